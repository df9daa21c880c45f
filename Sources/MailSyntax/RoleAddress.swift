/// Local parts behind which no person reads: matched as whole tokens, so that `postmaster.rossi` stays a person.
enum RoleAddress {
    static func isMailerDaemon(_ address: Address) -> Bool {
        token(address) == "mailer-daemon"
    }

    static func isRole(_ address: Address) -> Bool {
        let local = address.localPart.lowercased()
        let token = token(address)
        return tokens.contains(token) || isNobody(token) || local.hasPrefix("owner-") || local.hasPrefix("bounce+")
            || local.hasPrefix("bounces+")
            || ["-request", "-bounce", "-bounces", "-owner"].contains { token.hasSuffix($0) }
    }

    private static let tokens: Set<String> = [
        "mailer-daemon", "postmaster", "root", "listserv", "majordomo", "nobody", "bounce", "bounces",
    ]

    /// `noreply` in its spellings, alone or joined to a service's name by a hyphen or an underscore.
    private static func isNobody(_ token: String) -> Bool {
        ["noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "do_not_reply"].contains { name in
            token == name || ["-", "_"].contains { token.hasPrefix(name + $0) || token.hasSuffix($0 + name) }
        }
    }

    /// The local part in lower case without its plus extension.
    private static func token(_ address: Address) -> String {
        let local = address.localPart.lowercased()
        return String(local.prefix { $0 != "+" })
    }
}
