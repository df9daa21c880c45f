import CivilTime
import Desk
import MailSyntax
import ServiceLevels

extension CoreJudge {
    /// A desk that promises an answer within an hour, warns its lead half an hour before and when it is due, and closes
    /// what has been solved for three days.
    package static func promising(_ digest: String = "5e1f") -> CoreJudge {
        let utc = TimeZoneTable(name: "UTC", offset: 0)
        let steps = [-30, 0].map { EscalationStep(.response, .minutes($0), to: "lead") }
        let target = Target(60, .minutes, on: "always")
        var policy = ServicePolicy(
            name: "sample",
            zone: utc,
            severities: [SeverityPolicy("minor", rank: 1, targets: [.response: [target]], steps: steps)],
            calendars: [CalendarDefinition("always", zone: utc, .always)]
        )
        policy.statuses = ["new", "open", "waiting_on_customer", "solved", "closed"].map { StatusPolicy($0) }
        policy.defaultSeverity = ["other": .severity("minor")]
        policy.lifecycle = LifecyclePolicy(autoClose: LifecyclePolicy.AutoClose(status: "solved", days: 3))
        var judge = CoreJudge()
        let leo = Address(localPart: "leo", domain: "desk.example")
        (judge.desk.agents, judge.desk.roles) = ([Agent(id: "leo", name: "Leo", address: leo)], ["lead": ["leo"]])
        judge.desk.policies = DeskPolicies(current: PolicyDigest(digest), policy)
        return judge
    }
}
