import Desk
import IMAPSyntax
import Wire

/// One folder on a server that a desk takes mail from, and how.
package struct MailboxAccount: Sendable {
    package var mailbox: MailboxID
    package var desk: DeskID
    package var endpoint: Endpoint
    package var folder: MailboxName
    package var start: Start
    /// The longest time between two looks.
    package var poll: Duration
    package var after: AfterTaking
    /// In bytes; a longer mail is owed, not fetched.
    package var maximumSize: Int

    /// What a first look takes.
    package enum Start: Sendable {
        case now
        case all
    }

    /// What happens on the server to a mail that is safe with us.
    package enum AfterTaking: Hashable, Sendable {
        case keep
        case seen
        case move(to: MailboxName)
    }

    package init(
        mailbox: MailboxID,
        desk: DeskID,
        endpoint: Endpoint,
        folder: MailboxName,
        start: Start,
        poll: Duration,
        after: AfterTaking,
        maximumSize: Int
    ) {
        (self.mailbox, self.desk, self.endpoint, self.folder) = (mailbox, desk, endpoint, folder)
        (self.start, self.poll, self.after, self.maximumSize) = (start, poll, after, maximumSize)
    }
}
