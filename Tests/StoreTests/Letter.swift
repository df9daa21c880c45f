import Desk

/// A mail as a customer writes it, for tests.
struct Letter: Sendable {
    var from = "Anna Conti <anna@customer.example>"
    var to = "support@desk.example"
    /// Without angle brackets.
    var id: String?
    var inReplyTo: String?
    var subject = "Stampante ferma"
    /// Further header fields, a line each.
    var fields: [String] = []
    /// What delivery wrote above the header; two copies of one mail differ in it.
    var trace = "Received: from mx1.desk.example; Mon, 24 Aug 2026 07:45:00 +0000"
    var text = "Buongiorno, la stampante del secondo piano non stampa. Potete aiutarci?"

    init(_ id: String?, from: String? = nil, inReplyTo: String? = nil, text: String? = nil, fields: [String] = []) {
        (self.id, self.inReplyTo, self.fields) = (id, inReplyTo, fields)
        if let from { self.from = from }
        if let text { self.text = text }
    }

    var bytes: [UInt8] {
        var lines = [trace, "From: \(from)", "To: \(to)", "Subject: \(subject)"]
        lines += id.map { ["Message-ID: <\($0)>"] } ?? []
        lines += inReplyTo.map { ["In-Reply-To: <\($0)>"] } ?? []
        lines += fields + ["Content-Type: text/plain; charset=utf-8", "", text, ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    /// The same mail by another way.
    func delivered(_ trace: String) -> Letter {
        var copy = self
        copy.trace = trace
        return copy
    }
}
