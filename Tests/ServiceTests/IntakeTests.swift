import Desk
import DeskTesting
import Store
import Telemetry
import Testing

@testable import Service

/// From taken to decided: in order, no faster than the disk, and never stuck at one mail.
struct IntakeTests {
    private let bench: DeskBench
    private let bell = Bell()
    private let intake: Intake

    init() async throws {
        bench = try await DeskBench()
        intake = IntakeTests.intake(bench, bell)
    }

    private static func intake(_ bench: DeskBench, _ bell: Bell) -> Intake {
        Intake(
            store: bench.store,
            judge: bench.judge,
            log: bench.log,
            outboxBell: bell,
            clockBell: Bell(),
            now: bench.now
        )
    }

    private func letters(_ numbers: ClosedRange<Int>) -> [Letter] { numbers.map { Letter("\($0)@c") } }

    // MARK: The line

    @Test func batchesAreDecidedInTheOrderInWhichTheyWereTaken() async throws {
        for batch in 0..<8 {
            let first = batch * 20 + 1
            let taken = try await bench.take(letters(first...first + 19), from: UInt32(first))
            await intake.accept(taken)
        }
        await intake.drain()
        let tickets = try bench.ledger().map { $0.ticket?.number }
        #expect(tickets == (1_001...1_160).map { Int64($0) })
        #expect(bench.store.calls(of: .decide) == 8)
    }

    @Test func aReplyInTheNextBatchFindsItsTicket() async throws {
        await intake.accept(try await bench.take([Letter("question@c")]))
        await intake.accept(try await bench.take([Letter("more@c", inReplyTo: "question@c")], from: 2))
        await intake.drain()
        #expect(try bench.outcomes() == ["1 opened", "2 followed"])
    }

    @Test func nothingMakesNoWork() async {
        await intake.accept([])
        await intake.drain()
        #expect(bench.store.calls(of: .decide) == 0)
    }

    @Test func aSlowDiskHoldsTheMailboxesBack() async throws {
        bench.store.hold(.decide)
        let accepted = Shared(0)
        let mailbox = Task { [intake, bench] in
            for uid in 1...6 as ClosedRange<UInt32> {
                let taken = try await bench.take([Letter("\(uid)@c")], from: uid)
                await intake.accept(taken)
                accepted.change { $0 += 1 }
            }
        }
        #expect(try await eventually { accepted.value == 3 })
        try await Task.sleep(for: .milliseconds(100))
        #expect(accepted.value == 3, "three batches are in the line, the fourth waits outside")
        bench.store.release(.decide)
        try await mailbox.value
        await intake.drain()
        #expect(try bench.outcomes() == (1...6).map { "\($0) opened" })
    }

    // MARK: Telling

