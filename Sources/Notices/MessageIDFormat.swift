import Desk
import MailSyntax

/// How the Message-IDs of our notices are made.
package enum MessageIDFormat {
    /// `IZ-1042.TOKEN@domain`: the number for people who read headers, the token so that nobody can guess it.
    ///
    /// `token` is random, of letters and digits, at least 64 bits; `domain` is that of the desk's From address.
    package static func messageID(for ticket: TicketNumber, token: String, domain: String) -> MessageID {
        MessageID("\(ticket).\(token)@\(domain)")
    }
}
