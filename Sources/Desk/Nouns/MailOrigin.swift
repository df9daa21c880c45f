import IMAPSyntax

/// Where a mail stands on the server: the key that makes taking it repeatable.
package struct MailOrigin: Hashable, Sendable {
    package let mailbox: MailboxID
    package let uidValidity: UIDValidity
    package let uid: UID

    package init(mailbox: MailboxID, uidValidity: UIDValidity, uid: UID) {
        (self.mailbox, self.uidValidity, self.uid) = (mailbox, uidValidity, uid)
    }
}
