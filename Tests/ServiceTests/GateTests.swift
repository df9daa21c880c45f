import DeskTesting
import Testing

@testable import Service

/// A gate lets so many through at once, and nobody past who came earlier.
struct GateTests {
    @Test func atMostSoManyAreInside() async {
        let gate = Gate(places: 3)
        let inside = Shared((now: 0, most: 0))
        await withTaskGroup(of: Void.self) { group in
            for _ in 1...50 {
                group.addTask {
                    await gate.enter()
                    inside.change { inside in
                        inside.now += 1
                        inside.most = max(inside.most, inside.now)
                    }
                    await Task.yield()
                    inside.change { $0.now -= 1 }
                    gate.leave()
                }
            }
        }
        #expect(inside.change { $0.now } == 0)
        #expect((1...3).contains(inside.change { $0.most }))
    }

    @Test func whoCameFirstEntersFirst() async throws {
        let gate = Gate(places: 1)
        let order = Shared<[Int]>([])
        await gate.enter()
        var tasks: [Task<Void, Never>] = []
        for number in 1...10 {
            tasks.append(
                Task {
                    await gate.enter()
                    order.change { $0.append(number) }
                    gate.leave()
                }
            )
            // Long enough for the task to have come to the gate.
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(order.value.isEmpty)
        gate.leave()
        for task in tasks { await task.value }
        #expect(order.value == Array(1...10))
    }

    @Test func aPlaceGivenBackIsFree() async {
        let gate = Gate(places: 2)
        for _ in 1...100 {
            await gate.enter()
            await gate.enter()
            gate.leave()
            gate.leave()
        }
    }
}
