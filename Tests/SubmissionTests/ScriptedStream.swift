import Synchronization
import Wire

/// One line of a scripted dialogue.
enum Line: Sendable {
    /// Exactly these bytes must come next, however they are cut.
    case client(String)
    /// The server says this in one piece, once everything above has been heard and nothing more.
    case server(String)
    /// The server closes the connection.
    case hangUp
    /// Nothing comes within any deadline.
    case silence
    /// The next `send` fails, none of its bytes arrive.
    case sendFails
}

/// A server that follows a script, strictly: a client that speaks out of turn or not to the letter is found out.
final class ScriptedStream: ByteStream {
    let dialogue: [String] = []
    private let state: Mutex<State>

    fileprivate struct State {
        var script: ArraySlice<Line>
        var pieceSize: Int
        var heard: [UInt8] = []
        var spoken: ArraySlice<UInt8> = []
        var complaints: [String] = []
        var isClosed = false
    }

    /// - Parameter pieceSize: how many bytes of the server's words arrive at once.
    init(_ script: [Line], pieceSize: Int = .max) {
        state = Mutex(State(script: script[...], pieceSize: pieceSize))
    }

    /// What went against the script, and what of it was never reached.
    var complaints: [String] {
        state.withLock { state in
            state.complaints + (state.script.isEmpty ? [] : ["not reached: \(state.script.map { "\($0)" })"])
        }
    }

    var isClosed: Bool { state.withLock { $0.isClosed } }

    func close() {
        state.withLock { $0.isClosed = true }
    }

    func send(_ bytes: [UInt8], within timeout: Duration) async throws(WireError) {
        let isTaken = state.withLock { $0.hear(bytes) }
        if !isTaken { throw WireError(.closed, endpoint: "smtp://script:25", reason: "broken pipe") }
    }

    func receive(within timeout: Duration) async throws(WireError) -> [UInt8] {
        guard let bytes = state.withLock({ $0.speak() }) else {
            throw WireError(.timedOut, endpoint: "smtp://script:25", reason: "nothing came within \(timeout)")
        }
        return bytes
    }
}

extension ScriptedStream.State {
    mutating func hear(_ bytes: [UInt8]) -> Bool {
        if isClosed { return false }
        if case .sendFails = script.first {
            script.removeFirst()
            return false
        }
        heard += bytes
        while case .client(let text) = script.first, heard.starts(with: text.utf8) {
            heard.removeFirst(text.utf8.count)
            script.removeFirst()
        }
        guard !heard.isEmpty else { return true }
        if case .client(let text) = script.first, text.utf8.starts(with: heard) { return true }
        complaints.append("said \(String(decoding: heard, as: UTF8.self).debugDescription) at \(script.first as Any)")
        return true
    }

    /// Nil for silence.
    mutating func speak() -> [UInt8]? {
        if isClosed { return [] }
        if spoken.isEmpty {
            switch script.first {
            case .server(let text):
                spoken = Array(text.utf8)[...]
                script.removeFirst()
            case .silence:
                script.removeFirst()
                return nil
            case .hangUp:
                script.removeFirst()
                isClosed = true
                return []
            case .client, .sendFails:
                complaints.append("listens at \(script.first as Any)")
                return nil
            case nil: return []
            }
        }
        let piece = spoken.prefix(pieceSize)
        spoken = spoken.dropFirst(piece.count)
        return Array(piece)
    }
}
