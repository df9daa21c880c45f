import CivilTime

extension [UInt8] {
    /// `time=… level=… event=… message="…"`, the fields, and a line feed.
    mutating func appendLogfmt(_ record: LogRecord) {
        let entry = record.event.entry
        append(contentsOf: "time=".utf8)
        append(contentsOf: record.time.rfc3339Milliseconds.utf8)
        append(contentsOf: " level=".utf8)
        append(contentsOf: entry.level.rawValue.utf8)
        append(contentsOf: " event=".utf8)
        append(contentsOf: record.event.rawValue.utf8)
        append(contentsOf: " message=".utf8)
        appendLogfmt(entry.message)
        appendLogfmt(record.fields)
        append(UInt8(ascii: "\n"))
    }

    /// Each field with a blank before it.
    mutating func appendLogfmt(_ fields: KeyValuePairs<LogField, String?>) {
        for case (let field, let value?) in fields {
            append(UInt8(ascii: " "))
            append(contentsOf: field.rawValue.utf8)
            append(UInt8(ascii: "="))
            appendLogfmt(value)
        }
    }

    private mutating func appendLogfmt(_ value: String) {
        guard !isBareWord(value) else { return append(contentsOf: value.utf8) }
        append(UInt8(ascii: "\""))
        appendEscaped(value, .quoted)
        append(UInt8(ascii: "\""))
    }
}

/// Short printable ASCII without blank, quote, backslash or equals sign: what needs no quotes.
private func isBareWord(_ value: String) -> Bool {
    let bytes = value.utf8
    guard (1...LogText.limit).contains(bytes.count) else { return false }
    return bytes.allSatisfy { (0x21...0x7e).contains($0) && $0 != 0x22 && $0 != 0x3d && $0 != 0x5c }
}
