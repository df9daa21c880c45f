import CivilTime
import Desk
import IMAPSyntax
import LanguageID
import MailSyntax

/// Values for the tests of the core: each with what matters spelt out and the rest ordinary.
enum Sample {
    static let now = Instant(seconds: 1_790_000_000)
    static let anna = Address(localPart: "anna", domain: "customer.example")
    static let bruno = Address(localPart: "bruno", domain: "customer.example")
    static let stranger = Address(localPart: "eve", domain: "elsewhere.example")
    static let support = Address(localPart: "support", domain: "desk.example")

    static func desk(
        languages: [Language] = [.italian, .english],
        automaticMail: DeskProfile.AutomaticMail = .open,
        organisations: [Organisation] = []
    ) -> DeskProfile {
        DeskProfile(
            id: DeskID("interzen"),
            name: "Interzen",
            prefix: "IZ",
            languages: languages,
            from: NamedAddress(name: "Assistenza", address: support),
            envelopeFrom: .address(support),
            automaticMail: automaticMail,
            organisations: organisations,
            ownAddresses: [support]
        )
    }

    static func organisation(_ language: Language? = nil) -> Organisation {
        Organisation(
            id: "customer",
            name: "Customer",
            domains: ["customer.example"],
            addresses: [],
            language: language
        )
    }

    static func identification(
        _ verdict: Identification.Verdict = .language(.italian),
        _ confidence: Double = 0.99
    ) -> Identification {
        Identification(verdict: verdict, confidence: confidence, evidence: ["buongiorno"])
    }

    static func reading(
        from sender: Address? = anna,
        _ standing: MailReading.Standing = .person,
        wantsAnswer: Bool = true,
        answerTo: Address? = anna,
        messageID: String? = "new@customer.example",
        language: Identification = identification()
    ) -> MailReading {
        MailReading(
            deliveredAs: messageID.map { MessageID($0) },
            messageIDs: messageID.map { [MessageID($0)] } ?? [],
            citations: [],
            references: [MessageID("older@customer.example")],
            sender: sender.map { NamedAddress(name: "Anna", address: $0) },
            answerTo: answerTo.map { NamedAddress(name: "Anna", address: $0) },
            participants: [sender, bruno].compactMap { $0 }.map { NamedAddress(address: $0) },
            subject: "Stampante ferma",
            standing: standing,
            wantsAnswer: wantsAnswer,
            language: language,
            trace: [TraceStep("kind", standing.rawValue)]
        )
    }

    static func mail(_ reading: MailReading = reading(), isReleased: Bool = false) -> IncomingMail {
        IncomingMail(
            id: MailID(7),
            origin: origin,
            receivedAt: now.advanced(bySeconds: -60),
            isReleased: isReleased,
            reading: reading
        )
    }

    private static var origin: MailOrigin {
        guard let uidValidity = UIDValidity(1) else { preconditionFailure("1 is a UIDVALIDITY") }
        return MailOrigin(mailbox: MailboxID("support"), uidValidity: uidValidity, uid: .first)
    }

    static func ticket(
        _ status: Status = .open,
        id: Int64 = 3,
        number: Int64 = 1_042,
        requester: Address? = anna,
        participants: Set<Address> = [anna],
        tag: TicketEvent.Tag? = nil
    ) -> Ticket {
        Ticket(
            id: TicketID(id),
            desk: DeskID("interzen"),
            number: TicketNumber(prefix: "IZ", number: number),
            subject: "Stampante ferma",
            requester: requester.map { NamedAddress(address: $0) },
            openedAt: now.advanced(bySeconds: -86_400),
            status: TicketStatus(status),
            severity: Severity("minor"),
            language: .english,
            tag: tag,
            participants: participants,
            messageIDs: [MessageID("first@customer.example"), MessageID("ack@desk.example")],
            lastFromCustomer: MessageID("first@customer.example")
        )
    }

    /// Facts of a mail that cites `ticket`.
    static func facts(citing ticket: Ticket) -> Facts {
        let citation = Citation(messageID: MessageID("ack@desk.example"), field: .inReplyTo)
        return Facts(now: now, cited: [Facts.CitedTicket(citation: citation, ticket: ticket)])
    }
}

extension Decision {
    /// The kinds of its events, in order.
    var kinds: [TicketEvent.Kind] { change?.events.map(\.kind) ?? [] }

    /// Why notices were withheld.
    var withheld: [Reason] {
        kinds.compactMap { kind in
            if case .noticeWithheld(_, let reason) = kind { reason } else { nil }
        }
    }

    /// What the trace says it found where it looked at `looked`.
    func found(_ looked: String) -> [String] {
        trace.filter { $0.looked == looked }.map(\.found)
    }
}
