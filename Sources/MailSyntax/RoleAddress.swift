/// Local parts behind which no person reads: matched as whole tokens, so that `postmaster.rossi` stays a person.
enum RoleAddress {
    /// Names under which mail systems send delivery reports and nothing else.
    static func isMailerDaemon(_ address: Address) -> Bool {
        daemons.contains(token(address))
    }

    /// The above, and those behind which a mail system may be.
    static func isMailSystem(_ address: Address) -> Bool {
        isMailerDaemon(address) || ["postmaster", "mdaemon"].contains(token(address)) || isExchange(token(address))
    }

    /// `MicrosoftExchange` and 32 hexadecimal digits: the account from which Exchange sends its reports.
    private static func isExchange(_ token: String) -> Bool {
        let digits = token.dropFirst("microsoftexchange".count)
        return token.hasPrefix("microsoftexchange") && digits.utf8.count == 32 && digits.allSatisfy(\.isHexDigit)
    }

    private static let daemons: Set<String> = [
        "mailer-daemon", "mailerdaemon", "mailer_daemon", "mailer.daemon", "mail-daemon", "maildaemon", "mail_daemon",
    ]

    static func isRole(_ address: Address) -> Bool {
        let local = address.localPart.lowercased()
        let token = token(address)
        return tokens.contains(token) || daemons.contains(token) || isNobody(token) || local.hasPrefix("owner-")
            || local.hasPrefix("bounce+") || local.hasPrefix("bounces+")
            || ["-request", "-bounce", "-bounces", "-owner"].contains { token.hasSuffix($0) }
    }

    private static let tokens: Set<String> = [
        "mailer-daemon", "postmaster", "root", "listserv", "majordomo", "nobody", "bounce", "bounces", "sympa",
        "posta-certificata",
    ]

    /// `noreply` in its spellings and languages, alone, with a number, or joined to a service's name.
    private static func isNobody(_ token: String) -> Bool {
        let plain = token.filter { !["-", "_", "."].contains($0) }.trimmingDigits
        if nobodies.contains(plain) { return true }
        let words = token.split { ["-", "_", "."].contains($0) }
        return (1...min(3, max(words.count, 1))).contains { count in
            [words.prefix(count), words.suffix(count)].contains { nobodies.contains($0.joined().trimmingDigits) }
        }
    }

    private static let nobodies: Set<String> = [
        "noreply", "donotreply", "dontreply", "noreplies", "nonrispondere", "nepasrepondre", "noresponder",
        "noresponda", "naoresponda", "naoresponder", "nichtantworten", "keineantwort", "nietantwoorden",
    ]

    /// The local part in lower case without its plus extension.
    private static func token(_ address: Address) -> String {
        let local = address.localPart.lowercased()
        return String(local.prefix { $0 != "+" })
    }
}

extension Address {
    /// Whether its local part says that no person reads what is sent to it: `noreply@`, `mailer-daemon@`.
    package var isRole: Bool { RoleAddress.isRole(self) }
}

extension String {
    /// `noreply2` is `noreply`.
    fileprivate var trimmingDigits: String {
        String(prefix(utf8.count - utf8.reversed().prefix(while: \.isDigit).count))
    }
}
