import CivilTime
import Desk
import DeskTesting
import Store
import Submission
import Testing

@testable import Service

/// A dispatcher between a real outbox and a fake server.
final class DispatcherBench: Sendable {
    let server = FakeSMTPServer()
    let bench: DeskBench
    let bell = Bell()

    init() async throws {
        bench = try await DeskBench()
    }

    /// On the database that `earlier` left behind at a sudden end.
    init(after earlier: DispatcherBench) async throws {
        bench = try await DeskBench(in: earlier.bench.folder, clock: earlier.bench.clock)
    }

    /// Queues an acknowledgement for each of `count` mails, under UIDs from `first` on.
    func queue(_ count: Int = 1, from first: Int = 1) async throws {
        let letters = (first..<first + count).map { number in
            var letter = Letter("\(number)@c")
            letter.from = "c\(number)@customer.example"
            return letter
        }
        try await bench.decide(try await bench.take(letters, from: UInt32(first)))
    }

    /// Answers the first ticket, with `people` in copy.
    func reply(copying people: [String]) async throws {
        let cc = "Cc: \(people.joined(separator: ", "))"
        var letter = Letter("copies@c", inReplyTo: "1@c", text: "Eccoli.", fields: [cc])
        letter.from = "c1@customer.example"
        try await bench.decide(try await bench.take([letter], from: 1_000))
        _ = try await bench.desk.act(
            .reply(text: "Ci siamo."),
            on: TicketNumber(prefix: "IZ", number: 1_001),
            by: .agent("bea"),
            judge: bench.judge,
            at: bench.clock.now
        )
    }

    /// What happened to the first ticket.
    func events() throws -> [ListedEvent] {
        try bench.desk.events(of: try bench.desk.ticket(TicketNumber(prefix: "IZ", number: 1_001)).id)
    }

    func dispatcher(
        now: (@Sendable () -> Instant)? = nil,
        keepIdle: Duration = .seconds(30),
        trustIdle: Duration = .seconds(2),
        schedule: RetrySchedule = RetrySchedule()
    ) -> Dispatcher {
        Dispatcher(
            judge: bench.judge,
            store: bench.store,
            open: { [server] in try await server.session() },
            judgement: DeliveryJudgement(schedule: schedule, fraction: { 0 }),
            bell: bell,
            log: bench.log,
            now: now ?? bench.now,
            keepIdle: keepIdle,
            trustIdle: trustIdle
        )
    }

    /// Runs `dispatcher` while `body` does, then stops it and waits for its end.
    func run(_ dispatcher: Dispatcher, _ body: () async throws -> Void) async throws {
        let running = Task { await dispatcher.run() }
        let result: Result<Void, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        await dispatcher.stop()
        await running.value
        try result.get()
    }

    /// `["delivered 1", "deferred 2"]`: the state of each notice and the attempts that counted.
    func outbox() throws -> [String] {
        try bench.outbox().map { "\($0.state.rawValue) \($0.attempts)" }
    }

    /// Waits for the outbox to read like this.
    func expect(
        _ expected: [String],
        within limit: Duration = .seconds(20),
        _ location: SourceLocation = #_sourceLocation
    ) async throws {
        _ = try await eventually(within: limit) { try outbox() == expected }
        #expect(try outbox() == expected, sourceLocation: location)
    }
}
