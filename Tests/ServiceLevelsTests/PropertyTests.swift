import CivilTime
import ServiceLevels
import Testing

/// What holds for every ticket, on random ones.
struct PropertyTests {
    private static let zones = ["Europe/Rome", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"]

    private static func openings(_ zone: String, _ count: Int) -> [Int64] {
        var chance = Chance(UInt64(zone.utf8.count))
        return (0..<count).map { _ in Int64.random(in: 1_767_225_600..<1_861_920_000, using: &chance) }
    }

    /// Days of eight hours, closed on holidays: what is promised in days and in hours is one promise.
    @Test("days and hours of the same target agree", arguments: zones)
    func daysAndHours(zone name: String) throws {
        let zone = try Workshop.zone(name)
        let day = ["09:00-13:00", "14:30-18:30"].map(Workshop.range)
        let weekly = WeeklyHours(
            Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, day) }),
            holidays: ["list"],
            closures: .named(["Summer", "Winter"])
        )
        let severities = (1...30).map { days in
            SeverityPolicy(
                "\(days)",
                rank: days,
                targets: [
                    .response: [Target(days, .workingDays, on: "office")],
                    .resolution: [Target(days * 8, .hours, on: "office")],
                ]
            )
        }
        let calendar = CalendarDefinition("office", zone: zone, .weekly(weekly))
        var policy = ServicePolicy(name: "days", zone: zone, severities: severities, calendars: [calendar])
        policy.announced = Workshop.live
        let terms = ServiceTerms(policy, years: 2025...2032)
        for (index, opened) in Self.openings(name, 600).enumerated() {
            let question = DueQuestion(openedAt: Instant(seconds: opened), severity: "\(index % 30 + 1)")
            let (days, hours) = (terms.due(.response, question), terms.due(.resolution, question))
            #expect(days.due == hours.due, "\(question.openedAt.rfc3339) \(question.severity) days")
        }
    }

    @Test("a pause over closed time moves nothing", arguments: zones)
    func closedPauses(zone name: String) throws {
        let zone = try Workshop.zone(name)
        let terms = try Workshop.terms(Target(20, .hours, on: "shop"), zone: zone)
        for opened in Self.openings(name, 150) {
            var question = DueQuestion(openedAt: Instant(seconds: opened), severity: "only")
            let plain = terms.due(.response, question)
            let range = opened..<opened + 40 * 86_400
            let closed = try #require(terms.calendars.calendar("shop", in: range)).intervals(in: range)
            question.pauses = zip(closed, closed.dropFirst()).map { before, after in
                DueQuestion.StatusPause(
                    status: "waiting_on_customer",
                    from: Instant(seconds: before.upperBound),
                    to: Instant(seconds: after.lowerBound)
                )
            }
            #expect(terms.due(.response, question).due == plain.due)
        }
    }

    @Test("an explanation adds up, without gaps", arguments: zones)
    func explanations(zone name: String) throws {
        let zone = try Workshop.zone(name)
        var chance = Chance(77)
        let targets = [
            Target(7, .hours, on: "shop"), Target(3, .workingDays, on: "shop"), Target(5, .hours, on: "neither"),
            Target(2, .calendarDays, on: "shop", landing: .nextOpen), Target(9, .hours, on: "either", start: .nextOpen),
        ]
        for target in targets {
            let terms = try Workshop.terms(target, zone: zone)
            for opened in Self.openings(name, 60) {
                let from = opened + Int64.random(in: 0..<100_000, using: &chance)
                let pause = DueQuestion.StatusPause(
                    status: "waiting_on_customer",
                    from: Instant(seconds: from),
                    to: Instant(seconds: from + Int64.random(in: 0..<90_000, using: &chance))
                )
                let time = terms.due(
                    .response,
                    DueQuestion(openedAt: Instant(seconds: opened), severity: "only", pauses: [pause])
                )
                let explanation = try #require(time.explanation)
                #expect(explanation.counted == explanation.budget)
                #expect(explanation.stretches.allSatisfy { $0.seconds > 0 })
                var end = explanation.start
                for stretch in explanation.stretches {
                    #expect(stretch.from == end)
                    end = stretch.to
                }
                #expect(explanation.moved == nil ? end == time.due : end < time.due ?? end)
            }
        }
    }

    @Test("a raise makes no promise later and no breach in the past", arguments: zones)
    func raises(zone name: String) throws {
        let zone = try Workshop.zone(name)
        let within = [2, 9, 30]
        let severities = within.enumerated().map { index, hours in
            SeverityPolicy("\(index)", rank: index + 1, targets: [.response: [Target(hours, .hours, on: "shop")]])
        }
        let terms = try Workshop.terms(severities, zone: zone)
        var chance = Chance(5)
        for opened in Self.openings(name, 200) {
            let change = opened + Int64.random(in: 0..<400_000, using: &chance)
            let party = SeverityParty.allCases.randomElement(using: &chance) ?? .agent
            var question = DueQuestion(openedAt: Instant(seconds: opened), severity: "2")
            let before = try #require(terms.due(.response, question).due)
            question.changes = [SeverityChange(at: Instant(seconds: change), to: "0", by: party)]
            let after = try #require(terms.due(.response, question).due)
            #expect(after <= before)
            #expect(before <= Instant(seconds: change) ? after == before : after >= Instant(seconds: change))
        }
    }
}
