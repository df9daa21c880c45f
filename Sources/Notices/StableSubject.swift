import MailSyntax

/// The subject all notices of a ticket carry, so that programs which thread by subject keep them together.
enum StableSubject {
    /// Scalars looked at; what follows could not be shown anyway.
    private static let limit = 1_000

    /// `Re: R: [IZ-7.k7q2m9xd] Stampante` is `Stampante`; `nil` when nothing else is left.
    ///
    /// Ticket tags of the desk, whose prefix is `prefix`, go wherever they stand: they name another ticket, or this one
    /// already.
    static func base(of subject: String, prefix: String) -> String? {
        let bounded = String(subject.unicodeScalars.prefix(limit))
        let base = SubjectLine.withoutPrefixes(PlainText.line(withoutTags(bounded, prefix: prefix)))
        return base.isEmpty || SubjectLine.isReplyOrForward(base) ? nil : base
    }

    /// Without any `[PREFIX-digits]` or `[PREFIX-digits.token]`.
    private static func withoutTags(_ text: String, prefix: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
        var kept = ""
        var rest = text[...]
        while let bracket = rest.firstIndex(of: "[") {
            kept += rest[..<bracket]
            rest = rest[bracket...]
            var tag = SubjectTag(rest)
            if tag.isTaken(prefix: prefix) {
                kept += " "
                rest = tag.rest
            } else {
                kept += rest.prefix(1)
                rest = rest.dropFirst()
            }
        }
        return kept + rest
    }
}

/// Reads one tag of ours as mail programs give it back: in any case, with blanks and line ends where they folded it.
private struct SubjectTag {
    /// What is not read yet.
    private(set) var rest: Substring

    init(_ text: Substring) { rest = text }

    mutating func isTaken(prefix: String) -> Bool {
        guard take("["), take(prefix), take("-"), (1...19).contains(takeRun { ("0"..."9").contains($0) }) else {
            return false
        }
        if take(".") {
            let isLetterOrDigit = { (character: Character) in
                character.isASCII && (character.isLetter || character.isNumber)
            }
            guard (4...32).contains(takeRun(isLetterOrDigit)) else { return false }
        }
        return take("]")
    }

    /// Whether `word` stands next; blanks before and in it do not count.
    private mutating func take(_ word: String) -> Bool {
        for character in word {
            skipBlanks()
            guard let next = rest.first, next.lowercased() == character.lowercased() else { return false }
            rest.removeFirst()
        }
        return true
    }

    /// How many characters of a kind stand next. A fold can part them once; words with blanks between them are a
    /// customer's.
    private mutating func takeRun(_ isMember: (Character) -> Bool) -> Int {
        skipBlanks()
        var run = rest.prefix(while: isMember).count
        rest = rest.dropFirst(run)
        skipBlanks()
        let more = rest.prefix(while: isMember).count
        rest = rest.dropFirst(more)
        run += more
        return run
    }

    private mutating func skipBlanks() { rest = rest.drop(while: \.isWhitespace) }
}
