import Desk
import MailSyntax
import Testing

@testable import Store

/// Mail that would begin a loop if anything were said to it: what cannot be done is said to nobody, and we do not write to
/// ourselves.
struct UnansweredMailTests {
    private static let notice = "acknowledgement.IZ-1001.0@desk.example"

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let letter: Letter
    }

    private static func letter(
        _ from: String,
        _ subject: String = "Re: [IZ-1001] Stampante ferma",
        inReplyTo: String? = notice,
        _ fields: String...
    ) -> Letter {
        var letter = Letter("odd@x.example", from: from, inReplyTo: inReplyTo, text: "Ancora ferma.", fields: fields)
        letter.subject = subject
        return letter
    }

    /// A desk with the ticket IZ-1001, which is closed, and whose acknowledgement is the only notice but for the closure.
    private func closed() async throws -> SQLiteBench {
        let bench = try await SQLiteBench()
        try await bench.counter.receive([Letter("a@c")])
        try await bench.counter.close(TicketNumber(prefix: "IZ", number: 1_001))
        return bench
    }

    private static let unanswerable: [Case] = [
        Case(testDescription: "a stranger's word on a ticket", letter: letter("eve@elsewhere.example")),
        Case(
            testDescription: "a machine's word on a ticket",
            letter: letter("robot@x.example", "R: Stampante ferma", "Auto-Submitted: auto-replied")
        ),
        Case(
            testDescription: "a machine about a ticket that is not there",
            letter: letter("robot@x.example", "[IZ-9999] Risposta automatica", inReplyTo: nil, "Precedence: bulk")
        ),
        Case(
            testDescription: "somebody away",
            letter: letter("anna@customer.example", "Out of office", "Auto-Submitted: auto-replied")
        ),
        Case(testDescription: "nobody", letter: letter("Nobody:;", inReplyTo: nil)),
        Case(testDescription: "an address nobody reads", letter: letter("no-reply@shop.example", inReplyTo: nil)),
        Case(
            testDescription: "a server",
            letter: letter("MAILER-DAEMON@x.example", "Undeliverable: [IZ-1001] Stampante ferma")
        ),
    ]

    @Test("R-O3, 52: what cannot be done is said to no machine and no stranger", arguments: unanswerable)
    func said(odd: Case) async throws {
        let bench = try await closed()
        try await bench.counter.receive([odd.letter], from: 2)
        #expect(try bench.outbox().map(\.kind) == [.acknowledgement, .closure], "nothing more")
        #expect(try bench.ledger().last?.outcome != .quarantined)
        #expect(try bench.tickets().first?.status.role == .closed)
    }

    @Test("R-O3, 52: an error of ours sets the mail aside and tells its sender nothing")
    func errors() async throws {
        let bench = try await SQLiteBench()
        let poison = Letter("p@x.example", from: "eve@elsewhere.example", text: "Veleno.")
        let taken = try await bench.counter.take([bench.counter.arrival(poison, 1)])
        let mail = try #require(taken.first).id
        try await bench.desk.quarantine(mail, for: .crashedWhileDeciding, cause: "three times", at: Counter.now)
        var clashing = bench.counter
        clashing.judge.clashing = [1_001, 1_002]
        let letters = ["q@x.example", "r@x.example"].map { Letter($0, from: $0, text: $0) }
        let decided = try await clashing.receive(letters, from: 2)
        #expect(decided.map(\.reason) == [.newRequest, .cannotBeDecided])
        #expect(try bench.ledger().map(\.outcome) == [.quarantined, .opened, .quarantined])
        #expect(try bench.outbox().map(\.to) == [["q@x.example"]], "who was understood is answered, and nobody else")
    }

    private static let fromOurselves: [Case] = [
        Case(testDescription: "from our address", letter: letter("support@desk.example")),
        Case(testDescription: "in other letters", letter: letter("Assistenza <Support@DESK.example>")),
        Case(testDescription: "with an extension", letter: letter("support+iz-1001-0123@desk.example")),
        Case(testDescription: "from another mailbox of ours", letter: letter("vendite@desk.example")),
        Case(testDescription: "about no ticket", letter: letter("support@desk.example", "Nuovo", inReplyTo: nil)),
        Case(
            testDescription: "from a stranger who wants the answer sent to us",
            letter: letter("eve@elsewhere.example", "Nuovo", inReplyTo: nil, "Reply-To: vendite@desk.example")
        ),
        Case(
            testDescription: "from the customer, answers to us",
            letter: letter("anna@customer.example", "Nuovo", inReplyTo: nil, "Reply-To: support@desk.example")
        ),
    ]

    @Test(
        "R-O4, 53, 58: mail from ourselves reopens nothing, and no notice goes to ourselves",
        arguments: fromOurselves
    )
    func ours(own: Case) async throws {
        let bench = try await closed()
        var counter = bench.counter
        counter.judge.desk.ownAddresses.insert(Address(localPart: "vendite", domain: "desk.example"))
        for uid in 2...4 as ClosedRange<UInt32> {
            var letter = own.letter
            (letter.id, letter.text) = ("own\(uid)@desk.example", "Giro \(uid)")
            try await counter.receive([letter], from: uid)
        }
        #expect(try bench.outbox().allSatisfy { line in line.to.allSatisfy { !$0.hasSuffix("desk.example") } })
        #expect(try bench.tickets().first?.status.role == .closed)
    }

    @Test("R-O6, 59: an account nobody reads is answered nothing, nor are the reports about it")
    func accountNobodyReads() async throws {
        let bench = try await SQLiteBench()
        let counter = bench.counter
        let order = Letter("order@shop.example", from: "no-reply@shop.example", text: "Il suo ordine è partito.")
        #expect(try await counter.receive([order]).map(\.outcome) == [.opened])
        for uid in 2...6 as ClosedRange<UInt32> {
            var report = Letter(
                "r\(uid)@mx.example",
                from: "MAILER-DAEMON@mx.example",
                inReplyTo: "order@shop.example",
                text: "User unknown: no-reply@shop.example",
                fields: ["Return-Path: <>", "X-Failed-Recipients: no-reply@shop.example"]
            )
            report.subject = "Undelivered Mail Returned to Sender"
            let decided = try await counter.receive([report], from: uid)
            #expect(decided.allSatisfy { [.noted, .followed].contains($0.outcome) && $0.notices.isEmpty })
        }
        #expect(try bench.tickets().count == 1)
        #expect(try bench.outbox().isEmpty)
    }
}
