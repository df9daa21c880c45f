import CivilTime
import Desk
import LanguageID
import MailSyntax
import ServiceLevels
import Testing

/// Mails that are another matter, and back.
struct SplitTests {
    private static let opened = instant("2026-11-02T08:00:00Z")
    private let now = SplitTests.opened.plus(0, 6)

    private func number(_ number: Int64) -> TicketNumber { TicketNumber(prefix: "IZ", number: number) }

    /// Anna's request, and what followed: mail 8 and 9 of hers, 10 of a machine's, 11 of a stranger's.
    private func life(_ desk: DeskProfile = Policies.reporting) -> (Life, [TicketMail]) {
        var life = Life(at: desk, opened: SplitTests.opened)
        let letters: [(Int64, Address, MailReading.Standing)] = [
            (8, Sample.anna, .person), (9, Sample.anna, .person), (10, Sample.anna, .automatic),
            (11, Sample.stranger, .person),
        ]
        var mails = [mail(7, hours: 0)]
        for (id, sender, standing) in letters {
            var incoming = Life.mail(
                Sample.reading(from: sender, standing),
                received: SplitTests.opened.plus(0, id - 7)
            )
            incoming.id = MailID(id)
            life.hear(incoming, from: sender)
            mails.append(mail(id, from: sender, standing, hours: id - 7))
        }
        return (life, mails)
    }

    private func mail(
        _ id: Int64,
        from sender: Address = Sample.anna,
        _ standing: MailReading.Standing = .person,
        hours: Int64
    ) -> TicketMail {
        var reading = Sample.reading(from: sender, standing, messageID: "\(id)@customer.example")
        reading.subject = "Altro \(id)"
        return TicketMail(id: MailID(id), receivedAt: SplitTests.opened.plus(0, hours), reading: reading)
    }

    private func split(_ ids: Int64..., subject: String? = nil, isAnswered: Bool = false) -> Action {
        let names = ids.map { MailName.messageID(MessageID("\($0)@customer.example")) }
        return .split(mails: names, subject: subject, isAnswered: isAnswered)
    }

