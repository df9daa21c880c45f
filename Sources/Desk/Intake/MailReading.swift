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
    /// The Message-IDs it cites, strongest evidence first: the mail a report is about, In-Reply-To, then References from
    /// last to first.
    package var citations: [Citation]
    /// Its own References, oldest first, for the thread of our answer.
    package var references: [MessageID]
    package var sender: NamedAddress?
    /// Whom an answer would reach.
    package var answerTo: NamedAddress?
    /// Sender and recipients, without addresses of ours.
    package var participants: [Address]
    package var subject: String
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
    package var trace: [TraceStep]

    /// What kind of sender it has.
    package enum Standing: String, Sendable {
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
        participants: [Address],
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

    /// The Message-ID its writer's program gave it: what an answer cites.
    package var messageID: MessageID? { messageIDs.first }
}
