import CivilTime
import Desk
import DeskTesting
import IMAPSyntax
import MailSyntax
import Mailboxes
import Store
import Testing

@testable import Service

/// A mailbox held against the ledger.
struct ReconciliationTests {
    private static let mailbox = MailboxID("support")

    private func summary(_ uid: UInt32, at seconds: Int64 = 0) throws -> MessageSummary {
        let date = WallClock.start.advanced(bySeconds: seconds)
        return MessageSummary(uid: try #require(UID(uid)), internalDate: date, size: 1, flags: [])
    }

    private func balance(
        _ bench: DeskBench,
        _ summaries: [MessageSummary],
        under uidValidity: UInt32 = 1
    ) async throws -> String {
        let balance = try await Reconciliation(store: bench.desk).balance(
            of: summaries,
            under: try #require(UIDValidity(uidValidity)),
            in: ReconciliationTests.mailbox
        )
        let (missing, removed) = (balance.missing.map(\.uid.rawValue), balance.removed.map(\.rawValue))
        return "\(balance.onServer) on the server, \(balance.inLedger) in the ledger, \(balance.olderThanStart) older, "
            + "missing \(missing), removed \(removed)"
    }

    @Test func whatIsOnBothSidesBalances() async throws {
        let bench = try await DeskBench()
        try await bench.take([Letter("1@c"), Letter("2@c")])
        #expect(
            try await balance(bench, [try summary(1), try summary(2)])
                == "2 on the server, 2 in the ledger, 0 older, missing [], removed []"
        )
    }

    @Test func whatIsOnOneSideOnlyIsNamed() async throws {
        let bench = try await DeskBench()
        try await bench.take([Letter("1@c"), Letter("2@c")])
        #expect(
            try await balance(bench, [try summary(2), try summary(3)])
                == "2 on the server, 2 in the ledger, 0 older, missing [3], removed [1]"
        )
    }

    @Test func whatTheFirstLookPassedOverDoesNotCount() async throws {
        let bench = try await DeskBench()
        let cursor = MailboxCursor(
            uidValidity: try #require(UIDValidity(1)),
            highest: 2,
            firstLook: WallClock.start,
            passedOver: 2
        )
        try await bench.desk.begin(ReconciliationTests.mailbox, at: cursor, standing: [])
        try await bench.take([Letter("3@c")], from: 3)
        let folder = [
            try summary(1, at: -9_000), try summary(2, at: 9), try summary(3), try summary(4, at: -1), try summary(5),
        ]
        #expect(
            try await balance(bench, folder)
                == "2 on the server, 1 in the ledger, 3 older, missing [5], removed []"
        )
        #expect(
            try await balance(bench, folder, under: 2)
                == "3 on the server, 0 in the ledger, 2 older, missing [2, 3, 5], removed []",
            "after a change of UIDVALIDITY only dates tell the old from the new"
        )
    }

    @Test func beforeAnyLookEverythingIsMissing() async throws {
        let bench = try await DeskBench()
        #expect(
            try await balance(bench, [try summary(1, at: -9_000)])
                == "1 on the server, 0 in the ledger, 0 older, missing [1], removed []"
        )
    }
}
