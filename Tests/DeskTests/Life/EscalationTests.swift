import CivilTime
import Desk
import LanguageID
import MailSyntax
import ServiceLevels
import Testing

/// Steps, breaches and reports: each once, late or not, and what they leave in the schedule.
struct EscalationTests {
    private static let opened = instant("2026-11-02T08:00:00Z")
    private let opened = EscalationTests.opened

    /// Two hours for a response, with four steps; an owner within one hour, reports every two.
    private func critical(_ desk: DeskProfile = Policies.reporting) -> Life {
        var life = Life(at: desk, opened: EscalationTests.opened)
        life.act(.setSeverity("critical", party: .agent), at: EscalationTests.opened.plus(0, 0, 0, 2))
        return life
    }

    @Test func everyStepOnceAtItsTime() {
        var life = critical()
        life.act(.assign(to: "bea"), at: opened.plus(0, 0, 10))
        let times = [(1, 0), (1, 30), (2, 0), (3, 0)] as [(Int64, Int64)]
        for (number, time) in times.enumerated() {
            life.run(until: opened.plus(0, time.0, time.1, -1))
            #expect(life.steps.count == number)
            life.run(until: opened.plus(0, time.0, time.1))
            #expect(life.steps.count == number + 1)
        }
        life.run(until: opened.plus(30))
        #expect(
            life.steps == ["response 50% lead", "response -30m lead", "response 0m manager", "response +60m director"]
        )
        #expect(life.told.filter { $0 == .warning || $0 == .breach } == [.warning, .warning, .breach, .breach])
        let staff = life.notices.filter { $0.escalation?.clock == .response }
        #expect(staff.map(\.recipient.address.localPart) == ["leo", "leo", "mara", "dino"])
        #expect(staff.map(\.escalation?.role) == ["lead", "lead", "manager", "director"])
        #expect(staff.map(\.escalation?.due) == Array(repeating: opened.plus(0, 2), count: 4))
        #expect(staff.allSatisfy { $0.escalation?.isLate == false && $0.language == .italian })
    }

    @Test func aResponseEndsTheSteps() {
        var life = critical()
        life.run(until: opened.plus(0, 1))
        life.act(.reply(text: "Eccoci."), at: opened.plus(0, 1, 10))
        life.run(until: opened.plus(10))
        #expect(life.steps == ["response 50% lead"])
        #expect(life.outcomes(of: .response).map(\.isLate) == [false])
    }

    @Test func aBreachIsRecordedOnceAndStays() {
        var life = critical()
        life.run(until: opened.plus(0, 5))
        let breach = ClockOutcome(due: opened.plus(0, 2), metAt: nil, isLate: true)
        #expect(life.outcomes(of: .response) == [breach])
        #expect(life.schedule.isBreached)
        life.act(.reply(text: "Scusate."), at: opened.plus(0, 6))
        life.recount(at: opened.plus(0, 7))
        life.act(.setSeverity("minor", party: .agent), at: opened.plus(0, 8))
        life.run(until: opened.plus(9))
        #expect(life.outcomes(of: .response) == [breach], "what came late came late, and was recorded")
        #expect(life.schedule.isBreached)
    }

    @Test("A breach begins with the second after the last one that was in time")
    func theSecondOfABreach() {
        for (desk, due) in [(Policies.patient, Int64(7_200)), (Policies.strict, 1_801)] {
            var life = critical(desk)
            life.tick(at: opened.advanced(bySeconds: due))
            #expect(life.outcomes(of: .response).isEmpty)
            #expect(life.schedule.isBreached == false)
            life.tick(at: opened.advanced(bySeconds: due + 1))
            #expect(life.outcomes(of: .response).map(\.isLate) == [true])
        }
    }

    @Test(
        "Milliseconds of the desk's clock change nothing",
        arguments: [0, 1, 499, 999] as [Int64]
    )
    func milliseconds(milliseconds: Int64) {
        let opened = EscalationTests.opened
        func at(_ hours: Int64, _ minutes: Int64 = 0) -> Instant {
            Instant(milliseconds: opened.plus(0, hours, minutes).milliseconds + milliseconds)
        }
        var life = critical()
        life.act(.take, at: at(0, 10))
        life.act(.reply(text: "Eccoci."), at: at(0, 20))
        for hour in 1..<6 as Range<Int64> { life.tick(at: at(hour)) }
        #expect(life.told.filter { $0 == .statusReport }.count == 1)
        #expect(life.outcomes(of: .statusReport).count == 1)
        life.act(.ask(text: "Quale?"), at: at(6))
        life.tick(at: at(200))
        life.tick(at: at(201))
        #expect(life.outcomes(of: .statusReport).count == 1)
    }

    struct Late: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let after: Int64
        let isLate: Bool
    }

    @Test(
        "Steps that come late say so",
        arguments: [
            Late(testDescription: "at its time", after: 0, isLate: false),
            Late(testDescription: "a busy machine", after: 300, isLate: false),
            Late(testDescription: "a machine that was down", after: 301, isLate: true),
        ]
    )
    func late(late: Late) {
        var life = critical()
        life.act(.assign(to: "bea"), at: opened.plus(0, 0, 1))
        life.tick(at: opened.plus(0, 1).advanced(bySeconds: late.after))
        let marks = life.history.compactMap { event -> Bool? in
            if case .stepReached(_, _, let isLate) = event.kind { isLate } else { nil }
        }
        #expect(marks == [late.isLate])
        #expect(life.notices.last?.escalation?.isLate == late.isLate)
    }

    @Test func asleepForAWeekEachDueNoticeComesOnce() {
        for desk in [Policies.reporting, Policies.patient, Policies.strict] {
            var life = critical(desk)
            let morning = opened.plus(7)
            var ticks = 0
            while let next = life.schedule.nextAction, next <= morning, ticks < 50 {
                life.tick(at: morning)
                ticks += 1
            }
            #expect(ticks == 1)
            #expect(Set(life.steps).count == life.steps.count)
            #expect(life.outcomes(of: .response).count == 1)
            let told = life.told
            for _ in 0..<3 { life.tick(at: morning) }
            #expect(life.told == told)
        }
    }

    @Test func asleepWhileItWaits() {
        var life = critical(Policies.patient)
        life.act(.ask(text: "Quale?"), at: opened.plus(0, 1))
        for day in [8, 8, 9, 11, 11, 12, 20] as [Int64] { life.tick(at: opened.plus(day, 2)) }
        #expect(life.followUps.isEmpty, "the week was over before anybody could be reminded")
        #expect(life.told.filter { $0 == .solved }.count == 1)
        #expect(life.told.filter { $0 == .closure }.count == 1)
        #expect(life.status == "closed")
    }

    @Test func aClockSetBackRepeatsNothing() {
        var life = critical()
        life.run(until: opened.plus(1))
        let (told, steps) = (life.told, life.steps)
        for hours in stride(from: 24, through: 0, by: -1) as StrideThrough<Int64> {
            life.tick(at: opened.plus(0, hours), looked: opened.plus(2))
        }
        #expect(life.told == told)
        #expect(life.steps == steps)
    }

    @Test func whatAnAgentDoesAfterTheClockWasSetBackCounts() {
        for desk in [Policies.reporting, Policies.patient] {
            var life = critical(desk)
            life.act(.ask(text: "Quale?"), at: opened.plus(1))
            life.act(.solve(text: nil, as: .fix), at: opened.plus(0, 3))
            #expect(life.status == "solved")
            life.act(.reopen(text: nil), at: opened.plus(0, 4))
            life.act(.solve(text: nil, as: .fix), at: opened.plus(0, 2))
            life.hear(at: opened.plus(0, 2, 30))
            #expect(life.status == "pending" || life.status == "open")
            let told = life.told
            life.tick(at: opened.plus(2))
            life.tick(at: opened.plus(2))
            #expect(!life.told.dropFirst(told.count).contains(.solved))
        }
    }

    // MARK: Reports, owners, first looks

    @Test func aReportIsAskedOfTheOwner() {
        var life = critical()
        life.act(.take, by: "carla", at: opened.plus(0, 0, 10))
        life.act(.reply(text: "Eccoci."), by: "carla", at: opened.plus(0, 0, 20))
        life.run(until: opened.plus(0, 2, 20))
        #expect(!life.told.contains(.statusReport))
        life.run(until: opened.plus(0, 2, 20, 1))
        #expect(life.notices.last?.kind == .statusReport)
        #expect(life.notices.last?.recipient.address.localPart == "carla")
        #expect(life.notices.last?.escalation?.clock == .statusReport)
        life.run(until: opened.plus(1))
        #expect(life.told.filter { $0 == .statusReport }.count == 1, "once for each report that is missing")
        life.act(.reply(text: "Siamo al lavoro."), by: "carla", at: opened.plus(1))
        life.run(until: opened.plus(1, 2, 0, 1))
        #expect(life.told.filter { $0 == .statusReport }.count == 2)
        life.act(.solve(text: nil, as: .fix), at: opened.plus(1, 3))
        life.run(until: opened.plus(9))
        #expect(life.told.filter { $0 == .statusReport }.count == 2, "solved: no more reports")
    }

    @Test func whileNobodyIsResponsibleTheLeadIsAsked() {
        var life = critical()
        life.run(until: opened.plus(0, 2, 0, 1))
        let report = life.notices.first { $0.kind == .statusReport }
        #expect(report?.recipient.address.localPart == "leo")
        let owner = life.notices.first { $0.escalation?.clock == .assignment }
        #expect((owner?.kind, owner?.escalation?.role) == (.warning, "lead"))
        #expect(life.outcomes(of: .assignment) == [ClockOutcome(due: opened.plus(0, 1), metAt: nil, isLate: true)])
        #expect(!life.told.contains(.breach) || life.schedule.isBreached)
    }

    @Test func reportsPauseWhileTheCustomerIsAsked() {
        var life = critical()
        life.act(.take, at: opened.plus(0, 0, 10))
        life.act(.ask(text: "Quale?"), at: opened.plus(0, 0, 20))
        life.run(until: opened.plus(5))
        #expect(!life.told.contains(.statusReport))
        life.hear(at: opened.plus(5))
        life.run(until: opened.plus(5, 2))
        #expect(!life.told.contains(.statusReport))
        life.run(until: opened.plus(5, 2, 0, 1))
        #expect(life.told.filter { $0 == .statusReport }.count == 1)
    }

    @Test func somebodyLooksAtEveryTicket() {
        var life = Life(at: Policies.reporting, opened: opened)
        life.run(until: opened.plus(0, 2))
        #expect(life.notices.count == 1)
        life.run(until: opened.plus(0, 2, 0, 1))
        #expect(life.notices.last?.kind == .warning)
        #expect(life.notices.last?.escalation?.clock == .triage)
        #expect(life.schedule.isBreached == false, "that is no promise to the customer")
        life.run(until: opened.plus(0, 10))
        #expect(life.notices.count == 2)
    }

    @Test func aRoleWithoutPeopleIsOnRecord() {
        var desk = Policies.reporting
        desk.roles = [:]
        var life = critical(desk)
        life.run(until: opened.plus(0, 1))
        #expect(life.steps == ["response 50% lead"])
        #expect(life.history.contains { $0.kind == .noticeWithheld(kind: .warning, reason: .noRecipient) })
    }

    @Test func aRaiseRepeatsNoStepThatWasTaken() {
        var life = Life(at: Policies.patient, opened: opened)
        life.act(.setSeverity("high", party: .agent), at: opened.plus(0, 1))
        life.run(until: opened.plus(0, 5))
        #expect(life.steps == ["response 75% lead"])
        life.act(.setSeverity("low", party: .agent), at: opened.plus(0, 5))
        #expect(life.schedule.responseDue == opened.plus(2))
        life.run(until: opened.plus(3))
        #expect(life.steps == ["response 75% lead", "response 0m manager"])
    }

    // MARK: Announcements

    /// Open from Monday to Friday; a closure is announced.
    private func closing(_ from: String, _ to: String, _ desk: DeskProfile = Policies.patient) -> DeskProfile {
        Policies.changed(desk) { policy in
            guard let from = CivilDate(from), let to = CivilDate(to) else { return }
            policy.announced.closures = [Closure("Fiera", from: from, to: to)]
        }
    }

    @Test func aClosureMovesWhatIsDue() {
        var life = Life(at: Policies.patient, opened: opened)
        life.core = DeskCore(desk: closing("2026-11-03", "2026-11-04"))
        let decision = life.recount(at: opened.plus(0, 1))
        #expect(decision.reason == .recounted)
        #expect(
            decision.kinds == [
                .dueMoved(clock: .response, from: opened.plus(2), to: instant("2026-11-06T08:00:00Z"))
            ]
        )
        #expect(life.schedule.responseDue == instant("2026-11-06T08:00:00Z"))
        #expect(life.recount(at: opened.plus(0, 1)).kinds.isEmpty, "once")
        life.run(until: instant("2026-11-06T08:00:00Z"))
        #expect(life.outcomes(of: .response).isEmpty)
    }

    @Test(
        "What was broken by the announcements of before stays broken",
        arguments: [(Policies.patient, Int64(0), false), (Policies.patient, 1, true), (Policies.strict, 0, true)]
    )
    func brokenBefore(desk: DeskProfile, seconds: Int64, isBroken: Bool) throws {
        var exclusive = Policies.changed(desk) { policy in
            policy.severities = policy.severities.map { severity in
                let bound: Target.Bound = desk.policies?.policy?.severitySetBy == .customer ? .exclusive : .inclusive
                return SeverityPolicy(
                    severity.id,
                    rank: severity.rank,
                    targets: [.response: [Target(1, .workingDays, on: "support", bound: bound)]]
                )
            }
        }
        exclusive.roles = [:]
        var life = Life(at: exclusive, opened: opened)
        let due = try #require(life.schedule.responseDue)
        life.core = DeskCore(desk: closing("2026-11-03", "2026-11-03", exclusive))
        let decision = life.recount(at: due.advanced(bySeconds: seconds))
        let broken = TicketEvent.Kind.clockSettled(
            clock: .response,
            outcome: ClockOutcome(due: due, metAt: nil, isLate: true)
        )
        #expect(decision.kinds == [isBroken ? broken : .dueMoved(clock: .response, from: due, to: due.plus(1))])
        #expect(life.schedule.isBreached == isBroken)
    }

    @Test func aRecountRewritesNothingThatCameOut() {
        var life = Life(at: Policies.patient, opened: opened)
        life.act(.reply(text: "Eccoci."), at: opened.plus(1))
        life.core = DeskCore(desk: closing("2026-11-03", "2026-11-20"))
        #expect(life.recount(at: opened.plus(1, 1)).kinds.isEmpty)
        #expect(life.schedule.responseDue == opened.plus(2), "what it was met against")
    }

    @Test func aTicketKeepsTheTargetsItWasOpenedUnder() throws {
        var life = Life(at: Policies.patient, opened: opened)
        let policy = try #require(Policies.patient.policies?.policy)
        var newer = policy
        newer.severities = newer.severities.map { SeverityPolicy($0.id, rank: $0.rank, targets: [:]) }
        newer.announced.closures = [
            Closure("Fiera", from: try #require(CivilDate("2026-11-03")), to: try #require(CivilDate("2026-11-03")))
        ]
        var desk = Policies.patient
        desk.policies = DeskPolicies(current: PolicyDigest("9a9a"), newer, earlier: [Policies.digest: policy])
        life.core = DeskCore(desk: desk)
        life.recount(at: opened.plus(0, 1))
        #expect(life.schedule.responseDue == opened.plus(3), "its own targets, the closures of today")
    }

    @Test func aDeskWithoutItsPolicyKeepsWhatItPromised() throws {
        var life = Life(at: Policies.patient, opened: opened)
        let (policy, before) = (try #require(Policies.patient.policies?.policy), life.schedule)
        var desk = Policies.patient
        desk.policies = DeskPolicies(earlier: [Policies.digest: policy])
        life.core = DeskCore(desk: desk)
        life.recount(at: opened.plus(0, 1))
        #expect(life.schedule == before)
        desk.policies = nil
        let core = DeskCore(desk: desk)
        let decision = core.decide(.recount, by: .system, given: Facts(now: opened.plus(0, 2), ticket: life.ticket))
        #expect(decision.change?.schedule == nil, "what cannot be read wipes nothing out")
    }

    @Test(.enabled(if: Policies.split != nil, "no zone file")) func offsetsAreCountedOnTheClockOfTheTarget() throws {
        var life = Life(at: try #require(Policies.split), opened: instant("2026-11-02T09:00:00Z"))
        life.act(.setSeverity("blocking", party: .agent), at: instant("2026-11-02T09:00:01Z"))
        life.act(.take, at: instant("2026-11-02T09:10:00Z"))
        #expect(life.schedule.resolutionDue == instant("2026-11-03T09:00:00Z"), "Tuesday, ten o'clock")
        #expect(
            life.schedule.nextAction == instant("2026-11-02T16:30:00Z"),
            "two working hours earlier: Monday, half past five"
        )
        life.run(until: instant("2026-11-05T00:00:00Z"))
        #expect(life.steps == ["resolution -120m manager", "resolution 0m director", "resolution +240m director"])
    }
}
