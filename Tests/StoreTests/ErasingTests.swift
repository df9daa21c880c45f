import CivilTime
import Desk
import Foundation
import GRDB
import IMAPSyntax
import MailSyntax
import Testing

@testable import Store

/// What people wrote goes, for good; that it was there stays.
struct ErasingTests {
    private let anna = Address(localPart: "anna", domain: "customer.example")
    private let bruno = "Bruno Bassi <bruno@b.example>"
    private let agent = Actor.agent("carla")
    private let later = Counter.now + 100

    private func number(_ number: Int64) -> TicketNumber { TicketNumber(prefix: "IZ", number: number) }

    /// IZ-1001 of Anna's, with an answer of ours and closed; IZ-1002 of Bruno's on which Anna is let in, who also wrote there.
    /// Everything that waited is sent.
    private func bench() async throws -> SQLiteBench {
        let bench = try await SQLiteBench()
        var secret = Letter("a1.anna@customer.example", text: "La parola e melagrana.")
        secret.subject = "Carburatore violaceo"
        let other = Letter("b1@b", from: bruno, text: "Altro.")
        let hers = Letter("a2@c", inReplyTo: "b1@b", text: "Anch'io, con zibaldone.")
        try await bench.counter.receive([secret, other])
        try await bench.counter.act(.admit(NamedAddress(name: nil, address: anna)), on: number(1_002))
        try await bench.counter.receive([hers], from: 3)
        try await bench.counter.act(.reply(text: "Prenda il girasole."), on: number(1_001))
        try await bench.counter.close(number(1_001))
        try await bench.send()
        return bench
    }

    private func erase(_ scope: ErasureScope, at bench: SQLiteBench, desk: DeskID? = nil) async throws -> Erasure {
        try await bench.desk.erase(scope, at: desk, by: agent, now: later)
    }

    // MARK: Whole tickets

    @Test("R-N11, 108: a dry run tells what would go, and changes nothing")
    func dryRun() async throws {
        let bench = try await bench()
        let before = try bench.dump()
        let plan = try await bench.desk.erasure(of: .person(anna), at: nil)
        #expect(try bench.dump() == before)
        #expect(plan.kept.isEmpty)
        let (sum, done) = (plan.sum, try await erase(.person(anna), at: bench))
        #expect(sum.tickets == 1 && sum.mails == 2 && sum.notices == 3)
        #expect(sum.texts == 1 && sum.places == 1)
        let sizes = try bench.ledger().filter(\.isErased).map(\.size)
        #expect(sum.mailBytes == sizes.reduce(0, +))
        #expect(done.items == plan.items)
    }

    @Test("R-N11, 108: nothing of it is left in the files, and the tombstone stands")
    func gone() async throws {
        let bench = try await bench()
        let words = ["melagrana", "violaceo", "girasole", "anna@customer", "anna conti", "zibaldone"]
        #expect(words.filter(bench.holds) == words)
        let place = try #require(try bench.ledger().first)
        let events = try bench.desk.events(of: TicketID(1)).map(\.code)
        _ = try await erase(.person(anna), at: bench)
        #expect(words.filter(bench.holds).isEmpty)

        let line = try #require(try bench.ledger().first)
        #expect(line.isErased && !line.hasBytes && line.from == nil && line.messageID == nil)
        #expect(line.origin == place.origin && line.outcome == place.outcome && line.reason == place.reason)
        #expect(line.size == place.size && line.receivedAt == place.receivedAt && line.ticket == number(1_001))
        let ticket = try bench.desk.ticket(number(1_001))
        #expect(ticket.subject == "erased" && ticket.requester == nil && ticket.participants.isEmpty)
        #expect(ticket.isErased && ticket.tags == ["erased"] && ticket.status.role == .closed)
        let told = try bench.desk.events(of: ticket.id)
        #expect(told.map(\.code) == events + ["erased"])
        #expect(told.last?.actor == "agent:carla")
        #expect(told.allSatisfy { $0.text == nil })
        #expect(throws: DeskStoreError.self) { try bench.desk.bytes(of: line.id) }
        #expect(try bench.desk.trace(of: line.id) == nil)
        #expect(try bench.outbox().filter { $0.ticket == number(1_001) }.allSatisfy { $0.to.isEmpty })
        try bench.expectSound()
    }

