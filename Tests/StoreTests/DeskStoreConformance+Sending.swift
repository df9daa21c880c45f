import CivilTime
import Desk
import MailSyntax
import Testing

extension DeskStoreConformance {
    /// Opens `count` tickets, each with its acknowledgement in the outbox.
    private func queue(_ count: Int, from first: UInt32 = 1, at counter: Counter) async throws {
        let letters = (0..<count).map { index in
            let uid = first + UInt32(index)
            return Letter("\(uid)@c", from: "user\(uid)@customer.example", text: "Guasto \(uid)")
        }
        try await counter.receive(letters, from: first)
    }

    @Test("R-O5, 54: a claim is the notice as it was composed, bytes and Message-ID", arguments: Engine.allCases)
    func aClaimIsTheNoticeAsComposed(engine: Engine) async throws {
        let counter = try await engine.open()
        try await queue(1, at: counter)
        let claim = try #require(try await counter.claim().first)
        #expect(claim.messageID == TestJudge.messageID(.acknowledgement, of: TicketNumber(prefix: "IZ", number: 1_001)))
        #expect(claim.ticket == TicketNumber(prefix: "IZ", number: 1_001))
        #expect(claim.kind == .acknowledgement)
        #expect(claim.envelope.recipients == [Address(localPart: "user1", domain: "customer.example")])
        #expect(claim.envelope.reversePath == counter.judge.desk.envelopeFrom)
        #expect(
            String(decoding: claim.bytes, as: UTF8.self)
                == "Message-ID: <acknowledgement.IZ-1001.0@desk.example>\r\n\r\nStampante ferma\r\n"
        )
        #expect(claim.queuedAt == Counter.now)
        #expect((claim.earlierAttempts, claim.earlierUnknowns) == (0, 0))
    }

    @Test(arguments: Engine.allCases)
    func theNullReversePathComesBack(engine: Engine) async throws {
        var counter = try await engine.open()
        counter.judge.desk.envelopeFrom = .null
        try await queue(1, at: counter)
        #expect(try await counter.claim().map(\.envelope.reversePath) == [.null])
    }

    @Test(arguments: Engine.allCases)
    func aNoticeIsClaimedOnce(engine: Engine) async throws {
        let counter = try await engine.open()
        try await queue(5, at: counter)
        let first = try await counter.claim(3)
        let second = try await counter.claim(3)
        #expect((first + second).map(\.ticket.number) == [1_001, 1_002, 1_003, 1_004, 1_005])
        #expect(Set((first + second).map(\.attempt)).count == 5)
        #expect(try await counter.claim(3).isEmpty)
        #expect(try await counter.store.claim(9, of: DeskID("other"), at: Counter.now).isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func neitherFreshNorDeferredNoticesWaitForTheOthers(engine: Engine) async throws {
        let counter = try await engine.open()
        try await queue(4, at: counter)
        try await counter.record(.deferred(until: Counter.now + 60), of: try await counter.claim(), code: 450)
        try await queue(4, from: 5, at: counter)
        let due = Counter.now + 60
        #expect(try await counter.claim(3, at: due).map(\.ticket.number) == [1_005, 1_001, 1_006])
        #expect(try await counter.claim(9, at: due).map(\.ticket.number) == [1_007, 1_002, 1_008, 1_003, 1_004])
    }

    struct Ending: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let outcome: Delivery.Outcome
        /// Seconds until it is claimed again; `nil`: never.
        let again: Int64?
        var attempts = 1
        var unknowns = 0
    }

    static let endings = [
        Ending(testDescription: "delivered", outcome: .delivered, again: nil),
        Ending(testDescription: "deferred", outcome: .deferred(until: Counter.now + 60), again: 60),
        Ending(testDescription: "unknown", outcome: .unknown(until: Counter.now + 90), again: 90, unknowns: 1),
        Ending(testDescription: "dead", outcome: .dead, again: nil),
        Ending(testDescription: "postponed", outcome: .postponed(until: Counter.now + 30), again: 30, attempts: 0),
        Ending(testDescription: "not attempted", outcome: .notAttempted, again: 0, attempts: 0),
    ]

    @Test("R-O5, 54: what follows an attempt", arguments: Engine.allCases, endings)
    func ending(engine: Engine, ending: Ending) async throws {
        let counter = try await engine.open()
        try await queue(1, at: counter)
        let claims = try await counter.claim()
        try await counter.record(ending.outcome, of: claims)
        let due = try await counter.store.nextDue(of: counter.judge.desk.id)
        guard let again = ending.again else {
            #expect(due == nil)
            #expect(try await counter.claim(at: Counter.now + 9_000_000).isEmpty)
            return
        }
        #expect(due == (again == 0 ? nil : Counter.now + again), "a queued notice needs no clock")
        if again > 0 { #expect(try await counter.claim(at: Counter.now + (again - 1)).isEmpty) }
        let next = try #require(try await counter.claim(at: Counter.now + again).first)
        #expect((next.earlierAttempts, next.earlierUnknowns) == (ending.attempts, ending.unknowns))
        #expect(next.bytes == claims.first?.bytes, "identity and bytes never change")
        #expect(next.messageID == claims.first?.messageID)
    }

    @Test(arguments: Engine.allCases)
    func theEarliestDeferredNoticeIsDueFirst(engine: Engine) async throws {
        let counter = try await engine.open()
        #expect(try await counter.store.nextDue(of: counter.judge.desk.id) == nil)
        try await queue(3, at: counter)
        #expect(try await counter.store.nextDue(of: counter.judge.desk.id) == nil, "nothing waits for a time")
        let claims = try await counter.claim()
        for (claim, seconds) in zip(claims, [300, 60, 180] as [Int64]) {
            try await counter.record(.deferred(until: Counter.now + seconds), of: [claim], code: 450)
        }
        #expect(try await counter.store.nextDue(of: counter.judge.desk.id) == Counter.now + 60)
        #expect(try await counter.claim(at: Counter.now + 200).map(\.ticket.number) == [1_002, 1_003])
    }

    @Test(arguments: Engine.allCases)
    func recordingNothingIsNothing(engine: Engine) async throws {
        let counter = try await engine.open()
        try await counter.store.record([], by: counter.judge)
    }
}
