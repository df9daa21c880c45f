import CivilTime
import Desk
import DeskTesting
import Store
import Telemetry
import Testing

@testable import Service

/// The ends of attempts: recorded together, told afterwards.
struct DeliveryRecorderTests {
    private let bench: DeskBench
    private let recorder: DeliveryRecorder
    private let claims: [Claim]

    init() async throws {
        bench = try await DeskBench()
        recorder = DeliveryRecorder(store: bench.store, judge: bench.judge, outboxBell: Bell(), log: bench.log)
        try await bench.decide(try await bench.take((1...10).map { Letter("\($0)@c") }))
        claims = try await bench.desk.claim(100, of: bench.judge.desk.id, at: bench.clock.now)
    }

    private func ended(_ index: Int, _ outcome: Delivery.Outcome = .delivered, code: Int = 250) -> Delivery {
        Delivery(
            claim: claims[index],
            outcome: outcome,
            reply: "\(code) so be it",
            code: code,
            finishedAt: bench.clock.now
        )
    }

    @Test func whatComesDuringACommitSharesTheNext() async throws {
        bench.store.hold(.record)
        await recorder.add(ended(0))
        #expect(try await eventually { bench.store.calls(of: .record) == 1 })
        for index in 1..<10 { await recorder.add(ended(index)) }
        bench.store.release(.record)
        await recorder.drain()
        #expect(bench.store.calls(of: .record) == 2)
        #expect(try bench.outbox().allSatisfy { $0.state == .delivered && $0.attempts == 1 })
    }

    @Test func theyAreToldAfterTheCommitAndInOrder() async throws {
        bench.store.hold(.record)
        for index in 0..<10 { await recorder.add(ended(index)) }
        #expect(try await eventually { bench.store.calls(of: .record) == 1 })
        #expect(bench.lines(of: .deliveryAttempt).isEmpty)
        bench.store.release(.record)
        await recorder.drain()
        let tickets = (1_001...1_010).map { "ticket=IZ-\($0) " }
        let lines = bench.lines(of: .deliveryAttempt)
        #expect(lines.count == 10)
        for (line, ticket) in zip(lines, tickets) { #expect(line.contains(ticket)) }
        for word in [
            "attempt=1", "code=250", "outcome=delivered", "notice=acknowledgement", "recipient=anna@customer.example",
        ] {
            #expect(lines.first?.contains(word) == true, "\(word)")
        }
    }

    @Test func aRecordThatFailsIsTriedAgainAndToldOnce() async throws {
        bench.store.fail(.record, times: 1)
        await recorder.add(ended(0))
        #expect(try await eventually { !bench.lines(of: .storeFailed).isEmpty })
        #expect(bench.lines(of: .deliveryAttempt).isEmpty)
        await recorder.add(ended(1))
        await recorder.drain()
        #expect(bench.lines(of: .deliveryAttempt).count == 2)
        #expect(bench.store.calls(of: .record) == 2)
        #expect(try bench.outbox().count { $0.state == .delivered } == 2)
    }

    @Test func aDeadLetterIsToldLouder() async throws {
        await recorder.add(ended(0, .dead, code: 550))
        await recorder.add(ended(1, .deferred(until: bench.clock.now.advanced(bySeconds: 60)), code: 451))
        await recorder.drain()
        #expect(bench.lines(of: .deliveryAttempt).count == 2)
        let dead = bench.lines(of: .deliveryDead)
        #expect(dead.count == 1)
        #expect(dead.first?.contains("level=error") == true)
        #expect(bench.lines(of: .deliveryAttempt).last?.contains("next_at=") == true)
    }

    @Test func drainingNothingReturns() async {
        await recorder.drain()
        #expect(bench.store.calls(of: .record) == 0)
    }

    @Test func afterADrainItGoesOn() async throws {
        for index in 0..<10 {
            await recorder.add(ended(index))
            await recorder.drain()
            #expect(bench.lines(of: .deliveryAttempt).count == index + 1)
        }
        #expect(bench.store.calls(of: .record) == 10)
    }
}
