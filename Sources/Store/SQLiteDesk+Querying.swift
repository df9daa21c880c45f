import CivilTime
import Desk
import GRDB
import MailSyntax

extension SQLiteDesk {
    /// The tickets that `query` asks for: what is due next first, then the worst, then the oldest; what has no due time
    /// comes last.
    package func tickets(matching query: TicketQuery, _ each: (Ticket) -> Void) throws(DeskStoreError) {
        var selection = Selection()
        selection.add(query)
        let rank = selection.rank(query.worstFirst)
        try list(
            """
            SELECT \(SQLiteDesk.ticketColumns) FROM ticket \(selection.condition)
            ORDER BY dueNext IS NULL, dueNext, \(rank), openedAt, ticket.id
            """,
            StatementArguments(selection.arguments)
        ) { row, db in each(try SQLiteDesk.ticket(from: row, in: db, thread: .max)) }
    }
}

/// The conditions of a query and the values they name, in the order of their question marks.
private struct Selection {
    private var conditions: [String] = []
    private(set) var arguments: [(any DatabaseValueConvertible)?] = []

    var condition: String { conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ") }

    mutating func add(_ query: TicketQuery) {
        if let desk = query.desk { add("desk = ?", desk.value) }
        if let dueBy = query.dueBy { add("dueNext <= ?", dueBy.milliseconds) }
        if let isBreached = query.isBreached { add("breached = ?", isBreached) }
        addChoice("severity", query.severities.map(\.code))
        addChoice("status", query.roles.map(\.rawValue))
        addChoice("statusName", query.statusNames)
        addRequester(query)
        for tag in query.tags {
            add("? IN (SELECT tag FROM tag WHERE tag.ticket = ticket.id UNION ALL SELECT ticket.tag)", tag)
        }
        switch query.owner {
        case .agent(let id): add("owner = ?", id)
        case .nobody: conditions.append("owner IS NULL")
        case nil: break
        }
    }

    /// For the end of the arguments: where a severity stands, those that are not named behind all others.
    mutating func rank(_ worstFirst: [Severity]) -> String {
        guard !worstFirst.isEmpty else { return "NULL" }
        let cases = worstFirst.enumerated().map { "WHEN ? THEN \($0.offset)" }
        arguments += worstFirst.map(\.code)
        return "CASE severity \(cases.joined(separator: " ")) ELSE \(worstFirst.count) END"
    }

    private mutating func add(_ condition: String, _ value: any DatabaseValueConvertible) {
        conditions.append(condition)
        arguments.append(value)
    }

    private mutating func addChoice(_ column: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        conditions.append("\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))")
        arguments += values
    }

    /// A domain is what stands behind the last @.
    private mutating func addRequester(_ query: TicketQuery) {
        let choices =
            query.requesters.map { _ in "lower(requester) = ?" }
            + query.domains.map { _ in "substr(lower(requester), -length(?)) = ?" }
        guard !choices.isEmpty else { return }
        conditions.append("(\(choices.joined(separator: " OR ")))")
        arguments += query.requesters.map(\.key)
        for domain in query.domains { arguments += ["@\(domain)", "@\(domain)"] }
    }
}
