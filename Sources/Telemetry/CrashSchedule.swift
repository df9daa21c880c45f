import Glibc
import Synchronization

/// When the process is to end, and where the crash points reached are written down.
final class CrashSchedule: Sendable {
    private let log: Int32?
    private let end: Int?
    private let reached = Atomic<Int>(0)

    enum Course {
        case goOn, end
    }

    /// `nil` when nothing is armed: neither a file to write to nor a positive number.
    init?(log: String?, at: String?) {
        self.log = log.flatMap { path in
            let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
            return descriptor >= 0 ? descriptor : nil
        }
        end = at.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        if self.log == nil, end == nil { return nil }
    }

    deinit {
        if let log { close(log) }
    }

    /// Counts and writes down one point; exactly one caller is told to end.
    func pass(_ point: CrashPoint) -> Course {
        let number = reached.wrappingAdd(1, ordering: .sequentiallyConsistent).newValue
        if let log {
            let line = Array("\(point.rawValue)\n".utf8)
            _ = write(log, line, line.count)
        }
        return number == end ? .end : .goOn
    }
}
