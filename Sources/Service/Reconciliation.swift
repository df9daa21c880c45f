import CivilTime
import Desk
import IMAPSyntax
import Mailboxes
import Settings
import Store
import Wire

/// `reconcile`: each mailbox against the ledger, message by message.
package struct Reconciliation: Sendable {
    private let connections: Connections
    private let store: SQLiteDesk

    /// What one mailbox and the ledger have in common, and what only one of them has.
    package struct Balance: Sendable {
        package var mailbox: MailboxID
        package var uidValidity: UIDValidity
        /// Messages on the server that count: those older than the start are passed over.
        package var onServer: Int
        package var inLedger: Int
        package var olderThanStart: Int
        /// On the server and not in the ledger: must be empty once the daemon has caught up.
        package var missing: [MessageSummary]
        /// In the ledger and no longer on the server: people move and delete mail, that is no fault.
        package var removed: [UID]
    }

    package init(store: SQLiteDesk) throws(ServiceError) {
        connections = try Connections()
        self.store = store
    }

    package func balance(of settings: MailboxSettings) async throws(ServiceError) -> Balance {
        do {
            let (session, folder) = try await connections.examined(settings)
            let summaries = try await session.summaries(of: .all)
            await session.logout()
            return try await balance(of: summaries, under: folder.uidValidity, in: settings.id)
        } catch let error as DeskStoreError {
            throw ServiceError(error)
        } catch let error as WireError {
            throw ServiceError(.wire(error.code), ["mailbox \"\(settings.id.value)\": \(error)"])
        } catch {
            throw ServiceError(.server, ["\(error)"])
        }
    }

    func balance(
        of summaries: [MessageSummary],
        under uidValidity: UIDValidity,
        in mailbox: MailboxID
    ) async throws(DeskStoreError) -> Balance {
        let ledger = Set(try store.uids(of: mailbox, under: uidValidity))
        let cursor = try await store.cursor(of: mailbox)
        let unknown = summaries.filter { !ledger.contains($0.uid) }
        let older = unknown.filter { isOlderThanStart($0, cursor, uidValidity) }
        let onServer = Set(summaries.map(\.uid))
        return Balance(
            mailbox: mailbox,
            uidValidity: uidValidity,
            onServer: summaries.count - older.count,
            inLedger: ledger.count,
            olderThanStart: older.count,
            missing: unknown.filter { !isOlderThanStart($0, cursor, uidValidity) },
            removed: ledger.subtracting(onServer).sorted()
        )
    }

    /// Passed over at the first look by UID, or known to be older by date. A mailbox never looked at with
    /// `start_from: now` passes nothing over.
    private func isOlderThanStart(
        _ summary: MessageSummary,
        _ cursor: MailboxCursor?,
        _ uidValidity: UIDValidity
    ) -> Bool {
        guard let cursor, let firstLook = cursor.firstLook else { return false }
        if cursor.uidValidity == uidValidity, summary.uid.rawValue <= cursor.passedOver { return true }
        return summary.internalDate.map { $0 < firstLook } ?? false
    }
}
