import CivilTime
import Desk
import IMAPSyntax
import MailSyntax
import Testing

@testable import Store

/// What splitting does to numbers, threads and the ledger, and that undoing it leaves no mail behind.
struct SplittingTests {
    private let bruno = "bruno@b.example"

    private func number(_ number: Int64) -> TicketNumber { TicketNumber(prefix: "IZ", number: number) }

    /// IZ-1001 by a@c, with b@c and c@c of Anna's on it; a copy of b@c has come by another way.
    private func bench() async throws -> SQLiteBench {
        let bench = try await SQLiteBench()
        let second = Letter("b@c", inReplyTo: "a@c", text: "E un'altra cosa.", fields: ["Cc: \(bruno)"])
        try await bench.counter.receive([
            Letter("a@c"), second, Letter("c@c", inReplyTo: "a@c", text: "Novità?"),
            second.delivered("Received: from mx2.desk.example; Mon, 24 Aug 2026 07:45:09 +0000"),
        ])
        return bench
    }

    private func split(_ names: [MailName], at bench: SQLiteBench) async throws -> ActionResult {
        try await bench.counter.act(.split(mails: names, subject: nil, isAnswered: false), on: number(1_001))
    }

    private func reply(_ id: String, to ancestor: String, uid: UInt32, at bench: SQLiteBench) async throws
        -> TicketNumber?
    {
        try await bench.counter.receive([Letter(id, inReplyTo: ancestor, text: id)], from: uid).first?.ticket
    }

    private func places(_ bench: SQLiteBench) throws -> [String] {
        try bench.ledger().map { "\($0.origin.uid.rawValue) \($0.ticket?.number ?? 0)" }
    }

    @Test func theMailsAndTheirRepliesAreOnTheNewOne() async throws {
        let bench = try await bench()
        #expect(try await split([.messageID(MessageID("b@c"))], at: bench).decision.verdict == .done)
        #expect(try places(bench) == ["1 1001", "2 1002", "3 1001", "4 1002"], "with its copy")
        #expect(try await reply("1@c", to: "b@c", uid: 10, at: bench) == number(1_002))
        #expect(try await reply("2@c", to: "c@c", uid: 11, at: bench) == number(1_001))
        #expect(try await reply("3@c", to: "1@c", uid: 12, at: bench) == number(1_002))
        let new = try bench.desk.ticket(number(1_002))
        #expect(new.participants.map(\.key).sorted() == ["anna@customer.example", bruno])
        #expect(new.messageIDs.map(\.value) == ["b@c", "1@c", "3@c"])
        #expect(new.requester?.address.description == "anna@customer.example")
        let old = try bench.desk.ticket(number(1_001))
        #expect(!old.messageIDs.contains(MessageID("b@c")))
        #expect(try bench.outbox().map(\.kind) == [.acknowledgement], "the customer has a number")
        #expect(try bench.desk.links(of: new.id) == [TicketLink(other: number(1_001), relation: .splitFrom)])
        #expect(try bench.desk.links(of: old.id) == [TicketLink(other: number(1_002), relation: .splitInto)])
    }

    @Test func aNoticeAnswersWhatIsLeft() async throws {
        let bench = try await bench()
        #expect(try bench.desk.ticket(number(1_001)).lastFromCustomer == MessageID("c@c"))
        _ = try await split([.messageID(MessageID("c@c"))], at: bench)
        #expect(try bench.desk.ticket(number(1_001)).lastFromCustomer == MessageID("b@c"))
        #expect(try bench.desk.ticket(number(1_002)).lastFromCustomer == MessageID("c@c"))
        _ = try await bench.counter.act(.unsplit, on: number(1_002))
        #expect(try bench.desk.ticket(number(1_001)).lastFromCustomer == MessageID("c@c"))
    }

