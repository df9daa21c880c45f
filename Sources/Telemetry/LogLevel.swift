/// How loud a line of the log is, in the order of syslog's severities (RFC 5424 §6.2.1) from the quietest up.
package enum LogLevel: String, CaseIterable, Sendable {
    /// Each step of a mail: for looking into one case.
    case debug
    /// What the daemon does all day: one line for every mail decided and every delivery tried.
    case info
    /// Rare and in order, worth reading once: a first look at a mailbox, a crash survived.
    case notice
    /// Something is wrong and the daemon copes; it may need a person.
    case warning
    /// Somebody's mail or notice waits for a person.
    case error

    /// The number of RFC 5424, where 7 is the quietest: journald's PRIORITY.
    package var priority: Int {
        switch self {
        case .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        }
    }
}

extension LogLevel: Comparable {
    package static func < (left: LogLevel, right: LogLevel) -> Bool { left.priority > right.priority }
}
