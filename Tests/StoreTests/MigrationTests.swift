import CivilTime
import Desk
import GRDB
import MailSyntax
import Testing

@testable import Store

/// A database of each earlier schema is taken up as it is.
struct MigrationTests {
    /// As version 0.1.0 left it: an open and a closed ticket, their events, a notice.
    private static let first = """
        INSERT INTO desk (id, nextNumber) VALUES ('interzen', 1003);
        INSERT INTO mailbox VALUES ('support', 1, 2, NULL, 0);
        INSERT INTO ticket (id, desk, prefix, number, subject, requester, openedAt, status, severity, language)
            VALUES (1, 'interzen', 'IZ', 1001, 'Stampante', 'anna@customer.example', 1790000000000, 'open', 'minor', 'it'),
                (2, 'interzen', 'IZ', 1002, 'Rete', 'anna@customer.example', 1790000000000, 'closed', 'minor', 'it');
        INSERT INTO ticketEvent (ticket, at, actor, code, fields) VALUES
            (1, 1790000000000, 'customer', 'opened', '{"language":"it","mail":"1","severity":"minor"}'),
            (2, 1790000000000, 'customer', 'opened', '{"language":"it","mail":"2","severity":"minor"}'),
            (2, 1790000060000, 'agent:anna', 'status_changed', '{"from":"open","to":"closed"}');
        INSERT INTO thread (messageID, ticket) VALUES ('a@c', 1), ('b@c', 2);
        INSERT INTO participant VALUES (1, 'anna@customer.example'), (2, 'anna@customer.example');
        """

    @Test func aDatabaseOfTheFirstStep() async throws {
        let kept = try TemporaryFolder()
        let old = try DatabasePool(path: StateFolder(path: kept.path).database)
        try Migrations.migrator.migrate(old, upTo: "1-from-mailbox-to-acknowledgement")
        try await old.write { try $0.execute(sql: MigrationTests.first) }
        try old.close()

        let bench = try await SQLiteBench(in: kept, at: kept.path)
        let tickets = try bench.tickets()
        #expect(tickets.map(\.status) == [TicketStatus(.open), TicketStatus(.closed)])
        #expect(tickets.allSatisfy { $0.policy == nil && $0.schedule == TicketSchedule() && $0.owner == nil })
        #expect(try await bench.desk.nextAction(of: DeskID("interzen"), after: nil) == nil)
        #expect(try bench.value("PRAGMA integrity_check") == "ok")

        var counter = bench.counter
        counter.judge = .promising()
        let decided = try await counter.receive(
            [Letter("c@c", inReplyTo: "b@c", text: "Di nuovo."), Letter("d@c", text: "Altro guasto.")],
            from: 3
        )
        #expect(decided.map(\.outcome) == [.followed, .opened])
        #expect(try bench.desk.ticket(TicketNumber(prefix: "IZ", number: 1_002)).status == TicketStatus(.pending))
        let new = try #require(try bench.tickets().last)
        #expect(new.policy == Promises.version.digest)
        #expect(new.schedule.responseDue == Counter.now + Counter.hour)
    }

    /// As service levels left it: with a notice that counts in the budgets, and one that does not.
    @Test func aDatabaseOfTheSecondStep() async throws {
        let kept = try TemporaryFolder()
        let old = try DatabasePool(path: StateFolder(path: kept.path).database)
        try Migrations.migrator.migrate(old, upTo: "2-service-levels")
        try await old.write { db in
            try db.execute(sql: MigrationTests.first)
            try db.execute(
                sql: """
                    INSERT INTO notice (desk, ticket, kind, messageID, reversePath, recipients, recipient, sender, bytes,
                        queuedAt, state)
                    VALUES ('interzen', 1, 'acknowledgement', 'n1@d', '', 'a@c', 'a@c', 'a@c', x'', 1790000000000, 'queued'),
                        ('interzen', 1, 'reply', 'n2@d', '', 'a@c', 'a@c', '', x'', 1790000000000, 'queued');
                    INSERT INTO acknowledgementMinute VALUES ('interzen', 29833333, 1);
                    """
            )
        }
        try old.close()

        let bench = try await SQLiteBench(in: kept, at: kept.path)
        #expect(try bench.value("SELECT group_concat(isAutomatic) FROM notice") == "1,0")
        #expect(try bench.value("SELECT CAST(sum(count) AS TEXT) FROM automaticMinute") == "1")
        #expect(try bench.value("SELECT CAST(sum(isNamed) AS TEXT) FROM thread") == "0")
        #expect(try bench.tickets().allSatisfy { $0.tags.isEmpty })
        #expect(try bench.tickets().map { $0.copied.map(\.address.key) }.first == ["anna@customer.example"])
        #expect(try bench.value("SELECT count(*) FROM notice WHERE owed IS NULL AND accepted = 0") == 2)
    }

    @Test func everyStepCanBeTakenAlone() throws {
        let kept = try TemporaryFolder()
        let queue = try DatabaseQueue(path: "\(kept.path)/steps.db")
        for step in Migrations.migrator.migrations { try Migrations.migrator.migrate(queue, upTo: step) }
        #expect(try queue.read(Migrations.migrator.hasCompletedMigrations))
    }
}