    @Test func byItsNumberInTheLedger() async throws {
        let bench = try await SQLiteBench()
        var nameless = Letter(nil, inReplyTo: "a@c", text: "Senza nome.")
        nameless.subject = "Nameless"
        try await bench.counter.receive([Letter("a@c"), nameless])
        let mail = try #require(try bench.ledger().last)
        #expect(try await split([.ledger(mail.id)], at: bench).decision.verdict == .done)
        #expect(try bench.desk.ticket(number(1_002)).subject == "Nameless")
    }

    @Test func undone() async throws {
        let bench = try await bench()
        _ = try await split([.messageID(MessageID("b@c"))], at: bench)
        #expect(try await reply("1@c", to: "b@c", uid: 10, at: bench) == number(1_002))
        let answer = try await bench.counter.act(.reply(text: "Ecco."), on: number(1_002), at: Counter.now + 60)
        #expect(
            try await bench.counter.act(.unsplit, on: number(1_002), at: Counter.now + 120).decision.verdict == .done
        )
        #expect(try places(bench) == ["1 1001", "2 1001", "3 1001", "4 1001", "10 1001"])
        #expect(try await reply("2@c", to: "b@c", uid: 11, at: bench) == number(1_001))
        #expect(
            try await reply("3@c", to: try #require(answer.notices.first).value, uid: 12, at: bench) == number(1_001)
        )
        #expect(try bench.desk.ticket(number(1_002)).status.role == .closed)
        #expect(try await split([.messageID(MessageID("b@c"))], at: bench).decision.verdict == .done)
        #expect(try places(bench).contains("2 1003"), "no number is given twice")
        #expect(try await reply("4@c", to: "b@c", uid: 13, at: bench) == number(1_003))
    }

    @Test func numbersGoOn() async throws {
        let bench = try await bench()
        _ = try await split([.messageID(MessageID("b@c"))], at: bench)
        #expect(bench.desk.numberMark.read() == .sound(next: ["interzen": 1_003, "other": 1_001]))
        #expect(
            try await bench.counter.receive([Letter("n@c", text: "Nuovo.")], from: 10).first?.ticket == number(1_003)
        )
    }

    /// A backup from before the splitting: the mark knows of its number.
    @Test func anOlderDatabaseGivesTheNumberToNobodyElse() async throws {
        let bench = try await bench()
        try bench.desk.numberMark.write(["interzen": 1_040, "other": 1_001])
        let start = try await bench.desk.beginRun(of: SQLiteBench.desks, at: Counter.now)
        #expect(start.numbersMoved == ["interzen": 1_040])
        _ = try await split([.messageID(MessageID("b@c"))], at: bench)
        #expect(try places(bench).contains("2 1040"))
        #expect(bench.desk.numberMark.read() == .sound(next: ["interzen": 1_041, "other": 1_001]))
    }

    @Test func refusedItUsesUpNoNumber() async throws {
        let bench = try await bench()
        #expect(try await split([.messageID(MessageID("a@c"))], at: bench).decision.reason == .notSplit)
        #expect(try await split([.messageID(MessageID("nowhere@c"))], at: bench).decision.reason == .unknownName)
        #expect(bench.desk.numberMark.read() == .sound(next: ["interzen": 1_002, "other": 1_001]))
        #expect(try bench.tickets().count == 1)
    }

    @Test func mailsThatCameThroughAMergeAreSplitOff() async throws {
        let bench = try await bench()
        try await bench.counter.receive([Letter("m@b", from: bruno, text: "Terzo.")], from: 10)
        _ = try await bench.counter.act(.merge(into: number(1_001)), on: number(1_002))
        let late = Letter("late@b", from: bruno, inReplyTo: "m@b", text: "Allora?")
        #expect(try await bench.counter.receive([late], from: 11).first?.ticket == number(1_001))
        _ = try await bench.counter.act(.unmerge, on: number(1_002))
        _ = try await split([.messageID(MessageID("late@b"))], at: bench)
        _ = try await bench.counter.act(.merge(into: number(1_002)), on: number(1_003))
        #expect(try await reply("x@b", to: "late@b", uid: 12, at: bench) == number(1_002), "back where it belongs")
    }
}
