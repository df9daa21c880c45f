import MailSyntax

/// Whether a mail is from whom it says, as far as our own border has checked.
package enum Authenticity: String, Sendable {
    /// The author's domain vouches for it.
    case verified
    /// It does not, or the mail names several authors of its own making.
    case failed
    /// Nobody of ours has said: nothing was checked, or the domain makes no claim.
    case unknown
}

/// What our border found about a mail, and what follows for its author (RFC 8601, RFC 7489 §3.1).
struct AuthenticityCheck {
    private(set) var verdict = Authenticity.unknown
    private(set) var trace: [TraceStep] = []

    init(_ received: ReceivedMail, at desk: DeskProfile) {
        if AuthenticityCheck.hasRivalAuthors(received.effective) {
            conclude(.failed, "the header has several From fields, and they differ")
            return
        }
        guard !desk.authservIDs.isEmpty else { return }
        let run = BorderRun(received.delivered, servers: desk.authservIDs)
        if run.ignored > 0 {
            explain("\(run.ignored) fields of results ignored: not added by our border")
        }
        judge(run.results.flatMap(\.results), received.delivered)
        // Whose mail lies in a certified envelope only the provider's signature could tell.
        if verdict == .verified, received.pec?.inner != nil {
            conclude(.unknown, "the envelope is the provider's; what is inside is not checked")
        }
    }

    /// Programs read one field or another, so that who checks a mail and who reads it may see different authors.
    private static func hasRivalAuthors(_ mail: ParsedMail) -> Bool {
        Set(mail.header.all("From")).count > 1
    }

    private mutating func judge(_ results: [AuthenticationResults.Result], _ mail: ParsedMail) {
        let domain = mail.from.first?.address.domain
        let policy = results.filter { $0.method == "dmarc" }
        if policy.contains(where: { $0.verdict == "fail" }) { return conclude(.failed, "dmarc=fail") }
        if let pass = policy.first(where: { $0.verdict == "pass" }) { return judge(pass, mail, domain) }
        let (spf, dkim) = (results.filter { $0.method == "spf" }, results.filter { $0.method == "dkim" })
        let found = (spf + dkim).map { "\($0.method)=\($0.verdict) \($0.vouchedDomain ?? "-")" }
        guard let domain, !found.isEmpty else {
            return explain(results.isEmpty ? "nothing from our border" : "no result about the author")
        }
        let words = found.prefix(6).joined(separator: ", ")
        if (spf + dkim).contains(where: { $0.vouches(for: domain) }) { return conclude(.verified, words) }
        // A domain that publishes no policy has not said that others may not write for it.
        let isContradicted = policy.isEmpty && !spf.isEmpty && !dkim.isEmpty
        guard isContradicted, (spf + dkim).allSatisfy(\.isAgainstAuthor) else { return explain(words) }
        conclude(.failed, "\(words): none for \(domain)")
    }

    /// A pass is about the author that was checked, which must be the one we read.
    private mutating func judge(_ pass: AuthenticationResults.Result, _ mail: ParsedMail, _ domain: String?) {
        guard let domain else { return explain("dmarc=pass, and no author") }
        guard let checked = pass.property("header.from") else {
            let isPlain = Set(mail.from.map { DomainName.ascii($0.address.domain) }).count == 1
            return isPlain ? conclude(.verified, "dmarc=pass") : explain("dmarc=pass, of several authors")
        }
        let isSame = DomainName.areAligned(DomainName.part(of: checked), domain)
        conclude(isSame ? .verified : .failed, "dmarc=pass for \(checked), the author is at \(domain)")
    }

    private mutating func conclude(_ verdict: Authenticity, _ found: String) {
        self.verdict = verdict
        explain(found)
    }

    private mutating func explain(_ found: String) {
        trace.append(TraceStep("authenticity", "\(verdict.rawValue): \(found)"))
    }
}

extension AuthenticationResults.Result {
    /// The domain that was checked: who signed, or for whom the envelope was sent.
    fileprivate var vouchedDomain: String? {
        switch method {
        case "dkim": (property("header.d") ?? property("header.i")).map(DomainName.part)
        case "spf": property("smtp.mailfrom").map(DomainName.part)
        default: nil
        }
    }

    fileprivate func vouches(for author: String) -> Bool {
        verdict == "pass" && vouchedDomain.map { DomainName.areAligned($0, author) } ?? false
    }

    /// Whether it speaks against an author it does not vouch for: a check that failed, or that vouches for others. Where
    /// there was nothing to check, or the check broke down, it says nothing.
    fileprivate var isAgainstAuthor: Bool { ["pass", "fail", "hardfail", "softfail", "policy"].contains(verdict) }
}

/// Names of domains as they are compared.
enum DomainName {
    /// International names in their ASCII form, in lower case.
    static func ascii(_ domain: String) -> String {
        Address(localPart: "", domain: domain).withASCIIDomain.domain.lowercased()
    }

    /// What stands behind the last at sign, without brackets.
    static func part(of text: String) -> String {
        let tail = text.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        return String(tail.filter { $0 != "<" && $0 != ">" && $0 != " " })
    }

    /// Relaxed alignment (RFC 7489 §3.1), the organisation's domain approximated: one is the other or lies below it. A
    /// single label is nobody's domain.
    static func areAligned(_ left: String, _ right: String) -> Bool {
        let (left, right) = (ascii(left), ascii(right))
        guard left.contains("."), right.contains(".") else { return false }
        return left == right || left.hasSuffix(".\(right)") || right.hasSuffix(".\(left)")
    }
}
