import MailSyntax

/// A ticket's number as a mail bears it, with the signature that may stand with it.
struct TicketMark: Hashable {
    let ticket: TicketNumber
    /// In lower case.
    let signature: String?

    /// So many marks of one mail are looked at.
    static let limit = 10

    private init(_ ticket: TicketNumber, signature: String? = nil) {
        (self.ticket, self.signature) = (ticket, signature)
    }

    /// In the extension of an address of ours: `iz-1042-0123456789abcdef`.
    init?(extension text: Substring) {
        guard let dash = text.lastIndex(of: "-"), let ticket = TicketNumber(String(text[..<dash])) else { return nil }
        self.init(ticket, signature: text[text.index(after: dash)...].lowercased())
    }

    /// Those in `subject` of a desk whose prefix is `prefix`, in their order: tags, `IZ-1042` as a word, and `[#1042]`,
    /// which people write by hand.
    static func all(in subject: String, prefix: String) -> [TicketMark] {
        var (marks, rest, before): ([TicketMark], Substring, Character?) = ([], subject[...], nil)
        while marks.count < limit, let first = rest.first {
            if let found = mark(at: rest, after: before, prefix: prefix) {
                marks.append(found.mark)
                (rest, before) = (found.rest, nil)
            } else {
                (rest, before) = (rest.dropFirst(), first)
            }
        }
        return marks
    }

    private static func mark(
        at text: Substring,
        after before: Character?,
        prefix: String
    ) -> (mark: TicketMark, rest: Substring)? {
        if let tag = SubjectTag(text, prefix: prefix) {
            return (TicketMark(tag.ticket, signature: tag.signature), tag.rest)
        }
        if let digits = digits(in: text, behind: "[#"), digits.rest.first == "]" {
            return (TicketMark(TicketNumber(prefix: prefix, number: digits.number)), digits.rest)
        }
        guard before.map(isOfWord) != true, let digits = digits(in: text, behind: prefix + "-"),
            digits.rest.first.map(isOfWord) != true
        else { return nil }
        return (TicketMark(TicketNumber(prefix: prefix, number: digits.number)), digits.rest)
    }

    private static func digits(in text: Substring, behind start: String) -> (number: Int64, rest: Substring)? {
        guard text.prefix(start.count).lowercased() == start.lowercased() else { return nil }
        let digits = text.dropFirst(start.count).prefix { ("0"..."9").contains($0) }
        return Int64(digits).map { ($0, text[digits.endIndex...]) }
    }

    private static func isOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "-"
    }

    /// What `subject` says beside tags, prefixes and punctuation, for comparing: `Re: [IZ-7.k7q2m9xd] R: Toner, nero!` is
    /// `toner nero`.
    static func bareSubject(_ subject: String, prefix: String) -> String {
        let words = SubjectLine.withoutPrefixes(SubjectTag.removed(from: subject, prefix: prefix)).lowercased()
        return words.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
}