    @Test func theMailsMakeATicket() throws {
        var (life, mails) = life()
        let decision = life.act(split(9, 8), at: now, mails: mails)
        #expect(decision.reason == .splitOff)
        let new = try #require(Life(splitOff: decision, at: Policies.reporting, now: now))
        #expect(new.ticket.number == number(1_050))
        #expect(new.ticket.subject == "Altro 8", "the earlier of the two")
        #expect(new.ticket.openedAt == SplitTests.opened.plus(0, 1))
        #expect(new.ticket.language == life.ticket.language)
        #expect(new.ticket.severity == Severity("minor"))
        #expect(new.ticket.lastFromCustomer == MessageID("9@customer.example"))
        #expect(new.history.mails(on: new.ticket.number) == [MailID(8), MailID(9)])
        #expect(new.history.contains { $0.kind == .linked(to: number(1_042), as: .splitFrom) })
        #expect(new.told.isEmpty, "the customer has a number")
        #expect(life.history.mails(on: life.ticket.number) == [MailID(7), MailID(10), MailID(11)])
        #expect(
            life.history.suffix(4).prefix(3).map(\.kind) == [
                .mailMoved(mail: MailID(8), from: number(1_042), to: number(1_050)),
                .mailMoved(mail: MailID(9), from: number(1_042), to: number(1_050)),
                .linked(to: number(1_050), as: .splitInto),
            ]
        )
        let old = try #require(decision.change?.elsewhere.first)
        #expect(old.departed == [MessageID("8@customer.example"), MessageID("9@customer.example")])
        #expect(old.lastWord == TicketChange.LastWord(MessageID("7@customer.example")))
        #expect(decision.found("split into") == ["IZ-1050 (2 mails)"])
    }

    @Test func theCustomerHasWaitedSinceTheMailCame() throws {
        var (life, mails) = life()
        life.act(.reply(text: "Ecco."), at: SplitTests.opened.plus(0, 5))
        let decision = life.act(split(8), at: now, mails: mails)
        let new = try #require(Life(splitOff: decision, at: Policies.reporting, now: now))
        #expect(new.schedule.responseDue == instant("2026-11-05T09:00:00Z"), "three working days from its mail")
        #expect(new.outcomes(of: .response).isEmpty, "the answer may have been about something else")
    }

    @Test func whoSplitsMaySayThatItIsAnswered() throws {
        var (life, mails) = life()
        life.act(.reply(text: "Ecco."), at: SplitTests.opened.plus(0, 5))
        let decision = life.act(split(8, isAnswered: true), at: now, mails: mails)
        let new = try #require(Life(splitOff: decision, at: Policies.reporting, now: now))
        #expect(new.outcomes(of: .response).map(\.metAt) == [SplitTests.opened.plus(0, 5)])
        #expect(new.outcomes(of: .response).map(\.isLate) == [false])
        #expect(life.act(split(9, isAnswered: true), at: now, mails: mails).verdict == .done)
    }

    @Test func anAnswerBeforeTheMailIsNone() {
        var (life, mails) = life()
        life.act(.reply(text: "Ecco."), at: SplitTests.opened.plus(0, 4).advanced(bySeconds: 1))
        #expect(life.act(split(11, isAnswered: true), at: now, mails: mails).verdict == .done)
        var (other, others) = self.life()
        let decision = other.act(split(8, isAnswered: true), at: now, mails: others)
        #expect(decision.refusal == "nobody has answered on IZ-1042 since 2026-11-02T09:00:00Z")
    }

    @Test func statusAndWordsStay() {
        var (life, mails) = life()
        life.act(.ask(text: "Che modello?"), at: SplitTests.opened.plus(0, 5))
        life.act(split(8, subject: "Toner"), at: now, mails: mails)
        #expect(life.status == "waiting_on_customer")
    }

    @Test func theMarkOfTheOldTicketIsNotPassedOn() throws {
        var (life, mails) = life()
        mails[1].reading.subject = "R: [IZ-1042.k7q2m9xd] Altro toner"
        let decision = life.act(split(8), at: now, mails: mails)
        #expect(
            try #require(Life(splitOff: decision, at: Policies.reporting, now: now)).ticket.subject == "Altro toner"
        )
    }

    @Test func aSubjectOfItsOwn() throws {
        var (life, mails) = life()
        let decision = life.act(split(8, subject: "Toner"), at: now, mails: mails)
        #expect(try #require(Life(splitOff: decision, at: Policies.reporting, now: now)).ticket.subject == "Toner")
    }

    @Test func aStrangersMailIsAMatterOfItsOwn() throws {
        var (life, mails) = life()
        let decision = life.act(split(11, 9), at: now, mails: mails)
        let new = try #require(Life(splitOff: decision, at: Policies.reporting, now: now))
        #expect(new.ticket.requester?.address == Sample.anna, "who wrote first")
        #expect(new.history.contains { $0.kind == .mailJoined(mail: MailID(11), standing: .unverified) })
        #expect(!new.ticket.participants.contains(Sample.stranger))
        let alone = life.act(split(11), at: now, mails: mails)
        #expect(alone.verdict == .done)
        #expect(
            try #require(Life(splitOff: alone, at: Policies.reporting, now: now)).ticket.requester?.address
                == Sample.stranger
        )
    }

    @Test(
        "What is not split off",
        arguments: [
            (
                7, .notSplit,
                "\"7@customer.example\" opened IZ-1042, which would be left without it: split the others off"
            ),
            (10, .notAPerson, "\"10@customer.example\" was not written by a person, who could be answered"),
            (12, .unknownName, "no mail \"12@customer.example\" is on IZ-1042"),
        ] as [(Int64, Reason, String)]
    )
    func refusals(id: Int64, reason: Reason, says: String) {
        var (life, mails) = life()
        let decision = life.act(split(8, id), at: now, mails: mails)
        #expect(decision.reason == reason)
        #expect(decision.refusal == says)
    }

    // MARK: Undoing

    @Test func theMailsGoBack() throws {
        var (life, mails) = life()
        let decision = life.act(split(8, 9), at: now, mails: mails)
        var new = try #require(Life(splitOff: decision, at: Policies.reporting, now: now))
        let moved = mails.filter { [8, 9].contains($0.id.value) }
        let rest = mails.filter { ![8, 9].contains($0.id.value) }
        let undone = new.act(.unsplit, at: now.plus(0, 1), with: &life, mails: moved, otherMails: rest)
        #expect(undone.verdict == .done)
        #expect(new.status == "closed")
        #expect(new.history.mails(on: new.ticket.number).isEmpty)
        #expect(Set(life.history.mails(on: life.ticket.number)) == Set((7...11).map(MailID.init)))
        #expect(new.history.linked(as: .mergedInto) == number(1_042))
        #expect(new.history.linked(as: .splitFrom) == nil)
        #expect(undone.told.isEmpty)
        let back = try #require(undone.change?.elsewhere.first)
        #expect(back.messageIDs == [MessageID("8@customer.example"), MessageID("9@customer.example")])
        #expect(back.lastWord == TicketChange.LastWord(MessageID("9@customer.example")))
        #expect(undone.change?.departed == back.messageIDs)

        #expect(
            new.act(.unmerge, at: now.plus(0, 2), with: &life).refusal
                == "its mails went back to IZ-1042: \"ticket split\" takes them off it again"
        )
        #expect(life.act(split(8), at: now.plus(0, 2), mails: mails).verdict == .done, "again, if need be")
    }

    @Test func nothingToUndo() throws {
        var (life, mails) = life()
        #expect(life.act(.unsplit, at: now).reason == .notSplit)
        let decision = life.act(split(8), at: now, mails: mails)
        var new = try #require(Life(splitOff: decision, at: Policies.reporting, now: now))
        life.act(.close(text: nil, as: nil), at: now)
        #expect(new.act(.unsplit, at: now, with: &life).refusal == "IZ-1042 is closed: reopen it first")
        life.act(.reopen(text: nil), at: now)
        var other = Life(at: Policies.reporting, opened: SplitTests.opened, number: 1_043)
        life.act(.merge(into: other.ticket.number), at: now, with: &other)
        #expect(
            new.act(.unsplit, at: now, with: &life).refusal
                == "IZ-1042 was merged into IZ-1043: merge this one into IZ-1043 instead"
        )
    }

    /// What moves away takes its promise with it, and brings it back.
    @Test func nobodyWaitsOnTheOldTicketForTheMovedMail() throws {
        let desk = Policies.answering
        let mails = self.life().1
        var life = Life(at: desk, opened: SplitTests.opened)
        life.act(.reply(text: "Ecco."), at: SplitTests.opened.plus(0, 0, 30))
        for mail in mails[1...2] {
            var incoming = Life.mail(mail.reading, received: mail.receivedAt)
            incoming.id = mail.id
            life.hear(incoming, from: Sample.anna)
        }
        #expect(life.schedule.dueNext == SplitTests.opened.plus(0, 5), "four hours after mail 8")
        let decision = life.act(split(8, 9), at: SplitTests.opened.plus(0, 4, 30), mails: mails)
        #expect(life.schedule.dueNext == nil)
        var new = try #require(Life(splitOff: decision, at: desk, now: SplitTests.opened.plus(0, 4, 30)))
        #expect(new.schedule.dueNext == SplitTests.opened.plus(0, 5))
        new.act(.unsplit, at: SplitTests.opened.plus(0, 4, 40), with: &life, mails: Array(mails[1...2]))
        #expect(new.schedule.dueNext == nil)
        #expect(life.schedule.dueNext == SplitTests.opened.plus(0, 5))
    }
}

