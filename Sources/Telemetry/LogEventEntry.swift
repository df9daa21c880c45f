/// What the catalogue says of one event. A warning or an error cannot be written down without its cause and its cure.
package struct LogEventEntry: Sendable {
    package let level: LogLevel
    /// The same words every time; what varies stands in the fields.
    package let message: String
    /// What usually leads to it, in a sentence; empty below `warning`.
    package let cause: String
    /// What to do about it, in a sentence; empty below `warning`.
    package let cure: String

    private init(_ level: LogLevel, _ message: String, cause: String = "", cure: String = "") {
        (self.level, self.message, self.cause, self.cure) = (level, message, cause, cure)
    }

    static func debug(_ message: String) -> LogEventEntry { LogEventEntry(.debug, message) }

    static func info(_ message: String) -> LogEventEntry { LogEventEntry(.info, message) }

    static func notice(_ message: String) -> LogEventEntry { LogEventEntry(.notice, message) }

    static func warning(_ message: String, cause: String, cure: String) -> LogEventEntry {
        LogEventEntry(.warning, message, cause: cause, cure: cure)
    }

    static func error(_ message: String, cause: String, cure: String) -> LogEventEntry {
        LogEventEntry(.error, message, cause: cause, cure: cure)
    }
}
