import Synchronization

/// Keeps the lines, for tests that read what was logged.
package final class MemorySink: LogSink {
    private let kept = Mutex<[String]>([])

    package init() {}

    package func write(_ line: [UInt8]) -> Bool {
        kept.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
        return true
    }

    /// Every line so far, its line feed included.
    package var lines: [String] { kept.withLock { $0 } }
}
