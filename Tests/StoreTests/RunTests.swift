import Desk
import GRDB
import MailSyntax
import Testing

@testable import Store

/// What a daemon finds when it starts.
struct RunTests {
    @Test func anEndWithoutGoodbyeIsNoticed() async throws {
        let bench = try await SQLiteBench()
        #expect(try await bench.desk.beginRun(of: SQLiteBench.desks, at: Counter.now).afterUncleanEnd)
        try await bench.desk.endRun()
        #expect(try await !bench.desk.beginRun(of: SQLiteBench.desks, at: Counter.now).afterUncleanEnd)
    }

    @Test func interruptedAttemptsAreRepeatedAtOnceAndDoNotCount() async throws {
        let bench = try await SQLiteBench()
        let counter = bench.counter
        try await counter.receive([Letter("a@c"), Letter("b@c", text: "Altro.")])
        let claims = try await counter.claim()
        try await counter.record(.unknown(until: Counter.now + 600), of: Array(claims.prefix(1)), code: 0)
        let start = try await bench.desk.beginRun(of: SQLiteBench.desks, at: Counter.now)
        #expect(start.interruptedAttempts == 1)
        #expect(start.afterUncleanEnd)
        let again = try await counter.claim()
        #expect(again.map(\.messageID) == claims.suffix(1).map(\.messageID), "the other waits for its time")
        #expect(again.map(\.bytes) == claims.suffix(1).map(\.bytes))
        #expect(again.map(\.earlierAttempts) == [0])
        #expect(again.map(\.earlierUnknowns) == [0], "it says nothing about the server")
        #expect(again.first?.attempt != claims.last?.attempt, "but it is a new attempt on record")
        let outcomes = try await bench.desk.pool.read { try String?.fetchAll($0, sql: "SELECT outcome FROM attempt") }
        #expect(outcomes == ["unknown", "interrupted", nil])
    }

    @Test func theLateWordOfAnInterruptedAttemptMovesNothing() async throws {
        let bench = try await SQLiteBench()
        try await bench.counter.receive([Letter("a@c")])
        let claims = try await bench.counter.claim()
        _ = try await bench.desk.beginRun(of: SQLiteBench.desks, at: Counter.now)
        try await bench.counter.record(.dead, of: claims, code: 550)
        #expect(try bench.outbox().map(\.state) == [.queued])
        let ticket = try #require(try bench.tickets().first)
        #expect(try bench.desk.events(of: ticket.id).map(\.code) == ["opened", "notice_queued"])
    }

    @Test func undecidedMailIsStillThere() async throws {
        let bench = try await SQLiteBench()
        try await bench.counter.take([bench.counter.arrival(Letter("a@c"), 1)])
        try bench.desk.close()
        let next = try bench.reopened(migrate: true)
        _ = try await next.beginRun(of: SQLiteBench.desks, at: Counter.now)
        let undecided = try await next.undecided(at: DeskID("interzen"), after: MailID(0), limit: 10)
        #expect(undecided.map(\.bytes) == [Letter("a@c").bytes])
        #expect(try next.counts() == DeskCounts(undecided: 1))
    }
}
