import CivilTime
import Testing

struct InstantTests {
    @Test(
        "seconds are rounded towards the past",
        arguments: [(0, 0), (999, 0), (1_000, 1), (-1, -1), (-1_000, -1), (-1_001, -2)] as [(Int64, Int64)]
    )
    func seconds(milliseconds: Int64, expected: Int64) {
        #expect(Instant(milliseconds: milliseconds).seconds == expected)
    }

    @Test("time is clamped at its ends instead of trapping")
    func clamped() {
        #expect(Instant(seconds: .max).milliseconds == .max)
        #expect(Instant(seconds: .min).milliseconds == .min)
        #expect(Instant(seconds: .max).advanced(bySeconds: 1) == Instant(seconds: .max))
        #expect(Instant(seconds: .min).advanced(bySeconds: -1) == Instant(seconds: .min))
    }

    @Test("instants are ordered by time")
    func ordered() {
        let now = Instant(seconds: 10)
        #expect(now < now.advanced(bySeconds: 1))
        #expect(now.advanced(bySeconds: -1) < now)
        #expect(!(now < now))
    }

    @Test(
        "the RFC 3339 form is in UTC with whole seconds",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1_794_819_600_999, "2026-11-16T09:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
            (-62_167_219_200_000, "0000-01-01T00:00:00Z"),
        ] as [(Int64, String)]
    )
    func rfc3339(milliseconds: Int64, expected: String) {
        #expect(Instant(milliseconds: milliseconds).rfc3339 == expected)
    }

    @Test(
        "milliseconds are added for logs",
        arguments: [(1_794_819_600_042, "2026-11-16T09:00:00.042Z"), (-1, "1969-12-31T23:59:59.999Z")]
            as [(Int64, String)]
    )
    func rfc3339Milliseconds(milliseconds: Int64, expected: String) {
        #expect(Instant(milliseconds: milliseconds).rfc3339Milliseconds == expected)
    }

    @Test("padding fills up and never cuts", arguments: [(7, 2, "07"), (0, 3, "000"), (1234, 2, "1234"), (5, 1, "5")])
    func padding(number: Int, width: Int, expected: String) {
        #expect(padded(number, width) == expected)
    }
}
