import Desk
import DeskTesting
import IMAPSyntax
import Mailboxes
import Synchronization
import Telemetry
import Testing
import Wire

/// Whatever fails, the follower comes back; whoever calls it is heard; when it is told to end, it ends.
struct FollowerTroubleTests {
    @Test func aFullDiskLosesNothing() async throws {
        let bench = try await FollowerBench()
        for number in 1...3 { bench.deliver(Letter("\(number)@c")) }
        bench.store.fail(.take)
        let archive = MailboxAccount.AfterTaking.move(to: try .init("Archive"))
        try await bench.follow(FollowerBench.account(after: archive)) { _ in
            #expect(try await eventually { bench.bench.lines(of: .storeFailed).count >= 3 })
            #expect(try bench.bench.ledger().isEmpty)
            #expect(bench.server.uids == [1, 2, 3], "nothing is moved before it is safe with us")
            bench.store.work(.take)
            try await bench.expect(["1 opened", "2 opened", "3 opened"])
            #expect(try await eventually { bench.server.uids.isEmpty })
        }
        #expect(bench.handedOn == [1, 2, 3])
        let line = try #require(bench.bench.lines(of: .storeFailed).first)
        #expect(line.contains("mailbox=support"))
        #expect(line.contains("next_at="))
    }

    @Test(arguments: [FaultyStore.Operation.cursor, .owed, .nextOwed])
    func aDatabaseThatCannotBeReadForAWhileIsWaitedFor(operation: FaultyStore.Operation) async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("1@c"))
        bench.store.fail(operation, times: 3, as: .busy)
        try await bench.follow { _ in
            try await bench.expect(["1 opened"])
            try await bench.expectRest()
        }
        #expect(bench.bench.lines(of: .storeFailed).count == 3)
        #expect(bench.handedOn == [1])
    }

    @Test func aServerThatIsAwayIsTriedForEver() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("1@c"))
        bench.server.state.withLock { $0.turnedAway = 12 }
        try await bench.follow { _ in try await bench.expect(["1 opened"]) }
        #expect(bench.bench.lines(of: .mailboxDisconnected).count == 12)
        #expect(bench.bench.lines(of: .mailboxConnected).count == 1)
    }

    @Test func aMissingFolderIsSaidAndTriedAgain() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("1@c"))
        bench.server.state.withLock { $0.refused = ["EXAMINE"] }
        try await bench.follow { _ in
            #expect(try await eventually { bench.bench.lines(of: .mailboxDisconnected).count >= 3 })
            bench.server.state.withLock { $0.refused = [] }
            try await bench.expect(["1 opened"])
        }
    }

    // MARK: Being called

    @Test func aCallDuringIdleIsHeardAtOnce() async throws {
        let bench = try await FollowerBench()
        try await bench.follow(FollowerBench.account(poll: .seconds(3_600))) { follower in
            try await bench.expectRest()
            let looks = bench.store.calls(of: .owed)
            await follower.lookAgain()
            #expect(try await eventually(within: .seconds(5)) { bench.store.calls(of: .owed) > looks })
        }
        #expect(bench.server.connectionCount == 1)
    }

    @Test func aCallDuringBackOffConnectsAtOnce() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("1@c"))
        bench.server.state.withLock { $0.turnedAway = 1 }
        let long = Backoff(initial: .seconds(600), maximum: .seconds(600))
        try await bench.follow(backoff: long) { follower in
            #expect(try await eventually { !bench.bench.lines(of: .mailboxDisconnected).isEmpty })
            await follower.lookAgain()
            try await bench.expect(["1 opened"])
        }
    }

    /// Commands may call at any moment; none is missed and nothing is harmed.
    @Test(arguments: ["IMAP4rev1 IDLE MOVE", "IMAP4rev1 MOVE"])
    func manyCallsDoNoHarm(offers: String) async throws {
        let bench = try await FollowerBench()
        bench.server.state.withLock { $0.offers = offers }
        try await bench.follow(FollowerBench.account(poll: .seconds(3_600))) { follower in
            for number in 1...30 {
                bench.deliver(Letter("\(number)@c"))
                await follower.lookAgain()
                try await bench.expectHandedOn(number)
            }
        }
        #expect(bench.handedOn == Array(1...30))
        #expect(bench.server.connectionCount == 1)
    }

    @Test func aServerWithoutIdleIsPolled() async throws {
        let bench = try await FollowerBench()
        bench.server.state.withLock { $0.offers = "IMAP4rev1" }
        try await bench.follow(FollowerBench.account(poll: .milliseconds(20))) { _ in
            #expect(try await eventually { bench.server.commands.count(where: { $0 == "NOOP" }) > 3 })
            bench.deliver(Letter("1@c"))
            try await bench.expect(["1 opened"])
        }
        #expect(!bench.server.commands.contains("IDLE"))
        #expect(bench.server.connectionCount == 1)
    }

    /// A server may go deaf: it is looked at all the same (R-L15).
    @Test func idleIsBackedByAPoll() async throws {
        let bench = try await FollowerBench()
        try await bench.follow(FollowerBench.account(poll: .milliseconds(50))) { _ in
            try await bench.expectRest()
            bench.server.deliver(Letter("1@c").bytes, date: WallClock.start, isDeaf: true)
            try await bench.expect(["1 opened"])
        }
    }

    // MARK: After the commit

    @Test func takenMailsAreMarkedSeen() async throws {
        let bench = try await FollowerBench()
        for number in 1...2 { bench.deliver(Letter("\(number)@c")) }
        try await bench.follow(FollowerBench.account(after: .seen)) { _ in
            try await bench.expect(["1 opened", "2 opened"])
            #expect(
                try await eventually {
                    bench.server.state.withLock { $0.messages }.allSatisfy { $0.flags == ["\\Seen"] }
                }
            )
        }
        #expect(bench.server.commands.contains("SELECT \"INBOX\""))
    }

    @Test func takenMailsAreMoved() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("1@c"))
        try await bench.follow(FollowerBench.account(after: .move(to: try .init("Archive")))) { _ in
            #expect(try await eventually { bench.server.uids.isEmpty })
            bench.deliver(Letter("2@c"))
            try await bench.expect(["1 opened", "2 opened"])
            #expect(try await eventually { bench.server.uids.isEmpty })
        }
        #expect(bench.server.state.withLock { $0.folders["Archive"]?.count } == 2)
    }

    /// The news that a folder has become empty is looked at once, not for ever.
    @Test func whereEverythingWasMovedThereIsRest() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("1@c"))
        try await bench.follow(FollowerBench.account(after: .move(to: try .init("Archive")))) { _ in
            #expect(try await eventually { bench.server.uids.isEmpty })
            try await bench.expectRest()
            let said = bench.server.commands.count
            try await Task.sleep(for: .milliseconds(100))
            #expect(bench.server.commands.count == said)
        }
    }

    @Test("R-D4, 30: what cannot be moved is taken all the same, and once", arguments: ["UID MOVE", "UID STORE"])
    func whatCannotBeTidiedIsTakenAllTheSame(refused: String) async throws {
        let bench = try await FollowerBench()
        bench.server.state.withLock { $0.refused = [refused] }
        for number in 1...2 { bench.deliver(Letter("\(number)@c")) }
        let after = refused == "UID MOVE" ? MailboxAccount.AfterTaking.move(to: try .init("Archive")) : .seen
        try await bench.follow(FollowerBench.account(after: after)) { _ in
            try await bench.expect(["1 opened", "2 opened"])
            bench.deliver(Letter("3@c"))
            try await bench.expect(["1 opened", "2 opened", "3 opened"])
        }
        #expect(bench.bench.lines(of: .mailboxAfterFailed).count == 2)
        #expect(bench.server.connectionCount == 1)
    }

    @Test("R-D4, 31: nothing is changed on the server, and another look takes nothing again")
    func byDefaultNothingIsChangedOnTheServer() async throws {
        let bench = try await FollowerBench()
        for number in 1...3 { bench.deliver(Letter("\(number)@c")) }
        try await bench.follow { _ in
            try await bench.expect(["1 opened", "2 opened", "3 opened"])
            try await bench.expectRest()
        }
        let changing = ["SELECT", "UID STORE", "UID MOVE", "UID COPY", "UID EXPUNGE"]
        #expect(!bench.server.commands.contains { command in changing.contains { command.hasPrefix($0) } })
        #expect(!bench.server.commands.contains { $0.contains("BODY[") })
    }

    // MARK: Side by side, and the end

    @Test func mailboxesAreIsolated() async throws {
        let (good, bad) = (try await FollowerBench(), FakeIMAPServer())
        bad.state.withLock { $0.turnedAway = .max }
        let stuck = MailboxFollower(
            account: FollowerBench.account("stuck"),
            store: good.store,
            log: good.bench.log,
            now: good.bench.now,
            random: { 0 },
            backoff: Backoff(initial: .milliseconds(1), maximum: .milliseconds(1)),
            connect: { () async throws(WireError) in try bad.connect() },
            accept: { _ in }
        )
        let run = Task { await stuck.run() }
        try await good.follow { _ in
            good.deliver(Letter("1@c"))
            try await good.expect(["1 opened"])
            #expect(try await eventually { bad.connectionCount > 10 })
            good.deliver(Letter("2@c"))
            try await good.expect(["1 opened", "2 opened"])
        }
        run.cancel()
        await run.value
        #expect(good.server.connectionCount == 1)
    }

    enum Moment: String, CaseIterable, Sendable { case idle, backOff, poll, stalledFetch }

    @Test(arguments: Moment.allCases)
    func cancellingEndsItPromptly(at moment: Moment) async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("1@c"))
        switch moment {
        case .idle: break
        case .backOff: bench.server.state.withLock { $0.turnedAway = .max }
        case .poll: bench.server.state.withLock { $0.offers = "IMAP4rev1" }
        case .stalledFetch: bench.server.fault(.stalled, at: 1)
        }
        var ending = ContinuousClock.now
        let long = Backoff(initial: .seconds(600), maximum: .seconds(600))
        try await bench.follow(backoff: long) { _ in
            _ = try await eventually { bench.server.connectionCount > 0 }
            try await Task.sleep(for: .milliseconds(100))
            ending = .now
        }
        #expect(ending.duration(to: .now) < .seconds(2))
        #expect(bench.server.connectionCount == 1)
    }
}
