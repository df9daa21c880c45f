import CivilTime
import Submission
import Testing

@Suite("Retry schedule") struct RetryScheduleTests {
    let schedule = RetrySchedule()
    let queued = Instant(seconds: 1_000_000)

    @Test(
        "doubles to four hours",
        arguments: [
            (1, 60), (2, 120), (3, 240), (8, 7_680), (9, 14_400), (10, 14_400), (64, 14_400), (Int.max, 14_400),
            (0, 60), (-5, 60),
        ] as [(Int, Int64)]
    )
    func doubles(_ attempts: Int, _ seconds: Int64) {
        #expect(schedule.wait(after: attempts, fraction: 0) == seconds)
    }

    @Test(
        "chance adds a quarter at most",
        arguments: [(0, 240), (0.5, 270), (1, 300), (7, 300), (-1, 240), (.nan, 240), (.infinity, 240)]
            as [(Double, Int64)]
    )
    func jitter(_ fraction: Double, _ seconds: Int64) {
        #expect(schedule.wait(after: 3, fraction: fraction) == seconds)
    }

    @Test("a last attempt at the end of five days, none after") func end() {
        let end = queued.advanced(bySeconds: 5 * 86_400)
        let next = { (now: Instant) in
            schedule.nextAttempt(after: 40, queuedAt: queued, now: now, fraction: 0)
        }
        #expect(next(end.advanced(bySeconds: -20_000)) == end.advanced(bySeconds: -20_000 + 14_400))
        #expect(next(end.advanced(bySeconds: -60)) == end)
        #expect(next(end) == nil)
        #expect(next(Instant(seconds: .max)) == nil)
    }

    @Test("a clock set back does not end it") func clockSetBack() {
        let now = queued.advanced(bySeconds: -86_400)
        #expect(
            schedule.nextAttempt(after: 1, queuedAt: queued, now: now, fraction: 0) == now.advanced(bySeconds: 60)
        )
    }

    @Test("odd settings do not trap") func oddSettings() {
        var schedule = RetrySchedule()
        schedule.firstWait = .max
        schedule.longestWait = 3_600
        #expect(schedule.wait(after: 5, fraction: 1) == 4_500)
    }

    @Test("R-O5, 54: three attempts of unknown outcome") func unknowns() {
        #expect(schedule.allowsAttempt(afterUnknowns: 2))
        #expect(!schedule.allowsAttempt(afterUnknowns: 3))
    }
}
