import Desk
import MailSyntax
import Testing

@testable import Store

/// The daemon and the commands have the same database open.
struct SharedDatabaseTests {
    @Test func theDaemonSeesOthersWritesOnceAndNotItsOwn() async throws {
        let bench = try await SQLiteBench()
        let command = try bench.reopened()
        #expect(await !bench.desk.changedByOthers(), "the first look has nothing to compare with")
        try await bench.counter.receive([Letter("a@c")])
        #expect(await !bench.desk.changedByOthers(), "its own")
        try await Counter(store: command).close(TicketNumber(prefix: "IZ", number: 1_001))
        #expect(await bench.desk.changedByOthers())
        #expect(await !bench.desk.changedByOthers(), "once")
        _ = try command.counts()
        #expect(await !bench.desk.changedByOthers(), "reading is no change")
        try await bench.counter.receive([Letter("b@c", text: "Altro.")], from: 2)
        #expect(await !bench.desk.changedByOthers())
        try command.close()
        #expect(try bench.outbox().map(\.kind) == [.acknowledgement, .closure, .acknowledgement])
    }

    @Test func writersOfTwoProcessesWaitForEachOther() async throws {
        let bench = try await SQLiteBench()
        let command = try bench.reopened()
        let (daemon, counter) = (bench.counter, Counter(store: command))
        let letters = (0..<40).map { Letter("\($0)@c", from: "user\($0)@customer.example") }
        try await daemon.receive(letters)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1_001...1_040 as ClosedRange<Int64> {
                group.addTask {
                    let side = number % 2 == 0 ? daemon : counter
                    try await side.close(TicketNumber(prefix: "IZ", number: number))
                }
            }
            try await group.waitForAll()
        }
        #expect(try bench.tickets().allSatisfy { $0.status.role == .closed })
        #expect(try bench.outbox().count == 80)
        try command.close()
    }
}
