/// Writes what a mail of ours says, with the fields that describe it: one text, or the same twice, as plain text and as
/// HTML, the better one last (RFC 2046 §5.1.4).
enum BodyWriter {
    /// The fields, an empty line, and the content.
    static func entity(_ mail: OutgoingMail) -> [UInt8] {
        let plain = text(mail.text, "plain")
        guard let html = mail.html else { return plain }
        let boundary = boundary(of: mail.messageID)
        var header = HeaderWriter()
        header.add("Content-Type", text: "multipart/alternative; boundary=\"\(boundary)\"")
        let delimiter = Array("\r\n--\(boundary)".utf8)
        let parts = [plain, text(html, "html")].flatMap { delimiter + [.cr, .lf] + $0 }
        return header.bytes + parts + delimiter + [.hyphen, .hyphen, .cr, .lf]
    }

    private static func text(_ text: String, _ subtype: String) -> [UInt8] {
        let body = TextBody(text)
        var header = HeaderWriter()
        header.add("Content-Type", text: "text/\(subtype); charset=utf-8")
        header.add("Content-Transfer-Encoding", text: body.encoding)
        return header.bytes + [.cr, .lf] + body.bytes
    }

    /// Of the 70 characters that a boundary may have, and of what fits on a line of the header.
    private static let longestName = 60

    /// The same for the same mail, and in none of its parts: `TextBody` never leaves the two characters it begins with
    /// beside each other (RFC 2045 §6.7 recommends them for that).
    private static func boundary(of messageID: MessageID) -> String {
        let name = messageID.value.utf8.prefix(longestName).map { byte in
            byte.isLetter || byte.isDigit || byte == .dot || byte == .hyphen ? byte : .underscore
        }
        return "=_" + String(decoding: name, as: UTF8.self)
    }
}
