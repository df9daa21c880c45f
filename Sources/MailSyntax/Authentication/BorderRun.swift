/// The fields at the top of a header that our own servers added, as far as that can be known: those above the Received
/// field by which a mail came in from outside (RFC 8601 §5, §7.1).
///
/// Whoever sends a mail writes what stands below that field, and can write there what he likes, names of ours included.
/// Where a border puts its results below its own Received field, as Gmail does, they cannot be told from forged ones.
package struct BorderRun: Sendable {
    /// The results that count, the last added first.
    package private(set) var results: [AuthenticationResults] = []
    /// How many fields of results do not: of other servers, or from outside.
    package private(set) var ignored = 0

    /// - Parameter servers: the names our border gives itself (authserv-id), in lower case.
    package init(_ mail: ParsedMail, servers: Set<String>) {
        let header = mail.header
        let hasReceived = header.contains("received")
        var isInside = true
        for slot in header.slots {
            if header.bytes.spells("authentication-results", in: slot.name) {
                let found = AuthenticationResults(header.bytes, slot.value)
                if isInside, servers.contains(found.server) { results.append(found) } else { ignored += 1 }
            } else if header.bytes.spells("received", in: slot.name) {
                isInside = isInside && ReceivedField(header.bytes, slot.value).isInternal
            } else if !hasReceived {
                // Without a Received field only what delivery itself writes is surely not the writer's.
                isInside = isInside && TraceHeaders.contains(header.bytes, slot.name)
            }
        }
    }
}

/// One Received field (RFC 5321 §4.4), as far as it tells whether a mail came from outside by it.
struct ReceivedField {
    /// Handed on within one machine or one provider: no client that calls from outside can bring such a field about.
    ///
    /// A client says its own name and the sender, which the field repeats; so each keyword counts only where it stands
    /// once.
    let isInternal: Bool

    private static let mostTokens = 100

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        let end = bytes[range].lastIndex(of: .semicolon) ?? range.upperBound
        var lexer = StructuredLexer(bytes, range.lowerBound..<end, signs: [])
        var tokens: [StructuredLexer.Token] = []
        while tokens.count < Self.mostTokens, let token = lexer.next() { tokens.append(token) }
        let isWhole = tokens.count < Self.mostTokens
        isInternal =
            isWhole && (Self.hasNoClient(tokens) || Self.isLocalDelivery(tokens) || Self.isFromLoopback(tokens))
    }

    /// `by host with SMTP id …`, `(qmail 4711 invoked by uid 89)`: no connection at all.
    private static func hasNoClient(_ tokens: [StructuredLexer.Token]) -> Bool {
        places(of: "from", tokens).isEmpty
    }

    /// LMTP is not for the way between sites (RFC 2033 §1).
    private static func isLocalDelivery(_ tokens: [StructuredLexer.Token]) -> Bool {
        let with = places(of: "with", tokens)
        guard with.count == 1, places(of: "by", tokens).count == 1, with[0] + 1 < tokens.count,
            case .word(let word) = tokens[with[0] + 1]
        else { return false }
        return ["lmtp", "lmtps", "lmtpa", "lmtpsa", "utf8lmtp", "utf8lmtps"].contains {
            word.spells($0, in: word.indices)
        }
    }

    /// `from localhost (localhost [127.0.0.1]) by …`: back from a filter on the same machine, as Postfix writes it.
    private static func isFromLoopback(_ tokens: [StructuredLexer.Token]) -> Bool {
        guard places(of: "by", tokens) == [3], places(of: "from", tokens) == [0],
            case .comment(let client) = tokens[2]
        else { return false }
        let words = client.split(separator: .space)
        guard words.count == 2, let address = words.last else { return false }
        return ["[127.0.0.1]", "[::1]", "[IPv6:::1]"].contains { address.elementsEqual($0.utf8) }
    }

    /// Where the keyword stands among the tokens.
    private static func places(of keyword: String, _ tokens: [StructuredLexer.Token]) -> [Int] {
        tokens.indices.filter { index in
            if case .word(let word) = tokens[index] { word.spells(keyword, in: word.indices) } else { false }
        }
    }
}
