import LanguageID
import Testing

@testable import CivilTime
@testable import Notices

/// Dates, durations and zones as a native writes them.
struct DateWordsTests {
    private func words(_ language: Language, _ instant: String, readAt reader: String) throws -> String {
        let dates = DateWords(language, in: Fixtures.rome, readAt: try #require(Instant(rfc3339: reader)))
        return dates.text(try #require(Instant(rfc3339: instant)))
    }

    @Test(arguments: [
        ("2026-08-24T07:45:00Z", "lunedì 24 agosto, 9:45", "Monday 24 August, 9:45"),
        ("2026-08-24T07:45:59Z", "lunedì 24 agosto, 9:45", "Monday 24 August, 9:45"),
        ("2026-12-01T08:05:00Z", "martedì 1º dicembre, 9:05", "Tuesday 1 December, 9:05"),
        ("2026-12-31T22:59:59Z", "giovedì 31 dicembre, 23:59", "Thursday 31 December, 23:59"),
        ("2026-12-31T23:00:00Z", "venerdì 1º gennaio 2027, 0:00", "Friday 1 January 2027, 0:00"),
        ("2027-02-28T12:00:00Z", "domenica 28 febbraio 2027, 13:00", "Sunday 28 February 2027, 13:00"),
        ("2026-03-29T00:59:00Z", "domenica 29 marzo, 1:59", "Sunday 29 March, 1:59"),
        ("2026-03-29T01:00:00Z", "domenica 29 marzo, 3:00", "Sunday 29 March, 3:00"),
        ("2026-10-24T23:59:00Z", "domenica 25 ottobre, 1:59", "Sunday 25 October, 1:59"),
        ("2026-10-25T00:30:00Z", "domenica 25 ottobre, 2:30 (UTC+02:00)", "Sunday 25 October, 2:30 (UTC+02:00)"),
        ("2026-10-25T01:30:00Z", "domenica 25 ottobre, 2:30 (UTC+01:00)", "Sunday 25 October, 2:30 (UTC+01:00)"),
        ("2026-10-25T02:00:00Z", "domenica 25 ottobre, 3:00", "Sunday 25 October, 3:00"),
    ])
    func dates(instant: String, italian: String, english: String) throws {
        #expect(try words(.italian, instant, readAt: "2026-08-21T14:31:20Z") == italian)
        #expect(try words(.english, instant, readAt: "2026-08-21T14:31:20Z") == english)
    }

    @Test("The year that goes without saying is that of the zone's clock")
    func year() throws {
        #expect(try words(.english, "2027-01-04T08:00:00Z", readAt: "2026-12-31T23:30:00Z") == "Monday 4 January, 9:00")
        #expect(try words(.english, "2026-12-31T08:00:00Z", readAt: "2026-12-31T23:30:00Z").contains("2026"))
    }

    @Test(arguments: [Int64.min, -62_167_219_201, 253_402_300_800, .max])
    func endsOfTime(seconds: Int64) {
        let dates = DateWords(.italian, in: Fixtures.rome, readAt: Instant(seconds: seconds))
        #expect(!dates.text(Instant(milliseconds: seconds)).isEmpty)
    }

    @Test(arguments: [
        ("Europe/Rome", "ora di Roma", "Rome time"),
        ("Europe/London", "ora di Londra", "London time"),
        ("America/New_York", "ora di New York", "New York time"),
        ("America/Argentina/Buenos_Aires", "ora di Buenos Aires", "Buenos Aires time"),
        ("Asia/Kolkata", "ora di Calcutta", "Kolkata time"),
        ("Africa/Cairo", "ora del Cairo", "Cairo time"),
        ("Etc/GMT+5", "UTC-05:00", "UTC-05:00"),
        ("UTC-05:00", "UTC-05:00", "UTC-05:00"),
        ("US/Eastern", "US/Eastern", "US/Eastern"),
        ("UTC", "UTC", "UTC"),
        ("", "", ""),
    ])
    func zones(name: String, italian: String, english: String) {
        let zone = TimeZoneTable(name: name, offset: -18_000)
        #expect(ZoneWords.name(of: zone, in: .italian, at: Instant(seconds: 0)) == italian)
        #expect(ZoneWords.name(of: zone, in: .english, at: Instant(seconds: 0)) == english)
    }

    @Test(arguments: [(0, "UTC"), (19_800, "UTC+05:30"), (-12_600, "UTC-03:30")])
    func offsets(seconds: Int64, expected: String) {
        #expect(ZoneWords.offset(seconds) == expected)
    }

    @Test(arguments: [
        (-5, "meno di un minuto", "less than a minute"),
        (59, "meno di un minuto", "less than a minute"),
        (60, "1 minuto", "1 minute"),
        (3_600, "1 ora", "1 hour"),
        (7_500, "2 ore e 5 minuti", "2 hours and 5 minutes"),
        (86_400, "1 giorno", "1 day"),
        (86_460, "1 giorno", "1 day"),
        (180_000, "2 giorni e 2 ore", "2 days and 2 hours"),
        (Int64.max, "106751991167300 giorni e 15 ore", "106751991167300 days and 15 hours"),
    ])
    func durations(seconds: Int64, italian: String, english: String) {
        #expect(DurationWords(language: .italian).text(seconds: seconds) == italian)
        #expect(DurationWords(language: .english).text(seconds: seconds) == english)
    }

    @Test(arguments: [
        ("75%", "75% del tempo a disposizione", "75% of the time allowed"),
        ("0m", "alla scadenza", "at the due time"),
        ("-120m", "2 ore di servizio prima della scadenza", "2 hours of service before the due time"),
        (
            "+90m", "1 ora e 30 minuti di servizio dopo la scadenza",
            "1 hour and 30 minutes of service after the due time"
        ),
        ("-9223372036854775808m", "-9223372036854775808m", "-9223372036854775808m"),
        ("soon", "soon", "soon"),
        ("%", "%", "%"),
        ("", "", ""),
    ])
    func steps(step: String, italian: String, english: String) {
        #expect(StepWords(language: .italian).text(step) == italian)
        #expect(StepWords(language: .english).text(step) == english)
    }

    @Test(arguments: [
        ([], "", ""),
        (Array(repeating: [0..<1_440], count: 9), "lunedì–domenica 0:00–24:00", "Monday–Sunday 0:00–24:00"),
        (
            [[540..<780, 870..<1_110], [540..<780, 870..<1_110], [], [540..<780]],
            "lunedì–martedì 9:00–13:00 e 14:30–18:30; giovedì 9:00–13:00",
            "Monday–Tuesday 9:00–13:00 and 14:30–18:30; Thursday 9:00–13:00"
        ),
    ])
    func openingHours(days: [[Range<Int>]], italian: String, english: String) {
        #expect(OpeningHours(days: days).text(in: .italian) == italian)
        #expect(OpeningHours(days: days).text(in: .english) == english)
    }
}
