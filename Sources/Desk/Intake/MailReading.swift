import CivilTime
import LanguageID
import MailSyntax

/// What the core needs of a mail's content, worked out before the transaction: parsing, classifying and recognising
/// the language are pure but not free.
package struct MailReading: Sendable {
    /// The Message-ID under which the server delivered it: the envelope's, of certified mail.
    package var deliveredAs: MessageID?
    /// Every Message-ID under which others may cite it, the writer's own first.
    package var messageIDs: [MessageID]
    /// By what it may lead to a ticket, strongest evidence first: the mail a report is about, In-Reply-To, References
    /// from last to first, signed addresses, signed tags, ticket numbers.
    package var citations: [Citation]
    /// Its own References, oldest first, for the thread of our answer.
    package var references: [MessageID]
    package var sender: NamedAddress?
    /// Whom an answer would reach.
    package var answerTo: NamedAddress?
    /// Whether From names its writer; a mail that leaves that to other fields speaks for nobody.
    package var hasAuthor = true
    package var authenticity = Authenticity.unknown
    /// In a mail of an agent's: the mail of somebody else's that it passes on.
    package var forwarding: Forwarding?
    /// Sender and recipients, without addresses of ours, in order and each once.
    package var participants: [NamedAddress]
    package var subject: String
    /// What its subject says beside prefixes and ticket numbers, for comparing.
    package var bareSubject = ""
    /// Its subject says that it passes another mail on.
    package var isForward = false
    package var standing: Standing
    /// Whether the mail allows an automatic answer.
    package var wantsAnswer: Bool
    /// What it says became of a mail of ours, when it is a report on one; which mail, its first citation says.
    package var report: DeliveryReport?
    /// Whether it says no more than thanks.
    package var isThanks = false
    /// What the text speaks.
    package var language: Identification
    /// What the subject speaks, when the mail is no reply and no forward, whose subjects are somebody else's.
    package var subjectLanguage: Identification?
    /// What its header says it is written in (Content-Language, RFC 3282): often only what the program is set to.
    package var declaredLanguage: Language?
    /// What the rules of the desk want to know of its content; `nil` for a desk without rules.
    package var evidence: RuleEvidence?
    package var trace: [TraceStep]

    /// What kind of sender it has.
    package enum Standing: String, CaseIterable, Sendable {
        case person
        /// Sent by a machine on its own: a list, a monitor, a newsletter.
        case automatic
        /// A machine's answer: out of office, another desk's acknowledgement.
        case automaticReply = "automatic_reply"
        case bounce
        /// A receipt, a disposition notification, a feedback report, a calendar reply.
        case report
    }

    package init(
        deliveredAs: MessageID?,
        messageIDs: [MessageID],
        citations: [Citation],
        references: [MessageID],
        sender: NamedAddress?,
        answerTo: NamedAddress?,
        participants: [NamedAddress],
        subject: String,
        standing: Standing,
        wantsAnswer: Bool,
        language: Identification,
        trace: [TraceStep]
    ) {
        (self.deliveredAs, self.messageIDs) = (deliveredAs, messageIDs)
        (self.citations, self.references) = (citations, references)
        (self.sender, self.answerTo, self.participants) = (sender, answerTo, participants)
        (self.subject, self.standing, self.wantsAnswer) = (subject, standing, wantsAnswer)
        (self.language, self.trace) = (language, trace)
    }

    /// Whether its sender counts as who it says: they name themselves as the author, and nobody of ours has found otherwise.
    package var isBelieved: Bool { hasAuthor && authenticity != .failed }

    /// The Message-ID its writer's program gave it: what an answer cites.
    package var messageID: MessageID? { messageIDs.first }
}
