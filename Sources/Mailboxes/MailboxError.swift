import IMAPSyntax
import Wire

/// What went wrong with a mailbox: a closed code, the mailbox, and what was being done.
package struct MailboxError: Error, Sendable {
    package var code: Code
    /// The mailbox's id in the settings.
    package var mailbox: String
    /// `fetching uid 4711`
    package var activity: String
    /// The message it is about, when it is about one.
    package var uid: UID?

    package enum Code: Sendable {
        /// The connection failed, perhaps within a literal.
        case connection(WireError, LiteralProgress?)
        /// The server closed the connection, or the session was used after its end.
        case closed(LiteralProgress?)
        /// Our own task was cancelled.
        case cancelled
        /// No answer in time, or a literal that drips.
        case tooSlow(LiteralProgress?)
        /// The server said NO or BAD; the session goes on.
        case refused(command: String, text: String)
        /// The folder does not exist; the session goes on.
        case folderMissing(String)
        /// The server sent more than we accept.
        case limit(IMAPSyntaxError)
        /// We were asked to send what must not be sent; nothing was.
        case unencodable(IMAPSyntaxError)
        /// The server does not keep to the protocol.
        case protocolViolation(String)
        /// The server said BYE.
        case byebye(String)
    }

    package init(_ code: Code, mailbox: String, activity: String, uid: UID? = nil) {
        (self.code, self.mailbox, self.activity, self.uid) = (code, mailbox, activity, uid)
    }

    /// Whether trying again without anyone's help may succeed; when in doubt, yes.
    package var isTemporary: Bool {
        switch code {
        case .connection(let error, _): error.isTemporary
        case .closed, .cancelled, .tooSlow, .refused, .protocolViolation, .byebye: true
        case .folderMissing, .limit, .unencodable: false
        }
    }
}

extension MailboxError: CustomStringConvertible {
    /// `mailbox "support": fetching uid 4711: connection closed while reading a literal, 1203 of 90112 bytes`
    package var description: String { "mailbox \"\(mailbox)\": \(activity): \(cause)" }

    private var cause: String {
        switch code {
        case .connection(let error, let literal): "\(error)\(MailboxError.text(literal))"
        case .closed(let literal): "connection closed\(MailboxError.text(literal))"
        case .cancelled: "cancelled"
        case .tooSlow(let literal): "the server is too slow\(MailboxError.text(literal))"
        case .refused(let command, let text): "\(command) refused: \(MailboxError.short(text))"
        case .folderMissing(let name): "no folder \"\(name)\""
        case .limit(let error), .unencodable(let error): error.description
        case .protocolViolation(let text): text
        case .byebye(let text): "the server said goodbye: \(MailboxError.short(text))"
        }
    }

    private static func text(_ literal: LiteralProgress?) -> String {
        literal.map { " while reading a literal, \($0.received) of \($0.announced) bytes" } ?? ""
    }

    /// A server's words may be as long as a line.
    private static func short(_ text: String) -> String {
        text.count <= 200 ? text : "\(text.prefix(200))…"
    }
}
