import CivilTime
import Desk
import DeskTesting
import Store
import Submission
import Synchronization
import Telemetry
import Testing

@testable import Service

/// From queued to delivered, deferred, unknown or dead, against a real outbox.
struct DispatcherTests {
    private let bench: DispatcherBench

    init() async throws {
        bench = try await DispatcherBench()
    }

    private var notice: String { "Message-ID: <acknowledgement.IZ-1001@desk.example>\r\n\r\nStampante ferma\r\n" }

    @Test func aNoticeIsDeliveredAsItWasWritten() async throws {
        try await bench.queue()
        try await bench.run(bench.dispatcher()) { try await bench.expect(["delivered 1"]) }
        #expect(bench.server.mails.map(\.bytes) == [notice])
        #expect(bench.server.commands.contains { $0.hasPrefix("MAIL FROM:<support@desk.example>") })
        #expect(bench.server.commands.contains("RCPT TO:<c1@customer.example>"))
        #expect(bench.server.commands.last == "QUIT")
        #expect(bench.bench.lines(of: .deliveryAttempt).first?.contains("outcome=delivered") == true)
    }

    @Test func manyGoOverOneConnectionInOrder() async throws {
        try await bench.queue(250)
        try await bench.run(bench.dispatcher()) {
            try await bench.expect(Array(repeating: "delivered 1", count: 250))
        }
        #expect(bench.server.connectionCount == 1)
        let numbers = bench.server.mails.compactMap { mail in
            mail.bytes.split(separator: "-").dropFirst(2).first?.prefix(4)
        }
        #expect(numbers.map(String.init) == (1_001...1_250).map(String.init))
    }

    @Test func aRingSendsWhatIsNewAtOnce() async throws {
        try await bench.run(bench.dispatcher()) {
            for count in 1...3 {
                try await bench.queue(from: count)
                bench.bell.ring()
                try await bench.expect(Array(repeating: "delivered 1", count: count), within: .seconds(5))
            }
        }
        #expect(bench.server.connectionCount == 1)
    }

    // MARK: Refusals

    @Test("R-N1, 98: a deferred notice is tried again at its time and not before")
    func aDeferredNoticeIsTriedAgainAtItsTimeAndNotBefore() async throws {
        bench.server.answer(.refuse("451 4.2.1 later"), .refuse("452 4.2.2 still later"))
        try await bench.queue()
        try await bench.run(bench.dispatcher()) {
            try await bench.expect(["deferred 1"])
            #expect(try bench.bench.outbox()[0].nextAt == WallClock.start.advanced(bySeconds: 60))
            bench.bench.clock.advance(by: 59)
            bench.bell.ring()
            try await Task.sleep(for: .milliseconds(50))
            #expect(try bench.outbox() == ["deferred 1"])

            bench.bench.clock.advance(by: 1)
            bench.bell.ring()
            try await bench.expect(["deferred 2"])
            #expect(try bench.bench.outbox()[0].nextAt == WallClock.start.advanced(bySeconds: 180))

            bench.bench.clock.advance(by: 120)
            bench.bell.ring()
            try await bench.expect(["delivered 3"])
        }
        #expect(bench.server.mails.map(\.bytes) == [notice])
        #expect(bench.server.connectionCount == 1, "a refusal does not end the session")
    }

    /// Nobody rings: the dispatcher knows when the next one is due.
    @Test func itWakesByItselfForWhatIsDue() async throws {
        bench.server.answer(.refuse("451 4.2.1 later"))
        try await bench.queue()
        let began = ContinuousClock.now
        let now: @Sendable () -> Instant = {
            let passed = began.duration(to: .now).components
            let milliseconds = passed.seconds * 1_000 + passed.attoseconds / 1_000_000_000_000_000
            return Instant(milliseconds: WallClock.start.milliseconds + milliseconds)
        }
        var schedule = RetrySchedule()
        schedule.firstWait = 1
        try await bench.run(bench.dispatcher(now: now, schedule: schedule)) {
            try await bench.expect(["delivered 2"])
        }
        #expect(began.duration(to: .now) >= .seconds(1))
    }

