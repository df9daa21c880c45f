import CivilTime
import Synchronization
import Testing

@testable import Telemetry

/// What is written, what is dropped, and what is counted.
struct LogTests {
    /// Refuses lines while it is told to.
    private final class FickleSink: LogSink {
        let refuses = Atomic<Bool>(false)
        let kept = MemorySink()

        func write(_ line: [UInt8]) -> Bool {
            !refuses.load(ordering: .relaxed) && kept.write(line)
        }
    }

    private func evaluated(_ count: inout Int) -> KeyValuePairs<LogField, String?> {
        count += 1
        return [.uid: "1"]
    }

    @Test func quietEventsAreDroppedUnevaluated() {
        let sink = MemorySink()
        let log = Log(format: .logfmt, minimum: .info, sink: sink)
        var evaluations = 0
        log.record(.mailTaken, evaluated(&evaluations))
        #expect(evaluations == 0)
        log.record(.mailDecided, evaluated(&evaluations))
        #expect(evaluations == 1)
        #expect(sink.lines.count == 1)
    }

    @Test func timeIsTheClocks() {
        let sink = MemorySink()
        Log(format: .logfmt, minimum: .debug, sink: sink, clock: { Instant(milliseconds: 1) }).record(.daemonStarted)
        #expect(sink.lines.first?.hasPrefix("time=1970-01-01T00:00:00.001Z ") == true)
    }

    @Test func lostLinesAreCountedAndTold() {
        let sink = FickleSink()
        let log = Log(format: .logfmt, minimum: .info, sink: sink)
        sink.refuses.store(true, ordering: .relaxed)
        for _ in 0..<3 { log.record(.mailDecided) }
        #expect(log.lostLines == 3)
        sink.refuses.store(false, ordering: .relaxed)
        log.record(.daemonStopped)
        log.record(.daemonStopped)
        #expect(sink.kept.lines.count == 3)
        #expect(sink.kept.lines[1].hasSuffix(" count=3\n"))
        #expect(log.lostLines == 3)
    }

    @Test func linesOfManyThreadsStayWhole() async {
        let sink = MemorySink()
        let log = Log(format: .json, minimum: .debug, sink: sink)
        await withTaskGroup { group in
            for number in 0..<8 {
                group.addTask { for _ in 0..<100 { log.record(.mailTaken, [.uid: String(number)]) } }
            }
        }
        #expect(sink.lines.count == 800)
        #expect(sink.lines.allSatisfy { $0.hasPrefix("{\"time\":") && $0.hasSuffix("}\n") })
    }
}
