import ArgumentParser
import CivilTime
import Desk
import MailSyntax
import ServiceLevels
import Settings
import Store
import Telemetry

/// `sportello ticket list`
struct TicketList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Tickets, the first that falls due on top."
    )

    @OptionGroup var configuration: ConfigurationOption
    @Flag(help: "Only what falls due within a day, or is overdue.") var due = false
    @Flag(help: "Only tickets on which a promise was broken.") var breached = false
    @Option(help: "Only this severity; may be given more than once.") var severity: [String] = []
    @Option(help: "Only requests of this organisation, by id.") var organisation: String?
    @Option(help: "Only this status, as the policy calls it; may be given more than once.") var status: [String] = []
    @Option(help: "Only tickets of this agent, by id; none for those that nobody has.") var owner: String?
    @Option(help: "Only tickets with this tag; given more than once, with each of them.") var tag: [String] = []
    @Option(help: "Only this desk, by id.") var desk: String?
    @Flag(help: "Without those that are closed.") var open = false
    @Flag(help: "One JSON object a line.") var json = false

    func run() async throws {
        let access = try DeskAccess(configuration)
        let question = try question(access.settings)
        try query { () throws(DeskStoreError) in
            try access.store.tickets(matching: question) { ticket in
                writeLine(json ? ticket.json(of: access.settings.organisation(of: ticket)).line : ticket.row)
            }
        }
    }

    private func question(_ settings: SportelloSettings) throws -> TicketQuery {
        var query = TicketQuery()
        if let desk, !settings.desks.contains(where: { $0.profile.id.value == desk }) {
            throw Failure(.usage, "sportello: no desk \"\(desk.printable)\" in the settings")
        }
        query.desk = desk.map { DeskID($0) }
        if due { query.dueBy = Log.systemTime().advanced(bySeconds: 86_400) }
        if breached { query.isBreached = true }
        query.severities = severity.map { Severity(settings.severity(named: $0)) }
        query.statusNames = status.map { settings.status(named: $0) }
        if open { query.roles = Status.allCases.filter { $0 != .closed } }
        query.owner = owner.map { $0 == "none" ? .nobody : .agent($0) }
        query.tags = tag.map { TagName.key($0) ?? $0 }
        query.worstFirst = settings.desks.flatMap(\.profile.severities.severities)
        if let organisation {
            let found = settings.desks.flatMap(\.profile.organisations).first { $0.id == organisation }
            guard let found else {
                throw Failure(.usage, "sportello: no organisation \"\(organisation.printable)\" in the settings")
            }
            guard !found.addresses.isEmpty || !found.domains.isEmpty else {
                throw Failure(
                    .usage,
                    "sportello: the organisation \"\(organisation.printable)\" has no addresses and domains"
                )
            }
            (query.requesters, query.domains) = (found.addresses, found.domains)
        }
        return query
    }
}

extension SportelloSettings {
    /// The organisation that the requester belongs to, by id.
    func organisation(of ticket: Ticket) -> String? {
        let desk = desks.first { $0.profile.id == ticket.desk }?.profile
        return ticket.requester.flatMap { desk?.organisation(of: $0.address)?.id }
    }

    /// The ids of severities and statuses by any name a policy has for them; a name that none has stays as it is.
    fileprivate func severity(named name: String) -> String {
        desks.lazy.compactMap { $0.policy?.policy.severity(named: name)?.id }.first ?? name
    }

    fileprivate func status(named name: String) -> String {
        desks.lazy.compactMap { $0.policy?.policy.status(named: name)?.id }.first ?? name
    }
}
