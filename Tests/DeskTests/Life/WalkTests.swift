import CivilTime
import Desk
import LanguageID
import MailSyntax
import ServiceLevels
import Testing

/// Tickets that go through anything at all, at random but the same each time.
struct WalkTests {
    private static let opened = instant("2026-11-02T08:00:00Z")

    @Test("Whatever happens, the events decide", arguments: 0..<12)
    func walk(seed: Int) {
        for desk in Policies.all { walk(UInt64(seed), at: desk) }
    }

    private func walk(_ seed: UInt64, at desk: DeskProfile) {
        var chance = Chance(seed: seed)
        var life = Life(at: desk, opened: WalkTests.opened)
        var now = WalkTests.opened.plus(0, 0, 0, 1)
        for _ in 0..<60 {
            now = Instant(milliseconds: now.milliseconds + chance.pause())
            switch chance.below(10) {
            case 0..<4:
                life.act(chance.action(), by: chance.of(["bea", "carla"]), at: now, other: Sample.ticket(id: 9))
            case 4..<6: hear(&life, at: now, &chance)
            case 6: life.tick(at: now, looked: chance.below(2) == 0 ? nil : now.plus(0, -Int64(chance.below(200))))
            case 7: life.recount(at: now)
            default: life.tick(at: now)
            }
        }
        life.checkEverythingOnce()
    }

    private func hear(_ life: inout Life, at now: Instant, _ chance: inout Chance) {
        let delay = Int64(chance.below(3) == 0 ? chance.below(400_000) : chance.below(60))
        let received = max(Instant(seconds: now.seconds - delay), WalkTests.opened)
        let standing: MailReading.Standing = chance.of([.person, .person, .person, .automaticReply, .bounce])
        life.hear(
            at: now,
            received: received,
            from: chance.of([Sample.anna, Sample.bruno, Sample.stranger]),
            standing,
            isThanks: chance.below(4) == 0
        )
    }

    /// The machine's clock jumps about: what is done stays done.
    @Test("Whatever the clock shows", arguments: 0..<12)
    func jumps(seed: Int) {
        for desk in Policies.all {
            var chance = Chance(seed: UInt64(seed) + 1_000)
            var life = Life(at: desk, opened: WalkTests.opened)
            for _ in 0..<40 {
                let now = Instant(milliseconds: WalkTests.opened.milliseconds + Int64(chance.below(3_000_000_000)))
                switch chance.below(3) {
                case 0: life.act(chance.action(), at: now, other: Sample.ticket(id: 9))
                case 1: hear(&life, at: now, &chance)
                default: life.tick(at: now)
                }
            }
            life.checkEverythingOnce(isClockSound: false)
        }
    }

    /// A decision that was not written has not happened; one that was has.
    @Test func deathBetweenTwoActions() {
        for desk in Policies.all {
            var life = Life(at: desk, opened: WalkTests.opened)
            life.act(.ask(text: "Quale?"), at: WalkTests.opened.plus(0, 1))
            while let next = life.schedule.nextAction, next < WalkTests.opened.plus(60) {
                var lost = life
                let (first, second) = (lost.tick(at: next), life.tick(at: next))
                #expect(first.kinds == second.kinds && !second.kinds.isEmpty)
                let again = life.tick(at: next)
                #expect(again.kinds.isEmpty && again.told.isEmpty)
            }
            life.checkEverythingOnce()
        }
    }

    /// A server may give a mail any date, and a machine wake up in any year.
    @Test(
        "In every year",
        arguments: [
            ("0000-01-01T00:00:00Z", "0000-01-01T00:00:01Z"), ("0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"),
            ("9999-12-31T23:59:58Z", "9999-12-31T23:59:59Z"), ("1969-12-31T23:59:59Z", "2100-02-28T12:00:00Z"),
        ]
    )
    func years(opened: String, now: String) {
        for desk in Policies.all {
            var chance = Chance(seed: 5)
            var life = Life(at: desk, opened: instant(opened))
            life.act(chance.action(), at: instant(now), other: Sample.ticket(id: 9))
            life.hear(at: instant(now), received: instant(opened))
            life.tick(at: instant(now), looked: instant(now))
            life.recount(at: instant(now))
        }
    }

    @Test("A simulation foretells what comes when nothing is heard", arguments: 0..<5)
    func simulation(seed: Int) {
        for desk in Policies.all {
            var chance = Chance(seed: UInt64(seed) + 2_000)
            var life = Life(at: desk, opened: WalkTests.opened)
            for minute in 1..<6 as Range<Int64> { life.act(chance.action(), at: WalkTests.opened.plus(0, 0, minute)) }
            let (start, end) = (WalkTests.opened.plus(0, 1), WalkTests.opened.plus(40))
            var simulation = Simulation(life.ticket, history: life.history, by: life.core)
            let moments = simulation.run(from: start, to: end)
            let before = life.told.count
            if life.schedule.nextAction.map({ $0 <= start }) ?? false { life.tick(at: start) }
            life.run(until: end)
            #expect(moments.flatMap(\.notices).map(\.kind) == life.told.dropFirst(before).map { $0 })
            #expect(zip(moments, moments.dropFirst()).allSatisfy { $0.at < $1.at }, "no moment comes twice")
        }
    }

