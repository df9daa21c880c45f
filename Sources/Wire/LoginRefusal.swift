/// What a refused login means. libcurl has one code for a wrong password, a server in trouble, and a login that it never
/// tried; the server's last line tells them apart.
struct LoginRefusal {
    let endpoint: Endpoint
    let login: Login
    let dialogue: Dialogue

    var verdict: (WireError.Code, String) {
        let line = Diagnosis.quoted(dialogue.last)
        switch outcome {
        case .notTried: return (.loginUnavailable, notTried)
        case .refused: return (.loginRefused, "the server refused the login: \(line); check user name and \(secret)")
        case .later: return (.unavailable, "the server could not log us in now: \(line)")
        }
    }

    /// Whether IMAP's own LOGIN command is all that is left to try: no SASL mechanism, and not forbidden.
    var leavesLoginCommand: Bool {
        guard case .password = login, case .notTried = outcome else { return false }
        return endpoint.service == .imap && offered.isEmpty && !isLoginDisabled
    }

    private enum Outcome { case notTried, refused, later }

    private var outcome: Outcome {
        endpoint.service == .imap ? imapOutcome(dialogue.last.uppercased()) : smtpOutcome(dialogue.last)
    }

    /// RFC 5530 §3: `UNAVAILABLE`, `INUSE`, `LIMIT` and `SERVERBUG` pass; the others need someone's help.
    /// QUIRK: Gmail says `[ALERT] Too many simultaneous connections`, Yahoo `[THROTTLED]`.
    private func imapOutcome(_ line: String) -> Outcome {
        if line.hasPrefix("* BYE") { return .later }
        if line.hasPrefix("+") { return .refused }
        guard let status = line.split(separator: " ").dropFirst().first, ["NO", "BAD"].contains(status) else {
            return .notTried
        }
        let passing = ["[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]", "[THROTTLED]", "TOO MANY"]
        return passing.contains { line.contains($0) } ? .later : .refused
    }

    /// 454 is a temporary failure, 535 a refusal (RFC 4954 §6); 334 with a text is how XOAUTH2 says no.
    private func smtpOutcome(_ line: String) -> Outcome {
        switch line.prefix(1) {
        case "4": .later
        case "5", "3": .refused
        default: .notTried
        }
    }

    private var secret: String {
        if case .token = login { "token" } else { "password" }
    }

    private var notTried: String {
        if isLoginDisabled {
            return "the server allows no login on this connection (LOGINDISABLED); secure it with TLS"
        }
        let needs = if case .token = login { "XOAUTH2" } else { "PLAIN or LOGIN" }
        return offered.isEmpty
            ? "the server offers no way to log in; this login needs \(needs)"
            : "the server offers only \(offered.joined(separator: ", ")); this login needs \(needs)"
    }

    private var isLoginDisabled: Bool { words.contains("LOGINDISABLED") }

    /// The SASL mechanisms the server named.
    private var offered: [String] {
        switch endpoint.service {
        case .imap:
            words.filter { $0.hasPrefix("AUTH=") }.map { String($0.dropFirst(5).filter(\.isPrintable).prefix(20)) }
        case .smtp:
            dialogue.lines.filter { $0.uppercased().dropFirst(4).hasPrefix("AUTH ") }
                .flatMap { $0.split(separator: " ").dropFirst() }
                .map { String($0.filter(\.isPrintable).prefix(20)) }
        }
    }

    private var words: [String] {
        dialogue.lines.filter { $0.uppercased().contains("CAPABILITY") }
            .flatMap { $0.uppercased().split { " []".contains($0) }.map(String.init) }
    }
}
