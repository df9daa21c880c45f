import CivilTime
import Glibc
import Synchronization

/// The log: events of the catalogue with their fields, one line each, from any thread.
package final class Log: Sendable {
    package let format: LogFormat
    /// Quieter events are dropped before anything is worked out for them.
    package let minimum: LogLevel
    private let sink: any LogSink
    private let clock: @Sendable () -> Instant
    private let lost = Atomic<Int>(0)
    /// Lines lost and not yet told of.
    private let untold = Atomic<Int>(0)

    package init(
        format: LogFormat,
        minimum: LogLevel,
        sink: any LogSink,
        clock: @escaping @Sendable () -> Instant = Log.systemTime
    ) {
        (self.format, self.minimum, self.sink, self.clock) = (format, minimum, sink, clock)
    }

    /// The log of the daemon: the format of the settings, or else the journal where standard error is the journal's,
    /// or else logfmt; without a journal to talk to it is logfmt on standard error too.
    package convenience init(format chosen: LogFormat?, minimum: LogLevel) {
        let format = chosen ?? (JournalSink.isStandardError ? .journal : .logfmt)
        switch format {
        case .json, .logfmt:
            self.init(format: format, minimum: minimum, sink: DescriptorSink.standardError)
        case .journal:
            if let journal = JournalSink() {
                self.init(format: .journal, minimum: minimum, sink: journal)
            } else {
                self.init(format: .logfmt, minimum: minimum, sink: DescriptorSink.standardError)
            }
        }
    }

    /// One line, if the event is loud enough; `fields` are not evaluated otherwise. Never fails: a line that cannot
    /// be written is counted.
    package func record(_ event: LogEvent, _ fields: @autoclosure () -> KeyValuePairs<LogField, String?> = [:]) {
        guard event.level >= minimum else { return }
        guard write(event, fields()) else { return countLost() }
        if untold.load(ordering: .relaxed) > 0 { tellLost() }
    }

    /// How many lines were lost since the start.
    package var lostLines: Int { lost.load(ordering: .relaxed) }

    /// The wall clock, to the millisecond.
    package static let systemTime: @Sendable () -> Instant = {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    private func write(_ event: LogEvent, _ fields: KeyValuePairs<LogField, String?>) -> Bool {
        sink.write(format.encode(LogRecord(time: clock(), event: event, fields: fields)))
    }

    private func countLost(_ count: Int = 1) {
        lost.wrappingAdd(count, ordering: .relaxed)
        untold.wrappingAdd(count, ordering: .relaxed)
    }

    /// The reader is back: say how much it missed.
    private func tellLost() {
        let count = untold.exchange(0, ordering: .relaxed)
        guard count > 0, LogEvent.logLinesLost.level >= minimum else { return }
        if !write(.logLinesLost, [.count: String(count)]) { untold.wrappingAdd(count, ordering: .relaxed) }
    }
}
