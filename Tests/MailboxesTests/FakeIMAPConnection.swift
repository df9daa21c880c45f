import Synchronization
import Wire

/// One client's connection to the fake server.
final class FakeIMAPConnection: ByteStream {
    let dialogue: [String] = []
    private let server: FakeIMAPServer
    private let state = Mutex(State())

    private struct State: Sendable {
        var heard: [UInt8] = []
        var toSay: [UInt8] = []
        /// News the client has not been told.
        var news: [String] = []
        var idleTag: String?
        /// By the server.
        var isEnded = false
        /// By the client.
        var isClosed = false
    }

    init(_ server: FakeIMAPServer) {
        self.server = server
    }

    var isIdling: Bool { state.withLock { $0.idleTag != nil } }

    // MARK: The client's side

    func send(_ bytes: [UInt8], within timeout: Duration) async throws(WireError) {
        let lines = state.withLock { state -> [String]? in
            guard !state.isClosed, !state.isEnded else { return nil }
            state.heard += bytes
            var lines: [String] = []
            while let end = state.heard.firstIndex(of: 0x0A) {
                lines.append(String(decoding: state.heard[..<end].dropLast(), as: UTF8.self))
                state.heard.removeFirst(end + 1)
            }
            return lines
        }
        guard let lines else { throw WireError(.closed, endpoint: "imaps://fake:993", reason: "broken pipe") }
        for line in lines { hear(line) }
    }

    func receive(within timeout: Duration) async throws(WireError) -> [UInt8] {
        let end = ContinuousClock.now + timeout
        repeat {
            let (bytes, isEnded, isClosed) = state.withLock { state in
                let piece = Array(state.toSay.prefix(65_536))
                state.toSay.removeFirst(piece.count)
                return (piece, state.isEnded, state.isClosed)
            }
            if isClosed { throw WireError(.closed, endpoint: "imaps://fake:993", reason: "closed") }
            if !bytes.isEmpty || isEnded { return bytes }
            try? await Task.sleep(for: .milliseconds(1))
        } while ContinuousClock.now < end
        throw WireError(.timedOut, endpoint: "imaps://fake:993", reason: "timed out")
    }

    func close() {
        state.withLock { $0.isClosed = true }
        server.forget(self)
    }

    // MARK: The server's side

    private func hear(_ line: String) {
        let idleTag = state.withLock { state in
            defer { if line == "DONE" { state.idleTag = nil } }
            return state.idleTag
        }
        if let idleTag, line == "DONE" { return say("\(idleTag) OK idled") }
        server.hear(line, from: self)
    }

    func say(_ line: String) {
        state.withLock { $0.toSay += Array("\(line)\r\n".utf8) }
    }

    func give(_ reply: FakeIMAPReply) {
        state.withLock { state in
            if reply.tellsNews {
                state.toSay += state.news.flatMap { Array("\($0)\r\n".utf8) }
                state.news = []
            }
            state.toSay += reply.bytes
            state.idleTag = reply.idleTag
            if reply.endsConnection { state.isEnded = true }
        }
    }

    /// At once to a client that idles, to another at its next NOOP or IDLE.
    func announce(_ news: String, isDeaf: Bool) {
        state.withLock { state in
            if isDeaf || state.idleTag == nil {
                state.news.append(news)
            } else {
                state.toSay += Array("\(news)\r\n".utf8)
            }
        }
    }

    func hangUp() {
        state.withLock { $0.isEnded = true }
    }
}
