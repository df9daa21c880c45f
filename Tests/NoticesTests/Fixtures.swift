import CivilTime
import Desk
import LanguageID
import MailSyntax

@testable import Notices

/// A desk and a notice for the tests to vary.
enum Fixtures {
    static let customer = NamedAddress(
        name: "Mario Rossi",
        address: Address(localPart: "mario", domain: "cliente.example")
    )
    static let support = Address(localPart: "support", domain: "interzen.example")
    static let messageID = MessageID("IZ-1042.k3x@interzen.example")

    static let desk = DeskProfile(
        id: DeskID("interzen"),
        name: "Interzen Customer Service",
        prefix: "IZ",
        languages: [.italian, .english],
        from: NamedAddress(name: "Assistenza", address: support),
        envelopeFrom: .address(Address(localPart: "bounces", domain: "interzen.example")),
        ownAddresses: [support]
    )

    static func notice(
        _ kind: NoticeKind,
        _ language: Language = .english,
        subject: String = "Printer on fire",
        severity: String = "minor",
        text: String? = nil
    ) -> Notice {
        Notice(
            kind: kind,
            ticket: TicketNumber(prefix: "IZ", number: 1042),
            subject: subject,
            severity: Severity(severity),
            language: language,
            recipient: customer,
            inReplyTo: MessageID("a@cliente.example"),
            references: [MessageID("a@cliente.example"), MessageID("b@cliente.example")],
            receivedAt: Instant(seconds: 1_787_557_500),
            text: text,
            decidedAt: Instant(seconds: 1_787_557_501)
        )
    }

    static func composer(languages: [Language] = [.italian, .english]) throws -> NoticeComposer {
        NoticeComposer(desk: desk, templates: try TemplateSet(sources: BuiltInTemplates.sources, languages: languages))
    }

    /// The mail of `notice`, before it is bytes.
    static func mail(_ notice: Notice) throws -> OutgoingMail {
        try composer().mail(notice, messageID: messageID)
    }
}
