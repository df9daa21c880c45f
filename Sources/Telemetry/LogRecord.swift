import CivilTime

/// One line of the log before it is bytes.
package struct LogRecord {
    package let time: Instant
    package let event: LogEvent
    /// A field whose value is `nil` is left out.
    package let fields: KeyValuePairs<LogField, String?>

    package init(time: Instant, event: LogEvent, fields: KeyValuePairs<LogField, String?>) {
        (self.time, self.event, self.fields) = (time, event, fields)
    }
}
