import CivilTime
import Synchronization
import Wire

/// A small IMAP server in memory with one folder, as true to RFC 9051 as a follower can notice, and with faults to
/// order.
final class FakeIMAPServer: Sendable {
    struct Message: Sendable {
        var uid: UInt32
        var date: Instant
        var bytes: [UInt8]
        var flags: Set<String> = []
    }

    /// What goes wrong when one message is fetched whole.
    enum Fault: Sendable {
        /// It is listed, and left out of the answer.
        case withheld
        /// `BODY[] NIL`
        case noBytes
        /// The connection ends within the literal.
        case cut
        /// The literal stops half-way, the connection stays.
        case stalled
        /// A literal of this many bytes is announced.
        case announced(Int)
        /// Somebody removed it since it was listed.
        case gone
    }

    struct State: Sendable {
        var messages: [Message] = []
        /// Where messages were moved to.
        var folders: [String: [Message]] = ["Archive": []]
        var uidValidity: UInt32 = 1
        var uidNext: UInt32 = 1
        var offers = "IMAP4rev1 IDLE MOVE UIDPLUS"
        var faults: [UInt32: Fault] = [:]
        /// Commands that are refused, by how they begin.
        var refused: [String] = []
        /// How many connections are still turned away.
        var turnedAway = 0
        /// Every command without its tag.
        var commands: [String] = []
        var connectionCount = 0
        fileprivate var connections: [FakeIMAPConnection] = []
        fileprivate var occasions: [(command: String, action: @Sendable () -> Void)] = []
    }

    let state = Mutex(State())

    // MARK: What people do to the folder

    /// A mail comes in; its UID. A server that has gone deaf tells of it when it is asked, and not before.
    @discardableResult
    func deliver(_ bytes: [UInt8], date: Instant, isDeaf: Bool = false) -> UInt32 {
        let (uid, count) = state.withLock { state in
            let uid = state.uidNext
            state.uidNext += 1
            state.messages.append(Message(uid: uid, date: date, bytes: bytes))
            return (uid, state.messages.count)
        }
        announce("* \(count) EXISTS", isDeaf: isDeaf)
        return uid
    }

    func expunge(_ uid: UInt32) {
        let index = state.withLock { state in
            let index = state.messages.firstIndex { $0.uid == uid }
            if let index { state.messages.remove(at: index) }
            return index
        }
        if let index { announce("* \(index + 1) EXPUNGE") }
    }

    /// The server forgets its UIDs: the same mails, in the same order, under new ones. Connections end.
    func renumber(from first: UInt32 = 1) {
        state.withLock { state in
            state.uidValidity += 1
            for index in state.messages.indices { state.messages[index].uid = first + UInt32(index) }
            state.uidNext = first + UInt32(state.messages.count)
        }
        dropConnections()
    }

    func dropConnections() {
        state.withLock { state in
            defer { state.connections = [] }
            return state.connections
        }.forEach { $0.hangUp() }
    }

    func fault(_ fault: Fault?, at uid: UInt32) {
        state.withLock { $0.faults[uid] = fault }
    }

    /// Once, when the next command that begins with `command` has been answered.
    func after(_ command: String, _ action: @escaping @Sendable () -> Void) {
        state.withLock { $0.occasions.append((command, action)) }
    }

    // MARK: What the follower did

    var commands: [String] { state.withLock { $0.commands } }
    /// The sets of UIDs fetched whole, in order.
    var fetched: [String] {
        commands.filter { $0.hasSuffix("BODY.PEEK[])") }.map { String($0.split(separator: " ")[2]) }
    }
    var isIdling: Bool { state.withLock { $0.connections }.contains { $0.isIdling } }
    var connectionCount: Int { state.withLock { $0.connectionCount } }
    var uids: [UInt32] { state.withLock { $0.messages.map(\.uid) } }

    // MARK: Connections

    func connect() throws(WireError) -> any ByteStream {
        let connection = state.withLock { state -> FakeIMAPConnection? in
            state.connectionCount += 1
            guard state.turnedAway == 0 else {
                state.turnedAway -= 1
                return nil
            }
            let connection = FakeIMAPConnection(self)
            state.connections.append(connection)
            return connection
        }
        guard let connection else {
            throw WireError(.refused, endpoint: "imaps://fake:993", reason: "connection refused")
        }
        return connection
    }

    func forget(_ connection: FakeIMAPConnection) {
        state.withLock { state in state.connections.removeAll { $0 === connection } }
    }

    private func announce(_ news: String, isDeaf: Bool = false) {
        for connection in state.withLock({ $0.connections }) { connection.announce(news, isDeaf: isDeaf) }
    }

    /// Answers one line of a client.
    func hear(_ line: String, from connection: FakeIMAPConnection) {
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2 else { return connection.say("* BAD what?") }
        let reply = state.withLock { state in
            state.commands.append(words[1])
            return FakeIMAPReply(to: words[1], tag: words[0], &state)
        }
        connection.give(reply)
        reply.expunged.forEach { announce("* \($0) EXPUNGE") }
        let occasion = state.withLock { state in
            state.occasions.firstIndex { words[1].hasPrefix($0.command) }.map { state.occasions.remove(at: $0) }
        }
        occasion?.action()
    }
}
