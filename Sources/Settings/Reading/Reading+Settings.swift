import Desk
import MailSyntax

extension Reading {
    /// The whole file.
    mutating func settings(_ root: YAMLNode) -> SportelloSettings? {
        guard let fields = fields(of: root, as: .file) else { return nil }
        let state = text(fields["state"]).map(resolved)
        let log = log(fields["log"])
        var desks = filledList(fields["desks"]).compactMap { desk($0.node) }
        let own = Set(desks.flatMap(Self.ownAddresses))
        for index in desks.indices { desks[index].profile.ownAddresses = own }
        refuseOwn(own)
        guard let state else { return nil }
        return SportelloSettings(state: state, log: log, desks: desks)
    }

    private mutating func log(_ field: Field?) -> LogSettings {
        guard let field, let fields = fields(of: field.node, as: .log) else { return LogSettings() }
        let format = choice(fields["format"], "log format", of: LogSettings.Format.self)
        let level = choice(fields["level"], "log level", of: LogSettings.Level.self)
        return LogSettings(format: format, level: level ?? .info)
    }

    /// What a desk sends from, and the mailboxes it reads: mail from there is our own.
    private static func ownAddresses(of desk: DeskSettings) -> [Address] {
        var addresses = [desk.profile.from.address]
        if case .address(let envelope) = desk.profile.envelopeFrom { addresses.append(envelope) }
        return addresses
            + desk.mailboxes.compactMap { mailbox in
                guard let literal = try? AddressLiteral(mailbox.login.user), literal.name == nil else { return nil }
                return literal.address
            }
    }
}
