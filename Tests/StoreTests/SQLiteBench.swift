import CivilTime
import Desk
import Foundation
import GRDB

@testable import Store

/// A SQLite store in a folder of its own, with the desks "interzen" and "other" begun.
struct SQLiteBench: Sendable {
    static let desks = [DeskID("interzen"), DeskID("other")]

    private let kept: TemporaryFolder
    let folder: StateFolder
    let desk: SQLiteDesk

    init() async throws {
        let kept = try TemporaryFolder()
        try await self.init(in: kept, at: kept.path)
    }

    /// In a folder inside `kept`.
    init(in kept: TemporaryFolder, at path: String) async throws {
        (self.kept, folder) = (kept, StateFolder(path: path))
        try folder.prepare(create: true)
        desk = try SQLiteDesk(folder: folder, migrate: true)
        _ = try await desk.beginRun(of: SQLiteBench.desks, at: Counter.now)
    }

    var counter: Counter { Counter(store: desk, folder: kept) }

    /// Another opening of the same database, as a command or the next daemon has.
    func reopened(migrate: Bool = false) throws -> SQLiteDesk {
        try SQLiteDesk(folder: folder, migrate: migrate)
    }

    /// One value straight from the database.
    func value<Value: DatabaseValueConvertible & Sendable>(_ sql: String) throws -> Value? {
        try desk.pool.read { try Value.fetchOne($0, sql: sql) }
    }

    func execute(_ sql: String) throws {
        try desk.pool.writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    func ledger() throws -> [LedgerLine] {
        var lines: [LedgerLine] = []
        try desk.ledger { lines.append($0) }
        return lines
    }

    func outbox() throws -> [OutboxLine] {
        var lines: [OutboxLine] = []
        try desk.outbox { lines.append($0) }
        return lines
    }

    func tickets() throws -> [Ticket] {
        var tickets: [Ticket] = []
        try desk.tickets { tickets.append($0) }
        return tickets
    }

    /// The events of a ticket as the core knows them.
    func events(of ticket: TicketID) throws -> [TicketEvent] {
        try desk.events(of: ticket).compactMap { event in
            let fields = try JSONDecoder().decode([String: String].self, from: Foundation.Data(event.fields.utf8))
            return TicketEvent.Kind(TicketEventRecord(code: event.code, fields: fields)).map {
                TicketEvent(at: event.at, actor: event.actor, $0)
            }
        }
    }
}
