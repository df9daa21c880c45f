import CivilTime
import LanguageID
import MailSyntax
import ServiceLevels

/// One mail as rules see it: what was read of it, who sent it, when, and the ticket it joins.
struct RuleFacts {
    let mail: IncomingMail
    let evidence: RuleEvidence
    let desk: DeskID
    /// In lower case.
    let domain: String?
    let organisation: Organisation?
    let isAuthorised: Bool
    let language: String
    /// Whether each calendar that rules ask for was open when the mail was received.
    let isOpen: [String: Bool]
    /// `nil` for a mail that opens one.
    let ticket: Ticket?

    /// `nil` for a mail that was read without the rules of a desk.
    init?(_ mail: IncomingMail, joining ticket: Ticket?, at desk: DeskProfile) {
        guard let evidence = mail.reading.evidence else { return nil }
        let sender = mail.reading.sender?.address
        // Who only says that he is a customer belongs to nobody.
        let organisation = mail.reading.isBelieved ? sender.flatMap(desk.organisation(of:)) : nil
        (self.mail, self.evidence, self.desk, self.ticket) = (mail, evidence, desk.id, ticket)
        (domain, self.organisation) = (sender?.domain.lowercased(), organisation)
        isAuthorised =
            if let sender, let organisation {
                organisation.authorisedAgents.isEmpty || organisation.isAuthorised(sender)
            } else {
                false
            }
        language = LanguageChoice.appearance(of: mail.reading).code
        let calendars = desk.policies.flatMap { $0.terms(of: $0.current) }?.calendars
        isOpen = Dictionary(
            uniqueKeysWithValues: desk.rules.needs.calendars.compactMap { name in
                calendars?.isOpen(name, at: mail.receivedAt).map { (name, $0) }
            }
        )
    }

    /// Whether one of `values` is that of `fact`.
    func has(_ fact: RuleFact, _ values: [String]) -> Bool {
        switch fact {
        case .desk: values.contains(desk.value)
        case .mailbox: values.contains(mail.origin.mailbox.value)
        case .kind: values.contains(mail.reading.standing.rawValue)
        case .language: values.contains(language)
        case .channel: values.contains(RuleFact.channelOfMail)
        case .organisation:
            values.contains(organisation?.id ?? RuleFact.unknownOrganisation)
                || organisation != nil && values.contains(RuleFact.anyOrganisation)
        case .contract: organisation?.contracts.contains(where: values.contains) ?? false
        case .severity: ticket.map { values.contains($0.severity.code) } ?? false
        case .status: ticket.map { values.contains($0.status.name) } ?? false
        case .tag: ticket.map { !$0.tags.isDisjoint(with: values) || values.contains($0.tag?.rawValue ?? "") } ?? false
        }
    }

    /// What `has` looks at, for the trace.
    func value(of fact: RuleFact) -> String {
        switch fact {
        case .desk: desk.value
        case .mailbox: mail.origin.mailbox.value
        case .kind: mail.reading.standing.rawValue
        case .language: language
        case .channel: RuleFact.channelOfMail
        case .organisation: organisation?.id ?? "unknown"
        case .contract: organisation?.contracts.sorted().joined(separator: ", ") ?? ""
        case .severity: ticket?.severity.code ?? ""
        case .status: ticket?.status.name ?? ""
        case .tag: (ticket?.tags.sorted() ?? []).joined(separator: ", ")
        }
    }
}
