import CivilTime
import Testing

struct CivilDateTimeTests {
    private typealias Fields = (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int)

    @Test(
        "a civil time and its instant are each other's inverse",
        arguments: [
            (1970, 1, 1, 0, 0, 0, 0), (2000, 2, 29, 23, 59, 59, 951_868_799), (2026, 11, 16, 9, 0, 0, 1_794_819_600),
            (1969, 12, 31, 23, 59, 59, -1), (9999, 12, 31, 23, 59, 59, 253_402_300_799),
            (0, 1, 1, 0, 0, 0, -62_167_219_200), (2100, 3, 1, 0, 0, 0, 4_107_542_400),
        ] as [(Int, Int, Int, Int, Int, Int, Int64)]
    )
    func inverse(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, seconds: Int64) throws {
        let civil = try #require(
            CivilDateTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        )
        #expect(civil.instant() == Instant(seconds: seconds))
        #expect(CivilDateTime(Instant(seconds: seconds)) == civil)
    }

    @Test(
        "what no calendar or clock shows is nil",
        arguments: [
            (2026, 2, 29, 0, 0, 0), (2100, 2, 29, 0, 0, 0), (2026, 0, 1, 0, 0, 0), (2026, 13, 1, 0, 0, 0),
            (2026, 4, 31, 0, 0, 0), (2026, 1, 0, 0, 0, 0), (2026, 1, 1, 24, 0, 0), (2026, 1, 1, 0, 60, 0),
            (2026, 1, 1, 0, 0, 61), (-1, 1, 1, 0, 0, 0), (10_000, 1, 1, 0, 0, 0), (.max, .max, .max, .max, .max, .max),
        ] as [(Int, Int, Int, Int, Int, Int)]
    )
    func invalid(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        #expect(CivilDateTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second) == nil)
    }

    @Test("a leap second is the second after 59")
    func leapSecond() throws {
        let leap = try #require(CivilDateTime(year: 2016, month: 12, day: 31, hour: 23, minute: 59, second: 60))
        let midnight = try #require(CivilDateTime(year: 2017, month: 1, day: 1))
        #expect(leap.instant() == midnight.instant())
    }

    @Test(
        "weekdays begin with Monday, before the epoch too",
        arguments: [
            (2026, 11, 16, 0), (1970, 1, 1, 3), (1969, 12, 28, 6), (2000, 2, 29, 1), (1, 1, 1, 0),
        ]
    )
    func weekday(year: Int, month: Int, day: Int, expected: Int) throws {
        #expect(try #require(CivilDateTime(year: year, month: month, day: day)).weekday == expected)
    }

    @Test("an offset moves the clock, not the instant", arguments: [-43_200, -3_600, 0, 3_600, 20_700, 50_400])
    func offset(seconds: Int) throws {
        let instant = Instant(seconds: 1_794_819_600)
        #expect(CivilDateTime(instant, offset: seconds).instant(offset: seconds) == instant)
    }

    @Test("years beyond 0…9999 are clamped", arguments: [Int64.min, Int64.max])
    func clamped(seconds: Int64) {
        #expect((0...9999).contains(CivilDateTime(Instant(seconds: seconds)).year))
    }
}
