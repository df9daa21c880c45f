import Glibc
import Testing

@testable import Telemetry

/// Records reach a socket that listens as journald does.
struct JournalSinkTests {
    /// A datagram socket on a path of its own.
    private struct Journal: ~Copyable {
        let path = "/tmp/sportello-journal-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)

        init() throws {
            let address = try #require(sockaddr_un(path: path))
            try #require(address.withPointer { bind(descriptor, $0, $1) } == 0)
        }

        func received() -> String {
            var room = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &room, room.count, Int32(MSG_DONTWAIT))
            return String(decoding: room[..<max(count, 0)], as: UTF8.self)
        }

        deinit {
            close(descriptor)
            unlink(path)
        }
    }

    @Test func recordIsOneDatagram() throws {
        let journal = try Journal()
        let sink = try #require(JournalSink(path: journal.path))
        let log = Log(format: .journal, minimum: .info, sink: sink)
        log.record(.mailDecided, [.ticket: "IZ-1"])
        #expect(journal.received().hasSuffix("\nSPORTELLO_TICKET=IZ-1\n"))
    }

    @Test("The largest record fits a datagram")
    func largestRecord() throws {
        let journal = try Journal()
        let sink = try #require(JournalSink(path: journal.path))
        let hostile = String(repeating: "\u{1}", count: 600)
        let record = LogRecord(
            time: Log.systemTime(),
            event: .deliveryDead,
            fields: [
                .ticket: hostile, .mailbox: hostile, .uid: hostile, .messageID: hostile, .outcome: hostile,
                .reason: hostile, .notice: hostile, .recipient: hostile, .reply: hostile, .endpoint: hostile,
            ]
        )
        #expect(sink.write(LogFormat.journal.encode(record)))
    }

    @Test("A restart of journald is survived")
    func restart() throws {
        let journal = try Journal()
        let sink = try #require(JournalSink(path: journal.path))
        unlink(journal.path)
        #expect(!sink.write(Array("MESSAGE=lost\n".utf8)))
        let again = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(again) }
        let address = try #require(sockaddr_un(path: journal.path))
        try #require(address.withPointer { bind(again, $0, $1) } == 0)
        #expect(sink.write(Array("MESSAGE=back\n".utf8)))
    }

    @Test func absent() {
        #expect(JournalSink(path: "/nowhere/at/all") == nil)
        #expect(JournalSink(path: String(repeating: "x", count: 200)) == nil)
    }

    @Test func streamIsRecognised() {
        var status = stat()
        fstat(STDERR_FILENO, &status)
        #expect(JournalSink.isStream("\(status.st_dev):\(status.st_ino)", of: STDERR_FILENO))
        #expect(!JournalSink.isStream("\(status.st_dev):0", of: STDERR_FILENO))
        #expect(!JournalSink.isStream("", of: STDERR_FILENO))
    }
}
