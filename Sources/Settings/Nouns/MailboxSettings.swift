import Desk

/// One folder on an IMAP server that a desk takes mail from.
package struct MailboxSettings: Sendable {
    package var id: MailboxID
    package var server: ServerSettings
    package var login: LoginSettings
    /// As the operator writes it, not in the encoding of the protocol.
    package var folder: String
    package var startFrom: StartFrom
    /// The longest time between two looks.
    package var poll: Duration
    package var afterCommit: AfterCommit
    /// Bytes; a longer mail goes to quarantine unfetched.
    package var maximumSize: Int64

    /// What the first look at a mailbox takes.
    package enum StartFrom: String, CaseIterable, Sendable {
        /// Mail that arrives from now on.
        case now
        /// Whatever is there.
        case all
    }

    package init(
        id: MailboxID,
        server: ServerSettings,
        login: LoginSettings,
        folder: String = "INBOX",
        startFrom: StartFrom = .now,
        poll: Duration = .seconds(60),
        afterCommit: AfterCommit = .keep,
        maximumSize: Int64 = 50 * 1_048_576
    ) {
        (self.id, self.server, self.login, self.folder) = (id, server, login, folder)
        (self.startFrom, self.poll, self.afterCommit) = (startFrom, poll, afterCommit)
        self.maximumSize = maximumSize
    }
}