    @Test("R-N11: on the tickets of others only the person and their mails go")
    func elsewhere() async throws {
        let bench = try await bench()
        _ = try await erase(.person(anna), at: bench)
        let ticket = try bench.desk.ticket(number(1_002))
        #expect(ticket.requester?.address.key == "bruno@b.example" && ticket.subject == "Stampante ferma")
        #expect(ticket.participants.map(\.key) == ["bruno@b.example"])
        #expect(try bench.ledger().map(\.isErased) == [true, false, true])
        let again = Letter("b2@b", from: bruno, inReplyTo: "a2@c", text: "Grazie.")
        #expect(try await bench.counter.receive([again], from: 10).map(\.ticket) == [number(1_002)], "threads hold")
    }

    @Test("R-N11: a second run finds nothing")
    func twice() async throws {
        let bench = try await bench()
        _ = try await erase(.person(anna), at: bench)
        let before = try bench.dump()
        for scope in [ErasureScope.person(anna), .ticketsClosed(before: later)] {
            let again = try await erase(scope, at: bench)
            #expect(again.items.isEmpty && again.kept.isEmpty)
        }
        #expect(try bench.dump() == before)
    }

    @Test("R-N11: by age, only what has been closed since before then", arguments: [-1, 0, 1] as [Int64])
    func byAge(seconds: Int64) async throws {
        let bench = try await bench()
        let erasure = try await erase(.ticketsClosed(before: Counter.now + seconds), at: bench)
        #expect(erasure.sum.tickets == (seconds > 0 ? 1 : 0))
        #expect(try bench.tickets().map(\.isErased) == [seconds > 0, false])
        #expect(try bench.ledger().map(\.isErased) == [seconds > 0, false, false])
    }

    @Test("R-N11: another desk's is another desk's")
    func byDesk() async throws {
        let bench = try await bench()
        for scope in [ErasureScope.person(anna), .ticketsClosed(before: later)] {
            #expect(try await erase(scope, at: bench, desk: DeskID("other")).items.isEmpty)
        }
        #expect(try await erase(.person(anna), at: bench, desk: DeskID("interzen")).sum.tickets == 1)
    }

    @Test("R-N11: hundreds of tickets, in several transactions")
    func many() async throws {
        let bench = try await SQLiteBench()
        try await bench.counter.receive((1...450).map { Letter("\($0)@c", text: "melagrana \($0)") })
        try await bench.send()
        for ticket in try bench.tickets() { try await bench.counter.close(ticket.number) }
        try await bench.send()
        let erasure = try await erase(.ticketsClosed(before: later), at: bench)
        #expect(erasure.sum.tickets == 450 && erasure.sum.mails == 450)
        #expect(!bench.holds("melagrana") && !bench.holds("anna@customer"))
        try bench.expectSound()
    }

    // MARK: What is kept

    @Test("R-N11: open tickets are told of and left, the rest is done")
    func openTickets() async throws {
        let bench = try await bench()
        try await bench.counter.receive([Letter("a3@c", text: "Ancora aperto.")], from: 4)
        try await bench.send()
        let erasure = try await erase(.person(anna), at: bench)
        #expect(erasure.kept.map(\.ticket) == [number(1_003)])
        #expect(try bench.tickets().map(\.isErased) == [true, false, false])
        let kept = try bench.desk.ticket(number(1_003))
        #expect(kept.requester?.address == anna && kept.participants == [anna])
        #expect(try bench.ledger().map(\.isErased) == [true, false, true, false])
    }

