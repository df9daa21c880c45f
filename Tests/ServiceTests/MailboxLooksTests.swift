import CivilTime
import Desk
import DeskTesting
import Testing

@testable import Service

/// How old looks are.
struct MailboxLooksTests {
    private let support = MailboxID("support")
    private let sales = MailboxID("sales")
    private let now = WallClock.start

    /// In seconds from `now`; the tests themselves take less than ten.
    private func earliest(_ looks: MailboxLooks, at instant: Instant) -> Int64? {
        looks.earliest(at: instant).map { ($0.seconds - now.seconds) / 10 * 10 }
    }

    @Test func theOldestLookCounts() {
        let looks = MailboxLooks(of: [support, sales], bell: Bell())
        #expect(looks.earliest(at: now) == nil)
        looks.note(support, began: .now - .seconds(100), at: now)
        #expect(looks.earliest(at: now) == nil, "the other has not been looked into")
        looks.note(sales, began: .now - .seconds(600), at: now)
        #expect(earliest(looks, at: now) == -600)
        looks.note(sales, began: .now, at: now)
        #expect(earliest(looks, at: now) == -100)
    }

    @Test(
        "Whatever is done to the wall clock makes no look younger",
        arguments: [(-86_400, -86_500), (0, -100), (86_400, -100)] as [(Int64, Int64)]
    )
    func theWallClockIsSet(by seconds: Int64, looked: Int64) {
        let looks = MailboxLooks(of: [support], bell: Bell())
        looks.note(support, began: .now - .seconds(100), at: now)
        #expect(earliest(looks, at: now.advanced(bySeconds: seconds)) == looked)
    }
}
