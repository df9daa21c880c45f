/// How a log line is written.
package enum LogFormat: String, CaseIterable, Sendable {
    /// One JSON object a line (RFC 8259): `time`, `level`, `event`, `message`, then the fields.
    case json
    /// `key=value` pairs, values quoted where they must be.
    case logfmt
    /// journald's native protocol: one datagram a record.
    case journal

    /// The bytes of one record, its end included.
    package func encode(_ record: LogRecord) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(512)
        switch self {
        case .json: line.appendJSON(record)
        case .logfmt: line.appendLogfmt(record)
        case .journal: line.appendJournalEntry(record)
        }
        return line
    }
}
