/// What a server found when it checked where a mail comes from: one Authentication-Results field (RFC 8601 §2.2).
///
/// Anybody can write such a field; `BorderRun` tells those of our own border from the others.
package struct AuthenticationResults: Hashable, Sendable {
    /// The server that says so, in lower case; empty where the field names none.
    package let server: String
    package let results: [Result]

    /// The result of one method.
    package struct Result: Hashable, Sendable {
        /// `dmarc`, `dkim`, `spf`, …, in lower case.
        package let method: String
        /// `pass`, `fail`, `none`, …, in lower case.
        package let verdict: String
        /// What was checked: `header.d`, `smtp.mailfrom`, …, in lower case, in the order they were written.
        package let properties: [Property]

        /// The value of the first property called `name`.
        package func property(_ name: String) -> String? { properties.first { $0.name == name }?.value }
    }

    package struct Property: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    private static let mostResults = 100
    private static let mostProperties = 30
    private static let longestWord = 1_000

    /// Reads the value in `range`; what makes no sense is left out.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var lexer = StructuredLexer(bytes, range, signs: [.semicolon, .equals])
        let head = Self.segment(&lexer)
        server = Self.server(head.tokens)
        var results: [Result] = []
        var goesOn = head.goesOn
        while goesOn, results.count < Self.mostResults {
            let segment = Self.segment(&lexer)
            goesOn = segment.goesOn
            if let result = Self.result(segment.tokens) { results.append(result) }
        }
        self.results = results
    }

    /// The tokens up to the next semicolon, without comments, and whether there was one.
    private static func segment(_ lexer: inout StructuredLexer) -> (tokens: [StructuredLexer.Token], goesOn: Bool) {
        var tokens: [StructuredLexer.Token] = []
        while let token = lexer.next() {
            switch token {
            case .sign(.semicolon): return (tokens, true)
            case .comment: continue
            case .word, .sign: if tokens.count < 4 * mostProperties { tokens.append(token) }
            }
        }
        return (tokens, false)
    }

    /// `authserv-id [version]`; of another version than the first nothing is known.
    private static func server(_ tokens: [StructuredLexer.Token]) -> String {
        guard case .word(let name)? = tokens.first, tokens.count <= 2 else { return "" }
        guard tokens.count == 1 || tokens[1] == .word([UInt8(ascii: "1")]) else { return "" }
        return text(name)
    }

    /// `method[/version]=result`, then properties; a reason is one of them.
    private static func result(_ tokens: [StructuredLexer.Token]) -> Result? {
        var pairs = Pairs(tokens)
        guard let (name, verdict) = pairs.next(), pairs.isAtStart else { return nil }
        let method = name.split(separator: .slash, maxSplits: 1, omittingEmptySubsequences: false)
        guard method.count == 1 || method[1].elementsEqual("1".utf8) else { return nil }
        var properties: [Property] = []
        while properties.count < mostProperties, let (name, value) = pairs.next() {
            properties.append(Property(name: text(name), value: text(value)))
        }
        return Result(method: text(Array(method[0])), verdict: text(verdict), properties: properties)
    }

    private static func text(_ bytes: [UInt8]) -> String {
        TextCleaning.line(Array(bytes.prefix(longestWord))).lowercased()
    }
}

/// `name=value` one after another; what is neither is passed over, such as the padding of base64.
private struct Pairs {
    private let tokens: [StructuredLexer.Token]
    private var index = 0
    /// Whether the last pair was the first of all there is.
    private(set) var isAtStart = false

    init(_ tokens: [StructuredLexer.Token]) { self.tokens = tokens }

    mutating func next() -> (name: [UInt8], value: [UInt8])? {
        while index + 2 < tokens.count {
            if case .word(let name) = tokens[index], tokens[index + 1] == .sign(.equals),
                case .word(let value) = tokens[index + 2]
            {
                isAtStart = index == 0
                index += 3
                return (name, value)
            }
            index += 1
        }
        return nil
    }
}
