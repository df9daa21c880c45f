import Mailboxes
import Testing

@Suite struct BackoffTests {
    @Test func doublesUpToItsMaximumAndBeginsAnew() {
        var backoff = Backoff()
        let waits = (0..<11).map { _ in backoff.next { 1 } }
        #expect(waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map { .seconds($0) })
        backoff.reset()
        #expect(backoff.next { 1 } == .seconds(1))
    }

    @Test(arguments: [(0, 4.0), (0.5, 6), (1, 8), (-1, 4), (7, 8), (.nan, 4)])
    func jitterTakesAtMostHalf(random: Double, seconds: Double) {
        var backoff = Backoff(initial: .seconds(8))
        #expect(backoff.next { random } == .seconds(seconds))
    }
}
