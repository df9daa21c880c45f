import CivilTime
import Desk
import Foundation
import Glibc
import Testing

@testable import Store

/// No ticket number is given twice, whatever is restored, lost or put back.
struct NumberMarkTests {
    private let interzen = DeskID("interzen")

    private func next(_ bench: SQLiteBench) throws -> Int64? {
        try bench.value("SELECT nextNumber FROM desk WHERE id = 'interzen'")
    }

    private func markPath(_ bench: SQLiteBench) -> String { bench.desk.numberMark.path }

    private func tickets(_ count: Int, from first: UInt32 = 1, in bench: SQLiteBench) async throws {
        let letters = (0..<count).map { index in
            Letter("\(first + UInt32(index))@c", from: "user\(first + UInt32(index))@customer.example")
        }
        try await bench.counter.receive(letters, from: first)
    }

    /// As a backup from before the last tickets would: the database forgets them, the mark does not.
    private func restoreOlderDatabase(_ bench: SQLiteBench) throws {
        try bench.execute("UPDATE desk SET nextNumber = 1006 WHERE id = 'interzen'")
        try bench.execute("PRAGMA foreign_keys = OFF")
        try bench.execute("DELETE FROM ticket WHERE number >= 1006")
        try bench.execute("PRAGMA foreign_keys = ON")
    }

    @Test func theMarkGoesWithTheTickets() async throws {
        let bench = try await SQLiteBench()
        #expect(bench.desk.numberMark.read() == .sound(next: ["interzen": 1_001, "other": 1_001]))
        try await tickets(3, in: bench)
        #expect(bench.desk.numberMark.read() == .sound(next: ["interzen": 1_004, "other": 1_001]))
    }

    @Test func aNormalRestartMovesNothing() async throws {
        let bench = try await SQLiteBench()
        try await tickets(3, in: bench)
        let start = try await bench.desk.beginRun(of: SQLiteBench.desks, at: Counter.now)
        #expect(start.numbersMoved.isEmpty)
        #expect(try next(bench) == 1_004)
    }

    @Test func anOlderDatabaseGoesOnWhereTheMarkSays() async throws {
        let bench = try await SQLiteBench()
        try await tickets(9, in: bench)
        try restoreOlderDatabase(bench)
        let start = try await bench.desk.beginRun(of: SQLiteBench.desks, at: Counter.now)
        #expect(start.numbersMoved == ["interzen": 1_010])
        let decided = try await bench.counter.receive([Letter("new@c")], from: 50)
        #expect(decided.map(\.ticket?.number) == [1_010], "exactly after the last one given")
    }

    @Test func aNewerDatabaseThanTheMarkCountsItself() async throws {
        let bench = try await SQLiteBench()
        try await tickets(9, in: bench)
        try bench.desk.numberMark.write(["interzen": 1_004])
        let start = try await bench.desk.beginRun(of: SQLiteBench.desks, at: Counter.now)
        #expect(start.numbersMoved.isEmpty)
        #expect(try next(bench) == 1_010)
    }

    @Test func aMarkThatIsAheadCounts() async throws {
        let bench = try await SQLiteBench()
        try await tickets(2, in: bench)
        try bench.desk.numberMark.write(["interzen": 5_000, "gone": 7])
        let start = try await bench.desk.beginRun(of: SQLiteBench.desks, at: Counter.now)
        #expect(start.numbersMoved == ["interzen": 5_000])
        #expect(try next(bench) == 5_000)
    }

    /// What may have become of the mark.
    enum Loss: CaseIterable, Sendable {
        case missing, empty, foreign, olderCopy, movedBack, halfALine

        func befall(_ path: String) throws {
            let files = FileManager.default
            switch self {
            case .missing:
                try files.removeItem(atPath: path)
            case .empty:
                try Data().write(to: URL(fileURLWithPath: path))
            case .foreign:
                try Data("hello\n".utf8).write(to: URL(fileURLWithPath: path))
            case .olderCopy:
                // Written an hour ago by its own word, but put there now: the change time cannot be restored.
                let text = "\(padded(Int(time(nil)) - 3_600, 12))\ninterzen 0000000000000001003\n"
                try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            case .movedBack:
                let text = "\(padded(Int(time(nil)) + 3_600, 12))\ninterzen 0000000000000001003\n"
                try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            case .halfALine:
                let text = "\(padded(Int(time(nil)), 12))\ninterzen\n"
                try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            }
        }
    }