/// Labels.
struct TagTests {
    private let now = Sample.now

    private func decide(_ action: Action, _ tags: Set<String> = []) -> Decision {
        var ticket = Sample.ticket()
        ticket.tags = tags
        return DeskCore(desk: Sample.desk()).decide(action, by: .agent("anna"), given: Facts(now: now, ticket: ticket))
    }

    @Test(
        "What a tag may be",
        arguments: [
            ("vip", "vip"), ("VIP", "vip"), ("2026-q3", "2026-q3"), ("a.b_c", "a.b_c"), ("città", "città"),
            (String(repeating: "x", count: 50), String(repeating: "x", count: 50)), ("", nil), ("due parole", nil),
            (String(repeating: "x", count: 51), nil), ("a/b", nil), ("a\u{202e}b", nil), ("½", nil),
        ] as [(String, String?)]
    )
    func names(text: String, key: String?) {
        #expect(TagName.key(text) == key)
        #expect(decide(.tag([text])).kinds == (key.map { [.tagged($0)] } ?? []))
    }

    @Test func onlyWhatIsNew() {
        #expect(decide(.tag(["A", "b", "a"]), ["b"]).kinds == [.tagged("a")])
        #expect(decide(.tag(["b"]), ["b"]).reason == .alreadySo)
        #expect(decide(.tag(["automatic"])).reason == .unknownName)
        #expect(decide(.tag(["one-more"]), Set((1...100).map { "t\($0)" })).refusal == "a ticket has 100 tags at most")
    }

    @Test func offAgain() {
        #expect(decide(.untag(["B", "a"]), ["a", "b"]).kinds == [.untagged("b"), .untagged("a")])
        #expect(decide(.untag(["c"]), ["a", "b"]).refusal == "unknown tag \"c\" (one of: a, b)")
    }
}
