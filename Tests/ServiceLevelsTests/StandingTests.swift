import CivilTime
import ServiceLevels
import Testing

/// A ticket's life, hour by hour: opened on Monday 6 July at 08:00 UTC. Everything counts in real time, so that the
/// figures can be checked in the head: response 2 h, resolution 24 h, report every 6 h, triage 1 h, assignment 3 h,
/// next response 4 h.
struct StandingTests {
    private typealias Step = (hour: Int, kind: TicketHistory.Kind)

    private static func policy() throws -> ServicePolicy {
        let zone = try Workshop.zone("Europe/Rome")
        let always = CalendarDefinition("always", zone: zone, .always)
        func hours(_ hours: Int) -> Target { Target(hours, .hours, on: "always") }
        let high = SeverityPolicy(
            "high",
            rank: 1,
            targets: [.response: [hours(1)], .resolution: [hours(12)]],
            steps: [EscalationStep(.response, .minutes(0), to: "lead")]
        )
        let low = SeverityPolicy(
            "low",
            rank: 2,
            targets: [
                .response: [hours(2)], .resolution: [hours(24)], .statusReport: [hours(6)], .assignment: [hours(3)],
            ],
            steps: [
                EscalationStep(.response, .percent(50), to: "lead"), EscalationStep(.response, .minutes(0), to: "lead"),
                EscalationStep(.resolution, .minutes(60), to: "boss"),
                EscalationStep(.nextResponse, .minutes(0), to: "lead"),
            ]
        )
        var policy = ServicePolicy(name: "life", zone: zone, severities: [high, low], calendars: [always])
        policy.statuses = [
            StatusPolicy("new"), StatusPolicy("in_charge"),
            StatusPolicy("waiting_on_customer", pauses: [.resolution, .nextResponse, .statusReport]),
            StatusPolicy("solved"), StatusPolicy("closed"),
        ]
        policy.targets = [.triage: hours(1), .nextResponse: hours(4)]
        policy.responseMetBy = [.publicReply, .status("in_charge")]
        policy.categories = [CategoryPolicy("bug", hasTargets: true), CategoryPolicy("wish", hasTargets: false)]
        policy.defaultSeverity = ["other": .severity("low")]
        policy.lifecycle = LifecyclePolicy(
            followUp: LifecyclePolicy.FollowUp(status: "waiting_on_customer", afterDays: [2, 4]),
            autoSolve: LifecyclePolicy.AutoSolve(
                status: "waiting_on_customer",
                followUps: 2,
                answerHours: 24,
                orDays: 7
            ),
            autoClose: LifecyclePolicy.AutoClose(status: "solved", days: 3),
            reopenWindow: LifecyclePolicy.ReopenWindow(days: 3)
        )
        return policy
    }

    private static func hour(_ hour: Int) -> Instant {
        Workshop.instant("2026-07-06T08:00:00Z").advanced(bySeconds: Int64(hour) * 3_600)
    }

    private func standing(_ steps: [Step], at now: Int) throws -> TicketStanding {
        let entries = steps.map { TicketHistory.Entry(Self.hour($0.hour), $0.kind) }
        let history = TicketHistory(openedAt: Self.hour(0), channel: "email", entries: entries)
        return ServiceTerms(try Self.policy()).standing(of: history, at: Self.hour(now))
    }

    private typealias ClockCase = (
        clock: ServiceClock, steps: [Step], now: Int, state: ClockStanding.State, due: Int?, metAt: Int?
    )

