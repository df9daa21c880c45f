import Desk
import DeskTesting
import IMAPSyntax
import Telemetry
import Testing

/// What is new is taken in order, in chunks, and nothing is passed over.
struct FollowerTakingTests {
    @Test func mailsAreTakenInTheOrderOfTheirUIDs() async throws {
        let bench = try await FollowerBench()
        for number in 1...6 { bench.deliver(Letter("\(number)@c")) }
        for uid in [2, 3] as [UInt32] { bench.server.expunge(uid) }
        try await bench.follow { _ in
            try await bench.expect(["1 opened", "4 opened", "5 opened", "6 opened"])
            bench.deliver(Letter("7@c"))
            try await bench.expect(["1 opened", "4 opened", "5 opened", "6 opened", "7 opened"])
        }
        #expect(bench.handedOn == [1, 4, 5, 6, 7])
        #expect(try await bench.store.cursor(of: MailboxID("support"))?.highest == 7)
        #expect(bench.bench.lines(of: .mailTaken).count == 5)
    }

    @Test func manyMailsComeInChunks() async throws {
        let bench = try await FollowerBench()
        for number in 1...250 { bench.deliver(Letter("\(number)@c")) }
        try await bench.follow { _ in try await bench.expectHandedOn(250) }
        #expect(bench.server.fetched == ["1:100", "101:200", "201:250"])
        #expect(bench.handedOn == Array(1...250))
        #expect(bench.store.calls(of: .take) == 3)
    }

    @Test func aChunkHoldsEightMegabytesAtMost() async throws {
        let bench = try await FollowerBench()
        let attachment = String(repeating: String(repeating: "x", count: 70) + "\r\n", count: 3_000_000 / 72)
        for number in 1...5 { bench.deliver(Letter("\(number)@c", text: attachment)) }
        try await bench.follow(FollowerBench.account(maximumSize: 4_000_000)) { _ in try await bench.expectHandedOn(5) }
        #expect(bench.server.fetched == ["1:2", "3:4", "5"])
    }

    @Test func aLoneMailIsTakenAsSoonAsItIsAnnounced() async throws {
        let bench = try await FollowerBench()
        try await bench.follow(FollowerBench.account(poll: .seconds(3_600))) { _ in
            for uid in 1...3 as ClosedRange<UInt32> {
                try await bench.expectRest()
                bench.deliver(Letter("\(uid)@c"))
                #expect(try await eventually { bench.handedOn.last == uid })
            }
        }
        #expect(bench.server.connectionCount == 1)
        #expect(bench.server.fetched == ["1", "2", "3"])
    }

    @Test func aMailRemovedBetweenTheListAndTheFetchIsNobodysLoss() async throws {
        let bench = try await FollowerBench()
        for number in 1...3 { bench.deliver(Letter("\(number)@c")) }
        bench.server.fault(.gone, at: 2)
        try await bench.follow { _ in
            try await bench.expect(["1 opened", "3 opened"])
            try await bench.expectRest()
        }
        #expect(bench.bench.lines(of: .mailOwed).isEmpty)
        #expect(bench.server.connectionCount == 1)
    }

    @Test func whenAllThatWasListedIsGoneTheNextOneIsTaken() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("gone@c"))
        bench.server.fault(.gone, at: 1)
        try await bench.follow { _ in
            try await bench.expectRest()
            bench.deliver(Letter("here@c"))
            try await bench.expect(["2 opened"])
        }
    }

    @Test func aReplyJoinsTheTicketItCites() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("question@c"))
        bench.deliver(Letter("more@c", inReplyTo: "question@c"))
        try await bench.follow { _ in try await bench.expect(["1 opened", "2 followed"]) }
        #expect(try bench.bench.tickets().count == 1)
    }

    @Test func aConnectionCutWhileTakingLosesAndDoublesNothing() async throws {
        let bench = try await FollowerBench()
        for number in 1...250 { bench.deliver(Letter("\(number)@c")) }
        for moment in ["UID FETCH 101:200", "UID FETCH 201:250"] {
            bench.server.after(moment) { bench.server.dropConnections() }
        }
        try await bench.follow { _ in
            _ = try await eventually { try bench.bench.ledger().count == 250 && bench.server.isIdling }
        }
        #expect(try bench.bench.ledger().map(\.origin.uid.rawValue) == Array(1...250))
        #expect(bench.handedOn.count == 250)
        #expect(bench.server.connectionCount >= 2)
    }
}
