import CivilTime
import Desk
import IMAPSyntax
import LanguageID
import MailSyntax
import Testing

extension DeskStoreConformance {
    private func number(_ number: Int64) -> TicketNumber { TicketNumber(prefix: "IZ", number: number) }

    @Test(arguments: Engine.allCases)
    func eachMailSeesWhatTheOneBeforeChanged(engine: Engine) async throws {
        let counter = try await engine.open()
        let acknowledgement = TestJudge.messageID(.acknowledgement, of: number(1_001)).value
        let decided = try await counter.receive([
            Letter("request@c"),
            Letter("afterthought@c", inReplyTo: "request@c"),
            Letter("reply@c", inReplyTo: acknowledgement),
            Letter("nested@c", inReplyTo: "reply@c"),
            Letter("other@c"),
        ])
        #expect(decided.map(\.outcome) == [.opened, .followed, .followed, .followed, .opened])
        #expect(decided.map(\.ticket?.number) == [1_001, 1_001, 1_001, 1_001, 1_002])
        #expect(decided.map(\.notices.count) == [1, 0, 0, 0, 1], "only a new ticket is acknowledged")
        #expect(decided.map(\.language) == Array(repeating: .italian, count: 5))
    }

    @Test(arguments: Engine.allCases)
    func theWordOfAStrangerChangesNothing(engine: Engine) async throws {
        let counter = try await engine.open()
        try await counter.receive([Letter("request@c")])
        try await counter.close(number(1_001))
        let stranger = Letter("eve@e", from: "eve@elsewhere.example", inReplyTo: "request@c")
        let decided = try await counter.receive([stranger], from: 2)
        #expect(decided.map(\.reason) == [.citesTicketUnverified])
        let again = try await counter.close(number(1_001))
        #expect(again.decision.reason == .alreadyClosed)
        let customer = try await counter.receive([Letter("reply@c", inReplyTo: "eve@e")], from: 3)
        #expect(customer.map(\.ticket) == [number(1_001)], "any Message-ID on the ticket leads to it")
    }

    @Test(arguments: Engine.allCases)
    func theStrongestCitationWins(engine: Engine) async throws {
        let counter = try await engine.open()
        try await counter.receive([Letter("a@c"), Letter("b@c"), Letter("c@c")])
        let decided = try await counter.receive(
            [
                Letter("d@c", inReplyTo: "b@c", fields: ["References: <a@c> <c@c>"]),
                Letter("e@c", inReplyTo: "unknown@c", fields: ["References: <a@c> <c@c> <never@c>"]),
            ],
            from: 4
        )
        #expect(decided.map(\.ticket) == [number(1_002), number(1_003)])
    }

    @Test(arguments: Engine.allCases)
    func decidingTwiceDecidesOnce(engine: Engine) async throws {
        let counter = try await engine.open()
        let taken = try await counter.take([counter.arrival(Letter("a@c"), 1)])
        #expect(try await counter.decide(taken + taken).count == 1)
        #expect(try await counter.decide(taken).isEmpty)
        #expect(try await counter.claim().count == 1)
    }

    // MARK: Duplicates

    @Test("R-D2, 27: one mail in two mailboxes is one ticket with one acknowledgement", arguments: Engine.allCases)
    func oneMailInTwoMailboxesIsOneTicket(engine: Engine) async throws {
        let counter = try await engine.open()
        var sales = counter
        sales.mailbox = MailboxID("sales")
        let letter = Letter("a@c")
        let first = try await counter.receive([letter])
        let copy = letter.delivered("Received: from mx2.desk.example; Mon, 24 Aug 2026 07:45:09 +0000")
        let second = try await sales.receive([copy, Letter("b@c")])
        #expect(first.map(\.outcome) == [.opened])
        #expect(second.map(\.outcome) == [.duplicate, .opened])
        #expect(second.map(\.reason) == [.sameContent, .newRequest])
        #expect(try await counter.claim().count == 2, "one acknowledgement for both copies")
    }

    @Test(arguments: Engine.allCases)
    func desksDoNotShareDuplicatesThreadsOrNumbers(engine: Engine) async throws {
        let counter = try await engine.open()
        var other = counter
        (other.judge, other.mailbox) = (TestJudge("other", prefix: "OT"), MailboxID("other"))
        let letter = Letter("a@c")
        let decided = try await counter.receive([letter])
        let elsewhere = try await other.receive([letter, Letter("b@c", inReplyTo: "a@c")])
        #expect(decided.map(\.ticket?.description) == ["IZ-1001"])
        #expect(elsewhere.map(\.ticket?.description) == ["OT-1001", "OT-1001"])
        let next = try await counter.receive([Letter("c@c", inReplyTo: "b@c")], from: 2)
        #expect(next.map(\.outcome) == [.opened])
    }

