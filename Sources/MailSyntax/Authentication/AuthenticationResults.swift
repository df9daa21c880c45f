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
        var lexer = StructuredLexer(bytes, range, signs: [.semicolon])
        let head = Self.segment(&lexer)
        server = Self.server(head.words)
        var results: [Result] = []
        var goesOn = head.goesOn
        while goesOn, results.count < Self.mostResults {
            let segment = Self.segment(&lexer)
            goesOn = segment.goesOn
            if let result = Self.result(segment.words) { results.append(result) }
        }
        self.results = results
    }

    /// The words up to the next semicolon, and whether there was one.
    private static func segment(_ lexer: inout StructuredLexer) -> (words: [[UInt8]], goesOn: Bool) {
        var words: [[UInt8]] = []
        while let token = lexer.next() {
            switch token {
            case .sign: return (words, true)
            case .comment: continue
            case .word(let word): if words.count < 3 * mostProperties { words.append(word) }
            }
        }
        return (words, false)
    }

    /// `authserv-id [version]`; of another version than the first nothing is known.
    private static func server(_ words: [[UInt8]]) -> String {
        guard let name = words.first, words.count <= 2, !name.contains(.equals) else { return "" }
        return words.count == 1 || words[1].elementsEqual("1".utf8) ? text(name) : ""
    }

    /// `method[/version]=result`, then properties; a reason is one of them.
    private static func result(_ words: [[UInt8]]) -> Result? {
        var pairs = Pairs(words)
        guard let (name, verdict) = pairs.next(), pairs.isFirst else { return nil }
        let method = name.split(separator: .slash, maxSplits: 1, omittingEmptySubsequences: false)
        guard method.count == 1 || method[1].elementsEqual("1".utf8) else { return nil }
        var properties: [Property] = []
        while properties.count < mostProperties, let (name, value) = pairs.next() {
            properties.append(Property(name: text(name), value: text(value)))
        }
        return Result(method: text(method[0]), verdict: text(verdict), properties: properties)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        TextCleaning.line(Array(bytes.prefix(longestWord))).lowercased()
    }

    private static func text(_ bytes: [UInt8]) -> String { text(bytes[...]) }
}

/// `name=value` one after another, white space allowed around the sign; what is none is passed over.
private struct Pairs {
    private let words: [[UInt8]]
    private var index = 0
    /// Whether the last pair was what the words begin with.
    private(set) var isFirst = false

    init(_ words: [[UInt8]]) { self.words = words }

    mutating func next() -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
        while index < words.count {
            let start = index
            let word = words[index]
            index += 1
            let name = word.prefix { $0 != .equals }
            guard !name.isEmpty, let value = value(behind: word.dropFirst(name.count)) else { continue }
            isFirst = start == 0
            return (name, value)
        }
        return nil
    }

    /// What follows a name: the sign and the value, in one word or in several.
    private mutating func value(behind name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = name
        if rest.isEmpty {
            guard index < words.count, words[index].first == .equals else { return nil }
            rest = words[index][...]
            index += 1
        }
        if rest.count > 1 { return rest.dropFirst() }
        guard index < words.count else { return nil }
        index += 1
        return words[index - 1][...]
    }
}
