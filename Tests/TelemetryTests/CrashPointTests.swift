import Glibc
import Testing

@testable import Telemetry

/// The sweep can count the points and end the process at any one of them.
struct CrashPointTests {
    @Test("What arms nothing", arguments: [nil, "", "0", "-1", "x", "1x"])
    func unarmed(at: String?) {
        #expect(CrashSchedule(log: nil, at: at) == nil)
    }

    @Test func endsAtTheKthPointOnly() throws {
        let schedule = try #require(CrashSchedule(log: nil, at: "3"))
        let courses = (0..<5).map { _ in schedule.pass(.fetched) }
        #expect(courses == [.goOn, .goOn, .end, .goOn, .goOn])
    }

    @Test func oneOfManyThreadsEnds() async throws {
        let schedule = try #require(CrashSchedule(log: nil, at: "500"))
        let ends = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask { (0..<100).count { _ in schedule.pass(.fetched) == .end } }
            }
            return await group.reduce(0, +)
        }
        #expect(ends == 1)
    }

    @Test func pointsAreWrittenDown() throws {
        let path = "/tmp/sportello-points-\(getpid())"
        defer { unlink(path) }
        let schedule = try #require(CrashSchedule(log: path, at: nil))
        _ = schedule.pass(.fetched)
        _ = schedule.pass(.beforeTakeCommit)
        let file = open(path, O_RDONLY)
        defer { close(file) }
        var room = [UInt8](repeating: 0, count: 100)
        let count = read(file, &room, room.count)
        #expect(String(decoding: room[..<count], as: UTF8.self) == "fetched\nbeforeTakeCommit\n")
    }

    @Test func theProcessEnds() async {
        await #expect(processExitsWith: .exitCode(CrashPoint.exitStatus)) {
            setenv("SPORTELLO_CRASH_AT", "2", 1)
            CrashPoint.reach(.fetched)
            CrashPoint.reach(.beforeTakeCommit)
            exit(0)
        }
    }

    @Test func unarmedProcessGoesOn() async {
        await #expect(processExitsWith: .exitCode(7)) {
            unsetenv("SPORTELLO_CRASH_AT")
            unsetenv("SPORTELLO_CRASH_LOG")
            for point in CrashPoint.allCases { CrashPoint.reach(point) }
            exit(7)
        }
    }
}
