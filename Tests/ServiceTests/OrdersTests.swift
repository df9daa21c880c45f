import Glibc
import Testing

@testable import Service

/// What signals mean to the daemon. In processes of their own, because signals are for a whole process.
struct OrdersTests {
    @Test func hangupsAreOneWishToReadTheSettingsAgain() async {
        await #expect(processExitsWith: .success) {
            let orders = Orders()
            for _ in 1...3 { kill(getpid(), SIGHUP) }
            guard await orders.next() == .reload, !orders.isEnding else { exit(1) }
            // What the dispatch source had not told yet may come as a second wish, not as a third.
            kill(getpid(), SIGTERM)
            var reloads = 0
            while await orders.next() == .reload { reloads += 1 }
            guard reloads <= 1, await orders.ending.value == "SIGTERM", orders.isEnding else { exit(1) }
        }
    }

    @Test("The first signal is heard, the second ends the process", arguments: [SIGTERM, SIGINT])
    func ending(number: Int32) async {
        await #expect(processExitsWith: .signal(number)) { [number = number as Int32] in
            let orders = Orders()
            kill(getpid(), number)
            guard await orders.next() == .end, await orders.next() == .end else { exit(1) }
            kill(getpid(), number)
            try await Task.sleep(for: .seconds(10))
        }
    }
}
