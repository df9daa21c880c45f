import DeskTesting
import Testing

@testable import Service

/// A bell wakes who waits, and is not missed by who comes late.
struct BellTests {
    private func seconds(_ body: () async -> Void) async -> Duration {
        let start = ContinuousClock.now
        await body()
        return start.duration(to: .now)
    }

    @Test func aRingBeforeTheWaitIsRemembered() async {
        let bell = Bell()
        bell.ring()
        #expect(await seconds { await bell.wait(within: .seconds(60)) } < .seconds(5))
    }

    @Test func manyRingsBeforeTheWaitAreOne() async {
        let bell = Bell()
        for _ in 1...100 { bell.ring() }
        await bell.wait(within: nil)
        #expect(await seconds { await bell.wait(within: .milliseconds(50)) } >= .milliseconds(50))
    }

    @Test func aRingWakesWhoWaits() async throws {
        let bell = Bell()
        let isAwake = Shared(false)
        try await confirmation { woken in
            let waiter = Task {
                await bell.wait(within: nil)
                isAwake.change { $0 = true }
                woken()
            }
            try await Task.sleep(for: .milliseconds(30))
            #expect(!isAwake.value)
            bell.ring()
            await waiter.value
        }
    }

    @Test(arguments: [Duration.zero, .milliseconds(-5), .milliseconds(20)])
    func aTimeoutEndsTheWait(timeout: Duration) async {
        let bell = Bell()
        let waited = await seconds { await bell.wait(within: timeout) }
        #expect(waited >= timeout)
        #expect(waited < .seconds(5))
    }

    @Test(arguments: [nil, Duration.seconds(600)])
    func cancellationEndsTheWait(timeout: Duration?) async throws {
        let bell = Bell()
        let waiter = Task { await bell.wait(within: timeout) }
        try await Task.sleep(for: .milliseconds(20))
        waiter.cancel()
        #expect(await seconds { await waiter.value } < .seconds(5))
    }

    @Test func whoIsCancelledAlreadyDoesNotWait() async {
        let bell = Bell()
        let waiter = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            await bell.wait(within: nil)
        }
        #expect(await seconds { await waiter.value } < .seconds(5))
    }

    /// Work is announced after it is there: however the two tasks meet, none of it is left lying.
    @Test func noRingIsEverMissed() async throws {
        let bell = Bell()
        let work = Shared(0)
        let done = Shared(0)
        let worker = Task {
            while !Task.isCancelled {
                let found = work.change { work in
                    defer { work = 0 }
                    return work
                }
                done.change { $0 += found }
                if found == 0 { await bell.wait(within: nil) }
            }
        }
        await withTaskGroup(of: Void.self) { group in
            for _ in 1...4 {
                group.addTask {
                    for _ in 1...2_000 {
                        work.change { $0 += 1 }
                        bell.ring()
                    }
                }
            }
        }
        #expect(try await eventually { done.value == 8_000 })
        worker.cancel()
        await worker.value
    }
}
