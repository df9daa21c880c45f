/// A mail as a customer writes it.
package struct Letter: Sendable {
    package var from = "Anna Conti <anna@customer.example>"
    package var to = "support@desk.example"
    /// Without angle brackets.
    package var id: String?
    package var inReplyTo: String?
    package var subject = "Stampante ferma"
    /// Further header fields, a line each.
    package var fields: [String] = []
    package var text = "Buongiorno, la stampante del secondo piano non stampa. Potete aiutarci?"

    package init(_ id: String?, inReplyTo: String? = nil, text: String? = nil, fields: [String] = []) {
        (self.id, self.inReplyTo, self.fields) = (id, inReplyTo, fields)
        if let text { self.text = text }
    }

    package var bytes: [UInt8] {
        var lines = ["From: \(from)", "To: \(to)", "Subject: \(subject)"]
        lines += id.map { ["Message-ID: <\($0)>"] } ?? []
        lines += inReplyTo.map { ["In-Reply-To: <\($0)>"] } ?? []
        lines += fields + ["Content-Type: text/plain; charset=utf-8", "", text, ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }
}