    @Test("R-D1, 26: two mails with one Message-ID are two mails", arguments: Engine.allCases)
    func twoMailsWithOneMessageIDAreTwoMails(engine: Engine) async throws {
        let counter = try await engine.open()
        let decided = try await counter.receive([Letter("a@c"), Letter("a@c", text: "Un altro guasto, purtroppo.")])
        #expect(decided.map(\.outcome) == [.opened, .opened])
    }

    @Test(arguments: Engine.allCases)
    func mailsWithoutMessageIDOpenTickets(engine: Engine) async throws {
        let counter = try await engine.open()
        let decided = try await counter.receive([Letter(nil), Letter(nil, text: "Altro guasto."), Letter(nil)])
        #expect(decided.map(\.outcome) == [.opened, .opened, .duplicate])
    }

    @Test("R-O4, 58: our own notice coming back is ignored", arguments: Engine.allCases)
    func ourOwnNoticeComingBackIsIgnored(engine: Engine) async throws {
        let counter = try await engine.open()
        try await counter.receive([Letter("a@c")])
        let back = Letter(
            TestJudge.messageID(.acknowledgement, of: number(1_001)).value,
            from: "support@desk.example",
            inReplyTo: "a@c"
        )
        #expect(try await counter.receive([back], from: 2).map(\.reason) == [.ownNotice])
    }

    // MARK: Numbers

    @Test(arguments: Engine.allCases)
    func numbersFollowEachOther(engine: Engine) async throws {
        let counter = try await engine.open()
        let letters = (0..<30).map { Letter("\($0)@c", from: "user\($0)@customer.example", text: "Guasto \($0)") }
        let first = try await counter.receive(Array(letters[..<12]))
        let second = try await counter.receive(Array(letters[12...]), from: 13)
        #expect((first + second).map(\.ticket?.number) == (1_001...1_030).map { $0 })
    }

    @Test(arguments: Engine.allCases)
    func aDeskUnderANewIdGoesOnCounting(engine: Engine) async throws {
        let counter = try await engine.open()
        try await counter.receive([Letter("a@c"), Letter("b@c", text: "Altro guasto.")])
        var renamed = counter
        (renamed.judge, renamed.mailbox) = (TestJudge("other", prefix: "IZ"), MailboxID("renamed"))
        let decided = try await renamed.receive([Letter("c@c")])
        #expect(decided.map(\.ticket) == [number(1_003)], "a number names one ticket, whatever the desk is called")
    }

    // MARK: What cannot be decided

    @Test(
        "R-O3, R-L5, 52, 109: a mail that cannot be decided is set aside, answers nobody and holds up nobody",
        arguments: Engine.allCases
    )
    func aMailThatCannotBeDecidedHoldsUpNobody(engine: Engine) async throws {
        var counter = try await engine.open()
        counter.judge.clashing = [1_001, 1_002]
        let letters = ["a@c", "b@c", "c@c"].map { Letter($0, from: $0 == "c@c" ? "noreply@c.example" : nil, text: $0) }
        let decided = try await counter.receive(letters)
        #expect(decided.map(\.outcome) == [.opened, .quarantined, .opened])
        #expect(decided.map(\.reason) == [.newRequest, .cannotBeDecided, .automaticMail])
        #expect(decided.map(\.ticket?.number) == [1_001, nil, 1_002], "its number is not used up")
        #expect(try await counter.undecided().isEmpty)
        #expect(try await counter.claim().count == 1)
    }

