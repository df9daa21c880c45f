import CivilTime
import Desk
import LanguageID
import MailSyntax

/// Turns the notices of one desk into mails: same facts and same identity, same bytes.
///
/// A notice goes to one address, and to those that the facts name in copy, quotes nothing of the customer's mail but its
/// subject, and says in its header that a machine sent it (RFC 3834 §3.1.7), unless a person wrote it.
package struct NoticeComposer: Sendable {
    private let desk: DeskProfile
    private let templates: TemplateSet
    private let zone: TimeZoneTable
    private let contact: DeskContact?
    private let writesHTML: Bool

    /// Unicode scalars of a Subject.
    private static let subjectLimit = 200

    /// `zone` is the desk's: its clock is the one that dates are printed by. Without `html` notices are plain text alone.
    package init(
        desk: DeskProfile,
        templates: TemplateSet,
        zone: TimeZoneTable = TimeZoneTable(name: "UTC", offset: 0),
        contact: DeskContact? = nil,
        html: Bool = true
    ) {
        (self.desk, self.templates, self.zone, self.contact) = (desk, templates, zone, contact)
        writesHTML = html
    }

    /// `token` is the ticket's; without one replies come to the desk's own address.
    package func compose(_ notice: Notice, messageID: MessageID, token: ThreadToken?) -> ComposedNotice {
        let mail = mail(notice, messageID: messageID, token: token)
        return ComposedNotice(
            kind: notice.kind,
            messageID: messageID,
            envelope: Envelope(reversePath: desk.envelopeFrom, recipients: (mail.to + mail.cc).map(\.address)),
            bytes: MailComposer.compose(mail)
        )
    }

    /// The mail before it is bytes.
    package func mail(_ notice: Notice, messageID: MessageID, token: ThreadToken? = nil) -> OutgoingMail {
        let template = templates.template(notice.kind, in: notice.language, variant: notice.variant)
        let facts = NoticeFacts(
            notice,
            token: token,
            at: desk,
            reachedBy: contact,
            zone: zone,
            in: template.language
        )
        let text = template.text(facts)
        let parent = notice.inReplyTo.flatMap { isWritable($0) ? $0 : nil }
        return OutgoingMail(
            from: desk.from,
            to: [notice.recipient],
            cc: copies(of: notice),
            replyTo: replyAddress(of: notice, token),
            subject: subject(template, facts),
            messageID: messageID,
            date: notice.decidedAt,
            inReplyTo: parent,
            references: thread(notice.references, endingIn: parent),
            autoSubmitted: autoSubmitted(notice.kind),
            text: text.plain,
            html: writesHTML ? NoticeHTML.document(text, in: template.language, title: facts.subject) : nil
        )
    }

    /// A long subject of the customer's is shortened, never the words of the template with the ticket number. Should
    /// these be too long themselves, the number is put before what is kept of them.
    private func subject(_ template: NoticeTemplate, _ facts: NoticeFacts) -> String {
        let whole = PlainText.line(template.subject(facts))
        let excess = whole.unicodeScalars.count - NoticeComposer.subjectLimit
        guard excess > 0 else { return whole }
        var shorter = facts
        shorter.subject = PlainText.shortened(facts.subject, to: max(facts.subject.unicodeScalars.count - excess, 0))
        let line = PlainText.line(template.subject(shorter))
        let cut = PlainText.shortened(line, to: NoticeComposer.subjectLimit)
        if cut.contains(facts.thread) { return cut }
        return PlainText.shortened("[\(facts.thread)] \(line)", to: NoticeComposer.subjectLimit)
    }

    /// The most that one notice goes to in copy.
    private static let mostCopies = 50

    /// Nobody twice, none of our own addresses, nothing that no server could take.
    private func copies(of notice: Notice) -> [NamedAddress] {
        var known: Set = [notice.recipient.address]
        let copies = notice.copies.filter { copy in
            let isControl = { (scalar: Unicode.Scalar) in scalar.value < 0x20 || scalar.value == 0x7f }
            return !desk.owns(copy.address) && copy.address.withoutExtension != desk.from.address.withoutExtension
                && !copy.address.domain.isEmpty && !copy.address.description.unicodeScalars.contains(where: isControl)
                && known.insert(copy.address).inserted
        }
        return Array(copies.prefix(NoticeComposer.mostCopies))
    }

    /// The bytes of a local part (RFC 5321 §4.5.3.1.1).
    private static let longestLocalPart = 64

    /// The desk's address with the token as its extension; `nil` when that is longer than an address may be.
    private func replyAddress(of notice: Notice, _ token: ThreadToken?) -> NamedAddress? {
        guard let reply = notice.kind.audience == .customer ? token?.reply : token?.order else { return nil }
        let base = desk.from.address.withoutExtension
        let local = "\(base.localPart)+\(reply)"
        guard local.utf8.count <= NoticeComposer.longestLocalPart else { return nil }
        return NamedAddress(name: desk.from.name, address: Address(localPart: local, domain: base.domain))
    }

    /// RFC 3834 §5: an acknowledgement answers a mail; the others answer none, though they stand in its thread.
    ///
    /// A reply and a question are a person's words, only sent through the desk: RFC 3834 §2 speaks of what is sent
    /// without one. An absence note is a fit answer to them, and tells the agent not to wait; loops end all the same,
    /// because such a note is answered by nobody. What solves or closes a ticket is often sent by time alone, so it
    /// keeps the mark also when somebody added a sentence.
    private func autoSubmitted(_ kind: NoticeKind) -> OutgoingMail.AutoSubmitted? {
        switch kind {
        case .acknowledgement: .replied
        case .reply, .clarification: nil
        case .takenInCharge, .followUp, .solved, .closure, .reopened, .fixApplied, .maintenance, .statusReport,
            .warning, .breach, .undelivered, .loop, .notification:
            .generated
        }
    }

    /// The mail we answer comes last (RFC 5322 §3.6.4).
    private func thread(_ references: [MessageID], endingIn parent: MessageID?) -> [MessageID] {
        var thread = references.filter { $0 != parent && isWritable($0) }
        if let parent { thread.append(parent) }
        return thread
    }

    /// Whether a stranger's Message-ID fits a header of ours unchanged; changed it would be of no use.
    private func isWritable(_ messageID: MessageID) -> Bool {
        let bytes = messageID.value.utf8
        return (1...500).contains(bytes.count)
            && bytes.allSatisfy { (0x21...0x7e).contains($0) && $0 != 0x3c && $0 != 0x3e }
    }
}
