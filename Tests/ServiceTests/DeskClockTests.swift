import CivilTime
import Desk
import DeskTesting
import MailSyntax
import Store
import Telemetry
import Testing

@testable import Service

/// What falls due is done once, at its time, and told.
struct DeskClockTests {
    private let bench: DeskBench
    private let looks: MailboxLooks
    private let clock: DeskClock
    private let bell = Bell()
    private let outboxBell = Bell()
    private let number = TicketNumber(prefix: "IZ", number: 1_001)

    init() async throws {
        bench = try await DeskBench(judge: .promising())
        looks = MailboxLooks(of: [MailboxID("support")], bell: bell)
        clock = DeskClock(
            store: bench.store,
            judge: bench.judge,
            looks: looks,
            bell: bell,
            outboxBell: outboxBell,
            log: bench.log,
            now: bench.now
        )
        try await bench.decide(try await bench.take([Letter("a@c")]))
    }

    /// Runs the clock while `body` does, and waits for its end.
    private func running(_ body: () async throws -> Void) async throws {
        let work = Task { await clock.run() }
        try await body()
        await clock.stop()
        await work.value
    }

    private func sent() throws -> [NoticeKind] { try bench.outbox().map(\.kind) }

    private func solve() async throws {
        _ = try await bench.desk.act(
            .solve(text: nil, as: nil),
            on: number,
            by: .agent("leo"),
            judge: bench.judge,
            at: bench.clock.now
        )
    }

    @Test func stepsAreTakenAsTheirTimeComes() async throws {
        try await running { () async throws -> Void in
            bench.clock.advance(by: 1_800)
            bell.ring()
            #expect(try await eventually { try sent() == [.acknowledgement, .warning] })
            await outboxBell.wait(within: .seconds(20))
            bench.clock.advance(by: 1_800)
            bell.ring()
            #expect(try await eventually { try sent().contains(.breach) })
            bench.clock.advance(by: -3_600)
            bell.ring()
            bench.clock.advance(by: 604_800)
            bell.ring()
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(try sent().count == 3, "neither a clock set back nor one set forward sends anything twice")
        #expect(bench.lines(of: .ticketEscalated).count == 2)
        #expect(bench.lines(of: .ticketBreached).count == 1)
    }

    @Test func itWakesByItself() async throws {
        bench.clock.advance(by: 1_799)
        try await running { () async throws -> Void in
            try await Task.sleep(for: .milliseconds(50))
            bench.clock.advance(by: 1)
            #expect(try await eventually { try sent().contains(.warning) })
        }
    }

    @Test func aStoreThatFailsIsTriedAgain() async throws {
        bench.store.fail(.actOnDue, times: 1)
        bench.clock.advance(by: 1_800)
        try await running { () async throws -> Void in
            #expect(try await eventually { try sent().contains(.warning) })
        }
        #expect(bench.lines(of: .storeFailed).count == 1)
    }

    @Test func closingWaitsForALookIntoEveryMailbox() async throws {
        try await solve()
        let claims = try await bench.desk.claim(9, of: bench.judge.desk.id, at: bench.clock.now)
        let taken = claims.map {
            Delivery(claim: $0, outcome: .delivered, reply: "250 ok", code: 250, finishedAt: bench.clock.now)
        }
        try await bench.desk.record(taken, by: bench.judge)
        bench.clock.advance(by: 4 * 86_400)
        try await running { () async throws -> Void in
            #expect(try await eventually { bench.lines(of: .clockHeldBack).count > 0 })
            #expect(bench.lines(of: .ticketClosedByTime).isEmpty)
            looks.note(MailboxID("support"), began: .now, at: bench.clock.now)
            #expect(try await eventually { bench.lines(of: .ticketClosedByTime).count == 1 })
        }
        #expect(try sent() == [.acknowledgement, .solved, .closure])
    }

    @Test func whatWaitsForALookIsNotAskedForWithoutPause() async throws {
        try await solve()
        bench.clock.advance(by: 4 * 86_400)
        try await running { () async throws -> Void in
            try await Task.sleep(for: .milliseconds(200))
        }
        #expect(bench.store.calls(of: .actOnDue) < 10)
    }

    @Test func aRecountIsDoneOnceForEachAnnouncement() async throws {
        let recount = Recount(store: bench.store, judge: bench.judge, log: bench.log, now: bench.now)
        try await recount.run()
        try await recount.run()
        #expect(bench.lines(of: .deskRecounted).count == 1)
        let newer = Recount(store: bench.store, judge: CoreJudge.promising("c105"), log: bench.log, now: bench.now)
        try await newer.run()
        #expect(bench.lines(of: .deskRecounted).count == 2)
    }
}