    @Test("R-N11: a notice that waits keeps its ticket")
    func waiting() async throws {
        let bench = try await bench()
        try await bench.counter.receive([Letter("a3@c", text: "Terzo.")], from: 4)
        try await bench.counter.close(number(1_003))
        let notice = TestJudge.messageID(.acknowledgement, of: number(1_003))
        let erasure = try await erase(.person(anna), at: bench)
        #expect(erasure.kept == [Erasure.Kept(number(1_003), .waits(notice, .queued))])
        try await bench.counter.record(.dead, of: try await bench.counter.claim(), code: 550)
        #expect(try await erase(.person(anna), at: bench).sum.tickets == 1)
        await #expect(throws: DeskStoreError.self) { try await bench.desk.resend(notice, at: later) }
    }

    @Test("R-N11: a ticket merged into one that is worked on is not over")
    func merged() async throws {
        let bench = try await SQLiteBench()
        try await bench.counter.receive([Letter("a@c"), Letter("b@b", from: bruno, text: "Guasto.")])
        try await bench.send()
        try await bench.counter.act(.merge(into: number(1_002)), on: number(1_001))
        #expect(try await erase(.ticketsClosed(before: later), at: bench).items.isEmpty)
        let erasure = try await erase(.person(anna), at: bench)
        #expect(erasure.kept == [Erasure.Kept(number(1_001), .isMergedInto(number(1_002)))])
        try await bench.counter.close(number(1_002))
        try await bench.send()
        #expect(try await erase(.person(anna), at: bench).sum.tickets == 1)
        #expect(try bench.desk.ticket(number(1_002)).participants.map(\.key) == ["bruno@b.example"])
        try bench.expectSound()
    }

    @Test("R-N11: a mail that is not decided is not touched")
    func undecided() async throws {
        let bench = try await bench()
        try await bench.counter.take([bench.counter.arrival(Letter("a9@c", text: "Nuovo."), 9)])
        _ = try await erase(.person(anna), at: bench)
        let undecided = try await bench.counter.undecided()
        #expect(undecided.map(\.bytes) == [Letter("a9@c", text: "Nuovo.").bytes])
        #expect(try await bench.counter.decide(undecided).map(\.outcome) == [.opened])
    }

    // MARK: Afterwards

    @Test("R-N11: the same mail under a new UIDVALIDITY is known")
    func renumbered() async throws {
        let bench = try await bench()
        let bytes = try bench.desk.bytes(of: MailID(1))
        _ = try await erase(.person(anna), at: bench)
        #expect(try await bench.counter.take([bench.arrival(bytes, 7, under: 2)]).isEmpty)
        #expect(try bench.desk.uids(of: MailboxID("support"), under: 2) == [7])
        #expect(!bench.holds("melagrana"))
    }

    @Test("R-N11: delivered again it is a copy, and goes with the next run")
    func deliveredAgain() async throws {
        let bench = try await bench()
        let bytes = try bench.desk.bytes(of: MailID(1))
        _ = try await erase(.person(anna), at: bench)
        let taken = try await bench.counter.take([bench.arrival(bytes, 7)])
        #expect(try await bench.counter.undecided().map(\.bytes) == [bytes], "it can be decided after a crash")
        #expect(try await bench.counter.decide(taken).map(\.outcome) == [.duplicate])
        #expect(throws: DeskStoreError.self, "erased is erased") { try bench.desk.bytes(of: MailID(1)) }
        #expect(try await erase(.ticketsClosed(before: later), at: bench).sum.mails == 1)
        #expect(!bench.holds("melagrana"))
        try bench.expectSound()
    }

    @Test(
        "R-N11: what answers an erased ticket opens a new one",
        arguments: [("a1.anna@customer.example", ""), ("reply.IZ-1001.0@desk.example", ""), ("x@x", "[IZ-1001] ")]
    )
    func answered(ancestor: String, tag: String) async throws {
        let bench = try await bench()
        _ = try await erase(.person(anna), at: bench)
        var letter = Letter("a5@c", inReplyTo: ancestor, text: "E adesso?")
        letter.subject = "Re: \(tag)Carburatore"
        let decided = try await bench.counter.receive([letter], from: 20)
        #expect(decided.map(\.outcome) == [.opened])
        #expect(decided.map(\.ticket) == [number(1_003)])
    }