    /// R-N2: who is refused keeps it from nobody, and who has it gets it once.
    @Test("R-N2, 99: some recipients of a notice are refused")
    func someRecipientsOfANotice() async throws {
        let (later, never) = ("later@x.example", "never@x.example")
        bench.server.answer(
            .accept,
            .answerRecipients([later: "451 4.2.1 greylisted", never: "550 5.1.1 no such user"]),
            .answerRecipients([later: "452 4.2.2 still full"])
        )
        try await bench.queue()
        try await bench.reply(copying: [later, never])
        try await bench.run(bench.dispatcher()) {
            try await bench.expect(["delivered 1", "deferred 1"])
            #expect(bench.server.mails.count == 2)
            for (seconds, state) in [(60, "deferred 2"), (120, "delivered 3")] as [(Int64, String)] {
                bench.bench.clock.advance(by: seconds)
                bench.bell.ring()
                try await bench.expect(["delivered 1", state])
            }
        }
        let recipients = bench.server.commands.filter { $0.hasPrefix("RCPT") }.map { $0.drop { $0 != "<" } }
        #expect(
            recipients == [
                "<c1@customer.example>", "<c1@customer.example>", "<later@x.example>", "<never@x.example>",
                "<later@x.example>", "<later@x.example>",
            ]
        )
        #expect(bench.server.mails.count == 3)
        #expect(Set(bench.server.mails.suffix(2).map(\.bytes)).count == 1, "the same bytes")
        let failed = try bench.events().filter { $0.code == "delivery_failed" }
        #expect(failed.map(\.text) == ["never@x.example: 550 5.1.1 no such user"])
        #expect(failed.first?.fields.contains("\"code\":\"550\"") == true)
        #expect(bench.bench.lines(of: .deliveryRefused).count == 1)
        #expect(bench.bench.lines(of: .deliveryDead).isEmpty)
        #expect(try bench.bench.outbox().last?.to == ["c1@customer.example", later, never], "as it was written")
    }

    /// Ended between the attempts, it goes on for those who are owed.
    @Test("R-N2, 99: who is owed a notice survives the end")
    func whoIsOwedSurvivesTheEnd() async throws {
        bench.server.answer(.accept, .answerRecipients(["later@x.example": "451 4.2.1 greylisted"]))
        try await bench.queue()
        try await bench.reply(copying: ["later@x.example"])
        try await bench.run(bench.dispatcher()) { try await bench.expect(["delivered 1", "deferred 1"]) }
        let next = try await DispatcherBench(after: bench)
        next.bench.clock.advance(by: 60)
        next.server.answer(.answerRecipients(["later@x.example": "550 5.1.1 no such user"]))
        try await next.run(next.dispatcher()) { try await next.expect(["delivered 1", "delivered 2"]) }
        #expect(next.server.commands.filter { $0.hasPrefix("RCPT") } == ["RCPT TO:<later@x.example>"])
        #expect(try next.events().filter { $0.code == "delivery_failed" }.count == 1)
    }

    @Test(
        "R-N1, 98: a refusal for good is a dead letter and is told",
        arguments: [FakeSMTPServer.Answer.refuse("554 5.7.1 no"), .refuseRecipient("550 5.1.1 no such user")]
    )
    func aRefusalForGoodIsADeadLetterAndIsTold(answer: FakeSMTPServer.Answer) async throws {
        bench.server.answer(answer)
        try await bench.queue(2)
        try await bench.run(bench.dispatcher()) {
            try await bench.expect(["dead 1", "delivered 1"])
            bench.bench.clock.advance(by: 10 * 86_400)
            bench.bell.ring()
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(try bench.outbox() == ["dead 1", "delivered 1"])
        #expect(try bench.bench.outbox()[0].lastReply?.hasPrefix("55") == true)
        #expect(bench.bench.lines(of: .deliveryDead).count == 1)
        let ticket = try #require(try bench.bench.tickets().first)
        #expect(try bench.bench.desk.events(of: ticket.id).map(\.code).contains("delivery_failed"))
        var failed: [String] = []
        try bench.bench.desk.failedAddresses { failed.append($0.address) }
        let isByName = if case .refuseRecipient = answer { true } else { false }
        #expect(failed.isEmpty != isByName, "only a recipient refused by name has failed")
    }

    @Test("R-O5, 54: an unknown outcome is repeated twice, the same, and then given up")
    func anUnknownOutcomeIsRepeatedTwiceTheSame() async throws {
        bench.server.answer(.dropAfterDot, .dropAfterDot, .dropAfterDot)
        try await bench.queue()
        try await bench.run(bench.dispatcher()) {
            try await bench.expect(["unknown 1"])
            bench.bench.clock.advance(by: 60)
            bench.bell.ring()
            try await bench.expect(["unknown 2"])
            bench.bench.clock.advance(by: 120)
            bench.bell.ring()
            try await bench.expect(["dead 3"])
        }
        #expect(bench.server.mails.map(\.bytes) == [notice, notice, notice])
        #expect(bench.bench.lines(of: .deliveryAttempt).filter { $0.contains("outcome unknown") }.count == 3)
    }

    @Test func afterFiveDaysADeferredNoticeIsGivenUp() async throws {
        try await bench.queue()
        bench.server.state.withLock { $0.answers = Array(repeating: .refuse("450 4.2.0 busy"), count: 100) }
        try await bench.run(bench.dispatcher()) {
            while try !bench.outbox()[0].hasPrefix("dead") {
                let attempts = bench.server.commands.count(where: { $0 == "DATA" })
                bench.bench.clock.advance(by: 5 * 3_600)
                bench.bell.ring()
                guard try await eventually({ bench.server.commands.count(where: { $0 == "DATA" }) > attempts }) else {
                    break
                }
                _ = try await eventually { try bench.bench.outbox()[0].state != .claimed }
            }
        }
        #expect(try bench.outbox()[0].hasPrefix("dead"))
        #expect(bench.bench.clock.now.seconds - WallClock.start.seconds <= 6 * 86_400)
    }

    // MARK: A server that goes away

    @Test func withoutAServerOneNoticeProbesAndNoneIsCounted() async throws {
        bench.server.state.withLock { $0.turnedAway = .max }
        try await bench.queue(3)
        let dispatcher = bench.dispatcher()
        try await bench.run(dispatcher) {
            try await bench.expect(["deferred 0", "queued 0", "queued 0"])
            #expect(bench.server.connectionCount == 1)
        }
        #expect(bench.bench.lines(of: .submissionUnavailable).count == 1)
        #expect(bench.bench.lines(of: .submissionUnavailable).first?.contains("connection refused") == true)
    }

    @Test func whenItIsBackEverythingGoesOutAtOnce() async throws {
        bench.server.state.withLock { $0.turnedAway = 2 }
        try await bench.queue(150)
        let began = ContinuousClock.now
        try await bench.run(bench.dispatcher(now: bench.bench.now)) {
            // The wall clock stands at the first probe: what was postponed is due as soon as it is past.
            #expect(try await eventually { bench.server.connectionCount == 3 })
            bench.bench.clock.advance(by: 10)
            bench.bell.ring()
            try await bench.expect(Array(repeating: "delivered 1", count: 150))
        }
        #expect(began.duration(to: .now) < .seconds(15))
        #expect(bench.bench.lines(of: .submissionRecovered).count == 1)
        #expect(bench.server.connectionCount == 3)
    }

    /// A server may close after so many messages: the rest goes on over the next connection, without anybody's help.
    @Test(arguments: [1, 7])
    func aServerThatTakesLeaveAfterAFewIsCalledAgain(limit: Int) async throws {
        bench.server.state.withLock { $0.perConnection = limit }
        try await bench.queue(20)
        try await bench.run(bench.dispatcher()) {
            try await bench.expect(Array(repeating: "delivered 1", count: 20), within: .seconds(10))
        }
        #expect(bench.server.mails.count == 20)
    }

    /// The first message of a fresh connection that breaks counts, or we would call for ever.
    @Test func aServerThatDropsEachFreshConnectionIsNotCalledForEver() async throws {
        bench.server.answer(.dropAtMail)
        try await bench.queue()
        try await bench.run(bench.dispatcher()) { try await bench.expect(["deferred 1"]) }
        #expect(bench.server.connectionCount == 1)
    }

    @Test func anIdleConnectionIsClosedAndOpenedAgain() async throws {
        try await bench.queue()
        try await bench.run(bench.dispatcher(keepIdle: .milliseconds(50))) {
            #expect(try await eventually { bench.server.commands.last == "QUIT" })
            try await bench.queue(from: 2)
            bench.bell.ring()
            try await bench.expect(["delivered 1", "delivered 1"])
        }
        #expect(bench.server.connectionCount == 2)
    }

    /// With and without asking first whether it still lives.
    @Test(arguments: [Duration.zero, .seconds(60)])
    func aConnectionThatDiedIdlingCostsNoAttempt(trustIdle: Duration) async throws {
        try await bench.queue()
        try await bench.run(bench.dispatcher(trustIdle: trustIdle)) {
            try await bench.expect(["delivered 1"])
            bench.server.dropConnections()
            try await bench.queue(from: 2)
            bench.bell.ring()
            try await bench.expect(["delivered 1", "delivered 1"], within: .seconds(10))
        }
        #expect(bench.server.mails.map(\.connection) == [1, 2])
    }

    // MARK: The end, and after it

    @Test func stoppingFinishesTheBatchAndTakesNoOther() async throws {
        try await bench.queue(5)
        bench.server.hold(true)
        let dispatcher = bench.dispatcher()
        let running = Task { await dispatcher.run() }
        try await bench.expect(Array(repeating: "claimed 0", count: 5))
        try await bench.queue(5, from: 6)
        await dispatcher.stop()
        bench.server.hold(false)
        await running.value
        #expect(
            try bench.outbox() == Array(repeating: "delivered 1", count: 5) + Array(repeating: "queued 0", count: 5)
        )
        #expect(bench.server.commands.last == "QUIT")
    }

    @Test func stoppingDuringAnOutageIsPrompt() async throws {
        bench.server.state.withLock { $0.turnedAway = .max }
        try await bench.queue(3)
        let dispatcher = bench.dispatcher()
        let running = Task { await dispatcher.run() }
        #expect(try await eventually { bench.server.connectionCount == 3 }, "the next probe is three seconds away")
        let began = ContinuousClock.now
        await dispatcher.stop()
        await running.value
        #expect(began.duration(to: .now) < .seconds(1))
    }

    @Test func stoppingWhileNothingIsToDoIsPrompt() async throws {
        let dispatcher = bench.dispatcher()
        let running = Task { await dispatcher.run() }
        try await Task.sleep(for: .milliseconds(50))
        await dispatcher.stop()
        await running.value
        #expect(bench.server.connectionCount == 0)
    }

    @Test func anInterruptedAttemptIsRepeatedFirstTheSameAndUncounted() async throws {
        try await bench.queue(2)
        let claims = try await bench.bench.desk.claim(1, of: bench.bench.judge.desk.id, at: bench.bench.clock.now)
        #expect(claims.count == 1)

        let next = try await DispatcherBench(after: bench)
        #expect(next.bench.start.interruptedAttempts == 1)
        try await next.queue(from: 3)
        try await next.run(next.dispatcher()) {
            try await next.expect(["delivered 1", "delivered 1", "delivered 1"])
        }
        #expect(next.server.mails.first?.bytes == notice)
        #expect(Array(claims[0].bytes) == Array(notice.utf8))
    }

    // MARK: A store that fails

    @Test func whenClaimsFailItGoesOnByItself() async throws {
        bench.bench.store.fail(.claim, times: 1)
        try await bench.queue()
        try await bench.run(bench.dispatcher()) { try await bench.expect(["delivered 1"]) }
        #expect(bench.bench.lines(of: .storeFailed).count == 1)
    }

    /// It was sent; that the record waits must not send it again.
    @Test("R-O5, 54: when a record fails nothing is sent twice")
    func whenRecordsFailNothingIsSentTwice() async throws {
        bench.bench.store.fail(.record, times: 1)
        try await bench.queue(3)
        try await bench.run(bench.dispatcher()) {
            bench.bell.ring()
            try await bench.expect(Array(repeating: "delivered 1", count: 3))
        }
        #expect(bench.server.mails.count == 3)
        #expect(bench.bench.lines(of: .deliveryAttempt).count == 3)
    }
}
