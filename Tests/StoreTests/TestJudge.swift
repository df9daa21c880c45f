import CivilTime
import Desk
import LanguageID
import MailSyntax
import ServiceLevels

/// The real core, and notices whose Message-ID a test can foresee.
struct TestJudge: Judge {
    var desk: DeskProfile
    /// The notices of these tickets get the Message-ID of another: the store must refuse them.
    var clashing: Set<Int64> = []

    init(_ id: String = "interzen", prefix: String = "IZ", languages: [Language] = [.italian, .english]) {
        let support = Address(localPart: "support", domain: "desk.example")
        desk = DeskProfile(
            id: DeskID(id),
            name: id,
            prefix: prefix,
            languages: languages,
            from: NamedAddress(name: "Assistenza", address: support),
            envelopeFrom: .address(support),
            ownAddresses: [support]
        )
    }

    func decide(_ action: Action, by actor: Actor, given facts: Facts) -> Decision {
        DeskCore(desk: desk).decide(action, by: actor, given: facts)
    }

    func compose(_ notice: Notice) -> ComposedNotice {
        let clashes = clashing.contains(notice.ticket.number)
        let messageID =
            clashes
            ? MessageID("clash@desk.example")
            : TestJudge.messageID(notice, of: notice.ticket)
        return ComposedNotice(
            kind: notice.kind,
            messageID: messageID,
            envelope: Envelope(
                reversePath: desk.envelopeFrom,
                recipients: ([notice.recipient] + notice.copies).map(\.address)
            ),
            bytes: Array("Message-ID: <\(messageID)>\r\n\r\n\(notice.subject)\r\n\(notice.text ?? "")".utf8)
        )
    }

    /// For staff with the step, because several may be reached at once.
    private static func messageID(_ notice: Notice, of ticket: TicketNumber) -> MessageID {
        let plain = messageID(notice.kind, of: ticket, at: notice.decidedAt)
        return notice.escalation.map { MessageID("\($0.clock.rawValue)\($0.step.filter(\.isNumber)).\(plain)") }
            ?? plain
    }

    /// `closure.IZ-1001.60@desk.example`: a closure decided a minute after the tests' now.
    static func messageID(_ kind: NoticeKind, of ticket: TicketNumber, at now: Instant = Counter.now) -> MessageID {
        MessageID("\(kind.rawValue).\(ticket).\(now.seconds - Counter.now.seconds)@desk.example")
    }
}