    @Test(
        "R-N11: nothing can be done on a tombstone",
        arguments: [
            .reopen(text: nil), .note(text: "Ma"), .tag(["vip"]),
            .merge(into: TicketNumber(prefix: "IZ", number: 1_002)),
        ]
            as [Action]
    )
    func refused(action: Action) async throws {
        let bench = try await bench()
        _ = try await erase(.person(anna), at: bench)
        await #expect(throws: DeskStoreError.self) { try await bench.counter.act(action, on: number(1_001)) }
        await #expect(throws: DeskStoreError.self) {
            try await bench.counter.act(.link(to: number(1_001), as: .related), on: number(1_002))
        }
    }

    @Test("R-N11: bytes stay for another who has the same")
    func sharedBytes() async throws {
        let bench = try await bench()
        var other = bench.counter
        other.judge = TestJudge("other", prefix: "OT")
        other.mailbox = MailboxID("elsewhere")
        let bytes = try bench.desk.bytes(of: MailID(1))
        try await other.decide(
            try await other.take([
                Arrival(
                    origin: other.origin(1),
                    internalDate: Counter.now,
                    size: bytes.count,
                    content: .bytes(bytes)
                )
            ])
        )
        _ = try await erase(.person(anna), at: bench, desk: DeskID("interzen"))
        #expect(throws: DeskStoreError.self) { try bench.desk.bytes(of: MailID(1)) }
        #expect(try bench.desk.bytes(of: MailID(4)) == bytes)
    }

    @Test("R-N11: an ignored mail that was erased stays out")
    func ignored() async throws {
        let bench = try await bench()
        let arrival = Arrival(
            origin: bench.counter.origin(30),
            internalDate: Counter.now,
            size: 77,
            content: .beforeStart(messageID: MessageID("old@c"), sender: anna)
        )
        try await bench.counter.take([arrival])
        #expect(try await erase(.person(anna), at: bench).sum.mails == 3)
        await #expect(throws: DeskStoreError.self) { try await bench.desk.release(MailID(4), at: later) }
        var again = arrival
        again.origin = bench.counter.origin(5, under: 2)
        #expect(try await bench.counter.take([again]).isEmpty)
        #expect(try bench.ledger().count == 4, "known by date and size")
    }
}

extension SQLiteBench {
    fileprivate func arrival(_ bytes: [UInt8], _ uid: UID, under uidValidity: UIDValidity = 1) -> Arrival {
        Arrival(
            origin: counter.origin(uid, under: uidValidity),
            internalDate: Counter.now,
            size: bytes.count,
            content: .bytes(bytes)
        )
    }

    /// Delivers everything that waits.
    fileprivate func send() async throws {
        while case let claims = try await counter.claim(), !claims.isEmpty {
            try await counter.record(.delivered, of: claims)
        }
    }

    /// Whether the files of the database hold `word`, in whatever case.
    fileprivate func holds(_ word: String) -> Bool {
        ["", "-wal"].contains { ending in
            let path = folder.database + ending
            guard let bytes = FileManager.default.contents(atPath: path) else { return false }
            let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
            return text.lowercased().contains(word)
        }
    }

    /// Every row of the tables that erasing touches.
    fileprivate func dump() throws -> [String] {
        let tables = [
            "ticket", "mail", "raw", "trace", "ticketEvent", "thread", "participant", "notice", "attempt", "tag",
            "standing", "failedAddress",
        ]
        return try desk.pool.read { db in
            try tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
            }
        }
    }

    /// The database is whole, and each column still the fold of its events.
    fileprivate func expectSound() throws {
        let integrity: String? = try value("PRAGMA integrity_check")
        #expect(integrity == "ok")
        #expect(try desk.pool.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
        for ticket in try tickets() {
            var standing = Ticket.Standing()
            for event in try events(of: ticket.id) { standing.apply(event) }
            #expect(standing.status == ticket.status && standing.severity == ticket.severity)
            #expect(standing.tags == ticket.tags && standing.isErased == ticket.isErased)
        }
    }
}
