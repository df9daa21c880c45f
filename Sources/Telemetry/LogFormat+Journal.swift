extension [UInt8] {
    /// A record in journald's native protocol: `NAME=value` lines. Values have their line feeds escaped, so the
    /// protocol's binary form is never needed; and they are bounded, so a record always fits one datagram.
    mutating func appendJournalEntry(_ record: LogRecord) {
        let entry = record.event.entry
        append(contentsOf: "MESSAGE=".utf8)
        append(contentsOf: entry.message.utf8)
        appendLogfmt(record.fields)
        append(contentsOf: "\nPRIORITY=\(entry.level.priority)\nMESSAGE_ID=\(record.event.journalID)".utf8)
        append(contentsOf: "\nSYSLOG_IDENTIFIER=sportello\nSPORTELLO_EVENT=\(record.event.rawValue)\n".utf8)
        for case (let field, let value?) in record.fields {
            append(contentsOf: field.journalName.utf8)
            append(UInt8(ascii: "="))
            appendEscaped(value, .bare)
            append(UInt8(ascii: "\n"))
        }
    }
}