    @Test(
        "clocks",
        arguments: [
            (.response, [], 0, .running, 2, nil), (.response, [], 2, .running, 2, nil),
            (.response, [], 3, .breached, 2, nil), (.response, [(2, .publicReply)], 9, .met, 2, 2),
            (.response, [(3, .publicReply), (4, .publicReply)], 9, .breached, 2, 3),
            (.response, [(1, .status("in_charge"))], 9, .met, 2, 1),
            (.response, [(1, .customerMessage), (1, .followUp)], 1, .running, 2, nil),
            (.response, [(1, .severity("high", by: .customer))], 1, .running, 2, nil),
            (.response, [(1, .status("solved"))], 9, .paused, nil, nil),
            (.resolution, [(1, .status("solved"))], 90, .met, 24, 1),
            (.resolution, [(1, .status("closed"))], 90, .met, 24, 1),
            (.resolution, [(30, .status("solved"))], 90, .breached, 24, 30),
            (.resolution, [(1, .status("waiting_on_customer"))], 90, .paused, nil, nil),
            (.resolution, [(1, .status("waiting_on_customer")), (11, .customerMessage)], 12, .running, 34, nil),
            // Solved while waiting for it: judged by what it was then.
            (.resolution, [(1, .status("waiting_on_customer")), (40, .status("solved"))], 50, .met, 63, 40),
            // Reopened: what was left goes on, the solved time is a pause; a breach stays.
            (.resolution, [(4, .status("solved")), (14, .customerMessage)], 15, .running, 34, nil),
            (.resolution, [(30, .status("solved")), (40, .customerMessage)], 41, .breached, 24, nil),
            (.resolution, [(4, .status("solved")), (76, .customerMessage)], 77, .running, 96, nil),
            (.resolution, [(4, .status("solved")), (77, .customerMessage)], 78, .met, 24, 4),
            (.triage, [], 1, .running, 1, nil), (.triage, [(1, .classified)], 9, .met, 1, 1),
            (.triage, [(1, .category("wish"))], 9, .met, 1, 1), (.triage, [(2, .assigned)], 2, .breached, 1, nil),
            (.assignment, [(3, .assigned), (4, .assigned)], 9, .met, 3, 3),
            (.nextResponse, [(1, .customerMessage)], 1, .none, nil, nil),
            (.nextResponse, [(1, .publicReply), (3, .customerMessage), (5, .customerMessage)], 5, .running, 7, nil),
            (.nextResponse, [(1, .publicReply), (3, .customerMessage), (5, .publicReply)], 5, .none, nil, nil),
            (.nextResponse, [(1, .publicReply), (3, .customerMessage), (5, .status("solved"))], 5, .none, nil, nil),
            (.statusReport, [], 1, .running, 6, nil), (.statusReport, [(5, .publicReply)], 6, .running, 11, nil),
            (.statusReport, [(5, .status("solved"))], 6, .none, nil, nil),
            (.statusReport, [(5, .severity("high", by: .agent))], 6, .running, 6, nil),
            // A category without promises takes away what is not due yet; another gives it back, not in the past.
            (.resolution, [(1, .category("wish"))], 90, .none, nil, nil),
            (.resolution, [(25, .category("wish"))], 90, .breached, 24, nil),
            (.response, [(1, .publicReply), (2, .category("wish"))], 90, .met, 2, 1),
            (.resolution, [(1, .category("wish")), (30, .category("bug"))], 30, .running, 30, nil),
            // Recorded outcomes are not rewritten; a reopening takes back one that was on time.
            (
                .response, [(5, .settled(.response, ClockOutcome(due: hour(4), metAt: hour(3), isLate: false)))], 9,
                .met, 4, 3
            ),
            (
                .resolution,
                [
                    (4, .status("solved")),
                    (4, .settled(.resolution, ClockOutcome(due: hour(24), metAt: hour(4), isLate: false))),
                    (14, .customerMessage),
                ], 15, .running, 34, nil
            ),
        ] as [ClockCase]
    )
    private func clocks(
        clock: ServiceClock,
        steps: [Step],
        now: Int,
        state: ClockStanding.State,
        due: Int?,
        metAt: Int?
    ) throws {
        let standing = try #require(try standing(steps, at: now).clock(clock))
        #expect(standing.state == state)
        #expect(standing.due == due.map(Self.hour))
        #expect(standing.metAt == metAt.map(Self.hour))
    }

    @Test("an exclusive bound is late at the due time")
    func exclusive() throws {
        var policy = try Self.policy()
        let target = Target(2, .hours, on: "always", bound: .exclusive)
        policy.severities = [SeverityPolicy("low", rank: 1, targets: [.response: [target]])]
        let terms = ServiceTerms(policy)
        for (hour, state) in [(1, ClockStanding.State.running), (2, .breached)] {
            let standing = terms.standing(of: TicketHistory(openedAt: Self.hour(0)), at: Self.hour(hour))
            #expect(standing.clock(.response)?.state == state)
            #expect(standing.clock(.response)?.breachesAt == Self.hour(2))
        }
    }

