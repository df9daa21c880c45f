import CivilTime
import Desk
import DeskTesting
import Mailboxes
import Telemetry
import Testing

/// What a first look takes, and what it passes over.
struct FollowerFirstLookTests {
    @Test func fromNowOnTakesNothingThatWasThere() async throws {
        let bench = try await FollowerBench()
        for number in 1...3 { bench.deliver(Letter("old\(number)@c"), at: bench.yesterday) }
        try await bench.follow(FollowerBench.account(start: .now)) { _ in
            try await bench.expectRest()
            bench.deliver(Letter("new@c"))
            try await bench.expect(["4 opened"])
        }
        let cursor = try #require(await bench.store.cursor(of: MailboxID("support")))
        #expect(cursor.highest == 4)
        #expect(cursor.passedOver == 3)
        #expect(bench.server.fetched == ["4"], "old mail is not even fetched")
    }

    @Test func allTakesEverythingHoweverOld() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("a@c"), at: Instant(seconds: 0))
        bench.deliver(Letter("b@c"), at: bench.yesterday)
        try await bench.follow { _ in try await bench.expect(["1 opened", "2 opened"]) }
        #expect(try bench.bench.outbox().count == 2)
    }

    @Test(arguments: [true, false])
    func anEmptyFolderIsNoTrouble(fromNow: Bool) async throws {
        let bench = try await FollowerBench()
        try await bench.follow(FollowerBench.account(start: fromNow ? .now : .all)) { _ in
            try await bench.expectRest()
            bench.deliver(Letter("first@c"))
            try await bench.expect(["1 opened"])
        }
        #expect(bench.server.connectionCount == 1)
    }

    /// A first look that takes a while: the mail counts as new, and once.
    @Test(arguments: ["EXAMINE", "UID FETCH 1:3 (UID INTERNALDATE", "UID FETCH 1:3 (UID BODY.PEEK[HEADER"])
    func aMailThatArrivesDuringItIsNew(moment: String) async throws {
        let bench = try await FollowerBench()
        for number in 1...3 { bench.deliver(Letter("there\(number)@c"), at: bench.clock.now) }
        bench.server.after(moment) { bench.deliver(Letter("meanwhile@c")) }
        try await bench.follow(FollowerBench.account(start: .now)) { _ in try await bench.expect(["4 opened"]) }
    }

    /// Its date alone would not tell a mail that lay there for a minute from one that is to come.
    @Test func youngMailsAreRememberedByName() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("ancient@c"), at: bench.yesterday)
        bench.deliver(Letter("young@c"), at: bench.clock.now.advanced(bySeconds: -60))
        let account = FollowerBench.account(start: .now)
        try await bench.follow(account) { _ in
            try await bench.expectRest()
            bench.deliver(Letter("new@c"), at: bench.clock.now.advanced(bySeconds: -30))
            try await bench.expect(["3 opened"])
        }
        bench.server.renumber(from: 11)
        bench.deliver(Letter("newer@c"))
        try await bench.follow(account) { _ in
            try await bench.expect([
                "13 opened", "11 ignored before_start", "12 ignored before_start", "14 opened",
            ])
        }
        #expect(try bench.bench.outbox().count == 2, "what was there is never answered")
    }

    /// A crash before the cursor was kept: the next start looks for the first time again.
    @Test func aFirstLookThatFailedIsTakenAgain() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("old@c"), at: bench.yesterday)
        bench.store.fail(.begin, times: 2)
        try await bench.follow(FollowerBench.account(start: .now)) { _ in
            try await bench.expectRest()
            bench.deliver(Letter("new@c"))
            try await bench.expect(["2 opened"])
        }
        #expect(bench.bench.lines(of: .mailboxFirstLook).count == 3)
    }

    @Test func aDateInTheFutureBecomesNow() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("early@c"), at: bench.clock.now.advanced(bySeconds: 9_000))
        try await bench.follow { _ in try await bench.expect(["1 opened"]) }
        #expect(try bench.bench.ledger().map(\.receivedAt) == [WallClock.start])
    }
}
