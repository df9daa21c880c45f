import Desk
import LanguageID
import MailSyntax

@testable import CivilTime
@testable import Notices

/// A desk and a notice for the tests to vary.
enum Fixtures {
    static let customer = NamedAddress(
        name: "Mario Rossi",
        address: Address(localPart: "mario", domain: "cliente.example")
    )
    static let support = Address(localPart: "support", domain: "interzen.example")
    static let token = ThreadToken(reply: "iz-1042-k7q2m9xdk7q2m9xd", tag: "k7q2m9xd")
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

    /// The clock of Rome in 2026 and 2027, and after it central European winter time.
    static let rome = TimeZoneTable(
        name: "Europe/Rome",
        first: 3_600,
        changes: [
            ZoneChange(second: 1_774_746_000, offset: 7_200), ZoneChange(second: 1_792_890_000, offset: 3_600),
            ZoneChange(second: 1_806_195_600, offset: 7_200), ZoneChange(second: 1_824_944_400, offset: 3_600),
        ],
        cycleEnd: nil
    )
    private static let office = [540..<780, 870..<1_110]
    static let contact = DeskContact(
        phone: "+39 085 000 0000",
        hours: OpeningHours(days: [office, office, office, office, office])
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

    /// Compiled once for all tests.
    static let templates = Result { try TemplateSet(sources: BuiltInTemplates.sources, languages: Language.allCases) }

    /// With every fact, in time and late: time that is left and time that is over exclude each other.
    static func late(_ kind: NoticeKind) -> [Notice] {
        let notice = SampleNotice.full(kind, in: .english, of: desk)
        return [false, true].map { isLate in
            var other = notice
            other.escalation?.isLate = isLate
            other.escalation?.due = notice.decidedAt.advanced(bySeconds: isLate ? -60 : 60)
            return other
        }
    }

    static func facts(_ notice: Notice) -> NoticeFacts {
        NoticeFacts(notice, at: desk, reachedBy: contact, zone: rome, in: .english)
    }

    static func composer(
        languages: [Language]? = nil,
        zone: TimeZoneTable = TimeZoneTable(name: "UTC", offset: 0)
    ) throws -> NoticeComposer {
        NoticeComposer(
            desk: desk,
            templates: try languages.map { try TemplateSet(sources: BuiltInTemplates.sources, languages: $0) }
                ?? templates.get(),
            zone: zone
        )
    }

    /// The mail of `notice`, before it is bytes.
    static func mail(_ notice: Notice) throws -> OutgoingMail {
        try composer().mail(notice, messageID: messageID)
    }
}
