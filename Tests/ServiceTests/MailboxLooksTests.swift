import CivilTime
import Desk
import DeskTesting
import Testing

@testable import Service

/// How old looks are.
struct MailboxLooksTests {
    private let (support, sales) = (MailboxID("support"), MailboxID("sales"))
    private let now = WallClock.start

    @Test func theOldestLookCounts() {
        let looks = MailboxLooks(of: [support, sales], bell: Bell())
        let instant = ContinuousClock.now
        #expect(looks.earliest(at: now, instant) == nil)
        looks.note(support, began: instant - .seconds(10))
        #expect(looks.earliest(at: now, instant) == nil, "the other has not been looked into")
        looks.note(sales, began: instant - .seconds(60))
        #expect(looks.earliest(at: now, instant) == now.advanced(bySeconds: -60))
        looks.note(sales, began: instant)
        #expect(looks.earliest(at: now, instant) == now.advanced(bySeconds: -10))
    }

    @Test("The wall clock makes no look younger", arguments: [-86_400, 0, 86_400] as [Int64])
    func theWallClockIsSet(by seconds: Int64) {
        let looks = MailboxLooks(of: [support], bell: Bell())
        let instant = ContinuousClock.now
        looks.note(support, began: instant - .seconds(5))
        let set = now.advanced(bySeconds: seconds)
        #expect(looks.earliest(at: set, instant) == set.advanced(bySeconds: -5))
    }
}
