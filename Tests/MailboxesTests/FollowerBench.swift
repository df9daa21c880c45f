import CivilTime
import Desk
import DeskTesting
import IMAPSyntax
import Mailboxes
import Store
import Synchronization
import Telemetry
import Testing
import Wire

/// A follower between a fake server and a real database. What it hands on is decided at once, so that the ledger says
/// what became of each mail.
final class FollowerBench: Sendable {
    let server: FakeIMAPServer
    let bench: DeskBench
    private let accepted = Mutex<[UInt32]>([])

    init(server: FakeIMAPServer = FakeIMAPServer()) async throws {
        self.server = server
        bench = try await DeskBench()
    }

    /// With the database of `earlier` as it now lies on the disk.
    init(after earlier: FollowerBench) async throws {
        server = earlier.server
        bench = try await DeskBench(in: earlier.bench.folder, clock: earlier.bench.clock)
    }

    var clock: WallClock { bench.clock }
    var store: FaultyStore { bench.store }

    /// The UIDs that were handed on, in order.
    var handedOn: [UInt32] { accepted.withLock { $0 } }

    /// A day before the first look.
    var yesterday: Instant { WallClock.start.advanced(bySeconds: -86_400) }

    @discardableResult
    func deliver(_ letter: Letter, at date: Instant? = nil) -> UInt32 {
        server.deliver(letter.bytes, date: date ?? clock.now)
    }

    static func account(
        _ id: String = "support",
        start: MailboxAccount.Start = .all,
        poll: Duration = .seconds(60),
        after: MailboxAccount.AfterTaking = .keep,
        maximumSize: Int = 1_000_000
    ) -> MailboxAccount {
        MailboxAccount(
            mailbox: MailboxID(id),
            desk: DeskID("interzen"),
            endpoint: Endpoint(service: .imap, host: "fake", port: 993, security: .tls),
            folder: .inbox,
            start: start,
            poll: poll,
            after: after,
            maximumSize: maximumSize
        )
    }

    /// Follows while `body` runs, and waits for the end of the follower.
    func follow(
        _ account: MailboxAccount = account(),
        deadlines: Deadlines = Deadlines(),
        backoff: Backoff = Backoff(initial: .milliseconds(2), maximum: .milliseconds(20)),
        _ body: (MailboxFollower) async throws -> Void
    ) async throws {
        let follower = MailboxFollower(
            account: account,
            store: bench.store,
            log: bench.log,
            now: bench.now,
            random: { 0.5 },
            deadlines: deadlines,
            backoff: backoff,
            connect: { [server] () async throws(WireError) in try server.connect() },
            accept: { [self] taken in await accept(taken) }
        )
        let run = Task { await follower.run() }
        let result: Result<Void, any Error>
        do { result = .success(try await body(follower)) } catch { result = .failure(error) }
        run.cancel()
        await run.value
        try result.get()
    }

    private func accept(_ taken: [TakenMail]) async {
        accepted.withLock { $0 += taken.map(\.origin.uid.rawValue) }
        do { try await bench.decide(taken) } catch { Issue.record(error) }
    }

    /// Waits for the ledger to read like `expected`, see `DeskBench.outcomes()`.
    func expect(_ expected: [String], _ location: SourceLocation = #_sourceLocation) async throws {
        _ = try await eventually { try bench.outcomes() == expected }
        #expect(try bench.outcomes() == expected, sourceLocation: location)
    }

    /// Waits until so many mails were handed on.
    func expectHandedOn(_ count: Int, _ location: SourceLocation = #_sourceLocation) async throws {
        #expect(try await eventually { handedOn.count == count }, sourceLocation: location)
    }

    /// Waits until the follower has nothing to do.
    func expectRest(_ location: SourceLocation = #_sourceLocation) async throws {
        #expect(try await eventually { server.isIdling }, sourceLocation: location)
    }
}