    @Test("Without a mark to trust a gap is left", arguments: Loss.allCases)
    func lost(loss: Loss) async throws {
        let bench = try await SQLiteBench()
        try await tickets(9, in: bench)
        try restoreOlderDatabase(bench)
        try loss.befall(markPath(bench))
        #expect(bench.desk.numberMark.read() == .lost)
        let start = try await bench.desk.beginRun(of: SQLiteBench.desks, at: Counter.now)
        let moved = try #require(start.numbersMoved["interzen"])
        #expect(moved >= 1_006 + 1_000)
        #expect(moved % 1_000 == 1, "people see that something happened")
        let decided = try await bench.counter.receive([Letter("new@c")], from: 50)
        #expect(decided.map(\.ticket?.number) == [moved])
        #expect(
            bench.desk.numberMark.read() == .sound(next: ["interzen": moved + 1, "other": 3_001]),
            "from here on the mark can be trusted again"
        )
    }

    @Test func theGapGrowsWithTheTimeAndThePace() async throws {
        let bench = try await SQLiteBench()
        try await tickets(1, in: bench)
        for day in 1...9 {
            let letters = (0..<20).map { Letter("\(day)-\($0)@c", from: "user\(day)-\($0)@customer.example") }
            try await bench.counter.receive(letters, from: UInt32(day * 100), at: Counter.now + Int64(day * 86_400))
        }
        try bench.execute("UPDATE ticket SET openedAt = openedAt + (number - 1001) / 20 * 86400000")
        try Loss.missing.befall(markPath(bench))
        let start = try await bench.desk.beginRun(of: SQLiteBench.desks, at: Counter.now + 100 * 86_400)
        let moved = try #require(start.numbersMoved["interzen"])
        #expect(moved > 1_181 + 4 * 20 * 80, "ninety days at twenty a day cannot have filled it")
    }

    @Test func aFreshDatabaseStartsAtTheBeginning() async throws {
        let kept = try TemporaryFolder()
        let desk = try SQLiteDesk(folder: StateFolder(path: kept.path), migrate: true)
        let start = try await desk.beginRun(of: [interzen], at: Counter.now)
        #expect(start.numbersMoved.isEmpty)
        #expect(!start.afterUncleanEnd)
        try desk.numberMark.write([:])
        #expect(try await desk.beginRun(of: [interzen], at: Counter.now).numbersMoved.isEmpty)
    }

    @Test func aFailedCommitDoesNotUseUpNumbers() async throws {
        let bench = try await SQLiteBench()
        var counter = bench.counter
        counter.judge.clashing = [1_001, 1_002]
        try await counter.receive([Letter("a@c"), Letter("b@c", text: "Altro.")])
        #expect(bench.desk.numberMark.read() == .sound(next: ["interzen": 1_002, "other": 1_001]))
    }

    @Test func aMarkThatCannotBeWrittenStopsTheTicket() async throws {
        let bench = try await SQLiteBench()
        try Loss.missing.befall(markPath(bench))
        #expect(mkdir(markPath(bench), 0o700) == 0)
        let taken = try await bench.counter.take([bench.counter.arrival(Letter("a@c"), 1)])
        await #expect(throws: DeskStoreError.self) { try await bench.counter.decide(taken) }
        #expect(try bench.tickets().isEmpty)
        #expect(try await bench.counter.undecided().count == 1, "it waits with its bytes")
        #expect(rmdir(markPath(bench)) == 0)
        #expect(try await bench.counter.decide(taken).map(\.ticket?.number) == [1_001])
    }

    /// A backup from before the first ticket looks like a new database, and is none.
    @Test func aDatabaseFromBeforeTheFirstTicketLeavesAGapToo() async throws {
        let bench = try await SQLiteBench()
        #expect(unlink(markPath(bench)) == 0)
        let start = try await bench.desk.beginRun(of: SQLiteBench.desks, at: Counter.now)
        #expect(start.numbersMoved.values.allSatisfy { $0 > 2_000 })
        #expect(start.numbersMoved.count == 2)
    }

    /// Put back within the second in which it was made: the file is another one all the same.
    @Test func aCopyOfTheMarkIsNotTheMark() async throws {
        let bench = try await SQLiteBench()
        let copy = markPath(bench) + ".copy"
        try FileManager.default.copyItem(atPath: markPath(bench), toPath: copy)
        #expect(rename(copy, markPath(bench)) == 0)
        #expect(bench.desk.numberMark.read() == .lost)
    }
}
