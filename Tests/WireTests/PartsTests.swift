import Glibc
import Testing

@testable import Wire

/// The pure parts.
@Suite struct PartsTests {
    private func append(_ line: String, to dialogue: Dialogue) {
        Array((line + "\r\n").utf8).withUnsafeBytes { dialogue.append($0) }
    }

    @Test func `a dialogue is bounded, and its last line is kept nevertheless`() {
        let dialogue = Dialogue(login: .anonymous)
        for number in 0..<10_000 { append("line \(number)", to: dialogue) }
        #expect(dialogue.lines.count == Dialogue.lineLimit)
        #expect(dialogue.last == "line 9999")
        let wide = Dialogue(login: .anonymous)
        for _ in 0..<100 { append(String(repeating: "x", count: 9_000), to: wide) }
        #expect(wide.lines.joined().utf8.count <= Dialogue.byteLimit)
    }

    @Test(arguments: [
        "correct horse", "Y29ycmVjdCBob3JzZQ==", "AGRlc2sAY29ycmVjdCBob3JzZQ==",
    ])
    func `a dialogue keeps no secret, however the server repeats it`(_ secret: String) {
        let dialogue = Dialogue(login: .password(user: "desk", password: "correct horse"))
        append("535 not <\(secret)>", to: dialogue)
        #expect(dialogue.lines == ["535 not <(withheld)>"])
    }

    @Test func `alarms ring in order`() {
        var alarms = Alarms<Int>()
        for number in (0..<100).map({ $0 * 37 % 100 }) {
            alarms.set(number, at: MonotonicTime(nanoseconds: Int64(number)))
        }
        var rung: [Int] = []
        while let next = alarms.next(due: MonotonicTime(nanoseconds: 49)) { rung.append(next) }
        #expect(rung == Array(0..<50))
        #expect(alarms.earliest == MonotonicTime(nanoseconds: 50))
    }

    @Test(arguments: [(0, 0), (1, 1), (999_999, 1), (1_000_000, 1), (1_000_001, 2), (-5, 0)])
    func `a sleep never ends early`(_ nanoseconds: Int64, _ milliseconds: Int32) {
        let start = MonotonicTime(nanoseconds: 10_000_000)
        #expect(start.milliseconds(until: MonotonicTime(nanoseconds: 10_000_000 + nanoseconds)) == milliseconds)
    }

    @Test(arguments: [Duration.seconds(Int64.max), .seconds(Int64.min), .zero])
    func `no duration overflows`(_ duration: Duration) {
        let now = MonotonicTime.now
        #expect(now.advanced(by: duration) >= now)
    }

    @Test func `a gate lets twenty in and the others in order, without those who gave up`() {
        let endpoint = Endpoint(service: .imap, host: "h", port: 1, security: .none)
        let requests = (0..<24).map { _ in OpenRequest(endpoint, .anonymous, deadline: .now) }
        var gate = HostGate()
        #expect(requests.map { gate.enter($0) }.filter(\.self).count == HostGate.limit)
        requests[20].settle(.failure(requests[20].failure(.cancelled, "")))
        let turns = (0..<4).map { _ in gate.leave("h") }
        #expect(turns[3] == nil)
        #expect(zip(turns, requests[21...]).allSatisfy { $0 === $1 })
        let hasRoom = gate.enter(requests[0])
        #expect(hasRoom)
        let left = gate.empty()
        #expect(left.isEmpty)
    }

    /// What keeps a connection that is held back from costing processor time, even after its peer hung up.
    @Test func `a change is reported once, however long it lasts`() throws {
        let poller = try #require(Poller())
        var pair: [Int32] = [0, 0]
        #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
        defer { close(pair[0]) }
        var reports = 0
        let isWatched = poller.watchChanges(of: pair[0], for: .connection(7))
        #expect(isWatched)
        for (step, expected) in [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (5, 3)] {
            if step == 2 { _ = write(pair[1], "x", 1) }
            if step == 4 { close(pair[1]) }
            poller.wait(milliseconds: 0) { owner, _, _ in reports += owner == .connection(7) ? 1 : 0 }
            #expect(reports == expected)
        }
    }

    @Test(arguments: [
        ("imap.example", "imaps://imap.example:993/"), ("::1", "imaps://[::1]:993/"),
    ])
    func `an endpoint's URL`(_ host: String, _ url: String) {
        #expect(Endpoint(service: .imap, host: host, port: 993, security: .tls).url(clientName: "me") == url)
    }
}
