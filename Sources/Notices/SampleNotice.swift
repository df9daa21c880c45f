import CivilTime
import Desk
import LanguageID
import MailSyntax
import ServiceLevels

/// Invented notices to see templates by: no ticket, no person and no promise of them exists.
package enum SampleNotice {
    /// A desk to send them where none is set up.
    package static let desk = DeskProfile(
        id: DeskID("sample"),
        name: "Rossi & C.",
        prefix: "EX",
        languages: Language.allCases,
        from: NamedAddress(name: "Rossi & C.", address: Address(localPart: "support", domain: "desk.example")),
        envelopeFrom: .null,
        ownAddresses: [Address(localPart: "support", domain: "desk.example")]
    )

    /// With every fact that a notice of `kind` can have.
    package static func full(_ kind: NoticeKind, in language: Language, of desk: DeskProfile) -> Notice {
        var notice = minimal(kind, in: language, of: desk)
        notice.text = text(kind, language)
        notice.promises = Notice.Promises(response: response, resolution: resolution)
        notice.deadline = deadline
        notice.followUp = Notice.FollowUp(number: 3, isLast: true)
        notice.previous = TicketNumber(prefix: desk.prefix, number: 987)
        notice.maintenance = Notice.MaintenanceWindow(
            start: decided.advanced(bySeconds: -3_600),
            end: decided.advanced(bySeconds: 7_200),
            page: "https://info.acme.example/"
        )
        notice.agent = "Anna Bianchi"
        notice.requester = customer.address
        notice.rule = rule(language)
        notice.failure = Notice.Failure(
            address: customer.address,
            notice: .acknowledgement,
            reply: "550 5.1.1 <mario.rossi@acme.example>: user unknown"
        )
        notice.brake = Notice.Brake(.sender(robot), sentInHour: 20)
        notice.escalation = escalation(kind)
        notice.isFinal = false
        return notice
    }

    /// With no more than a notice of `kind` always has.
    package static func minimal(_ kind: NoticeKind, in language: Language, of desk: DeskProfile) -> Notice {
        var notice = Notice(
            kind: kind,
            ticket: TicketNumber(prefix: desk.prefix, number: 1042),
            subject: subject(language),
            severity: Severity("medium"),
            language: language,
            recipient: kind.audience == .staff ? colleague : customer,
            inReplyTo: MessageID("sample@acme.example"),
            references: [MessageID("sample@acme.example")],
            receivedAt: decided.advanced(bySeconds: -20),
            decidedAt: decided
        )
        notice.isFinal = true
        switch kind {
        case .reply, .clarification: notice.text = text(kind, language)
        case .followUp: notice.followUp = Notice.FollowUp(number: 1, isLast: false)
        case .maintenance: notice.maintenance = Notice.MaintenanceWindow(start: response, end: resolution)
        case .undelivered: notice.failure = Notice.Failure(address: customer.address, notice: .reply, reply: nil)
        case .loop: notice.brake = Notice.Brake(.desk, sentInHour: 2_000)
        case .notification: notice.rule = rule(language)
        case .acknowledgement, .takenInCharge, .solved, .closure, .reopened, .fixApplied, .statusReport, .warning,
            .breach:
            break
        }
        return notice
    }

    private static let customer = NamedAddress(
        name: "Mario Rossi",
        address: Address(localPart: "mario.rossi", domain: "acme.example")
    )
    private static let colleague = NamedAddress(
        name: "Anna Bianchi",
        address: Address(localPart: "anna.bianchi", domain: "desk.example")
    )

    private static let robot = Address(localPart: "orders", domain: "acme.example")

    /// 2026-08-21T14:31:20Z, a Friday.
    private static let decided = Instant(seconds: 1_787_322_680)
    /// The Monday after; half a minute more than is printed.
    private static let response = Instant(seconds: 1_787_557_530)
    private static let resolution = Instant(seconds: 1_788_280_200)
    /// In another year, which is then printed.
    private static let deadline = Instant(seconds: 1_798_797_659)

    /// A promise at risk in a warning, a broken one in a breach.
    private static func escalation(_ kind: NoticeKind) -> Notice.Escalation {
        switch kind {
        case .breach:
            Notice.Escalation(
                clock: .response,
                step: "+90m",
                due: decided.advanced(bySeconds: -5_400),
                role: "lead",
                isLate: true
            )
        case .statusReport:
            Notice.Escalation(clock: .statusReport, step: "0m", due: decided, role: "owner", isLate: false)
        case .acknowledgement, .takenInCharge, .reply, .clarification, .followUp, .solved, .closure, .reopened,
            .fixApplied, .maintenance, .warning, .undelivered, .loop, .notification:
            Notice.Escalation(clock: .resolution, step: "75%", due: response, role: "lead", isLate: false)
        }
    }

    private static func subject(_ language: Language) -> String {
        switch language {
        case .italian: "Il portale è lento"
        case .english: "The portal is slow"
        }
    }

    private static func rule(_ language: Language) -> String {
        switch language {
        case .italian: "Fermi macchina"
        case .english: "Machines at a standstill"
        }
    }

    private static func text(_ kind: NoticeKind, _ language: Language) -> String {
        switch (kind == .clarification || kind == .followUp, language) {
        case (true, .italian): "Da quale rete si collega?\nCi invii anche una schermata, per favore."
        case (true, .english): "From which network do you connect?\nPlease send us a screenshot as well."
        case (false, .italian): "Abbiamo dato più memoria al servizio.\nOra il portale è veloce come prima."
        case (false, .english): "We have given the service more memory.\nThe portal is now as fast as before."
        }
    }
}
