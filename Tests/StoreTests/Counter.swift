import CivilTime
import Desk
import IMAPSyntax
import MailSyntax

/// A store under test with one desk and one mailbox before it, and the short words of the tests.
struct Counter: Sendable {
    static let now = Instant(seconds: 1_790_000_000)

    let store: any DeskStore
    /// Where the store lives, when it is to be gone with the last counter.
    var folder: TemporaryFolder?
    var judge = TestJudge()
    var mailbox = MailboxID("support")

    func origin(_ uid: UID, under uidValidity: UIDValidity = 1) -> MailOrigin {
        MailOrigin(mailbox: mailbox, uidValidity: uidValidity, uid: uid)
    }

    func arrival(
        _ letter: Letter,
        _ uid: UID,
        under uidValidity: UIDValidity = 1,
        internalDate: Instant = now
    ) -> Arrival {
        let bytes = letter.bytes
        return Arrival(
            origin: origin(uid, under: uidValidity),
            internalDate: internalDate,
            size: bytes.count,
            content: .bytes(bytes)
        )
    }

    func owedArrival(_ uid: UID, under uidValidity: UIDValidity = 1) -> Arrival {
        Arrival(
            origin: origin(uid, under: uidValidity),
            internalDate: Counter.now,
            size: 90_112,
            content: .owed(.cannotBeFetched, cause: "connection closed while reading a literal")
        )
    }

    /// Takes `arrivals` and moves the cursor to the last of them.
    @discardableResult
    func take(_ arrivals: [Arrival], at now: Instant = now) async throws -> [TakenMail] {
        guard let last = arrivals.max(by: { $0.origin.uid < $1.origin.uid }) else { return [] }
        let cursor = MailboxCursor(
            uidValidity: last.origin.uidValidity,
            highest: last.origin.uid.rawValue,
            firstLook: nil
        )
        return try await store.take(arrivals, of: judge.desk.id, movingTo: cursor, at: now)
    }

    @discardableResult
    func decide(_ taken: [TakenMail], at now: Instant = now) async throws -> [DecidedMail] {
        let mails = taken.map { IncomingMail($0, reading: MailReading($0.bytes, at: judge.desk)) }
        return try await store.decide(mails, by: judge, at: now)
    }

    /// Takes and decides `letters` in one batch, under the UIDs from `first` on.
    @discardableResult
    func receive(_ letters: [Letter], from first: UInt32 = 1, at now: Instant = now) async throws -> [DecidedMail] {
        let arrivals = letters.enumerated().map { index, letter in
            arrival(letter, UID(integerLiteral: first + UInt32(index)))
        }
        return try await decide(try await take(arrivals, at: now), at: now)
    }

    /// Closes a ticket as an agent does by command.
    @discardableResult
    func close(
        _ ticket: TicketNumber,
        saying text: String? = nil,
        at now: Instant = now
    ) async throws -> ActionResult {
        try await store.act(.close(text: text, as: nil), on: ticket, by: .agent("anna"), judge: judge, at: now)
    }

    func undecided() async throws -> [TakenMail] {
        try await store.undecided(at: judge.desk.id, after: MailID(0), limit: 1_000)
    }

    func claim(_ limit: Int = 100, at now: Instant = now) async throws -> [Claim] {
        try await store.claim(limit, of: judge.desk.id, at: now)
    }

    /// The mail server takes everything that is due.
    func deliver(at now: Instant = now) async throws {
        try await record(.delivered, of: try await claim(at: now), at: now)
    }

    func record(
        _ outcome: Delivery.Outcome,
        of claims: [Claim],
        code: Int = 250,
        refused: [Address] = [],
        at now: Instant = now
    ) async throws {
        let deliveries = claims.map { claim in
            Delivery(
                claim: claim,
                outcome: outcome,
                reply: "\(code) so be it",
                code: code,
                refusedByName: refused,
                finishedAt: now
            )
        }
        try await store.record(deliveries, by: judge)
    }
}

extension UID: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: UInt32) {
        guard let uid = UID(value) else { preconditionFailure("a UID is not 0") }
        self = uid
    }
}

extension UIDValidity: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: UInt32) {
        guard let uidValidity = UIDValidity(value) else { preconditionFailure("a UIDVALIDITY is not 0") }
        self = uidValidity
    }
}

extension Instant {
    static func + (instant: Instant, seconds: Int64) -> Instant { instant.advanced(bySeconds: seconds) }
}