    @Test("a step is planned until it is taken or the clock is met, and its key stays the same")
    func steps() throws {
        #expect(
            try standing([], at: 0).steps.map(\.key) == [
                "response 50% lead", "response 0m lead", "resolution +60m boss",
            ]
        )
        let taken = try standing([(1, .stepTaken("response 50% lead"))], at: 1)
        #expect(taken.steps.map(\.key) == ["response 0m lead", "resolution +60m boss"])
        #expect(taken.steps.map(\.at) == [Self.hour(2), Self.hour(25)])
        #expect(try standing([(1, .publicReply)], at: 1).steps.map(\.step.written) == ["+60m"])
        // Another severity has the same step: it is not taken again.
        let raised: [Step] = [(1, .stepTaken("response 0m lead")), (1, .severity("high", by: .agent))]
        #expect(try standing(raised, at: 1).steps.isEmpty)
        let asked: [Step] = [(1, .publicReply), (3, .customerMessage)]
        #expect(try standing(asked, at: 3).steps.last?.key == "next_response@2026-07-06T11:00:00Z 0m lead")
    }

    @Test("what a breach was recorded for still has its later steps")
    func stepsAfterBreach() throws {
        let breach = ClockOutcome(due: Self.hour(20), metAt: nil, isLate: true)
        let standing = try standing([(21, .settled(.resolution, breach))], at: 21)
        #expect(standing.clock(.resolution)?.outcome == nil)
        #expect(standing.steps.first { $0.step.clock == .resolution }?.at == Self.hour(21))
    }

    @Test("timers of waiting and of being solved")
    func timers() throws {
        let waiting: [Step] = [(5, .publicReply), (5, .status("waiting_on_customer"))]
        var timers = try standing(waiting, at: 5).timers
        #expect(timers.followUp == .init(number: 1, at: Self.hour(53)))
        #expect(timers.autoSolveAt == Self.hour(5 + 168))
        timers = try standing(waiting + [(53, .followUp), (60, .publicReply)], at: 60).timers
        #expect(timers.followUp == nil)
        #expect(timers.autoSolveAt == Self.hour(84))
        #expect(try standing(waiting + [(53, .followUp), (60, .customerMessage)], at: 60).timers == LifecycleTimers())
        timers = try standing([(5, .status("solved"))], at: 6).timers
        #expect(timers.autoCloseAt == Self.hour(77))
        #expect(timers.reopenUntil == Self.hour(77))
    }

    @Test(
        "the next instant at which anything is due",
        arguments: [([], 1), ([(1, .stepTaken("response 50% lead"))], 1)] as [([Step], Int)]
    )
    private func nextAt(steps: [Step], hour: Int) throws {
        let expected = steps.isEmpty ? Self.hour(hour) : Self.hour(hour).advanced(bySeconds: 1)
        #expect(try standing(steps, at: 1).nextAt == expected)
    }

    @Test("what is announced is live, and what is settled stays")
    func liveAnnouncements() throws {
        var policy = try Self.policy()
        let weekly = WeeklyHours(
            [.mon: [Workshop.range("00:00-24:00")], .tue: [Workshop.range("00:00-24:00")]],
            closures: .all
        )
        policy.calendars.append(CalendarDefinition("office", zone: policy.zone, .weekly(weekly)))
        let target = Target(20, .hours, on: "office")
        policy.severities = [SeverityPolicy("low", rank: 1, targets: [.response: [target]])]
        let history = TicketHistory(openedAt: Self.hour(0))
        #expect(ServiceTerms(policy).standing(of: history, at: Self.hour(1)).clock(.response)?.due == Self.hour(20))
        let shut = Closure("Tuesday", from: Workshop.date("2026-07-07"), to: Workshop.date("2026-07-07"))
        let later = ServiceTerms(policy, live: LiveCalendarData(closures: [shut]))
        #expect(later.standing(of: history, at: Self.hour(1)).clock(.response)?.due == Self.hour(20 + 6 * 24))
        var settled = history
        let outcome = ClockOutcome(due: Self.hour(20), metAt: nil, isLate: true)
        settled.entries = [TicketHistory.Entry(Self.hour(21), .settled(.response, outcome))]
        #expect(later.standing(of: settled, at: Self.hour(22)).clock(.response)?.due == Self.hour(20))
    }
}
