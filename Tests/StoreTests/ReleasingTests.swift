import Desk
import MailSyntax
import Testing

@testable import Store

/// What an operator sets going again.
struct ReleasingTests {

    @Test("R-L5, 109: a quarantined mail is listed with its bytes and is decided anew")
    func aQuarantinedMailWithItsBytesIsDecidedAnew() async throws {
        let bench = try await SQLiteBench()
        let taken = try await bench.counter.take([bench.counter.arrival(Letter("a@c"), 1)])
        let mail = try #require(taken.first).id
        for _ in 1...3 { _ = try await bench.desk.countLoneDecision(of: mail) }
        try await bench.desk.quarantine(mail, for: .crashedWhileDeciding, cause: "three times", at: Counter.now)
        let line = try bench.desk.ledgerLine(of: mail)
        #expect(line.outcome == .quarantined)
        #expect(line.reason == .crashedWhileDeciding)
        #expect(line.cause == "three times")
        #expect(line.hasBytes)
        #expect(try bench.desk.bytes(of: mail) == Letter("a@c").bytes, "nothing in quarantine is deleted by us")

        try await bench.desk.retry(mail, at: Counter.now)
        let again = try await bench.counter.undecided()
        #expect(again.map(\.id) == [mail])
        #expect(again.map(\.isReleased) == [true])
        #expect(try await bench.desk.countLoneDecision(of: mail) == 1, "it has its chances again")
        #expect(try await bench.counter.decide(again).map(\.outcome) == [.opened])
    }

    @Test("R-L5, 109: a mail that could not be fetched is listed and asked for at once")
    func anOwedMailIsAskedForAtOnceWhateverItsSize() async throws {
        let bench = try await SQLiteBench()
        let counter = bench.counter
        for _ in 1...8 { try await counter.take([counter.owedArrival(1)]) }
        let line = try #require(try bench.ledger().first)
        #expect(line.tries == 8)
        #expect(line.size == 90_112)
        #expect(!line.hasBytes)
        #expect(throws: DeskStoreError.self) { try bench.desk.bytes(of: line.id) }
        #expect(try await bench.desk.owed(in: counter.mailbox, at: Counter.now + 1).isEmpty)
        try await bench.desk.retry(line.id, at: Counter.now)
        let owed = try await bench.desk.owed(in: counter.mailbox, at: Counter.now)
        #expect(owed.map(\.isReleased) == [true])
        let completed = try await counter.take([counter.arrival(Letter("a@c"), 1)])
        #expect(completed.map(\.isReleased) == [true])
        #expect(try bench.ledger().map(\.outcome) == [nil])
    }

    @Test func aMailFromBeforeTheStartIsLetIn() async throws {
        let bench = try await SQLiteBench()
        let counter = bench.counter
        let cursor = MailboxCursor(uidValidity: 1, highest: 0, firstLook: Counter.now)
        try await bench.desk.begin(counter.mailbox, at: cursor, standing: [])
        try await counter.take([
            Arrival(
                origin: counter.origin(1),
                internalDate: Counter.now + -90_000,
                size: 4_000,
                content: .beforeStart(
                    messageID: MessageID("old@c"),
                    sender: Address(localPart: "Anna", domain: "Customer.example")
                )
            )
        ])
        let line = try #require(try bench.ledger().first)
        #expect(line.outcome == .ignored)
        #expect(line.reason == .beforeStart)
        #expect(line.messageID == "old@c")
        #expect(line.from == "anna@customer.example")

        try await bench.desk.release(line.id, at: Counter.now)
        #expect(try bench.desk.counts() == DeskCounts(quarantined: 1), "until its bytes are here")
        let owed = try await bench.desk.owed(in: counter.mailbox, at: Counter.now)
        #expect(owed.map(\.uid) == [1])
        let late = counter.arrival(Letter("old@c"), 1, internalDate: Counter.now + -90_000)
        let decided = try await counter.decide(try await counter.take([late]))
        #expect(decided.map(\.outcome) == [.opened])
        #expect(try bench.tickets().map(\.openedAt) == [Counter.now + -90_000])
    }

    @Test func aMailIgnoredWithItsBytesIsDecidedAnew() async throws {
        let bench = try await SQLiteBench()
        let cursor = MailboxCursor(uidValidity: 1, highest: 0, firstLook: Counter.now + 1)
        try await bench.desk.begin(bench.counter.mailbox, at: cursor, standing: [])
        let decided = try await bench.counter.receive([Letter("a@c")])
        #expect(decided.map(\.reason) == [.beforeStart])
        try await bench.desk.release(try #require(decided.first).mail.id, at: Counter.now)
        #expect(try await bench.counter.decide(try await bench.counter.undecided()).map(\.outcome) == [.opened])
    }

    @Test func whatIsNotThereIsNotFound() async throws {
        let bench = try await SQLiteBench()
        let decided = try await bench.counter.receive([Letter("a@c")])
        let opened = try #require(decided.first).mail.id
        for mail in [opened, MailID(99)] {
            let retried = await #expect(throws: DeskStoreError.self) {
                try await bench.desk.retry(mail, at: Counter.now)
            }
            let released = await #expect(throws: DeskStoreError.self) {
                try await bench.desk.release(mail, at: Counter.now)
            }
            #expect(retried?.code == .notFound)
            #expect(released?.code == .notFound)
        }
        #expect(throws: DeskStoreError.self) { try bench.desk.ledgerLine(of: MailID(99)) }
        #expect(throws: DeskStoreError.self) { try bench.desk.ticket(TicketNumber(prefix: "IZ", number: 9)) }
        let resent = await #expect(throws: DeskStoreError.self) {
            try await bench.desk.resend(MessageID("nobody@desk.example"), at: Counter.now)
        }
        #expect(resent?.code == .notFound)
    }

    @Test(
        "R-N1, 98: a notice that waits or is dead goes out at once",
        arguments: [
            Delivery.Outcome.deferred(until: Counter.now + 9_000), .unknown(until: Counter.now + 9_000), .dead,
        ]
    )
    func resend(outcome: Delivery.Outcome) async throws {
        let bench = try await SQLiteBench()
        try await bench.counter.receive([Letter("a@c")])
        let claims = try await bench.counter.claim()
        let notice = try #require(claims.first).messageID
        try await bench.counter.record(outcome, of: claims, code: 550)
        try await bench.desk.resend(notice, at: Counter.now + 60)
        let again = try await bench.counter.claim(at: Counter.now + 60)
        #expect(again.map(\.messageID) == [notice])
        #expect(again.map(\.bytes) == claims.map(\.bytes))
        #expect(again.map(\.earlierUnknowns) == [0], "patience begins anew")
        #expect(again.map(\.queuedAt) == [outcome == .dead ? Counter.now + 60 : Counter.now])
    }

    @Test("A notice on its way or gone is left alone", arguments: [true, false])
    func noResend(isDelivered: Bool) async throws {
        let bench = try await SQLiteBench()
        try await bench.counter.receive([Letter("a@c")])
        let claims = try await bench.counter.claim()
        if isDelivered { try await bench.counter.record(.delivered, of: claims) }
        await #expect(throws: DeskStoreError.self) {
            try await bench.desk.resend(try #require(claims.first).messageID, at: Counter.now)
        }
    }
}
