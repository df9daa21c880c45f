import CivilTime
import Desk
import Foundation
import MailSyntax
import ServiceLevels
import Testing

/// Desks with policies after the manner of real ones, as values.
enum Policies {
    /// Six statuses; only the first response is promised; waiting, solved and closed follow each other by time.
    static let patient = desk { policy in
        policy.statuses = [
            StatusPolicy("open", role: .new), StatusPolicy("pending", role: .ours),
            StatusPolicy(
                "waiting_on_customer",
                names: ["waiting on customer"],
                pauses: [.resolution, .nextResponse, .statusReport]
            ),
            StatusPolicy("waiting_on_third_party"), StatusPolicy("solved"), StatusPolicy("closed"),
        ]
        policy.severities = [
            severity("critical", 1, names: ["p1"], [.response: [Target(2, .hours, on: "always")]], at: .percent(50)),
            severity("high", 2, names: ["p2"], [.response: [Target(6, .hours, on: "support")]], at: .percent(75)),
            severity("low", 4, names: ["p4"], [.response: [Target(2, .workingDays, on: "support")]], at: .percent(75)),
        ]
        policy.defaultSeverity = ["other": .severity("low")]
        policy.lifecycle = LifecyclePolicy(
            followUp: LifecyclePolicy.FollowUp(status: "waiting_on_customer", afterDays: [2, 4, 6]),
            autoSolve: LifecyclePolicy.AutoSolve(
                status: "waiting_on_customer",
                followUps: 3,
                answerHours: 24,
                orDays: 7
            ),
            autoClose: LifecyclePolicy.AutoClose(status: "solved", days: 3),
            reopenWindow: LifecyclePolicy.ReopenWindow(days: 3)
        )
        policy.lifecycle.thanks = .note
    }

    /// Reports on the state of work, an owner for every ticket, somebody to look at each.
    static let reporting = desk { policy in
        policy.statuses = fiveStatuses
        let critical: [ServiceClock: [Target]] = [
            .response: [Target(2, .hours, on: "always")], .statusReport: [Target(2, .hours, on: "always")],
            .assignment: [Target(1, .hours, on: "always")],
        ]
        policy.severities = [
            SeverityPolicy(
                "critical",
                rank: 1,
                names: ["1", "sev 1"],
                targets: critical,
                steps: [
                    EscalationStep(.response, .percent(50), to: "lead"),
                    EscalationStep(.response, .minutes(-30), to: "lead"),
                    EscalationStep(.response, .minutes(0), to: "manager"),
                    EscalationStep(.response, .minutes(60), to: "director"),
                ]
            ),
            severity("minor", 3, names: ["3"], [.response: [Target(3, .workingDays, on: "support")]], at: .percent(75)),
        ]
        policy.targets = [.triage: Target(2, .hours, on: "always")]
        policy.defaultSeverity = ["other": .severity("minor")]
        policy.maintenance = [
            MaintenanceWindow(
                "weekly",
                weekday: .tue,
                start: 75_600,
                zone: utc,
                minutes: 120,
                url: "http://status.example/"
            )
        ]
    }

    /// Every message of a customer's is answered within four hours.
    static let answering = desk { policy in
        policy.statuses = fiveStatuses
        let target = Target(4, .hours, on: "always")
        policy.severities = [SeverityPolicy("minor", rank: 1, targets: [.response: [target], .nextResponse: [target]])]
        policy.defaultSeverity = ["other": .severity("minor")]
    }

    /// "Less than", contracts, and customers who say how bad it is.
    static let strict = desk { policy in
        policy.statuses = fiveStatuses
        policy.severities = [
            SeverityPolicy(
                "emergency",
                rank: 1,
                names: ["1"],
                targets: [.response: [Target(10, .minutes, on: "always", bound: .exclusive)]],
                steps: [EscalationStep(.response, .minutes(0), to: "director")],
                requiredContract: "on_call"
            ),
            severity(
                "critical",
                2,
                names: ["2"],
                [.response: [Target(30, .minutes, on: "always", bound: .exclusive)]],
                at: .percent(50)
            ),
            severity("minor", 5, names: ["5"], [.response: [Target(1, .workingDays, on: "support")]], at: .percent(75)),
        ]
        policy.defaultSeverity = ["other": .severity("minor")]
        policy.severitySetBy = .customer
        policy.severityChange = SeverityChangeRules(raisedByAgent: .fromChange, raisedByCustomer: .fromChange)
    }

