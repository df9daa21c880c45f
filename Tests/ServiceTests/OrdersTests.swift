import Glibc
import Testing

@testable import Service

/// What signals mean to the daemon. In processes of their own, because signals are for a whole process; each ends by
/// itself should nothing be heard.
struct OrdersTests {
    /// Sends a signal to this process again and again: the first may come before anybody listens.
    private static func send(_ number: Int32) {
        alarm(30)
        Task.detached {
            while true {
                kill(getpid(), number)
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    @Test func aHangupIsAWishToReadTheSettingsAgain() async {
        await #expect(processExitsWith: .success) {
            let orders = Orders()
            OrdersTests.send(SIGHUP)
            for _ in 1...2 {
                guard await orders.next() == .reload, !orders.isEnding else { exit(1) }
            }
        }
    }

    @Test("The first signal is an order to end, the second ends the process", arguments: [SIGTERM, SIGINT])
    func ending(number: Int32) async {
        await #expect(processExitsWith: .signal(number)) { [number = number as Int32] in
            let orders = Orders()
            OrdersTests.send(number)
            guard await orders.next() == .end, await orders.next() == .end, orders.isEnding else { exit(1) }
            try await Task.sleep(for: .seconds(20))
        }
    }
}
