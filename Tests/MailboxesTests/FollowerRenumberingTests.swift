import CivilTime
import Desk
import DeskTesting
import IMAPSyntax
import Mailboxes
import Store
import Synchronization
import Telemetry
import Testing

/// The same mails under other names: after a change of UIDVALIDITY, a restored database, a folder copied on the server.
struct FollowerRenumberingTests {
    @Test("R-D5, 32: known mails get their new names")
    func knownMailsGetTheirNewNames() async throws {
        let bench = try await FollowerBench()
        for number in 1...3 { bench.deliver(Letter("\(number)@c")) }
        try await bench.follow { _ in
            try await bench.expect(["1 opened", "2 opened", "3 opened"])
            bench.server.renumber(from: 50)
            bench.deliver(Letter("new@c"))
            try await bench.expect(["50 opened", "51 opened", "52 opened", "53 opened"])
        }
        #expect(bench.handedOn == [1, 2, 3, 53])
        #expect(try bench.bench.outbox().count == 4)
        #expect(try bench.bench.ledger().allSatisfy { $0.origin.uidValidity.rawValue == 2 })
        #expect(bench.bench.lines(of: .mailboxUIDValidityChanged).count == 1)
        let cursor = try #require(await bench.store.cursor(of: MailboxID("support")))
        #expect(cursor.uidValidity.rawValue == 2)
        #expect(cursor.highest == 53)
    }

    @Test func ofTheUnknownOnlyTheNewAreTaken() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("older@c"), at: bench.yesterday)
        let account = FollowerBench.account(start: .now)
        try await bench.follow(account) { _ in
            try await bench.expectRest()
            bench.deliver(Letter("known@c"))
            try await bench.expect(["2 opened"])
        }
        bench.clock.advance(by: 600)
        bench.deliver(Letter("late@c"))
        bench.server.renumber(from: 7)
        try await bench.follow(account) { _ in
            try await bench.expect(["8 opened", "7 ignored before_start", "9 opened"])
        }
        let older = try #require(try bench.bench.ledger().first { $0.origin.uid.rawValue == 7 })
        #expect(older.messageID == "older@c")
        #expect(older.from == "anna@customer.example")
        #expect(bench.server.fetched.allSatisfy { !$0.contains("7") }, "it is known by its name, not fetched")
        #expect(try bench.bench.outbox().count == 2)
    }

    @Test func aChangeThatIsCutShortGoesOnWhereItWas() async throws {
        let bench = try await FollowerBench()
        for number in 1...150 { bench.deliver(Letter("\(number)@c")) }
        try await bench.follow { _ in try await bench.expectHandedOn(150) }
        bench.server.renumber(from: 1_001)
        bench.server.after("UID FETCH 1101:1150") { bench.server.dropConnections() }
        try await bench.follow { _ in
            let renamed = Array(1_001...1_150 as ClosedRange<UInt32>)
            _ = try await eventually { try bench.bench.ledger().map(\.origin.uid.rawValue) == renamed }
            #expect(try bench.bench.ledger().map(\.origin.uid.rawValue) == renamed)
        }
        #expect(bench.handedOn.count == 150)
    }

    /// What was owed under the old names is not looked for under the new ones.
    @Test func anEmptiedFolderUnderANewValidityOwesNothing() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("1@c"))
        bench.server.fault(.withheld, at: 1)
        try await bench.follow { follower in
            try await bench.expect(["1 quarantined cannot_be_fetched"])
            bench.server.fault(nil, at: 1)
            bench.server.expunge(1)
            bench.server.renumber()
            #expect(try await eventually { !bench.bench.lines(of: .mailboxUIDValidityChanged).isEmpty })
            bench.clock.advance(by: 61)
            await follower.lookAgain()
            bench.server.dropConnections()
            #expect(try await eventually { bench.server.connectionCount == 3 && bench.server.isIdling })
            bench.deliver(Letter("2@c"))
            try await bench.expect(["1 quarantined cannot_be_fetched", "1 opened"])
        }
        #expect(bench.bench.lines(of: .mailboxUIDValidityChanged).count == 1, "told once")
    }

    @Test func withARestoredDatabaseEachMailIsTakenOnce() async throws {
        let bench = try await FollowerBench()
        for number in 1...3 { bench.deliver(Letter("\(number)@c")) }
        try await bench.follow { _ in try await bench.expect(["1 opened", "2 opened", "3 opened"]) }
        let backup = try bench.bench.folder.copyOfDatabase()
        try await bench.follow { _ in
            for number in 4...5 { bench.deliver(Letter("\(number)@c")) }
            try await bench.expect((1...5).map { "\($0) opened" })
        }
        let given = try bench.bench.tickets().map(\.number.number)
        try bench.bench.desk.close()

        try bench.bench.folder.restoreDatabase(backup)
        let restored = try await FollowerBench(after: bench)
        #expect(try restored.bench.outcomes() == ["1 opened", "2 opened", "3 opened"])
        restored.deliver(Letter("6@c", inReplyTo: "4@c"))
        try await restored.follow { _ in
            try await restored.expect((1...5).map { "\($0) opened" } + ["6 followed"])
        }
        #expect(restored.handedOn == [4, 5, 6])
        let numbers = try restored.bench.tickets().map(\.number.number)
        #expect(Set(numbers.suffix(2)).isDisjoint(with: given), "no number is given twice")
    }

    /// The restored database knows the folder under its old names only.
    @Test func aRestoredDatabaseAndANewValidityTogether() async throws {
        let bench = try await FollowerBench()
        for number in 1...2 { bench.deliver(Letter("\(number)@c")) }
        try await bench.follow { _ in try await bench.expect(["1 opened", "2 opened"]) }
        let backup = try bench.bench.folder.copyOfDatabase()
        bench.deliver(Letter("3@c"))
        try await bench.follow { _ in try await bench.expect(["1 opened", "2 opened", "3 opened"]) }
        try bench.bench.desk.close()
        try bench.bench.folder.restoreDatabase(backup)
        bench.server.renumber(from: 21)
        let restored = try await FollowerBench(after: bench)
        try await restored.follow { _ in try await restored.expect(["21 opened", "22 opened", "23 opened"]) }
        #expect(restored.handedOn == [23])
    }

    /// Somebody copies a folder's mails into the folder: the same bytes and dates under new UIDs.
    @Test func copiesAreNeverAcknowledged() async throws {
        let bench = try await FollowerBench()
        bench.deliver(Letter("old@c"), at: bench.yesterday)
        bench.deliver(Letter("young@c"), at: bench.clock.now.advanced(bySeconds: -600))
        try await bench.follow(FollowerBench.account(start: .now)) { _ in
            try await bench.expectRest()
            bench.deliver(Letter("new@c"))
            try await bench.expect(["3 opened"])
            for message in bench.server.state.withLock({ $0.messages }) {
                bench.server.deliver(message.bytes, date: message.date)
            }
            try await bench.expect([
                "3 opened", "4 ignored before_start", "5 ignored before_start", "6 duplicate",
            ])
        }
        #expect(try bench.bench.outbox().count == 1)
        #expect(try bench.bench.tickets().count == 1)
    }
}
