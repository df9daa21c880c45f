import Desk
import Foundation
import GRDB
import Glibc
import IMAPSyntax
import Testing

@testable import Store

/// A full disk is told as such, loses nothing, and is over as soon as there is room again.
@Suite(.serialized)
struct FullDiskTests {
    private static let big = String(repeating: "Riga di prova, sempre la stessa.\r\n", count: 1_500)

    /// Takes and decides mails of 50 KB one by one until the disk is full; answers how many were taken.
    private func fill(_ counter: Counter, from first: UInt32, to last: UInt32 = 400) async throws -> UInt32 {
        for uid in first..<last {
            let letter = Letter("\(uid)@c", from: "user\(uid)@customer.example", text: "\(uid) \(FullDiskTests.big)")
            do {
                try await counter.take([counter.arrival(letter, UID(integerLiteral: uid))])
            } catch let error as DeskStoreError {
                #expect(error.code == .full)
                #expect(error.isTemporary)
                #expect(error.reason.contains("free some space"))
                return uid - 1
            }
        }
        return last - 1
    }

    private func expectSound(_ bench: SQLiteBench, mails: Int) throws {
        #expect(try bench.value("PRAGMA integrity_check") == "ok")
        #expect(try bench.ledger().count == mails)
        #expect(
            try bench.value("SELECT highest FROM mailbox WHERE id = 'support'") == mails,
            "the cursor went with them"
        )
        #expect(try bench.value("SELECT count(*) FROM raw") == mails)
    }

    /// SQLite's own limit stands in for a disk where nobody is root.
    @Test func theDatabaseMayNotGrow() async throws {
        let bench = try await SQLiteBench()
        let pages: Int = try #require(try bench.value("PRAGMA page_count"))
        try bench.execute("PRAGMA max_page_count = \(pages + 100)")
        let taken = try await fill(bench.counter, from: 1)
        #expect((1..<400).contains(taken))
        try expectSound(bench, mails: Int(taken))
        try bench.execute("PRAGMA max_page_count = 1000000")
        #expect(try await fill(bench.counter, from: taken + 1, to: taken + 11) == taken + 10)
        try expectSound(bench, mails: Int(taken) + 10)
    }

    @Test func ofManyAtOnceEachIsWhollyThereOrNotAtAll() async throws {
        let bench = try await SQLiteBench()
        let counter = bench.counter
        let pages: Int = try #require(try bench.value("PRAGMA page_count"))
        try bench.execute("PRAGMA max_page_count = \(pages + 200)")
        let told = await withTaskGroup(of: UInt32?.self) { group in
            for uid in 1...60 as ClosedRange<UInt32> {
                group.addTask {
                    let letter = Letter("\(uid)@c", text: "\(uid) \(FullDiskTests.big)")
                    let taken = try? await counter.take([counter.arrival(letter, UID(integerLiteral: uid))])
                    return taken == nil ? nil : uid
                }
            }
            return await group.reduce(into: Set<UInt32>()) { told, uid in if let uid { told.insert(uid) } }
        }
        #expect(told.count < 60)
        #expect(try Set(bench.ledger().map(\.origin.uid.rawValue)) == told, "success was told of these, and only these")
        #expect(try bench.value("PRAGMA integrity_check") == "ok")
    }

    @Test(.enabled(if: geteuid() == 0, "only root can mount a small disk"))
    func aSmallDisk() async throws {
        let kept = try TemporaryFolder()
        let disk = try SmallDisk(at: "\(kept.path)/disk", megabytes: 6)
        defer { disk.unmount() }
        let bench = try await SQLiteBench(in: kept, at: "\(disk.path)/state")
        try disk.occupy(megabytes: 2)
        let counter = bench.counter

        let taken = try await fill(counter, from: 1)
        #expect((1..<400).contains(taken))
        try expectSound(bench, mails: Int(taken))
        let undecided = try await counter.undecided()
        #expect(undecided.count == Int(taken), "what was taken can be read while the disk is full")

        disk.free()
        #expect(try await fill(counter, from: taken + 1, to: taken + 6) == taken + 5, "no restart, no repair")
        let decided = try await counter.decide(try await counter.undecided())
        #expect(decided.count == Int(taken) + 5)
        #expect(decided.allSatisfy { $0.outcome == .opened })
        #expect(Set(decided.compactMap(\.ticket)).count == decided.count)
        try expectSound(bench, mails: Int(taken) + 5)
        try bench.desk.close()
    }

    @Test(.enabled(if: geteuid() == 0, "only root can mount a small disk"))
    func decidingOnAFullDiskLeavesTheMailUndecided() async throws {
        let kept = try TemporaryFolder()
        let disk = try SmallDisk(at: "\(kept.path)/disk", megabytes: 6)
        defer { disk.unmount() }
        let bench = try await SQLiteBench(in: kept, at: "\(disk.path)/state")
        let counter = bench.counter
        let letters = (1...200).map { Letter("\($0)@c", from: "user\($0)@customer.example", text: "Guasto \($0)") }
        let taken = try await counter.take(
            letters.enumerated().map { counter.arrival($1, UID(integerLiteral: UInt32($0 + 1))) }
        )
        try disk.occupy(megabytes: 6)
        let refusal = await #expect(throws: DeskStoreError.self) { try await counter.decide(taken) }
        #expect(refusal?.code == .full)
        #expect(try bench.tickets().isEmpty)
        #expect(try bench.outbox().isEmpty)
        disk.free()
        let decided = try await counter.decide(taken)
        #expect(decided.map(\.ticket?.number) == (1_001...1_200).map { $0 })
        try bench.desk.close()
    }
}
