import Desk
import MailSyntax
import Settings

/// Where a mail that is not in any mailbox would have come to.
struct MailDestination {
    let place: (desk: DeskSettings, mailbox: MailboxID)

    /// The mailbox of that name, or the first of the desk whose address the mail is sent to, or the first of all.
    init(_ bytes: [UInt8], among settings: SportelloSettings, mailbox: String?) throws(Failure) {
        if let mailbox {
            guard let found = MailDestination.place(of: mailbox, in: settings) else {
                throw Failure(.usage, "sportello: no mailbox \"\(mailbox.printable)\" in the settings")
            }
            place = found
            return
        }
        let recipients = ReceivedMail(bytes).recipients
        let addressed = settings.desks.first { desk in recipients.contains(where: desk.profile.owns) }
        guard let desk = addressed ?? settings.desks.first, let mailbox = desk.mailboxes.first else {
            throw Failure(.configuration, "sportello: there is no desk in the settings")
        }
        place = (desk, mailbox.id)
    }

    private static func place(of id: String, in settings: SportelloSettings) -> (DeskSettings, MailboxID)? {
        for desk in settings.desks {
            if let mailbox = desk.mailboxes.first(where: { $0.id.value == id }) { return (desk, mailbox.id) }
        }
        return nil
    }
}
