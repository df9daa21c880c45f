/// How much is logged, and in which form.
package struct LogSettings: Hashable, Sendable {
    /// `nil`: the journal under systemd, else logfmt.
    package var format: Format?
    package var level: Level

    package enum Format: String, CaseIterable, Sendable {
        case json, logfmt, journal
    }

    /// The least important events that are still written.
    package enum Level: String, CaseIterable, Sendable {
        case debug, info, notice, warning, error
    }

    package init(format: Format? = nil, level: Level = .info) {
        (self.format, self.level) = (format, level)
    }
}
