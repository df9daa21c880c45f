/// What the lock of an `Exchange` guards. Its functions return whom to wake; waking happens outside of the lock.
struct ExchangeState: Sendable {
    typealias Received = Result<[UInt8], WireError>
    typealias Sent = Result<Void, WireError>

    struct Receiver: Sendable {
        let ticket: UInt64
        let deadline: MonotonicTime
        let task: CheckedContinuation<Received, Never>
    }

    struct Outgoing: Sendable {
        let ticket: UInt64
        let bytes: [UInt8]
        let deadline: MonotonicTime
        let task: CheckedContinuation<Sent, Never>
        var sent = 0
    }

    enum Taken: Sendable {
        case bytes([UInt8], wasHeldBack: Bool)
        /// The end or a failure.
        case nothing(Received)
    }

    private(set) var unread: [UInt8] = []
    /// The thread does not read because too much is unread.
    var isHeldBack = false
    var isAtEnd = false
    private(set) var failure: WireError?
    var receiver: Receiver?
    var outgoing: [Outgoing] = []
    /// An alarm is set for this time or earlier than any deadline here.
    private var alarm: MonotonicTime?
    private var tickets: UInt64 = 0

    mutating func nextTicket() -> UInt64 {
        tickets += 1
        return tickets
    }

    /// What a receive gets without waiting: what came before the end comes before the end.
    mutating func taken() -> Taken? {
        if !unread.isEmpty {
            let taken = Taken.bytes(unread, wasHeldBack: isHeldBack)
            (unread, isHeldBack) = ([], false)
            return taken
        }
        if let failure { return .nothing(.failure(failure)) }
        return isAtEnd ? .nothing(.success([])) : nil
    }

    mutating func keep(_ bytes: [UInt8]) {
        guard failure == nil else { return }
        if unread.isEmpty { unread = bytes } else { unread.append(contentsOf: bytes) }
    }

    /// When the thread must be told to wake, nil when it will be awake early enough. The thread keeps one alarm a
    /// connection: whoever receives ten thousand times within a minute sets it once.
    mutating func alarm(neededFor deadline: MonotonicTime) -> MonotonicTime? {
        if let alarm, alarm <= deadline { return nil }
        alarm = deadline
        return deadline
    }

    mutating func withdrawReceiver(_ ticket: UInt64) -> CheckedContinuation<Received, Never>? {
        guard receiver?.ticket == ticket else { return nil }
        defer { receiver = nil }
        return receiver?.task
    }

    mutating func withdrawOutgoing(_ ticket: UInt64) -> CheckedContinuation<Sent, Never>? {
        guard let place = outgoing.firstIndex(where: { $0.ticket == ticket }) else { return nil }
        return outgoing.remove(at: place).task
    }

    /// The receiver whose time is over, the ticket of a sending whose time is over, and the next alarm.
    mutating func expired(now: MonotonicTime) -> (Receiver?, UInt64?, MonotonicTime?) {
        if let alarm, alarm > now { return (nil, nil, nil) }
        var late: Receiver?
        if let waiting = receiver, waiting.deadline <= now { (late, receiver) = (waiting, nil) }
        let sending = outgoing.first { $0.deadline <= now }?.ticket
        alarm = (outgoing.map(\.deadline) + (receiver.map { [$0.deadline] } ?? [])).min()
        return (late, sending, alarm)
    }

    mutating func fail(_ failure: WireError, keepingUnread: Bool) -> (Receiver?, [Outgoing]) {
        self.failure = self.failure ?? failure
        if !keepingUnread { unread = [] }
        defer { (receiver, outgoing) = (nil, []) }
        return (receiver, outgoing)
    }
}