    @Test func eachDecisionIsToldAfterItsCommit() async throws {
        bench.store.hold(.decide)
        await intake.accept(try await bench.take(letters(1...3)))
        #expect(try await eventually { bench.store.calls(of: .decide) == 1 })
        #expect(bench.lines(of: .mailDecided).isEmpty)
        bench.store.release(.decide)
        await intake.drain()
        let lines = bench.lines(of: .mailDecided)
        #expect(lines.count == 3)
        for word in [
            "mailbox=support", "uid=1", "message_id=1@c", "outcome=opened", "reason=new_request", "ticket=IZ-1001",
        ] {
            #expect(lines.first?.contains(word) == true, "\(word)")
        }
        #expect(
            !bench.sink.lines.contains { $0.contains("Stampante") || $0.contains("stampante") },
            "no text of anybody's"
        )
    }

    @Test func theDispatcherIsWokenWhenThereIsSomethingToSend() async throws {
        await intake.accept(try await bench.take([Letter("1@c")]))
        await intake.drain()
        let start = ContinuousClock.now
        await bell.wait(within: .seconds(60))
        #expect(start.duration(to: .now) < .seconds(5))
    }

    @Test func aSpentBudgetIsTold() async throws {
        await intake.accept(try await bench.take(letters(1...40)))
        await intake.drain()
        #expect(try bench.outbox().count == 20)
        #expect(bench.lines(of: .budgetExhausted).count == 1)
        #expect(bench.lines(of: .budgetExhausted).first?.contains("sender=anna@customer.example") == true, "once")
    }

    // MARK: A store that fails

    @Test func whileTheStoreFailsTheLineStandsStill() async throws {
        bench.store.fail(.decide, times: 1)
        await intake.accept(try await bench.take([Letter("1@c")]))
        await intake.accept(try await bench.take([Letter("2@c", inReplyTo: "1@c")], from: 2))
        await intake.drain()
        #expect(try bench.outcomes() == ["1 opened", "2 followed"])
        #expect(bench.lines(of: .storeFailed).count == 1)
        #expect(bench.lines(of: .mailDecided).count == 2)
    }

    @Test func stoppingGivesUpWaiting() async throws {
        bench.store.fail(.decide)
        await intake.accept(try await bench.take([Letter("1@c")]))
        #expect(try await eventually { !bench.lines(of: .storeFailed).isEmpty })
        await intake.stop()
        await intake.drain()
        #expect(try bench.outcomes() == ["1 -"])

        bench.store.work(.decide)
        let next = IntakeTests.intake(bench, bell)
        try await next.decideLeftovers(alone: false)
        await next.drain()
        #expect(try bench.outcomes() == ["1 opened"])
    }

    // MARK: Leftovers

    @Test func afterACleanEndLeftoversAreDecidedInBatches() async throws {
        try await bench.take(letters(1...120))
        try await intake.decideLeftovers(alone: false)
        await intake.drain()
        #expect(try bench.outcomes() == (1...120).map { "\($0) opened" })
        #expect(bench.store.calls(of: .decide) == 3)
        #expect(bench.store.calls(of: .countLoneDecision) == 0)
    }

    @Test func afterAnUncleanEndEachIsCountedAndDecidedAlone() async throws {
        try await bench.take(letters(1...60))
        let restarted = try await DeskBench(in: bench.folder, clock: bench.clock)
        #expect(restarted.start.afterUncleanEnd)
        let intake = IntakeTests.intake(restarted, bell)
        try await intake.decideLeftovers(alone: restarted.start.afterUncleanEnd)
        #expect(try restarted.outcomes() == (1...60).map { "\($0) opened" })
        #expect(restarted.store.calls(of: .countLoneDecision) == 60)
        #expect(restarted.store.calls(of: .decide) == 60)
    }

    /// Three deaths while it was decided alone condemn a mail, two do not; the mails beside it never suffer.
    @Test(arguments: [
        (0, "2 opened"), (1, "2 opened"), (2, "2 opened"), (3, "2 quarantined crashed_while_deciding"),
        (9, "2 quarantined crashed_while_deciding"),
    ])
    func aMailIsSetAsideAfterThreeDeathsAlone(deaths: Int, outcome: String) async throws {
        let taken = try await bench.take(letters(1...3))
        for _ in 0..<deaths { _ = try await bench.desk.countLoneDecision(of: taken[1].id) }
        try await intake.decideLeftovers(alone: true)
        #expect(try bench.outcomes() == ["1 opened", outcome, "3 opened"])
        let isSetAside = deaths >= 3
        #expect(bench.lines(of: .mailQuarantined).count == (isSetAside ? 1 : 0))
        let line = try bench.ledger()[1]
        #expect(line.hasBytes)
        #expect(line.cause?.contains("\(deaths) times") ?? false == isSetAside)
    }

    @Test func whenTheCountCannotBeKeptNothingIsDecided() async throws {
        try await bench.take(letters(1...2))
        bench.store.fail(.countLoneDecision, times: 1)
        await #expect(throws: DeskStoreError.self) { try await intake.decideLeftovers(alone: true) }
        #expect(try bench.outcomes() == ["1 -", "2 -"])
    }

    /// A retried mail is found by a command's call while its follower may hand it on too.
    @Test func aMailThatComesByTwoWaysIsDecidedOnce() async throws {
        let taken = try await bench.take(letters(1...10))
        async let byFollower: Void = intake.accept(taken)
        async let byCommand: Void = intake.decideLeftovers(alone: false)
        _ = try await (byFollower, byCommand)
        await intake.drain()
        #expect(try bench.tickets().count == 10)
        #expect(try bench.outbox().count == 10)
        #expect(bench.lines(of: .mailDecided).count == 10)
    }
}
