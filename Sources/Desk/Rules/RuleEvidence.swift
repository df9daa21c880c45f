import MailSyntax
import TextSearch

/// What the rules of a desk want to know of a mail's content, worked out when the mail is read.
package struct RuleEvidence: Sendable {
    /// The bytes of the mail.
    var size: Int
    /// The fields that rules ask for and the mail has.
    var headers: Set<String> = []
    var attachmentCount = 0
    var answers: TextAnswers

    /// Attachments beyond this are not looked at.
    private static let mostAttachments = 1_000
    private static let mostRecipients = 1_000
    /// Of a file in a `winmail.dat` or between the lines of a text.
    private static let unknownType = "application/octet-stream"

    /// `newText` is asked for only where a rule wants it.
    ///
    /// `reading` names the sender and the subject: the customer's, of what an agent passes on.
    init(
        _ received: ReceivedMail,
        size: Int,
        read reading: MailReading,
        for rules: RuleBook,
        newText: () -> String
    ) {
        let (mail, needs) = (received.effective, rules.needs)
        var texts: [String: [String]] = [:]
        for text in needs.texts {
            texts[text.field] =
                switch text {
                case .subject: [reading.subject]
                case .body, .subjectOrBody: [newText()]
                case .header(let name): mail.header.allDecoded(name)
                case .sender: [reading.sender].compactMap { $0.map { "\($0.address)" } }
                case .recipient: received.recipients.prefix(RuleEvidence.mostRecipients).map { "\($0)" }
                }
        }
        if needs.attachments {
            let labels = RuleEvidence.attachments(of: mail)
            attachmentCount = labels.count
            texts[AttachmentLabel.field] = labels
        }
        self.size = size
        headers = needs.headers.filter { mail.header.contains($0) }
        answers = rules.search.answers(in: texts)
    }

    private static func attachments(of mail: ParsedMail) -> [String] {
        let parts = mail.parts.lazy.filter(\.isAttachment).map { AttachmentLabel.text(name: $0.name, type: $0.type) }
        let enclosed = mail.enclosedFiles.map { AttachmentLabel.text(name: $0.name, type: unknownType) }
        return Array((Array(parts.prefix(mostAttachments)) + enclosed).prefix(mostAttachments))
    }
}
