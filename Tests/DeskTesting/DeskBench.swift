import CivilTime
import Desk
import IMAPSyntax
import LanguageID
import MailSyntax
import Store
import Telemetry

/// A real database in a folder of its own with the desk "interzen" begun, a store before it that can be made to fail,
/// a clock and a log.
package final class DeskBench: Sendable {
    package let folder: TemporaryFolder
    package let desk: SQLiteDesk
    package let store: FaultyStore
    package let judge: CoreJudge
    package let clock: WallClock
    package let sink = MemorySink()
    package let log: Log
    package let start: RunStart

    package convenience init(judge: CoreJudge = CoreJudge()) async throws {
        try await self.init(in: try TemporaryFolder(), clock: WallClock(), judge: judge)
    }

    /// On what an earlier one left.
    package init(in folder: TemporaryFolder, clock: WallClock, judge: CoreJudge = CoreJudge()) async throws {
        (self.folder, self.clock, self.judge) = (folder, clock, judge)
        desk = try SQLiteDesk(folder: StateFolder(path: folder.path), migrate: true)
        store = FaultyStore(desk)
        log = Log(format: .logfmt, minimum: .debug, sink: sink, clock: { clock.now })
        start = try await desk.beginRun(of: [judge.desk.id], at: clock.now)
    }

    package var now: @Sendable () -> Instant { { [clock] in clock.now } }

    // MARK: Looking

    package func ledger() throws -> [LedgerLine] {
        var lines: [LedgerLine] = []
        try desk.ledger { lines.append($0) }
        return lines
    }

    /// `["1 opened", "2 quarantined too_large", "3 -"]`: UID, outcome, and the reason of what was not taken up.
    package func outcomes() throws -> [String] {
        try ledger().map { line in
            let outcome = line.outcome.map(\.rawValue) ?? "-"
            let isSetAside = line.outcome == .quarantined || line.outcome == .ignored
            return "\(line.origin.uid.rawValue) \(outcome)\(isSetAside ? " \(line.reason?.rawValue ?? "?")" : "")"
        }
    }

    package func outbox() throws -> [OutboxLine] {
        var lines: [OutboxLine] = []
        try desk.outbox { lines.append($0) }
        return lines
    }

    package func tickets() throws -> [Ticket] {
        var tickets: [Ticket] = []
        try desk.tickets { tickets.append($0) }
        return tickets
    }

    /// The log lines of `event`, the oldest first.
    package func lines(of event: LogEvent) -> [String] {
        sink.lines.filter { $0.contains(" event=\(event.rawValue) ") }
    }

    // MARK: Doing without a mailbox

    /// Takes `letters` as if a follower had, under the UIDs from `first` on.
    @discardableResult
    package func take(_ letters: [Letter], from first: UInt32 = 1) async throws -> [TakenMail] {
        guard let uidValidity = UIDValidity(1) else { return [] }
        let arrivals = letters.enumerated().compactMap { index, letter in
            UID(first + UInt32(index)).map { uid in
                Arrival(
                    origin: MailOrigin(mailbox: MailboxID("support"), uidValidity: uidValidity, uid: uid),
                    internalDate: clock.now,
                    size: letter.bytes.count,
                    content: .bytes(letter.bytes)
                )
            }
        }
        let cursor = MailboxCursor(
            uidValidity: uidValidity,
            highest: first + UInt32(letters.count) - 1,
            firstLook: nil
        )
        return try await desk.take(arrivals, of: judge.desk.id, movingTo: cursor, at: clock.now)
    }

    /// Decides `taken`; each that opens a ticket puts its acknowledgement into the outbox.
    @discardableResult
    package func decide(_ taken: [TakenMail]) async throws -> [DecidedMail] {
        let mails = taken.map { IncomingMail($0, reading: MailReading($0.bytes, at: judge.desk)) }
        return try await desk.decide(mails, by: judge, at: clock.now)
    }
}
