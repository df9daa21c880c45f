import CivilTime
import Desk
import IMAPSyntax
import Testing

@testable import Mailboxes

/// How new messages are put into chunks.
struct FetchPlanTests {
    private static let start = Instant(seconds: 1_000)

    private func summary(_ uid: UInt32, size: Int? = 100, at seconds: Int64? = 2_000) throws -> MessageSummary {
        MessageSummary(
            uid: try #require(UID(uid)),
            internalDate: seconds.map(Instant.init(seconds:)),
            size: size,
            flags: []
        )
    }

    /// `1:3|4b|5o`: chunks between bars; what is older than the start bears a b, what is owed an o.
    private func text(_ plan: FetchPlan) -> String {
        plan.chunks.map { chunk in
            let items = chunk.items.map { item in
                switch item.way {
                case .fetch: "\(item.summary.uid.rawValue)"
                case .beforeStart: "\(item.summary.uid.rawValue)b"
                case .owed: "\(item.summary.uid.rawValue)o"
                }
            }
            return items.joined(separator: " ")
        }.joined(separator: "|")
    }

    private func plan(
        _ summaries: [MessageSummary],
        owed: [UInt32: String] = [:],
        suspects: Set<UInt32> = []
    ) -> FetchPlan {
        FetchPlan(
            summaries,
            maximumSize: 5_000_000,
            firstLook: FetchPlanTests.start,
            owed: { owed[$0.rawValue] },
            isSuspect: { suspects.contains($0.rawValue) }
        )
    }

    @Test func nothingMakesNoChunk() {
        #expect(plan([]).chunks.isEmpty)
    }

    @Test func aHundredMessagesAreAChunk() throws {
        let plan = plan(try (1...201).map { try summary($0) })
        #expect(plan.chunks.map(\.items.count) == [100, 100, 1])
    }

    @Test func eightMegabytesAreAChunk() throws {
        let sizes = [4_000_000, 4_000_000, 388_608, 1, 4_999_999, 3_388_609, 0]
        let summaries = try zip(1..., sizes).map { try summary($0, size: $1) }
        #expect(text(plan(summaries)) == "1 2 3|4 5|6 7")
        for chunk in plan(summaries).chunks {
            #expect(chunk.items.reduce(0) { $0 + ($1.summary.size ?? 0) } <= FetchPlan.chunkBytes)
        }
    }

    @Test func aMessageUnderSuspicionStandsAlone() throws {
        let summaries = try (1...5).map { try summary($0) }
        #expect(text(plan(summaries, suspects: [3])) == "1 2|3|4 5")
        #expect(plan(summaries, suspects: [3]).chunks.map(\.isSuspect) == [false, true, false])
        #expect(text(plan(summaries, suspects: [1, 2, 5])) == "1|2|3 4|5")
    }

    @Test func whatIsNotFetchedKeepsItsPlaceInTheOrder() throws {
        let summaries = [
            try summary(1), try summary(2, at: 999), try summary(3, size: 5_000_001), try summary(4),
            try summary(5, size: 5_000_000), try summary(6, at: 1_000),
        ]
        #expect(text(plan(summaries, owed: [4: "it drips"], suspects: [4])) == "1 2b 3o 4o 5 6")
    }

    @Test func whatIsNotFetchedTakesNoRoom() throws {
        let summaries = try (1...3).map { try summary($0, size: 1_000_000_000) } + [try summary(4, size: 5_000_000)]
        #expect(text(plan(summaries)) == "1o 2o 3o 4")
    }

    /// A server that does not say when it got a mail, or says it unintelligibly, or lies about its size.
    @Test func withoutADateOrASizeAMessageIsFetched() throws {
        let summaries = [try summary(1, at: nil), try summary(2, size: nil), try summary(3, size: -5)]
        #expect(text(plan(summaries)) == "1 2 3")
    }

    @Test func anOldMessageIsOldWhateverItsSize() throws {
        #expect(text(plan([try summary(1, size: 1_000_000_000, at: 1)], owed: [1: "it drips"])) == "1b")
    }
}
