import IMAPSyntax
import Wire

/// One mailbox over one connection, read by one task.
///
/// A session is opened on a stream that is logged in, selects a folder, and from then on looks, fetches, changes and
/// idles in turn. After an error of the connection, a passed limit, a breach of the protocol or a server too slow, the
/// stream is closed and every further call throws `.closed`: open a new one. After `.refused` and `.folderMissing` it
/// goes on. Nothing is changed on the server but by `addFlags` and `move`.
///
/// Other tasks may call `interrupt()` and `close()` at any time; cancelling the task that reads closes the session.
package actor IMAPSession {
    /// The mailbox's id in the settings.
    package nonisolated let mailbox: String
    nonisolated let stream: any ByteStream
    nonisolated let deadlines: Deadlines
    nonisolated let limits: ResponseLimits
    nonisolated let stopwatch: Stopwatch

    var parser: ResponseParser
    var tags: TagSequence
    var life = Life.open
    var idlePhase = IdlePhase.none
    var isInterrupted = false
    /// The server offered IDLE and does not keep to it.
    var isIdleRefused = false
    /// FETCHes whose answers have not been taken, the oldest first.
    var underWay: [FetchUnderWay] = []
    /// Bytes of the whole session.
    var received = 0
    /// `received` when the last command ended.
    var receivedBefore = 0

    /// What the server offers.
    package internal(set) var capabilities: Set<Capability> = []
    /// How many messages the folder holds, as far as the server has told.
    package internal(set) var exists: UInt32 = 0
    /// Whether messages came or went since the last look (`summaries`, `allUIDs`).
    package internal(set) var hasNews = false

    enum Life: Sendable {
        case open
        /// BYE is what we want to hear.
        case leaving
        case closed
    }

    enum IdlePhase: Sendable {
        case none
        /// The server idles with us and waits for DONE.
        case waiting
        case done
    }

    /// More FETCHes than these wait for each other, so that both sides never write at once without reading.
    static let maximumUnderWay = 8
    /// Longest text of a set in one command; leaves room for the tag, the items and a folder's name.
    static let maximumSet = 6_000

    private init(
        _ stream: any ByteStream,
        mailbox: String,
        tags: TagSequence,
        limits: ResponseLimits,
        deadlines: Deadlines,
        clock: any Clock<Duration>
    ) {
        (self.stream, self.mailbox, self.tags) = (stream, mailbox, tags)
        (self.limits, self.deadlines) = (limits, deadlines)
        stopwatch = Stopwatch(clock)
        parser = ResponseParser(limits: limits)
    }

    /// On a stream that is connected, secured and logged in. Asks for the capabilities itself: what the server said
    /// behind its reply to the login is lost in libcurl. `nonce` makes our tags unpredictable, see `TagSequence`.
    package static func open(
        _ stream: any ByteStream,
        mailbox: String,
        nonce: UInt64,
        limits: ResponseLimits = ResponseLimits(),
        deadlines: Deadlines = Deadlines(),
        clock: any Clock<Duration> = ContinuousClock()
    ) async throws(MailboxError) -> IMAPSession {
        let session = IMAPSession(
            stream,
            mailbox: mailbox,
            tags: TagSequence(nonce: nonce),
            limits: limits,
            deadlines: deadlines,
            clock: clock
        )
        try await session.run(.capability)
        return session
    }

    /// Opens a folder read-only: nothing on the server can change, not even `\Recent`.
    package func examine(_ folder: MailboxName) async throws(MailboxError) -> FolderStatus {
        try await open(folder, .examine(folder))
    }

    /// Opens a folder for changes. A server may still give it read-only, see `FolderStatus.access`.
    package func select(_ folder: MailboxName) async throws(MailboxError) -> FolderStatus {
        try await open(folder, .select(folder))
    }

    /// Asks whether there is news; the way to poll where there is no IDLE.
    package func noop() async throws(MailboxError) -> Bool {
        try await run(.noop)
        return hasNews
    }

    /// Takes leave and closes; what goes wrong with that does not matter any more.
    package func logout() async {
        guard life == .open else { return }
        life = .leaving
        _ = try? await exchange(.logout, .total(deadlines.logout))
        shut()
    }

    /// Ends the connection at once, from any task; who reads gets an error.
    package nonisolated func close() {
        stream.close()
    }

    func shut() {
        life = .closed
        stream.close()
    }

    func offers(_ capability: Capability) -> Bool {
        capabilities.contains(capability) || capabilities.contains(.imap4rev2)
    }
}