    @Test("Two ways to the same end: asked often or seldom", arguments: 0..<5)
    func askedOftenOrSeldom(seed: Int) {
        for desk in Policies.all {
            var (often, seldom) = (Life(at: desk, opened: WalkTests.opened), Life(at: desk, opened: WalkTests.opened))
            var chance = Chance(seed: UInt64(seed))
            let text = Action.ask(text: "Quale?")
            let asked = WalkTests.opened.advanced(bySeconds: Int64(chance.below(90_000)))
            often.run(until: asked.plus(0, 0, 0, -1))
            seldom.run(until: asked.plus(0, 0, 0, -1))
            often.act(text, at: asked)
            seldom.act(text, at: asked)
            let end = asked.plus(12)
            var now = asked
            while now < end {
                now = Instant(milliseconds: now.milliseconds + 3_600_000 + Int64(chance.below(7_200_000)))
                while let next = often.schedule.nextAction, next <= now { often.tick(at: next) }
                often.tick(at: now)
            }
            seldom.run(until: now)
            #expect(often.told == seldom.told)
            #expect(often.moves == seldom.moves)
            #expect(often.steps == seldom.steps)
        }
    }
}

extension Life {
    /// Nothing that is done once was done twice.
    fileprivate func checkEverythingOnce(isClockSound: Bool = true) {
        #expect(Set(steps).count == steps.count, "no step twice")
        for clock in [ServiceClock.response, .triage, .assignment] {
            #expect(outcomes(of: clock).count <= 1, "\(clock) comes out once")
        }
        for clock in [ServiceClock.nextResponse, .statusReport] {
            let turns = outcomes(of: clock).map(\.armedAt)
            #expect(Set(turns).count == turns.count, "\(clock) comes out once for each turn")
        }
        let late = outcomes(of: .resolution).map(\.isLate)
        #expect(!late.dropLast().contains(true), "late it stays")
        for (earlier, later) in zip(followUps, followUps.dropFirst()) where isClockSound {
            #expect(later.milliseconds - earlier.milliseconds >= 86_400_000, "nobody is reminded twice in a day")
        }
    }
}

extension Policies {
    /// One of each kind, and one in which every clock runs.
    fileprivate static let all = [patient, reporting, strict, split, everything].compactMap { $0 }

    private static let everything = changed(patient) { policy in
        let always = Target(3, .hours, on: "always")
        policy.targets = [.nextResponse: always, .triage: always, .assignment: always]
        policy.severities = policy.severities.map { severity in
            var targets = severity.targets
            targets[.resolution] = [Target(2, .workingDays, on: "support")]
            targets[.statusReport] = [Target(5, .hours, on: "support")]
            let steps =
                severity.steps
                + ServiceClock.allCases.flatMap { clock in
                    [
                        EscalationStep(clock, .percent(60), to: "owner"),
                        EscalationStep(clock, .minutes(-20), to: "lead"),
                        EscalationStep(clock, .minutes(45), to: "nobody"),
                    ]
                }
            return SeverityPolicy(
                severity.id,
                rank: severity.rank,
                names: severity.names,
                targets: targets,
                steps: steps
            )
        }
        policy.categories = [CategoryPolicy("bug", hasTargets: true), CategoryPolicy("wish", hasTargets: false)]
    }
}

/// Chance that is the same each time (SplitMix64).
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0xDA94_2042_E4DD_58B5 &+ 1 }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
    }

    mutating func of<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    /// Milliseconds until the next thing happens: moments, hours or days.
    mutating func pause() -> Int64 {
        switch below(4) {
        case 0: Int64(below(5_000))
        case 1, 2: Int64(below(14_400_000))
        default: Int64(below(300_000_000))
        }
    }

    mutating func action() -> Action {
        let statuses = [
            "new", "open", "pending", "in_charge", "waiting_on_customer", "waiting_on_third_party", "solved", "closed",
        ]
        let number = TicketNumber(prefix: "IZ", number: 1_042)
        let severities = ["critical", "high", "low", "minor", "blocking", "medium", "emergency"]
        let actions: [Action] = [
            .take, .assign(to: of(["bea", "carla", "zoe"])),
            .setSeverity(of(severities), party: of([.agent, .customer])),
            .setSeverity(of(severities), party: .agent), .categorise(as: of(["bug", "wish", "evolutionary"])),
            .setProduct("Labels"), .setStatus(of(statuses)), .setStatus(of(statuses)), .reply(text: "Eccoci."),
            .reply(text: "Ancora."), .ask(text: "Quale?"), .ask(text: "Dove?"), .ask(text: "Quando?"),
            .note(text: "Forse."), .solve(text: of([nil, "Fatto."]), as: of([nil, .fix])),
            .close(text: of([nil, "Fatto."]), as: nil), .reopen(text: nil), .link(to: number, as: .related),
            .setLanguage(of([.italian, .english])), .announceFix(text: nil),
        ]
        return of(actions)
    }
}
