import MailSyntax

/// The subject all notices of a ticket carry, so that programs which thread by subject keep them together.
enum StableSubject {
    /// Scalars looked at; what follows could not be shown anyway.
    private static let limit = 1_000

    /// `Re: R: [IZ-7] Stampante` is `Stampante`; `nil` when nothing else is left.
    ///
    /// Ticket tags of the desk, whose prefix is `prefix`, go wherever they stand: they name another ticket, or this one
    /// already.
    static func base(of subject: String, prefix: String) -> String? {
        let bounded = String(subject.unicodeScalars.prefix(limit))
        let base = SubjectLine.withoutPrefixes(PlainText.line(withoutTags(bounded, prefix: prefix)))
        return base.isEmpty || SubjectLine.isReplyOrForward(base) ? nil : base
    }

    /// Without any `[PREFIX-digits]`.
    private static func withoutTags(_ text: String, prefix: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
        var kept = ""
        var rest = text[...]
        while let bracket = rest.firstIndex(of: "[") {
            kept += rest[..<bracket]
            rest = rest[bracket...]
            if let end = endOfTag(rest, prefix: prefix) {
                kept += " "
                rest = rest[end...]
            } else {
                kept += rest.prefix(1)
                rest = rest.dropFirst()
            }
        }
        return kept + rest
    }

    private static func endOfTag(_ text: Substring, prefix: String) -> Substring.Index? {
        let name = text.dropFirst()
        guard name.prefix(prefix.count).lowercased() == prefix.lowercased() else { return nil }
        let dash = name.dropFirst(prefix.count)
        guard dash.first == "-" else { return nil }
        let digits = dash.dropFirst().prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, digits.endIndex < text.endIndex, text[digits.endIndex] == "]" else { return nil }
        return text.index(after: digits.endIndex)
    }
}
