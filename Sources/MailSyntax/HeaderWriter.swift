/// Writes header fields, folded and encoded (RFC 5322 §2.2.3, RFC 2047).
struct HeaderWriter {
    private(set) var bytes: [UInt8] = []
    private var column = 0

    /// Where lines are folded (RFC 5322 §2.1.1).
    private static let preferredWidth = 78

    init() {
        bytes.reserveCapacity(2_048)
    }

    /// A field of free text; left out when `name` could not be the name of a field.
    mutating func add(_ name: String, text: String) {
        guard HeaderWriter.isFieldName(name) else { return }
        begin(name)
        let clean = Array(TextCleaning.line(Array(text.utf8)).utf8)
        if EncodedWordWriter.isPlainText(clean) {
            for word in clean.split(separator: .space) { append(word: word) }
        } else {
            for word in EncodedWordWriter.words(clean) { append(word: word[...]) }
        }
        endLine()
    }

    /// A field of mailboxes; left out when there are none.
    mutating func add(_ name: String, mailboxes: [NamedAddress]) {
        let written = mailboxes.map(MailboxWriter.words).filter { !$0.isEmpty }
        guard !written.isEmpty else { return }
        begin(name)
        for (index, words) in written.enumerated() {
            for word in words.dropLast() { append(word: word[...]) }
            guard let last = words.last else { continue }
            append(word: index + 1 < written.count ? last + [.comma] : last[...])
        }
        endLine()
    }

    /// A field of identifiers; left out when there are none that can be written.
    mutating func add(_ name: String, identifiers: [MessageID]) {
        let written = identifiers.compactMap(HeaderWriter.identifier)
        guard !written.isEmpty else { return }
        begin(name)
        for word in written { append(word: word[...]) }
        endLine()
    }

    private mutating func begin(_ name: String) {
        bytes.append(contentsOf: name.utf8)
        bytes.append(.colon)
        column = name.utf8.count + 1
    }

    /// Adds one word that has no white space, on a line of its own when it does not fit on this one.
    private mutating func append(word: ArraySlice<UInt8>) {
        if column + 1 + word.count > HeaderWriter.preferredWidth {
            endLine()
            column = 0
        }
        bytes.append(.space)
        bytes.append(contentsOf: word)
        column += 1 + word.count
    }

    private mutating func endLine() {
        bytes.append(.cr)
        bytes.append(.lf)
    }

    private static func isFieldName(_ name: String) -> Bool {
        (1...70).contains(name.utf8.count) && name.utf8.allSatisfy { $0 > .space && $0 < .delete && $0 != .colon }
    }

    /// The longest identifier that fits on a line with its brackets.
    private static let longestIdentifier = 900

    /// `<value>` without whatever cannot stand in an identifier.
    private static func identifier(_ identifier: MessageID) -> [UInt8]? {
        let plain = identifier.value.utf8.filter { $0 > .space && $0 < .delete && $0 != .less && $0 != .greater }
        guard !plain.isEmpty, plain.count <= longestIdentifier else { return nil }
        return [.less] + plain + [.greater]
    }
}
