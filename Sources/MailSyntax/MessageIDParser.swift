/// Reads Message-ID, In-Reply-To and References (RFC 5322 §3.6.4): bracketed identifiers, with comments, commas and
/// words of old mail programs between them, or bare ones when there are no brackets at all.
enum MessageIDParser {
    /// The longest identifier believed: it has to fit on one line (RFC 5322 §2.1.1).
    private static let longest = 990

    /// The identifiers of the value in `range` in order, at most the last `limit`.
    static func identifiers(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        limit: Int,
        defects: inout Set<MailDefect>
    ) -> [MessageID] {
        var places = bracketed(bytes, range)
        if places.isEmpty { places = bare(bytes, range) }
        let identifiers = places.suffix(limit).compactMap { identifier(bytes, $0) }
        if identifiers.count < min(places.count, limit) || (places.isEmpty && !bytes.trimmed(range).isEmpty) {
            defects.insert(.malformedMessageID)
        }
        return identifiers
    }

    /// The one identifier of a Message-ID field; without brackets, all of the value.
    static func identifier(_ bytes: [UInt8], only range: Range<Int>, defects: inout Set<MailDefect>) -> MessageID? {
        let place = bracketed(bytes, range).first ?? bytes.trimmed(range)
        let result = identifier(bytes, place)
        if result == nil || place == bytes.trimmed(range) { defects.insert(.malformedMessageID) }
        return result
    }

    private static func bracketed(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var (index, commentsEnd) = (range.lowerBound, false)
        while index < range.upperBound {
            if bytes[index] == .less {
                guard let close = bytes.position(of: .greater, in: index..<range.upperBound) else { break }
                // QUIRK: a second `<` before the `>` is the real beginning.
                let start = bytes[index..<close].lastIndex(of: .less) ?? index
                places.append(start + 1..<close)
                index = close + 1
            } else if bytes[index] == .openParenthesis, !commentsEnd {
                let close = endOfComment(bytes, index..<range.upperBound)
                commentsEnd = close == nil
                index = (close ?? index) + 1
            } else {
                index += 1
            }
        }
        return places
    }

    private static func endOfComment(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var depth = 0
        for index in range {
            if bytes[index] == .openParenthesis { depth += 1 }
            if bytes[index] == .closeParenthesis { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// Words with an at sign in the middle.
    private static func bare(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var (places, index): ([Range<Int>], Int) = ([], range.lowerBound)
        while index < range.upperBound {
            let start = index
            while index < range.upperBound, !endsWord(bytes[index]) { index += 1 }
            if index - start > 2, bytes.position(of: .at, in: start + 1..<index - 1) != nil {
                places.append(start..<index)
            }
            index += 1
        }
        return places
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        byte.isSpace || byte == .comma || byte == .semicolon || byte == .quote
    }

    /// Folds inside an identifier are transport damage; control characters are worse. A blank may stand in a quoted
    /// left side; a right side ends there.
    private static func identifier(_ bytes: [UInt8], _ range: Range<Int>) -> MessageID? {
        var (plain, isFold): ([UInt8], Bool) = ([], false)
        for byte in bytes[bytes.trimmed(range)] {
            isFold = byte.isLineEnd || (isFold && byte.isBlank)
            if byte.isBlank, !isFold, hasRightSide(plain) { break }
            if !isFold, byte != .less, byte != .greater, byte == .tab || !byte.isControl { plain.append(byte) }
        }
        guard !plain.isEmpty, plain.count <= longest else { return nil }
        let value = HeaderText.unfolded(plain, plain.indices)
        return value.isEmpty ? nil : MessageID(value)
    }

    private static func hasRightSide(_ identifier: [UInt8]) -> Bool {
        guard let at = identifier.lastIndex(of: .at), at + 1 < identifier.count else { return false }
        return !identifier[at...].contains(.quote)
    }
}
