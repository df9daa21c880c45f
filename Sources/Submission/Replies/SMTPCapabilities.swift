/// What a server offers, from its reply to EHLO (RFC 5321 §4.1.1.1).
package struct SMTPCapabilities: Hashable, Sendable {
    package private(set) var extensions: Set<Extension> = []
    /// The largest message taken, in octets; nil when none is announced (RFC 1870 §4: 0 means none, too).
    package private(set) var sizeLimit: Int?
    /// AUTH mechanisms in upper case, in the server's order.
    package private(set) var mechanisms: [String] = []

    /// The extensions we know of, by their keyword.
    package enum Extension: String, Sendable {
        case pipelining = "PIPELINING"
        case size = "SIZE"
        case eightBitMIME = "8BITMIME"
        case smtpUTF8 = "SMTPUTF8"
        case enhancedStatusCodes = "ENHANCEDSTATUSCODES"
        case dsn = "DSN"
        case authentication = "AUTH"
    }

    /// A server without extensions.
    package init() {}

    package init(_ reply: SMTPReply) {
        for line in reply.text.split(separator: "\n").dropFirst() {
            take(line)
        }
    }

    package func offers(_ extension: Extension) -> Bool { extensions.contains(`extension`) }

    /// One line: a keyword and its parameters. Unknown keywords are passed over.
    ///
    /// QUIRK: old servers write `AUTH=LOGIN` for the sake of older clients.
    private mutating func take(_ line: Substring) {
        let words = line.split(whereSeparator: { $0 == " " || $0 == "=" || $0 == "\t" }).map { $0.uppercased() }
        guard let keyword = words.first, let known = Extension(rawValue: keyword) else { return }
        extensions.insert(known)
        switch known {
        case .size: sizeLimit = words.dropFirst().first.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        case .authentication: addMechanisms(words.dropFirst())
        case .pipelining, .eightBitMIME, .smtpUTF8, .enhancedStatusCodes, .dsn: break
        }
    }

    private mutating func addMechanisms(_ names: ArraySlice<String>) {
        for name in names where !mechanisms.contains(name) {
            mechanisms.append(name)
        }
    }
}
