import Synchronization
import Wire

/// One client's connection to the fake submission server.
final class FakeSMTPConnection: ByteStream {
    let dialogue: [String] = []
    private let server: FakeSMTPServer
    private let number: Int
    private let state = Mutex(State())

    private struct State: Sendable {
        var heard: [UInt8] = []
        var toSay: [UInt8] = []
        var content: [String]?
        var answer = FakeSMTPServer.Answer.accept
        var messageCount = 0
        var acceptedCount = 0
        var isEnded = false
        var isClosed = false

        mutating func say(_ line: String) { toSay += Array("\(line)\r\n".utf8) }
    }

    init(_ server: FakeSMTPServer, number: Int) {
        (self.server, self.number) = (server, number)
    }

    // MARK: The client's side

    func send(_ bytes: [UInt8], within timeout: Duration) async throws(WireError) {
        let isTaken = state.withLock { state in
            guard !state.isClosed, !state.isEnded else { return false }
            state.heard += bytes
            while !state.isEnded, let end = state.heard.firstIndex(of: 0x0A) {
                let line = String(decoding: state.heard[..<end].dropLast(), as: UTF8.self)
                state.heard.removeFirst(end + 1)
                hear(line, &state)
            }
            return true
        }
        if !isTaken { throw WireError(.closed, endpoint: "smtp://fake:587", reason: "broken pipe") }
    }

    func receive(within timeout: Duration) async throws(WireError) -> [UInt8] {
        let end = ContinuousClock.now + timeout
        repeat {
            let isHeld = server.state.withLock { $0.isHeld }
            let (bytes, isEnded, isClosed) = state.withLock { state in
                let bytes = isHeld ? [] : state.toSay
                if !isHeld { state.toSay = [] }
                return (bytes, state.isEnded && !isHeld, state.isClosed)
            }
            if isClosed { throw WireError(.closed, endpoint: "smtp://fake:587", reason: "closed") }
            if !bytes.isEmpty || isEnded { return bytes }
            try? await Task.sleep(for: .milliseconds(1))
        } while ContinuousClock.now < end
        throw WireError(.timedOut, endpoint: "smtp://fake:587", reason: "timed out")
    }

    func close() {
        state.withLock { $0.isClosed = true }
    }

    // MARK: The server's side

    func hangUp() {
        state.withLock { $0.isEnded = true }
    }

    private func hear(_ line: String, _ state: inout State) {
        if state.content != nil { return hearContent(line, &state) }
        server.state.withLock { $0.commands.append(line) }
        switch line.split(separator: " ").first {
        case "EHLO": state.say("250-fake\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SIZE 1000000")
        case "MAIL": hearMail(&state)
        case "RCPT": hearRecipient(line, &state)
        case "DATA": hearData(&state)
        case "RSET": state.say("250 reset")
        case "QUIT":
            state.say("221 bye")
            state.isEnded = true
        default: state.say("500 what?")
        }
    }

    private func hearMail(_ state: inout State) {
        state.answer = server.state.withLock { server in
            state.acceptedCount = 0
            if state.messageCount >= server.perConnection { return .takeLeave }
            return server.answers.isEmpty ? .accept : server.answers.removeFirst()
        }
        switch state.answer {
        case .dropAtMail: state.isEnded = true
        case .takeLeave:
            state.say("421 enough for now")
            state.isEnded = true
        case .accept, .refuse, .refuseRecipient, .answerRecipients, .dropAfterDot: state.say("250 sender ok")
        }
    }

    private func hearRecipient(_ line: String, _ state: inout State) {
        switch state.answer {
        case .refuseRecipient(let reply): state.say(reply)
        case .answerRecipients(let replies):
            let address = line.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" }
            let reply = replies[String(address)] ?? "250 recipient ok"
            state.acceptedCount += reply.hasPrefix("250") ? 1 : 0
            state.say(reply)
        case .accept, .refuse, .dropAfterDot, .dropAtMail, .takeLeave: state.say("250 recipient ok")
        }
    }

    private func hearData(_ state: inout State) {
        if case .refuseRecipient = state.answer { return state.say("503 no recipients") }
        if case .answerRecipients = state.answer, state.acceptedCount == 0 { return state.say("503 no recipients") }
        state.content = []
        state.say("354 go on")
    }

    private func hearContent(_ line: String, _ state: inout State) {
        guard line == "." else {
            state.content?.append(line.hasPrefix(".") ? String(line.dropFirst()) : line)
            return
        }
        let bytes = (state.content ?? []).map { "\($0)\r\n" }.joined()
        state.content = nil
        state.messageCount += 1
        if case .refuse(let reply) = state.answer { return state.say(reply) }
        server.state.withLock { $0.mails.append(.init(connection: number, bytes: bytes)) }
        if case .dropAfterDot = state.answer { state.isEnded = true } else { state.say("250 taken") }
    }
}
