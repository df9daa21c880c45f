import TextSearch

/// What has to hold for a rule to match.
package indirect enum RuleCondition: Hashable, Sendable {
    case all([RuleCondition])
    case any([RuleCondition])
    case not(RuleCondition)
    case test(RuleTest)

    package static let always = RuleCondition.all([])

    /// How deep conditions may lie in each other; what evaluates them is recursive.
    package static let deepest = 8
    /// Values of all conditions of one rule together.
    package static let mostValues = 1_000
}

/// One question about a mail, its sender or its ticket; of several values any will do.
package enum RuleTest: Hashable, Sendable {
    case fact(RuleFact, [String])
    /// Of the sender, in lower case: a whole domain, or with `*.` before it whatever lies under one.
    case domain([String])
    case text(RuleText, [TextCondition])
    case header(String, isPresent: Bool)
    /// The bytes of the mail.
    case size(over: Int64?, under: Int64?)
    case hasAttachments(Bool)
    /// One attachment of such a name and such a type, by globs; none is any.
    case attachment(names: [String], types: [String])
    case attachmentCount(over: Int)
    /// Of the policy, at the instant at which the mail was received.
    case calendar(String, isOpen: Bool)
    /// Whether the sender may speak for the organisation it belongs to.
    case authorised(Bool)
}

/// What has a value out of a list.
package enum RuleFact: String, CaseIterable, Sendable {
    case desk
    case mailbox
    /// What wrote the mail, as `MailReading.Standing` has it.
    case kind
    /// `it`, `en`, `other`, `und`: what the mail looks like.
    case language
    case channel
    /// Of the sender, by id; `none` for the unknown, `any` for whichever is known.
    case organisation
    /// What the sender's organisation has a contract for.
    case contract
    // Of the ticket that a mail joins
    case severity
    case status
    case tag

    /// What mails come by.
    package static let channelOfMail = "email"
    /// The organisation of senders that belong to none, and whichever is known.
    package static let unknownOrganisation = "none"
    package static let anyOrganisation = "any"

    /// Whether it needs a ticket that is there before the mail.
    package var isOfTicket: Bool {
        switch self {
        case .severity, .status, .tag: true
        case .desk, .mailbox, .kind, .language, .channel, .organisation, .contract: false
        }
    }

    /// Whether it can have several values at once.
    var isMultiple: Bool {
        switch self {
        case .contract, .tag: true
        case .desk, .mailbox, .kind, .language, .channel, .organisation, .severity, .status: false
        }
    }
}

/// A text of a mail.
package enum RuleText: Hashable, Sendable {
    case subject
    /// What is new in it, without quotes and signature.
    case body
    case subjectOrBody
    /// By its name in lower case; each of several fields of the name is a text.
    case header(String)
    /// The address that the mail says it is from.
    case sender
    /// Every address it was sent or delivered to.
    case recipient
}
