import Synchronization
import Testing
import Wire

/// A server that plays a script: what it expects to read, what it says, when it stalls and when it drops.
///
/// Time passes on the manual clock only: a server that is silent lets each `receive` run into its timeout at once.
final class ScriptedStream: ByteStream {
    enum Step: Sendable {
        /// The next line the client sends, without tag and line end; the tag is remembered under the name.
        case expect(String, as: String)
        /// A line without tag.
        case expectBare(String)
        /// Bytes of the server; `<name>` becomes a remembered tag, and line ends CRLF.
        case say(String)
        /// Bytes as they are.
        case bytes([UInt8])
        /// As `say`, one byte at a time with a pause before each.
        case drip(String, every: Duration)
        case pause(Duration)
        /// Waits in real time until the client sends something or closes.
        case hold
        /// Signals the test that the script has come here.
        case signal(@Sendable () -> Void)
        case drop
        case fail(WireError)
    }

    private struct Play: Sendable {
        var steps: ArraySlice<Step>
        var sent: [String] = []
        var tags: [String: String] = [:]
        var isClosed = false
        var waiting: CheckedContinuation<Void, Never>?
    }

    private enum Turn {
        case bytes([UInt8])
        case again
        case hold
        case failure(WireError)
    }

    let dialogue: [String] = []
    let clock = ManualClock()
    private let play: Mutex<Play>
    private let pieces: Int

    /// `pieces`: the most bytes that come at once.
    init(_ steps: [Step], pieces: Int = .max) {
        self.pieces = pieces
        play = Mutex(Play(steps: steps[...]))
    }

    var isClosed: Bool { play.withLock { $0.isClosed } }

    /// Everything was played, and nothing was sent that the script did not expect.
    func expectEnd(_ location: SourceLocation = #_sourceLocation) {
        let (steps, sent) = play.withLock { (Array($0.steps), $0.sent) }
        #expect(steps.isEmpty, sourceLocation: location)
        #expect(sent.isEmpty, sourceLocation: location)
    }

    func send(_ bytes: [UInt8], within timeout: Duration) async throws(WireError) {
        let (isClosed, waiting) = play.withLock { play in
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
            play.sent.append(contentsOf: lines)
            return (play.isClosed, play.waiting.take())
        }
        waiting?.resume()
        if isClosed { throw WireError(.closed, endpoint: "imap://test", reason: "closed") }
    }

    func close() {
        play.withLock { play in
            play.isClosed = true
            return play.waiting.take()
        }?.resume()
    }

    func receive(within timeout: Duration) async throws(WireError) -> [UInt8] {
        var left = timeout
        while true {
            switch play.withLock({ turn(&$0, &left) }) {
            case .bytes(let bytes): return bytes
            case .again: continue
            case .failure(let error): throw error
            case .hold: await hold()
            }
        }
    }

    private func hold() async {
        await withCheckedContinuation { continuation in
            let isOver = play.withLock { play in
                if play.isClosed || !play.sent.isEmpty { return true }
                play.waiting = continuation
                return false
            }
            if isOver { continuation.resume() }
        }
    }

    private func turn(_ play: inout Play, _ left: inout Duration) -> Turn {
        if play.isClosed { return .failure(WireError(.closed, endpoint: "imap://test", reason: "closed")) }
        guard let step = play.steps.first else { return pass(.seconds(3_600), &play, &left) }
        switch step {
        case .expect(let command, let name):
            guard !play.sent.isEmpty else { return pass(.seconds(3_600), &play, &left) }
            read(command, as: name, &play)
        case .expectBare(let line):
            guard !play.sent.isEmpty else { return pass(.seconds(3_600), &play, &left) }
            #expect(play.sent.removeFirst() == line)
        case .say(let text): return say(wire(text, play.tags), &play)
        case .bytes(let bytes): return say(bytes, &play)
        case .drip(let text, let pause):
            let drops = wire(text, play.tags).flatMap { [Step.pause(pause), .bytes([$0])] }
            play.steps = drops + play.steps.dropFirst()
            return .again
        case .pause(let pause): return pass(pause, &play, &left)
        case .hold:
            if play.sent.isEmpty { return .hold }
        case .signal(let signal): signal()
        case .drop: return .bytes([])
        case .fail(let error): return .failure(error)
        }
        play.steps = play.steps.dropFirst()
        return .again
    }

    private func read(_ command: String, as name: String, _ play: inout Play) {
        let line = play.sent.removeFirst().split(separator: " ", maxSplits: 1).map(String.init)
        #expect(line.last == command)
        play.tags[name] = line.first
    }

    /// Time passes, but not more than the client waits.
    private func pass(_ pause: Duration, _ play: inout Play, _ left: inout Duration) -> Turn {
        let passed = min(pause, left)
        clock.advance(by: passed)
        left -= passed
        if passed < pause {
            if case .pause = play.steps.first { play.steps[play.steps.startIndex] = .pause(pause - passed) }
            return .failure(WireError(.timedOut, endpoint: "imap://test", reason: "timed out"))
        }
        play.steps = play.steps.dropFirst()
        return .again
    }

    private func say(_ bytes: [UInt8], _ play: inout Play) -> Turn {
        guard bytes.count > pieces else {
            play.steps = play.steps.dropFirst()
            return .bytes(bytes)
        }
        play.steps[play.steps.startIndex] = .bytes(Array(bytes[pieces...]))
        return .bytes(Array(bytes[..<pieces]))
    }

    private func wire(_ text: String, _ tags: [String: String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in tags.reduce(text, { replaced($0, "<\($1.key)>", $1.value) }).utf8 {
            if byte == 0x0A, bytes.last != 0x0D { bytes.append(0x0D) }
            bytes.append(byte)
        }
        return bytes
    }

    private func replaced(_ text: String, _ name: String, _ tag: String) -> String {
        guard let range = text.firstRange(of: name) else { return text }
        return text[..<range.lowerBound] + tag + replaced(String(text[range.upperBound...]), name, tag)
    }
}

extension ScriptedStream.Step {
    static func expect(_ command: String) -> ScriptedStream.Step { .expect(command, as: "t") }

    /// A command and its whole answer.
    static func exchange(_ command: String, _ answer: String) -> [ScriptedStream.Step] {
        [.expect(command), .say(answer)]
    }

    static func opening(_ capabilities: String = "IMAP4rev1 IDLE MOVE UIDPLUS") -> [ScriptedStream.Step] {
        exchange("CAPABILITY", "* CAPABILITY \(capabilities)\n<t> OK done\n")
    }

    static func selecting(_ command: String = "EXAMINE", exists: Int = 3) -> [ScriptedStream.Step] {
        exchange(
            "\(command) \"INBOX\"",
            """
            * FLAGS (\\Seen)
            * \(exists) EXISTS
            * OK [UIDVALIDITY 77] valid
            * OK [UIDNEXT 10] next
            <t> OK [READ-\(command == "EXAMINE" ? "ONLY" : "WRITE")] done

            """
        )
    }
}
