/// One tag of ours at the beginning of a text, `[IZ-7]` or `[IZ-7.k7q2m9xd]`, as mail programs give it back: in any case,
/// with blanks and line ends where they folded it.
package struct SubjectTag {
    package let ticket: TicketNumber
    /// In lower case.
    package let signature: String?
    /// What stands behind it.
    package let rest: Substring

    /// `nil` when `text` does not begin with a tag of a desk whose prefix is `prefix`.
    package init?(_ text: Substring, prefix: String) {
        var reader = Reader(rest: text)
        guard reader.take("["), reader.take(prefix), reader.take("-"),
            let digits = reader.run(of: Self.isDigit, 1...19),
            let number = Int64(digits)
        else { return nil }
        var signature: String?
        if reader.take(".") {
            guard let run = reader.run(of: Self.isLetterOrDigit, 4...32) else { return nil }
            signature = run.lowercased()
        }
        guard reader.take("]") else { return nil }
        (ticket, self.signature, rest) = (TicketNumber(prefix: prefix, number: number), signature, reader.rest)
    }

    /// `text` with a blank in place of each tag.
    package static func removed(from text: String, prefix: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
        var (kept, rest) = ("", text[...])
        while let bracket = rest.firstIndex(of: "[") {
            kept += rest[..<bracket]
            rest = rest[bracket...]
            if let tag = SubjectTag(rest, prefix: prefix) {
                kept += " "
                rest = tag.rest
            } else {
                kept += rest.prefix(1)
                rest = rest.dropFirst()
            }
        }
        return kept + rest
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private static func isLetterOrDigit(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    private struct Reader {
        /// What is not read yet.
        var rest: Substring

        /// Whether `word` stands next; blanks before and in it do not count.
        mutating func take(_ word: String) -> Bool {
            for character in word {
                skipBlanks()
                guard let next = rest.first, next.lowercased() == character.lowercased() else { return false }
                rest.removeFirst()
            }
            return true
        }

        /// So many characters of a kind, when they stand next. A fold can part them once; words with blanks between them
        /// are a customer's.
        mutating func run(of isMember: (Character) -> Bool, _ length: ClosedRange<Int>) -> String? {
            skipBlanks()
            let run = rest.prefix(while: isMember)
            rest = rest[run.endIndex...]
            skipBlanks()
            let more = rest.prefix(while: isMember)
            rest = rest[more.endIndex...]
            let whole = String(run + more)
            return length.contains(whole.utf8.count) ? whole : nil
        }

        private mutating func skipBlanks() { rest = rest.drop(while: \.isWhitespace) }
    }
}
