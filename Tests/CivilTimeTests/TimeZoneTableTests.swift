import CivilTime
import Foundation
import Testing

struct TimeZoneTableTests {
    private static func table(_ name: String) throws -> TimeZoneTable {
        let data = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)"))
        return try TimeZoneTable(name: name, tzif: [UInt8](data))
    }

    private static let names = [
        "Europe/Rome", "Asia/Kolkata", "America/New_York", "America/Los_Angeles", "Australia/Lord_Howe",
        "America/St_Johns", "Asia/Kathmandu", "Africa/Cairo", "Europe/Dublin", "Pacific/Apia", "Africa/Casablanca",
        "Pacific/Chatham", "America/Sao_Paulo", "Etc/UTC", "Asia/Tehran",
    ]

    @Test("offsets are those that Foundation knows", arguments: names)
    func offsets(name: String) throws {
        let (table, zone) = (try Self.table(name), try #require(TimeZone(identifier: name)))
        // Every nine hours and a bit from 2000 to 2037, so that all hours of the day are met.
        for second in stride(from: Int64(946_684_800), to: 2_145_916_800, by: 33_333) {
            let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
            guard table.offset(at: second) != Int64(expected) else { continue }
            Issue.record("\(name) at \(second): \(table.offset(at: second)), expected \(expected)")
            return
        }
    }

    private typealias WallCase = (zone: String, wall: String, instant: String)

    @Test(
        "a skipped time is read with the offset before the gap, a repeated one is the first (RFC 5545 §3.3.5)",
        arguments: [
            ("Europe/Rome", "2026-03-29T02:30:00Z", "2026-03-29T01:30:00Z"),
            ("Europe/Rome", "2026-03-29T02:00:00Z", "2026-03-29T01:00:00Z"),
            ("Europe/Rome", "2026-03-29T03:00:00Z", "2026-03-29T01:00:00Z"),
            ("Europe/Rome", "2026-03-29T01:59:59Z", "2026-03-29T00:59:59Z"),
            ("Europe/Rome", "2026-10-25T02:30:00Z", "2026-10-25T00:30:00Z"),
            ("Europe/Rome", "2026-10-25T03:00:00Z", "2026-10-25T02:00:00Z"),
            ("Europe/Rome", "2026-10-25T01:59:59Z", "2026-10-24T23:59:59Z"),
            ("America/New_York", "2026-03-08T02:30:00Z", "2026-03-08T07:30:00Z"),
            ("America/New_York", "2026-11-01T01:30:00Z", "2026-11-01T05:30:00Z"),
            ("Australia/Lord_Howe", "2026-10-04T02:15:00Z", "2026-10-03T15:45:00Z"),
            ("Australia/Lord_Howe", "2026-04-05T01:45:00Z", "2026-04-04T14:45:00Z"),
            ("Africa/Cairo", "2026-04-24T00:30:00Z", "2026-04-23T22:30:00Z"),
            ("Pacific/Apia", "2011-12-30T12:00:00Z", "2011-12-30T22:00:00Z"),
            ("Asia/Kolkata", "2026-01-01T00:00:00Z", "2025-12-31T18:30:00Z"),
            ("Europe/Rome", "2500-07-01T12:00:00Z", "2500-07-01T10:00:00Z"),
        ] as [WallCase]
    )
    private func walls(zone: String, wall: String, instant: String) throws {
        let table = try Self.table(zone)
        let civil = CivilDateTime(try #require(Instant(rfc3339: wall)))
        #expect(table.instant(of: civil).rfc3339 == instant)
    }

    @Test("what the wall shows leads back to its instant", arguments: names)
    func roundTrip(name: String) throws {
        let table = try Self.table(name)
        for second in stride(from: Int64(1_735_689_600), to: 1_798_761_600, by: 1_799) {
            let back = table.second(ofWall: table.wall(at: second))
            // A repeated time leads to its first occurrence.
            #expect(back == second || table.wall(at: back) == table.wall(at: second) && back < second)
        }
    }

    @Test("the stretches of a range follow one another and hold their offset", arguments: names)
    func stretches(name: String) throws {
        let table = try Self.table(name)
        var end: Int64 = 1_500_000_000
        table.forEachStretch(in: end..<20_000_000_000) { stretch, offset in
            #expect(stretch.lowerBound == end && !stretch.isEmpty)
            #expect(table.offset(at: stretch.lowerBound) == offset)
            #expect(table.offset(at: stretch.upperBound - 1) == offset)
            end = stretch.upperBound
        }
        #expect(end == 20_000_000_000)
    }

    @Test(
        "fixed offsets",
        arguments: [
            ("UTC-05:00", -18_000), ("UTC+05:30", 19_800), ("UTC+00:00", 0), ("UTC+18:59", 68_340), ("UTC+19:00", nil),
            ("UTC+5:00", nil), ("UTC+05:60", nil), ("UTC 05:00", nil), ("utc+05:00", nil), ("UTC", nil), ("", nil),
        ] as [(String, Int64?)]
    )
    func fixed(text: String, offset: Int64?) {
        #expect(TimeZoneTable(fixedOffset: text)?.offset(at: 1_000) == offset)
    }

    @Test(
        "instants are read in one form",
        arguments: [
            ("2026-08-24T07:45:00Z", 1_787_557_500), ("2026-02-29T00:00:00Z", nil), ("2026-08-24T07:45:60Z", nil),
            ("2026-08-24T24:00:00Z", nil), ("2026-08-24t07:45:00z", nil), ("2026-08-24T07:45:00+00:00", nil),
            ("2026-08-24T07:45:00.5Z", nil), ("+026-08-24T07:45:00Z", nil), ("", nil), ("2026-8-24T07:45:00Z", nil),
        ] as [(String, Int64?)]
    )
    func instants(text: String, seconds: Int64?) {
        #expect(Instant(rfc3339: text)?.seconds == seconds)
    }

    @Test("dates are counted in days", arguments: [("1970-01-01", 0), ("2026-08-24", 20_689), ("1969-12-31", -1)])
    func dates(text: String, number: Int) throws {
        let date = try #require(CivilDate(text))
        #expect(date.dayNumber == number)
        #expect("\(date)" == text)
        #expect(date.weekday == date.fields.weekday)
    }
}
