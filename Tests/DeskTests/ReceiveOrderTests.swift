import CivilTime
import Desk
import Testing

/// The order in which the core asks its questions of a mail (the contract at the head of `DeskCore`).
struct ReceiveOrderTests {
    /// What is known of a mail, the strongest first; each case has the facts of all the later ones too, so that the
    /// order shows.
    enum Case: Int, CaseIterable, Sendable {
        case beforeFirstLook, ownNotice, sameContent, citesTicket, unknown

        var facts: Facts {
            var facts = Facts(now: Sample.now, nextNumber: 1_043)
            if rawValue <= Case.citesTicket.rawValue { facts.cited = Sample.facts(citing: Sample.ticket()).cited }
            if rawValue <= Case.sameContent.rawValue {
                facts.sameContent = Facts.Twin(mail: MailID(5), mailbox: MailboxID("support"), ticket: nil)
            }
            if rawValue <= Case.ownNotice.rawValue { facts.isOwnNotice = true }
            if self == .beforeFirstLook { facts.firstLook = Sample.now }
            return facts
        }

        /// A notice of ours comes from ourselves.
        var mail: IncomingMail {
            self == .ownNotice ? Sample.mail(Sample.reading(from: Sample.support)) : Sample.mail()
        }

        var answer: (Outcome, Reason, looked: String) {
            switch self {
            case .beforeFirstLook: (.ignored, .beforeStart, "start")
            case .ownNotice: (.ignored, .ownNotice, "message_id")
            case .sameContent: (.duplicate, .sameContent, "content")
            case .citesTicket: (.followed, .citesTicket, "thread")
            case .unknown: (.opened, .newRequest, "thread")
            }
        }
    }

    @Test("The first fact that applies decides", arguments: Case.allCases)
    func order(known: Case) {
        let core = DeskCore(desk: Sample.desk())
        let decision = core.decide(
            .receive(known.mail),
            by: .customer(Sample.anna),
            given: known.facts
        )
        #expect(decision.verdict == .mail(known.answer.0))
        #expect(decision.reason == known.answer.1)
        #expect(decision.found("kind") == ["person"], "the reading's own trace comes first")
        #expect(decision.trace.first?.looked == "kind")
        #expect(decision.found(known.answer.looked).count == 1)
    }

    @Test("Whoever else bears the Message-ID of our notice is heard")
    func strangerWithOurMessageID() {
        var facts = Facts(now: Sample.now)
        facts.isOwnNotice = true
        let decision = DeskCore(desk: Sample.desk()).decide(.receive(Sample.mail()), by: .customer(nil), given: facts)
        #expect(decision.verdict == .mail(.opened))
    }

    @Test("What touches no ticket changes none", arguments: [Case.beforeFirstLook, .ownNotice, .sameContent])
    func changesNothing(known: Case) {
        let decision = DeskCore(desk: Sample.desk()).decide(
            .receive(known.mail),
            by: .customer(nil),
            given: known.facts
        )
        #expect(decision.change == nil)
    }

    @Test("The first look divides by the time of receipt", arguments: [-60, -1, 0, 1] as [Int64])
    func firstLook(seconds: Int64) {
        var facts = Facts(now: Sample.now)
        let mail = Sample.mail()
        facts.firstLook = mail.receivedAt.advanced(bySeconds: -seconds)
        let decision = DeskCore(desk: Sample.desk()).decide(.receive(mail), by: .customer(nil), given: facts)
        #expect(decision.verdict == .mail(seconds < 0 ? .ignored : .opened))
    }

    @Test func aMailThatStoodAtTheFirstLookIsIgnoredWhateverItsDate() {
        let facts = Facts(now: Sample.now, stoodAtFirstLook: true)
        let core = DeskCore(desk: Sample.desk())
        let decision = core.decide(.receive(Sample.mail()), by: .customer(nil), given: facts)
        #expect(decision.reason == .beforeStart)
        #expect(decision.found("start") == ["it was there at the first look"])
        let released = core.decide(.receive(Sample.mail(isReleased: true)), by: .customer(nil), given: facts)
        #expect(released.verdict == .mail(.opened))
    }

    @Test func releasedMailIsDecidedWhateverItsAge() {
        let decision = DeskCore(desk: Sample.desk()).decide(
            .receive(Sample.mail(isReleased: true)),
            by: .customer(nil),
            given: Facts(now: Sample.now, firstLook: Sample.now)
        )
        #expect(decision.verdict == .mail(.opened))
    }

    @Test("A mail that belongs to no ticket", arguments: MailReading.Standing.allStandings)
    func unthreaded(standing: MailReading.Standing) {
        let expected: (Outcome, Reason) =
            switch standing {
            case .person: (.opened, .newRequest)
            case .automatic: (.opened, .automaticMail)
            case .automaticReply: (.noted, .automaticReply)
            case .bounce: (.noted, .bounce)
            case .report: (.noted, .report)
            }
        let decision = DeskCore(desk: Sample.desk(automaticMail: .open)).decide(
            .receive(Sample.mail(Sample.reading(standing))),
            by: .customer(nil),
            given: Facts(now: Sample.now)
        )
        #expect(decision.verdict == .mail(expected.0))
        #expect(decision.reason == expected.1)
        #expect((decision.change == nil) == (expected.0 == .noted))
        #expect(decision.found("thread") == ["cites no ticket"])
    }

    @Test func automaticMailOpensATaggedTicketUnanswered() {
        let decision = DeskCore(desk: Sample.desk(automaticMail: .open)).decide(
            .receive(Sample.mail(Sample.reading(.automatic))),
            by: .customer(nil),
            given: Facts(now: Sample.now)
        )
        guard case .opened(_, _, _, let tag, _, _) = decision.kinds.first else {
            Issue.record("no ticket was opened")
            return
        }
        #expect(tag == .automatic)
        #expect(decision.change?.notices.isEmpty == true)
        #expect(decision.withheld == [.notAPerson])
    }

    @Test func automaticMailIsNotedWhereTheDeskSaysSo() {
        let decision = DeskCore(desk: Sample.desk(automaticMail: .note)).decide(
            .receive(Sample.mail(Sample.reading(.automatic))),
            by: .customer(nil),
            given: Facts(now: Sample.now)
        )
        #expect(decision.verdict == .mail(.noted))
        #expect(decision.reason == .automaticMail)
        #expect(decision.change == nil)
    }
}

extension MailReading.Standing {
    /// Every standing; the switch in `unthreaded` fails to compile when one is missing there.
    static let allStandings: [MailReading.Standing] = [.person, .automatic, .automaticReply, .bounce, .report]
}
