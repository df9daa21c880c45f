import Desk
import MailSyntax
import Testing

@testable import Store

/// `explain` decides by the code that decides, and leaves nothing behind.
struct RehearsingTests {
    private static let tables = [
        "mail", "ticket", "ticketEvent", "thread", "participant", "notice", "trace", "raw", "mailbox",
    ]

    @Test(
        "A rehearsed mail is decided like the real one",
        arguments: Array(ThreadCase.all.enumerated()).filter { $0.offset % 7 == 0 }.map(\.element)
    )
    func sameDecision(_ row: ThreadCase) async throws {
        let scene = try await ThreadScene()
        let before = try scene.counts(of: Self.tables)
        let rehearsed = try await scene.rehearse(row)
        #expect(try scene.counts(of: Self.tables) == before)
        let real = try await scene.receive(row)
        #expect(rehearsed.decision.verdict == .mail(real.outcome))
        #expect(rehearsed.decision.reason == real.reason)
        #expect(rehearsed.ticket == real.ticket)
        #expect(rehearsed.recorded == nil)
    }

    @Test func aMailWeHadIsADuplicateUnlessItCountsAsNew() async throws {
        let scene = try await ThreadScene()
        let row = try #require(ThreadCase.all.last)
        let real = try await scene.receive(row)
        let again = try await scene.rehearse(row)
        #expect(again.decision.verdict == .mail(.duplicate))
        #expect(again.recorded == real.mail.id)
        #expect(again.ticket == real.ticket)
        let asNew = try await scene.rehearse(row, asNew: true)
        #expect(asNew.decision.verdict == .mail(real.outcome))
        #expect(asNew.decision.change?.notices.count == 1, "it would be acknowledged")
    }

    @Test func anEmptyDatabaseWillDo() async throws {
        let scratch = try ScratchFolder()
        let store = try SQLiteDesk(folder: scratch.folder, migrate: true)
        let rehearsal = try await store.rehearse(
            Letter("a@customer.example").bytes,
            in: MailboxID("support"),
            receivedAt: Counter.now,
            asNew: false,
            by: TestJudge(),
            at: Counter.now
        )
        #expect(rehearsal.decision.verdict == .mail(.opened))
        #expect(rehearsal.ticket == TicketNumber(prefix: "IZ", number: 1_001))
        try store.close()
    }
}

extension ThreadScene {
    fileprivate func counts(of tables: [String]) throws -> [Int?] {
        try tables.map { try bench.value("SELECT count(*) FROM \($0)") }
    }

    fileprivate func rehearse(_ row: ThreadCase, asNew: Bool = false) async throws -> Rehearsal {
        try await bench.desk.rehearse(
            letter(of: row).bytes,
            in: MailboxID(row.mailbox),
            receivedAt: Counter.now,
            asNew: asNew,
            by: counter.judge,
            at: Counter.now
        )
    }
}
