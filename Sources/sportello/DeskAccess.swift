import Desk
import Service
import Settings
import Store

/// The settings and the database together, as most commands need them.
struct DeskAccess {
    let settings: SportelloSettings
    let store: SQLiteDesk

    init(settings: SportelloSettings, store: SQLiteDesk) {
        (self.settings, self.store) = (settings, store)
    }

    init(_ configuration: ConfigurationOption) throws(Failure) {
        settings = try configuration.settings()
        store = try configuration.store(of: settings)
    }

    func ticket(_ number: TicketNumber) throws(Failure) -> Ticket {
        try query { () throws(DeskStoreError) in try store.ticket(number) }
    }

    func history(of ticket: Ticket) throws(Failure) -> [TicketEvent] {
        try query { () throws(DeskStoreError) in try store.history(of: ticket.id) }
    }

    func tickets(matching question: TicketQuery) throws(Failure) -> [Ticket] {
        var tickets: [Ticket] = []
        try query { () throws(DeskStoreError) in try store.tickets(matching: question) { tickets.append($0) } }
        return tickets
    }

    /// The tickets of a desk that are not closed.
    func openTickets(of desk: DeskSettings) throws(Failure) -> [Ticket] {
        var question = TicketQuery()
        (question.desk, question.roles) = (desk.profile.id, Status.allCases.filter { $0 != .closed })
        return try tickets(matching: question)
    }

    func desk(named id: String) throws(Failure) -> DeskSettings {
        if let desk = settings.desks.first(where: { $0.profile.id.value == id }) { return desk }
        throw Failure(.usage, "sportello: no desk \"\(id.printable)\" in the settings")
    }

    func desk(of ticket: Ticket) throws(Failure) -> DeskSettings {
        if let desk = settings.desks.first(where: { $0.profile.id == ticket.desk }) { return desk }
        throw Failure(
            .configuration,
            "sportello: the desk \"\(ticket.desk.value)\" of \(ticket.number) is not set up"
        )
    }

    /// What decides at `desk`, with the policies of its open tickets.
    func judge(of desk: DeskSettings) async throws(Failure) -> DeskJudge {
        do {
            return try await DeskJudge(desk, in: store, identifiers: .random)
        } catch {
            throw Failure(error)
        }
    }
}
