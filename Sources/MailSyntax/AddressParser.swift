/// Reads address lists as they occur: RFC 5322 §3.4 with its obsolete forms (§4.4), groups anywhere (RFC 6854), and
/// what no RFC allows. Total and linear; what is no address is left out and named as a defect.
struct AddressParser {
    /// A piece of a mailbox outside angle brackets.
    private struct Word {
        var range: Range<Int>
        var isQuoted: Bool
        var followsSpace: Bool
    }

    /// How many words of one mailbox are looked at, and an address behind them.
    private static let longestPhrase = 1_000
    private static let longestQuoted = 4_096

    private let bytes: [UInt8]
    private let end: Int
    private var index: Int
    private var words: [Word] = []
    /// The text of the first comment of the mailbox: an old place for the name.
    private var comment: Range<Int>?
    private var address: Address?
    private var sawAngle = false
    private var sawSpace = false
    /// Set once a parenthesis was found without its partner: later ones are then ordinary characters.
    private var commentsEnd = false
    /// No quoted string that begins before it ends: the quotes there are ordinary characters.
    private var openQuotesEnd = 0
    private var found: [NamedAddress] = []
    private(set) var defects: Set<MailDefect> = []

    /// The mailboxes of the value in `range`, at most the first `limit`.
    static func mailboxes(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        limit: Int = .max,
        defects: inout Set<MailDefect>
    ) -> [NamedAddress] {
        var parser = AddressParser(bytes, range)
        parser.parse(limit)
        defects.formUnion(parser.defects)
        return parser.found
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        (index, end) = (range.lowerBound, range.upperBound)
    }

    private mutating func parse(_ limit: Int) {
        while index < end {
            if found.count >= limit {
                defects.insert(.headerLimit)
                return
            }
            let byte = bytes[index]
            switch byte {
            case .comma, .semicolon:
                finishMailbox()
                index += 1
            case .colon:
                dropGroupName()
            case .less:
                takeAngle()
            case .quote:
                takeQuoted()
            case .openParenthesis where !commentsEnd:
                takeComment()
            default:
                takeOther(byte)
            }
        }
        finishMailbox()
    }

    private mutating func takeOther(_ byte: UInt8) {
        if byte.isSpace || byte == .nul || byte == .greater {
            sawSpace = true
            index += 1
        } else {
            takeAtom()
        }
    }

    /// The name of a group says nothing about its members.
    private mutating func dropGroupName() {
        words.removeAll(keepingCapacity: true)
        index += 1
    }

    private mutating func take(_ range: Range<Int>, isQuoted: Bool, next: Int) {
        let word = Word(range: range, isQuoted: isQuoted, followsSpace: sawSpace)
        if words.count < Self.longestPhrase || (words.count == Self.longestPhrase && isSpec(word)) {
            words.append(word)
        }
        sawSpace = false
        index = next
    }

    /// An atom, an encoded word with whatever it holds, or a domain literal.
    private mutating func takeAtom() {
        let start = index
        if let word = EncodedWord.at(start, in: bytes, before: end) {
            take(start..<word.end, isQuoted: false, next: word.end)
            return
        }
        while index < end, !AddressParser.endsAtom(bytes[index]) || (bytes[index] == .openParenthesis && commentsEnd) {
            if bytes[index] == .at, index + 1 < end, bytes[index + 1] == .openBracket {
                index = bytes.position(of: .closeBracket, in: index..<min(end, index + 80)) ?? index
            }
            index += 1
        }
        take(start..<max(index, start + 1), isQuoted: false, next: max(index, start + 1))
    }

    private static func endsAtom(_ byte: UInt8) -> Bool {
        switch byte {
        case .comma, .semicolon, .colon, .less, .greater, .quote, .openParenthesis, .nul: true
        default: byte.isSpace
        }
    }

    /// A quoted string; one that is never closed is an ordinary character followed by words.
    private mutating func takeQuoted() {
        guard index >= openQuotesEnd, let close = endOfQuoted(index, before: end) else {
            openQuotesEnd = max(openQuotesEnd, min(end, index + Self.longestQuoted))
            index += 1
            return
        }
        take(index + 1..<close, isQuoted: true, next: close + 1)
    }

    private mutating func takeComment() {
        guard let close = endOfComment(index, before: end) else {
            commentsEnd = true
            return
        }
        if comment == nil { comment = index + 1..<close }
        sawSpace = true
        index = close + 1
    }

    /// The closing quote of the string that begins at `start`. Strings are bounded, so that many open ones stay cheap.
    private func endOfQuoted(_ start: Int, before end: Int) -> Int? {
        var index = start + 1
        let bound = min(end, start + Self.longestQuoted)
        while index < bound {
            if bytes[index] == .quote { return index }
            index += bytes[index] == .backslash ? 2 : 1
        }
        return nil
    }

