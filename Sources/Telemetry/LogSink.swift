/// Where log lines go. A sink never throws and never waits for long: a log that cannot be written must not stop mail.
package protocol LogSink: Sendable {
    /// Writes one whole record as its format encoded it; `false` when it is lost.
    func write(_ line: [UInt8]) -> Bool
}
