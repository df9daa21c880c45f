/// A whole reply (RFC 5321 §4.2), or our own words where no server gave one.
package struct SMTPReply: Hashable, Sendable {
    /// The three digits, 200 to 599; 0 when the words are ours.
    package let code: Int
    package let enhanced: EnhancedStatus?
    /// The text of all lines, joined by line feeds, without the codes; as the server sent it, so never print it raw.
    package let text: String

    /// What the first digit says.
    package enum Kind: Sendable {
        case completed
        case intermediate
        case temporary
        case permanent
    }

    package init(code: Int, enhanced: EnhancedStatus? = nil, text: String) {
        (self.code, self.enhanced, self.text) = (code, enhanced, text)
    }

    /// Our own words about something no server refused: we did, or the connection broke.
    static func ours(_ status: EnhancedStatus, _ text: String) -> SMTPReply {
        SMTPReply(code: 0, enhanced: status, text: text)
    }

    /// By the first digit, as RFC 5321 §4.2.1 wants it; unknown codes mean what their class means.
    package var kind: Kind {
        switch code / 100 {
        case 2: .completed
        case 3: .intermediate
        case 5: .permanent
        case 0 where enhanced?.kind == .permanent: .permanent
        default: .temporary
        }
    }

    /// The server ends the session with this reply, whatever it answers (RFC 5321 §3.8).
    package var endsSession: Bool { code == 421 }
}

extension SMTPReply: CustomStringConvertible {
    /// One line for logs and the outbox: `550 5.1.1 no such user`, control characters blanked, at most 400 characters.
    package var description: String {
        var parts: [String] = code == 0 ? [] : [String(code)]
        if let enhanced { parts.append(enhanced.description) }
        let words = text.printable(atMost: 400)
        if !words.isEmpty { parts.append(words) }
        return parts.joined(separator: " ")
    }
}
