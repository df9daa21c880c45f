import Desk
import DeskTesting
import IMAPSyntax
import Mailboxes
import Store
import Synchronization
import Telemetry
import Testing

/// One mail that cannot be had does not stop the next ones; it is owed, and asked for again.
struct FollowerOwedTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var fault: FakeIMAPServer.Fault
        var cause: String
    }

    static let cases = [
        Case(
            testDescription: "listed and not sent",
            fault: .withheld,
            cause: "the server lists it and does not send it"
        ),
        Case(testDescription: "NIL for a body", fault: .noBytes, cause: "the server has it and gives no bytes"),
        Case(testDescription: "the connection ends within it", fault: .cut, cause: "while reading a literal"),
        Case(testDescription: "it stands still half-way", fault: .stalled, cause: "too slow"),
        Case(testDescription: "two gigabytes announced", fault: .announced(2_147_483_648), cause: "2147483648"),
        Case(testDescription: "a little over the limit", fault: .announced(3_000_000), cause: "3000000"),
    ]

    /// A quarter of a second of silence in a literal is too much in these tests.
    private static var deadlines: Deadlines {
        var deadlines = Deadlines()
        deadlines.literalWindow = .milliseconds(250)
        return deadlines
    }

    @Test(arguments: cases)
    func theNextOnesAreTakenAndItIsRecovered(_ example: Case) async throws {
        let bench = try await FollowerBench()
        for number in 1...4 { bench.deliver(Letter("\(number)@c")) }
        bench.server.fault(example.fault, at: 2)
        try await bench.follow(deadlines: FollowerOwedTests.deadlines) { follower in
            try await bench.expect(["1 opened", "2 quarantined cannot_be_fetched", "3 opened", "4 opened"])
            let owed = try #require(try bench.bench.ledger().first { $0.origin.uid.rawValue == 2 })
            #expect(!owed.hasBytes)
            #expect(owed.cause?.contains(example.cause) == true, "\(owed.cause ?? "no cause")")

            bench.deliver(Letter("5@c"))
            #expect(try await eventually { bench.handedOn.contains(5) })

            bench.server.fault(nil, at: 2)
            bench.clock.advance(by: 61)
            await follower.lookAgain()
            #expect(try await eventually { try bench.bench.outcomes().contains("2 opened") })
        }
        #expect(try bench.bench.ledger().count == 5)
        #expect(bench.handedOn.sorted() == [1, 2, 3, 4, 5])
        #expect(bench.bench.lines(of: .mailOwed).count == 1)
        #expect(bench.bench.lines(of: .mailOwedRecovered).count == 1)
    }

    /// A line that is cut now and then is not the fault of the mail that was on it.
    @Test func oneCutIsForgiven() async throws {
        let bench = try await FollowerBench()
        for number in 1...3 { bench.deliver(Letter("\(number)@c")) }
        bench.server.fault(.cut, at: 2)
        bench.server.after("UID FETCH 1:3 (UID INTERNALDATE RFC822.SIZE BODY") { bench.server.fault(nil, at: 2) }
        try await bench.follow { _ in try await bench.expect(["1 opened", "2 opened", "3 opened"]) }
        #expect(bench.server.connectionCount == 2)
        #expect(bench.bench.lines(of: .mailOwed).isEmpty)
    }

    @Test func aMailThatCutsTheLineIsGivenUpAfterFiveTries() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("poison@c"))
        bench.deliver(Letter("fine@c"))
        bench.server.fault(.cut, at: 1)
        try await bench.follow { _ in
            try await bench.expect(["1 quarantined cannot_be_fetched", "2 opened"])
            try await bench.expectRest()
        }
        #expect(bench.server.connectionCount == 6)
        #expect(bench.bench.lines(of: .mailboxDisconnected).count == 5)
    }

    /// While further chunks are under way; the ones beside it are not blamed in its place.
    @Test(arguments: [FakeIMAPServer.Fault.cut, .withheld, .noBytes, .announced(9_000_000)])
    func amongManyChunksTheRightOneIsOwed(fault: FakeIMAPServer.Fault) async throws {
        let bench = try await FollowerBench()
        for number in 1...350 { bench.deliver(Letter("\(number)@c")) }
        bench.server.fault(fault, at: 150)
        try await bench.follow { _ in
            try await bench.expectHandedOn(349)
            try await bench.expectRest()
        }
        let owed = try bench.bench.ledger().filter { !$0.hasBytes }
        #expect(owed.map(\.origin.uid.rawValue) == [150])
        #expect(try bench.bench.ledger().count == 350)
        #expect(bench.server.connectionCount < 12)
        #expect(bench.handedOn == Array(1...350).filter { $0 != 150 })
    }

    /// Its number means another mail now.
    @Test func underANewValidityNobodyIsUnderSuspicion() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("poison@c"))
        bench.deliver(Letter("2@c"))
        bench.server.fault(.cut, at: 1)
        try await bench.follow(backoff: Backoff(initial: .seconds(600), maximum: .seconds(600))) { follower in
            for failures in 1...4 {
                _ = try await eventually { bench.bench.lines(of: .mailboxDisconnected).count == failures }
                if failures < 4 { await follower.lookAgain() }
            }
            bench.server.expunge(1)
            bench.server.renumber()
            await follower.lookAgain()
            _ = try await eventually { bench.bench.lines(of: .mailboxDisconnected).count == 5 }
            bench.server.fault(nil, at: 1)
            await follower.lookAgain()
            try await bench.expect(["1 opened"])
        }
        #expect(bench.bench.lines(of: .mailOwed).isEmpty)
    }

    /// When it is asked for again and still cuts the line, new mail comes through all the same.
    @Test func aMailStillOwedStopsNothing() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("poison@c"))
        bench.server.fault(.cut, at: 1)
        try await bench.follow { follower in
            try await bench.expect(["1 quarantined cannot_be_fetched"])
            for round in 2...4 as ClosedRange<UInt32> {
                bench.clock.advance(by: 6 * 3_600)
                bench.deliver(Letter("\(round)@c"))
                await follower.lookAgain()
                #expect(try await eventually { bench.handedOn.contains(round) })
                #expect(try await eventually { try bench.bench.ledger()[0].tries == round })
            }
        }
        #expect(bench.handedOn == [2, 3, 4])
    }

    @Test func aMailOverTheLimitIsOwedAndNeverFetched() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("1@c"))
        bench.deliver(Letter("big@c", text: String(repeating: "big line\r\n", count: 20_000)))
        bench.deliver(Letter("3@c"))
        try await bench.follow(FollowerBench.account(maximumSize: 100_000)) { follower in
            try await bench.expect(["1 opened", "2 quarantined too_large", "3 opened"])
            bench.clock.advance(by: 61)
            await follower.lookAgain()
            #expect(try await eventually { try bench.bench.ledger()[1].tries == 2 })
        }
        #expect(bench.server.fetched == ["1,3"])
        #expect(try bench.bench.ledger()[1].cause?.contains("the limit is 100000") == true)
    }

    /// An operator wants it whatever its size.
    @Test func aMailOverTheLimitComesWhenItIsReleased() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("big@c", text: String(repeating: "big line\r\n", count: 300_000)))
        try await bench.follow(FollowerBench.account(maximumSize: 100_000)) { follower in
            try await bench.expect(["1 quarantined too_large"])
            let mail = try #require(try bench.bench.ledger().first)
            try await bench.bench.desk.retry(mail.id, at: bench.clock.now)
            await follower.lookAgain()
            try await bench.expect(["1 opened"])
        }
        #expect(bench.server.connectionCount == 2, "one with room for it, of its own")
    }

    @Test func aMailOlderThanTheStartComesWhenItIsReleased() async throws {
        let bench = try await FollowerBench()
        let account = FollowerBench.account(start: .now)
        try await bench.follow(account) { follower in
            try await bench.expectRest()
            bench.deliver(Letter("copied@c"), at: bench.yesterday)
            try await bench.expect(["1 ignored before_start"])
            #expect(bench.server.fetched.isEmpty)
            try await bench.bench.desk.release(try #require(try bench.bench.ledger().first).id, at: bench.clock.now)
            await follower.lookAgain()
            try await bench.expect(["1 opened"])
        }
    }

    @Test func anOwedMailThatSomebodyRemovedStaysOnRecord() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("1@c"))
        bench.server.fault(.withheld, at: 1)
        try await bench.follow { follower in
            try await bench.expect(["1 quarantined cannot_be_fetched"])
            bench.server.expunge(1)
            bench.clock.advance(by: 61)
            await follower.lookAgain()
            #expect(try await eventually { try bench.bench.ledger()[0].cause == "it is no longer on the server" })
        }
        #expect(try bench.bench.outcomes() == ["1 quarantined cannot_be_fetched"])
    }

    /// On the server it is the only copy there is.
    @Test(arguments: [FakeIMAPServer.Fault.noBytes, .withheld])
    func whatIsOwedIsNeitherMarkedNorMoved(fault: FakeIMAPServer.Fault) async throws {
        for after in [MailboxAccount.AfterTaking.seen, .move(to: try .init("Archive"))] {
            let bench = try await FollowerBench()
            for number in 1...3 { bench.deliver(Letter("\(number)@c")) }
            bench.server.fault(fault, at: 2)
            try await bench.follow(FollowerBench.account(after: after)) { _ in
                try await bench.expect(["1 opened", "2 quarantined cannot_be_fetched", "3 opened"])
                #expect(
                    try await eventually {
                        bench.server.commands.contains { $0.hasPrefix("UID STORE") || $0.hasPrefix("UID MOVE") }
                    }
                )
            }
            let left = bench.server.state.withLock { $0.messages }
            #expect(left.first { $0.uid == 2 }?.flags == [])
        }
    }
}
