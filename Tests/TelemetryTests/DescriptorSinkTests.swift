import CivilTime
import Glibc
import Testing

@testable import Telemetry

/// A log reader may be slow, stuck or gone; the daemon goes on.
@Suite(.serialized)
struct DescriptorSinkTests {
    private struct Pipe: ~Copyable {
        let reader: Int32
        let writer: Int32

        init(socket: Bool = false) {
            var ends: [Int32] = [0, 0]
            _ = socket ? socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) : pipe(&ends)
            (reader, writer) = (ends[0], ends[1])
        }

        /// What can be read without waiting.
        func drained() -> [UInt8] {
            var all: [UInt8] = []
            var room = [UInt8](repeating: 0, count: 65_536)
            var wish = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
            while poll(&wish, 1, 0) > 0 {
                let count = read(reader, &room, room.count)
                guard count > 0 else { break }
                all += room[..<count]
            }
            return all
        }

        deinit {
            close(reader)
            close(writer)
        }
    }

    @Test(arguments: [false, true])
    func linesGoThrough(socket: Bool) {
        let pipe = Pipe(socket: socket)
        let sink = DescriptorSink(descriptor: pipe.writer)
        #expect(sink.write(Array("one\n".utf8)))
        #expect(sink.write(Array("two\n".utf8)))
        #expect(pipe.drained() == Array("one\ntwo\n".utf8))
    }

    @Test("A reader that stalls loses lines, and the next line stands alone", arguments: [false, true])
    func stalled(socket: Bool) {
        let pipe = Pipe(socket: socket)
        let sink = DescriptorSink(descriptor: pipe.writer)
        let line = [UInt8](repeating: UInt8(ascii: "a"), count: 9_999) + [UInt8(ascii: "\n")]
        var written = 0
        while sink.write(line), written < 1_000 { written += 1 }
        #expect(written < 1_000)
        let start = Log.systemTime()
        for _ in 0..<100 { #expect(!sink.write(line)) }
        #expect(Log.systemTime().milliseconds - start.milliseconds < 2_000)
        _ = pipe.drained()
        #expect(sink.write(Array("after\n".utf8)))
        let after = pipe.drained()
        #expect(after == Array("after\n".utf8) || after == Array("\nafter\n".utf8))
    }

    @Test("A reader that is gone is an error, not the end", arguments: [false, true])
    func gone(socket: Bool) {
        let pipe = Pipe(socket: socket)
        shutdown(pipe.reader, Int32(SHUT_RDWR))
        let sink = DescriptorSink(descriptor: pipe.writer)
        if !socket {
            let nowhere = open("/dev/null", O_RDONLY)
            dup2(nowhere, pipe.reader)
            close(nowhere)
        }
        #expect(!sink.write(Array("lost\n".utf8)))
    }

    @Test func closedDescriptor() {
        #expect(!DescriptorSink(descriptor: 9_999).write(Array("lost\n".utf8)))
    }
}
