import CivilTime
import Desk
import MailSyntax
import ServiceLevels

/// A policy for the tests of the store: an answer within an hour, an end within a day, on a calendar that is always open
/// but for what is announced; the lead is told half an hour before and when an answer is due.
enum Promises {
    static let version = PolicyVersion(digest: PolicyDigest("5e1f"), name: "sample", text: "policy: sample\n")

    static func policies(_ digest: PolicyDigest = version.digest, closed closures: [Closure] = []) -> DeskPolicies {
        var policy = ServicePolicy(
            name: "sample",
            zone: utc,
            severities: [
                SeverityPolicy("major", rank: 1, targets: targets(response: 30), steps: steps),
                SeverityPolicy("minor", rank: 2, targets: targets(response: 60), steps: steps),
            ],
            calendars: [
                CalendarDefinition("support", zone: utc, .weekly(WeeklyHours(roundTheClock, closures: .all)))
            ]
        )
        policy.statuses = [
            StatusPolicy("new"), StatusPolicy("in_charge", role: .ours),
            StatusPolicy("waiting_on_customer", pauses: [.resolution]), StatusPolicy("solved"), StatusPolicy("closed"),
        ]
        policy.defaultSeverity = ["other": .severity("minor")]
        policy.announced.closures = closures
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
        return DeskPolicies(current: digest, policy)
    }

    /// So many days after the tests' now, and the next.
    static func closure(inDays days: Int) -> Closure {
        let first = CivilDate(dayNumber: Int(Counter.now.seconds / 86_400) + days)
        return Closure("Ponte", from: first, to: first.advanced(byDays: 1))
    }

    private static let utc = TimeZoneTable(name: "UTC", offset: 0)

    private static let roundTheClock: [Weekday: [HourRange]] = {
        let day = HourRange(from: 0, to: 86_400).map { [$0] } ?? []
        return Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, day) })
    }()

    private static func targets(response minutes: Int) -> [ServiceClock: [Target]] {
        [
            .response: [Target(minutes, .minutes, on: "support")], .resolution: [Target(24, .hours, on: "support")],
        ]
    }

    private static let steps = [
        EscalationStep(.response, .minutes(-30), to: "lead"), EscalationStep(.response, .minutes(0), to: "lead"),
    ]
}

extension TestJudge {
    /// A desk with agents and a policy.
    static func promising(_ policies: DeskPolicies = Promises.policies()) -> TestJudge {
        var judge = TestJudge()
        judge.desk.agents = ["anna", "leo"].map { id in
            Agent(id: id, name: id, address: Address(localPart: id, domain: "desk.example"))
        }
        judge.desk.roles = ["lead": ["leo"]]
        judge.desk.policies = policies
        return judge
    }
}

extension Counter {
    static let minute: Int64 = 60
    static let hour: Int64 = 3_600
    static let day: Int64 = 86_400

    /// Everything that is due by `now`, page by page, until a round has nothing to do.
    @discardableResult
    func actOnDue(
        at now: Instant,
        looked: Instant? = nil,
        limit: Int = 100
    ) async throws -> (results: [ActionResult], heldBack: Int, pages: [Int]) {
        var (results, pages) = ([ActionResult](), [Int]())
        while true {
            var (acted, heldBack, position) = (0, 0, nil as TicketPosition?)
            repeat {
                let page = try await store.actOnDue(
                    looked: looked,
                    by: judge,
                    at: now,
                    after: position,
                    limit: limit
                )
                results += page.results
                pages.append(page.results.count)
                (acted, heldBack) = (acted + page.results.count, heldBack + page.heldBack)
                position = page.next
            } while position != nil
            if acted == 0 { return (results, heldBack, pages) }
        }
    }

    @discardableResult
    func act(_ action: Action, on ticket: TicketNumber, at now: Instant = now) async throws -> ActionResult {
        try await store.act(action, on: ticket, by: .agent("anna"), judge: judge, at: now)
    }
}
