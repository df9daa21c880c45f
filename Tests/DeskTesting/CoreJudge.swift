import Desk
import LanguageID
import MailSyntax
import ServiceLevels

/// The real core, and notices whose Message-ID and bytes a test can foresee.
package struct CoreJudge: Judge {
    package var desk: DeskProfile

    package init(_ id: String = "interzen", prefix: String = "IZ") {
        let support = Address(localPart: "support", domain: "desk.example")
        desk = DeskProfile(
            id: DeskID(id),
            name: id,
            prefix: prefix,
            languages: [.italian, .english],
            from: NamedAddress(name: "Assistenza", address: support),
            envelopeFrom: .address(support),
            ownAddresses: [support]
        )
    }

    package func decide(_ action: Action, by actor: Actor, given facts: Facts) -> Decision {
        DeskCore(desk: desk).decide(action, by: actor, given: facts)
    }

    /// `acknowledgement.IZ-1001@desk.example`; for staff with the step, `response-30.warning.IZ-1001@desk.example`.
    package func compose(_ notice: Notice) -> ComposedNotice {
        let step = notice.escalation.map { "\($0.clock.rawValue)\($0.step.filter { $0 == "-" || $0.isNumber })." } ?? ""
        let messageID = MessageID("\(step)\(notice.kind.rawValue).\(notice.ticket)@desk.example")
        return ComposedNotice(
            kind: notice.kind,
            messageID: messageID,
            envelope: Envelope(
                reversePath: desk.envelopeFrom,
                recipients: ([notice.recipient] + notice.copies).map(\.address)
            ),
            bytes: Array("Message-ID: <\(messageID)>\r\n\r\n\(notice.subject)\r\n".utf8)
        )
    }
}