    /// The closing parenthesis of the comment that begins at `start`; comments nest (RFC 5322 §3.2.2).
    private func endOfComment(_ start: Int, before end: Int) -> Int? {
        var (index, depth) = (start, 0)
        while index < end {
            switch bytes[index] {
            case .openParenthesis: depth += 1
            case .closeParenthesis: depth -= 1
            case .backslash: index += 1
            default: break
            }
            if depth == 0 { return index }
            index += 1
        }
        return nil
    }
}

// MARK: - Mailboxes

extension AddressParser {
    /// Reads `<local@domain>`; without its closing bracket it ends where the mailbox does.
    private mutating func takeAngle() {
        let start = index + 1
        var close = start
        while close < end, bytes[close] != .greater, bytes[close] != .comma || isRoute(start), bytes[close] != .less {
            close = bytes[close] == .quote ? (endOfQuoted(close, before: end) ?? close) + 1 : close + 1
        }
        close = min(close, end)
        index = close < end && bytes[close] == .greater ? close + 1 : max(close, start)
        sawAngle = true
        if address == nil { address = spec(start..<close) }
    }

    private func isRoute(_ start: Int) -> Bool {
        start < end && bytes[start] == .at
    }

    private mutating func finishMailbox() {
        defer { reset() }
        if sawAngle {
            finishAngle()
        } else if !words.isEmpty {
            finishBare()
        }
    }

    private mutating func reset() {
        words.removeAll(keepingCapacity: true)
        (comment, address, sawAngle, sawSpace) = (nil, nil, false, false)
    }

    private mutating func finishAngle() {
        // QUIRK: `"anna@example.org" <>` and `anna@example.org <>` are seen; the name is then the address.
        guard let address = address ?? words.first(where: isSpec).flatMap({ spec($0.range) }) else {
            if !words.isEmpty { defects.insert(.malformedAddress) }
            return
        }
        found.append(NamedAddress(name: name(words) ?? commentText, address: address))
    }

    /// An address without brackets: `anna@example.org`, `anna @ example.org`, `Anna anna@example.org`, `root`.
    private mutating func finishBare() {
        let groups = joined(words)
        if let place = groups.firstIndex(where: { $0.contains(where: isSpec) }), let address = spec(of: groups[place]) {
            let others = groups[..<place] + groups[(place + 1)...]
            found.append(NamedAddress(name: name(Array(others.joined())) ?? commentText, address: address))
        } else if groups.count == 1, let address = spec(of: groups[0]) {
            found.append(NamedAddress(name: commentText, address: address))
        } else {
            defects.insert(.malformedAddress)
        }
    }

    private func isSpec(_ word: Word) -> Bool {
        bytes.position(of: .at, in: word.range) != nil
    }

    /// Words that belong to one address: nothing between them, or a dot or an at sign on one side of the white space.
    private func joined(_ words: [Word]) -> [[Word]] {
        var groups: [[Word]] = []
        for word in words {
            if let last = groups.last?.last, !word.followsSpace || joins(last, word) {
                groups[groups.count - 1].append(word)
            } else {
                groups.append([word])
            }
        }
        return groups
    }

    private func joins(_ left: Word, _ right: Word) -> Bool {
        guard let before = bytes[left.range].last, let after = bytes[right.range].first else { return false }
        return (!left.isQuoted && (before == .at || before == .dot))
            || (!right.isQuoted && (after == .at || after == .dot))
    }

    private func spec(of words: [Word]) -> Address? {
        if words.count == 1 { return spec(words[0].range) }
        var joined: [UInt8] = []
        for word in words {
            if word.isQuoted { joined.append(.quote) }
            joined.append(contentsOf: bytes[word.range])
            if word.isQuoted { joined.append(.quote) }
        }
        return AddressSpec.read(joined, joined.indices)
    }

    private func spec(_ range: Range<Int>) -> Address? {
        AddressSpec.read(bytes, range)
    }

    private var commentText: String? {
        guard let comment else { return nil }
        let text = HeaderText.decoded(
            AddressSpec.unescaped(bytes, comment),
            0..<AddressSpec.unescaped(bytes, comment).count
        )
        return text.isEmpty ? nil : text
    }

    /// The display name that `words` spell, encoded words decoded even inside quotes.
    private func name(_ words: [Word]) -> String? {
        guard let first = words.first, let last = words.last else { return nil }
        if words.allSatisfy({ !$0.isQuoted }) {
            let text = HeaderText.decoded(bytes, first.range.lowerBound..<last.range.upperBound)
            return text.isEmpty ? nil : text
        }
        var phrase: [UInt8] = []
        for word in words {
            if word.followsSpace, !phrase.isEmpty { phrase.append(.space) }
            phrase.append(
                contentsOf: word.isQuoted ? AddressSpec.unescaped(bytes, word.range) : Array(bytes[word.range])
            )
        }
        let text = HeaderText.decoded(phrase, phrase.indices)
        return text.isEmpty ? nil : text
    }
}
