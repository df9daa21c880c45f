import CivilTime
import ServiceLevels
import Testing

struct HolidayTests {
    @Test(
        "Western Easter",
        arguments: [
            "1818-03-22", "1943-04-25", "1954-04-18", "1961-04-02", "2000-04-23", "2008-03-23", "2024-03-31",
            "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2285-03-22",
        ]
    )
    func easter(date: String) throws {
        let expected = Workshop.date(date)
        #expect(CivilDate.easter(of: expected.year) == expected)
    }

    @Test(
        "when a rule falls",
        arguments: [
            (.yearly(month: 2, day: 29), 2028, "2028-02-29"), (.yearly(month: 2, day: 29), 2027, nil),
            (.once(Workshop.date("2027-05-05")), 2027, "2027-05-05"), (.once(Workshop.date("2027-05-05")), 2026, nil),
            (.easter(-2), 2026, "2026-04-03"), (.easter(49), 2026, "2026-05-24"),
            (.nth(1, .mon, month: 9), 2025, "2025-09-01"), (.nth(-1, .mon, month: 5), 2026, "2026-05-25"),
            (.nth(5, .mon, month: 11), 2026, "2026-11-30"), (.nth(5, .mon, month: 10), 2026, nil),
            (.nth(-5, .sun, month: 11), 2026, "2026-11-01"), (.nth(-5, .mon, month: 2), 2026, nil),
            (.nth(-2, .fri, month: 2), 2028, "2028-02-18"), (.nth(4, .thu, month: 11), 2029, "2029-11-22"),
        ] as [(HolidayRule.Day, Int, String?)]
    )
    func rules(day: HolidayRule.Day, year: Int, expected: String?) {
        #expect(HolidayRule("H", day).date(in: year).map { "\($0)" } == expected)
    }

    @Test("years begin and end a rule", arguments: [(2025, false), (2026, true), (2028, true), (2029, false)])
    func years(year: Int, isHoliday: Bool) {
        let rule = HolidayRule("H", .yearly(month: 3, day: 1), fromYear: 2026, toYear: 2028)
        #expect((rule.date(in: year) != nil) == isHoliday)
    }

    @Test("an observed day is closed as well, in the neighbouring year too")
    func observed() {
        let list = HolidayList([HolidayRule("New Year", .yearly(month: 1, day: 1))], observed: [.sat: -1, .sun: 1])
        #expect(dates(list, 2027...2027) == ["2027-01-01", "2027-12-31"])
        #expect(dates(list, 2028...2028) == ["2028-01-01"])
        #expect(dates(list, 2023...2023) == ["2023-01-01", "2023-01-02"])
        let silvester = HolidayList([HolidayRule("Silvester", .yearly(month: 12, day: 31))], observed: [.sun: 1])
        #expect(dates(silvester, 2025...2025) == ["2025-12-31"])
        #expect(dates(silvester, 2023...2024) == ["2023-12-31", "2024-01-01", "2024-12-31"])
    }

    private func dates(_ list: HolidayList, _ years: ClosedRange<Int>) -> [String] {
        list.dates(in: years).keys.sorted().map { "\($0)" }
    }

    @Test(
        "of the rules for a date the first that applies decides",
        arguments: [
            ("2026-08-04", []), ("2026-08-05", ["09:00-11:00"]), ("2026-08-17", ["08:30-12:15", "13:45-17:30"]),
            ("2026-12-01", ["10:00-12:30"]), ("2026-12-03", []), ("2026-12-02", ["10:00-12:30"]),
            ("2026-10-25", ["00:30-05:30"]), ("2026-10-26", []), ("2026-06-02", []), ("2026-09-09", []),
            ("2025-09-10", ["08:30-12:15"]),
        ]
    )
    func schedules(date: String, hours: [String]) throws {
        let zone = try Workshop.zone("Etc/UTC")
        let book = CalendarBook(try Workshop.calendars(in: zone), live: Workshop.live, years: 2025...2026)
        let midnight = Int64(Workshop.date(date).dayNumber) * 86_400
        let day = midnight..<midnight + 86_400
        let open = try #require(book.calendar("shop", in: day)).intervals(in: day)
        #expect(open == hours.map(Workshop.range).map { midnight + Int64($0.from)..<midnight + Int64($0.to) })
    }

    @Test("the last of two closures wins, and one without weekly hours changes nothing")
    func closures() throws {
        let zone = try Workshop.zone("Etc/UTC")
        var live = Workshop.live
        let hours = Workshop.range("20:00-21:00")
        live.closures.append(
            Closure("Night", from: Workshop.date("2026-08-03"), to: Workshop.date("2026-08-08"), hours: [hours])
        )
        let book = CalendarBook(try Workshop.calendars(in: zone), live: live, years: 2026...2026)
        let calendar = try #require(book.calendar("shop", in: 1_785_715_200..<1_786_233_600))
        #expect(calendar.isOpen(at: Workshop.instant("2026-08-04T20:30:00Z")))
        #expect(!calendar.isOpen(at: Workshop.instant("2026-08-06T20:30:00Z")))
        #expect(!calendar.isOpen(at: Workshop.instant("2026-08-08T20:30:00Z")))
    }

    @Test(
        "holidays without a holiday in them are a warning's business",
        arguments: [("2026-01-01", false), ("2027-06-01", true)]
    )
    func ending(date: String, ends: Bool) {
        let rules = [HolidayRule("Once", .once(Workshop.date("2027-12-25")))]
        let live = LiveCalendarData(holidays: ["list": HolidayList(rules)])
        #expect(live.endingHolidays(from: Workshop.date(date)).isEmpty != ends)
        #expect(Workshop.live.endingHolidays(from: Workshop.date(date)).isEmpty)
    }

    @Test(
        "closures of the coming weeks",
        arguments: [("2026-06-03", true), ("2026-06-04", false), ("2026-08-14", false), ("2027-01-06", true)]
    )
    func missingClosures(date: String, missing: Bool) {
        #expect(Workshop.live.lacksClosures(from: Workshop.date(date)) == missing)
        #expect(!LiveCalendarData().lacksClosures(from: Workshop.date(date)))
    }
}