    @Test(arguments: Engine.allCases)
    func loneDecisionsAreCountedAndTheMailSetAside(engine: Engine) async throws {
        let counter = try await engine.open()
        let taken = try await counter.take([counter.arrival(Letter("a@c"), 1), counter.arrival(Letter("b@c"), 2)])
        let poison = try #require(taken.first).id
        for count in 1...3 { #expect(try await counter.store.countLoneDecision(of: poison) == count) }
        try await counter.store.quarantine(poison, for: .crashedWhileDeciding, cause: "three times", at: Counter.now)
        #expect(try await counter.undecided().map(\.origin.uid) == [2])
        #expect(try await counter.decide(taken).map(\.outcome) == [.opened], "the other one")
    }

    @Test(arguments: Engine.allCases)
    func undecidedMailComesInPages(engine: Engine) async throws {
        let counter = try await engine.open()
        for uid in 1...25 {
            try await counter.take([counter.arrival(Letter("\(uid)@c"), UID(integerLiteral: UInt32(uid)))])
        }
        var (uids, after) = ([UInt32](), MailID(0))
        while true {
            let page = try await counter.store.undecided(at: counter.judge.desk.id, after: after, limit: 10)
            guard let last = page.last else { break }
            #expect(page.count <= 10)
            uids += page.map(\.origin.uid.rawValue)
            after = last.id
        }
        #expect(uids == Array(1...25))
        #expect(try await counter.store.undecided(at: DeskID("other"), after: MailID(0), limit: 10).isEmpty)
    }

    // MARK: Budgets

    @Test("R-O1, 49: automatic mail to one sender is counted", arguments: Engine.allCases)
    func automaticMailToOneSenderIsCounted(engine: Engine) async throws {
        var counter = try await engine.open()
        (counter.judge.desk.budgets.perSenderHour, counter.judge.desk.budgets.perSenderDay) = (2, 3)
        var withheld: [Reason?] = []
        for (uid, seconds) in [0, 10, 20, 3_620, 3_630, 90_000].enumerated() {
            let letter = Letter("\(uid)@c", from: uid == 1 ? "ANNA@customer.example" : nil, text: "Guasto \(uid)")
            let decided = try await counter.receive(
                [letter],
                from: UInt32(uid + 1),
                at: Counter.now + Int64(seconds)
            )
            withheld += decided.map(\.withheld)
        }
        #expect(withheld == [nil, nil, .senderBudget, nil, .senderBudget, nil])
        let someoneElse = try await counter.receive([Letter("x@c", from: "bruno@customer.example")], from: 9)
        #expect(someoneElse.map(\.withheld) == [nil])
    }

    @Test("R-O2, 51: automatic mail of the desk is counted, and intake goes on", arguments: Engine.allCases)
    func automaticMailOfTheDeskIsCounted(engine: Engine) async throws {
        var counter = try await engine.open()
        counter.judge.desk.budgets.perDeskHour = 3
        let letters = (0..<5).map { Letter("\($0)@c", from: "user\($0)@customer.example") }
        let decided = try await counter.receive(letters)
        #expect(decided.map(\.outcome) == Array(repeating: .opened, count: 5), "intake goes on")
        #expect(decided.map(\.withheld) == [nil, nil, nil, .breaker, .breaker])
        #expect(decided.map(\.alarm) == [nil, nil, Notice.Brake(.desk, sentInHour: 3), nil, nil])
        let later = try await counter.receive(
            [Letter("9@c", from: "user9@customer.example")],
            from: 9,
            at: Counter.now + 3_660
        )
        #expect(later.map(\.withheld) == [.breaker], "it does not close by itself")
    }

    // MARK: Commands

    @Test(arguments: Engine.allCases)
    func closingTellsTheCustomerOnce(engine: Engine) async throws {
        let counter = try await engine.open()
        try await counter.receive([Letter("a@c")])
        let closed = try await counter.close(number(1_001), saying: "Fatto.")
        #expect(closed.decision.verdict == .done)
        #expect(closed.notices == [TestJudge.messageID(.closure, of: number(1_001))])
        let again = try await counter.close(number(1_001))
        #expect(again.decision.verdict == .refused)
        #expect(again.notices.isEmpty)
        #expect(try await counter.claim().map(\.kind) == [.acknowledgement, .closure])
    }

    @Test(arguments: Engine.allCases)
    func aReplyToTheClosureReopens(engine: Engine) async throws {
        let counter = try await engine.open()
        try await counter.receive([Letter("a@c")])
        try await counter.close(number(1_001))
        let reply = Letter("b@c", inReplyTo: TestJudge.messageID(.closure, of: number(1_001)).value)
        #expect(try await counter.receive([reply], from: 2).map(\.reason) == [.citesTicket])
        let again = try await counter.close(number(1_001), at: Counter.now + 60)
        #expect(again.decision.verdict == .done)
    }

    @Test(arguments: Engine.allCases)
    func aTicketNobodyHasIsNotFound(engine: Engine) async throws {
        let counter = try await engine.open()
        await #expect(throws: DeskStoreError.self) {
            try await counter.close(number(9))
        }
    }
}
