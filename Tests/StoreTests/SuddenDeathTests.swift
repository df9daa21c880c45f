import Desk
import Glibc
import IMAPSyntax
import Testing

@testable import Store

/// A process that is killed while it writes leaves a sound database that holds everything it was told is safe.
struct SuddenDeathTests {
    @Test("Killed after so many mails", arguments: [1, 7, 40] as [UInt32])
    func killed(after mails: UInt32) async throws {
        let kept = try TemporaryFolder()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = kept.path as String, mails = mails as UInt32] in
            let desk = try SQLiteDesk(folder: StateFolder(path: path), migrate: true)
            _ = try await desk.beginRun(of: SQLiteBench.desks, at: Counter.now)
            let counter = Counter(store: desk)
            try await withThrowingTaskGroup(of: Void.self) { group in
                // Somebody writes all the time, so that the end comes in the middle of it.
                group.addTask {
                    while true { try await desk.endRun() }
                }
                group.addTask {
                    for uid in 1...mails {
                        let letter = Letter("\(uid)@c", from: "user\(uid)@customer.example")
                        try await counter.receive([letter], from: uid)
                    }
                    kill(getpid(), SIGKILL)
                }
                try await group.waitForAll()
            }
        }
        let bench = try await SQLiteBench(in: kept, at: kept.path)
        #expect(try bench.value("PRAGMA integrity_check") == "ok")
        #expect(try bench.ledger().map(\.origin.uid.rawValue) == Array(1...mails))
        #expect(try bench.ledger().allSatisfy { $0.outcome == .opened })
        #expect(try bench.outbox().count == Int(mails))
        let next = try await bench.counter.receive([Letter("next@c")], from: mails + 1)
        #expect(next.map(\.ticket?.number) == [1_001 + Int64(mails)])
    }
}
