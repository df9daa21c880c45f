import CivilTime

extension [UInt8] {
    /// One JSON object and a line feed.
    mutating func appendJSON(_ record: LogRecord) {
        let entry = record.event.entry
        append(contentsOf: #"{"time":""#.utf8)
        append(contentsOf: record.time.rfc3339Milliseconds.utf8)
        append(contentsOf: #"","level":""#.utf8)
        append(contentsOf: entry.level.rawValue.utf8)
        append(contentsOf: #"","event":""#.utf8)
        append(contentsOf: record.event.rawValue.utf8)
        append(contentsOf: #"","message":""#.utf8)
        append(contentsOf: entry.message.utf8)
        append(UInt8(ascii: "\""))
        for case (let field, let value?) in record.fields { appendJSON(field, value) }
        append(contentsOf: "}\n".utf8)
    }

    private mutating func appendJSON(_ field: LogField, _ value: String) {
        append(contentsOf: #",""#.utf8)
        append(contentsOf: field.rawValue.utf8)
        append(contentsOf: #"":"#.utf8)
        if field.isNumber, isJSONNumber(value) {
            append(contentsOf: value.utf8)
        } else {
            append(UInt8(ascii: "\""))
            appendEscaped(value, .quoted)
            append(UInt8(ascii: "\""))
        }
    }
}

/// Digits that every JSON reader takes for the same number: no leading zero, below 2^53 (RFC 8259 §6).
private func isJSONNumber(_ value: String) -> Bool {
    let digits = value.utf8
    guard (1...15).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return digits.count == 1 || digits.first != 0x30
}