    /// Split days in Rome, categories, few notices; taking charge is the response. `nil` without the zone's file.
    static let split: DeskProfile? = {
        guard let rome = rome, let morning = HourRange(from: 9 * 3_600, to: 13 * 3_600),
            let afternoon = HourRange(from: 52_200, to: 66_600)
        else { return nil }
        let days = Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, [morning, afternoon]) })
        return desk(zone: rome, hours: days) { policy in
            policy.statuses = [
                StatusPolicy("new"), StatusPolicy("in_charge", names: ["preso in carico"]),
                StatusPolicy("waiting_on_customer", pauses: [.resolution, .nextResponse, .statusReport]),
                StatusPolicy("solved", names: ["risolto"]), StatusPolicy("closed", names: ["chiuso"]),
            ]
            let targets: [ServiceClock: [Target]] = [
                .response: [Target(8, .hours, on: "support")], .resolution: [Target(5, .workingDays, on: "support")],
            ]
            let urgent: [ServiceClock: [Target]] = [
                .response: [Target(1, .hours, on: "support")], .resolution: [Target(1, .workingDays, on: "support")],
            ]
            policy.severities = [
                SeverityPolicy(
                    "blocking",
                    rank: 1,
                    names: ["bloccante"],
                    targets: urgent,
                    steps: [
                        EscalationStep(.resolution, .minutes(-120), to: "manager"),
                        EscalationStep(.resolution, .minutes(0), to: "director"),
                        EscalationStep(.resolution, .minutes(240), to: "director"),
                    ]
                ),
                SeverityPolicy("medium", rank: 3, names: ["media"], targets: targets),
            ]
            policy.defaultSeverity = ["other": .severity("medium")]
            policy.responseMetBy = [.publicReply, .status("in_charge")]
            policy.categories = [
                CategoryPolicy("bug", names: ["Bug or malfunction"], hasTargets: true),
                CategoryPolicy("evolutionary", hasTargets: false), CategoryPolicy("help_desk", hasTargets: true),
                CategoryPolicy("not_accepted", hasTargets: false, ending: "not_accepted"),
            ]
            policy.defaultCategory = "bug"
            policy.notifyCustomer = ["accepted", "closed", "clarification_request"]
        }
    }()

    static let digest = PolicyDigest("5e1f")

    /// The desk, with one thing in its policy changed.
    static func changed(_ desk: DeskProfile, _ change: (inout ServicePolicy) -> Void) -> DeskProfile {
        var desk = desk
        guard var policy = desk.policies?.policy else { return desk }
        change(&policy)
        desk.policies = DeskPolicies(current: digest, policy)
        return desk
    }

    private static let utc = TimeZoneTable(name: "UTC", offset: 0)

    private static let rome: TimeZoneTable? = {
        guard let data = try? Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Rome")) else { return nil }
        return try? TimeZoneTable(name: "Europe/Rome", tzif: [UInt8](data))
    }()

    private static let fiveStatuses = [
        StatusPolicy("new"), StatusPolicy("open"),
        StatusPolicy(
            "waiting_on_customer",
            names: ["pending"],
            pauses: [.resolution, .nextResponse, .statusReport]
        ),
        StatusPolicy("solved"), StatusPolicy("closed"),
    ]

    private static let roundTheClock: [Weekday: [HourRange]] = {
        let day = HourRange(from: 0, to: 86_400).map { [$0] } ?? []
        return Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, day) })
    }()

    /// A warning to the lead at `point`, and one to the manager when it is due.
    private static func severity(
        _ id: String,
        _ rank: Int,
        names: [String],
        _ targets: [ServiceClock: [Target]],
        at point: EscalationStep.Point
    ) -> SeverityPolicy {
        let steps = [
            EscalationStep(.response, point, to: "lead"), EscalationStep(.response, .minutes(0), to: "manager"),
        ]
        return SeverityPolicy(id, rank: rank, names: names, targets: targets, steps: steps)
    }

    private static func desk(
        zone: TimeZoneTable = utc,
        hours: [Weekday: [HourRange]] = roundTheClock,
        _ write: (inout ServicePolicy) -> Void
    ) -> DeskProfile {
        let calendars = [
            CalendarDefinition("always", zone: zone, .always),
            CalendarDefinition("support", zone: zone, .weekly(WeeklyHours(hours, closures: .all))),
        ]
        var policy = ServicePolicy(name: "sample", zone: zone, severities: [], calendars: calendars)
        write(&policy)
        var desk = Sample.desk(organisations: [Sample.organisation()])
        desk.agents = ["bea", "carla", "leo", "mara", "dino"].map { id in
            Agent(id: id, name: id.capitalized, address: Address(localPart: id, domain: "desk.example"))
        }
        desk.roles = ["lead": ["leo"], "manager": ["mara"], "director": ["dino"]]
        desk.policies = DeskPolicies(current: digest, policy)
        return desk
    }
}
