import CivilTime
import ServiceLevels
import Settings
import Testing

@Suite struct PolicyFileTests {
    /// Every key that is read, in a policy of nobody's.
    private static func sample() throws -> PolicyFile {
        try PolicyFile.load(path: "\(Project.root)/Tests/Policies/harbour.yaml")
    }

    @Test func everyKeyComesOut() throws {
        let policy = try Self.sample().policy
        #expect(policy.name == "harbour")
        #expect(policy.zone.name == "Europe/Lisbon")
        #expect(policy.languages == ["en", "it"])
        #expect(policy.calendars.map(\.name) == ["always", "quay", "night", "far", "both"])
        #expect(policy.announced.closures.map(\.hours.count) == [0, 1])
        #expect(policy.announced.exceptions.count == 2)
        #expect(policy.announced.holidays["port"]?.rules.count == 4)
        #expect(policy.announced.holidays["port"]?.observed == [.sat: -1, .sun: 1])
        #expect(policy.statuses.map(\.role) == [.new, .ours, .waitingCustomer, .waitingThird, .solved, .closed])
        #expect(policy.statuses[2].afterReply == "working")
        #expect(policy.statuses[2].pauses == [.resolution, .nextResponse])
        #expect(policy.severities.map(\.id) == ["storm", "swell", "calm"])
        #expect(policy.severities[0].requiredContract == "tug")
        #expect(policy.severities[0].steps.map(\.written) == ["50%", "-30m", "+1440m"])
        #expect(policy.defaultSeverity["portal"] == .required)
        #expect(policy.severitySetBy == .customer)
        #expect(policy.severityChange.lowered == .fromChange)
        #expect(policy.responseMetBy == [.publicReply, .status("working")])
        #expect(policy.targets[.triage]?.within == 20)
        #expect(policy.targets[.nextResponse]?.within == 6)
        #expect(policy.lifecycle.autoSolve?.answerHours == 36)
        #expect(policy.lifecycle.followUp?.afterDays == [1, 3])
        #expect(policy.maintenance.first?.start == 82_800)
        #expect(policy.categories.map(\.hasTargets) == [true, false])
        #expect(policy.categories.map(\.ending) == [nil, "not_accepted"])
        #expect(policy.defaultCategory == "damage")
        #expect(policy.contact == ServicePolicy.Contact(phone: "+351 210 000 000", calendar: "quay"))
        #expect(try Self.sample().warnings.isEmpty)
    }

    @Test func targetsComeOut() throws {
        let severities = try Self.sample().policy.severities
        let first = Target(
            15,
            .minutes,
            on: "always",
            when: .openedInside("night"),
            bound: .exclusive
        )
        let second = Target(2, .hours, on: "quay", start: .nextOpen)
        #expect(severities[0].targets[.response] == [first, second])
        #expect(severities[1].targets[.response] == [Target(3, .workingDays, on: "both", dayRule: .endOfDay)])
        #expect(severities[1].targets[.statusReport] == [Target(5, .hours, on: "quay")])
        #expect(severities[2].targets[.resolution] == [Target(9, .calendarDays, on: "quay", landing: .previousClose)])
        #expect(severities[2].targets[.response] == [Target(8, .hours, on: "quay", count: .elapsed)])
    }

    @Test func aPolicyMayBeJSON() throws {
        let json = """
            {"sla_policy":1,"policy":"j","timezone":"UTC+05:30","calendars":{"always":{"kind":"always"}},
             "severities":{"only":{"rank":1,"names":["caf\\u00e9"],"response":[{"within":2,"unit":"hours","calendar":"always"}]}}}
            """
        let policy = try PolicyFile.decode(Array(json.utf8), path: "j.json").policy
        #expect(policy.severities.map(\.names) == [["café"]])
        #expect(policy.zone.offset(at: 0) == 19_800)
    }

    @Test func checkWarnsOfWhatIsProbablyNotMeant() throws {
        let file = try PolicyFile.load(path: "\(Project.root)/Tests/Policies/doubtful.yaml")
        let now = try #require(Instant(rfc3339: "2026-05-01T12:00:00Z"))
        #expect(
            file.check(at: now).map { "\($0.position): \($0.code): \($0.text)" } == [
                "5:3: holidaysEnding: holiday list \"short\" ends on 2026-12-24, within 12 months",
                "7:1: closuresMissing: no closure is announced for the coming 60 days",
                "13:3: inversion: response of \"low\" may be due before \"high\" "
                    + "(opened 2026-01-01T00:00:00Z: 2026-01-01T09:00:00Z, then 2026-01-01T10:00:00Z)",
            ]
        )
        #expect(file.warnings.map { "\($0.position): \($0.code)" } == ["14:67: unused"])
    }

    @Test func timersThatLeadNowhere() throws {
        let text = """
            sla_policy: 1
            policy: small
            timezone: "UTC"
            calendars: {always: {kind: always}}
            statuses: {new: {names: ["new"]}, waiting: {names: ["waiting"], role: waiting_customer}}
            severities: {any: {rank: 1, response: [{within: 1, unit: hours, calendar: always}]}}
            notify_customer: [accepted]
            lifecycle:
              follow_up: {status: waiting, after_days: [1, 2]}
              auto_solve: {status: waiting, or_days: 3}
              auto_close: {status: waiting, days: 3}
            """
        let file = try PolicyFile.decode(Array(text.utf8), path: "small.yaml")
        #expect(
            file.warnings.map(\.text) == [
                "\"auto_close\" needs a status whose role is closed",
                "\"auto_solve\" needs a status whose role is solved",
                "\"follow_up\" asks the customer again, which \"notify_customer\" leaves out",
            ]
        )
        #expect(file.warnings.allSatisfy { $0.code == .deadEnd && $0.position.line == 8 })
    }

    @Test(arguments: ["interzen", "phonism", "phonism-fixed-est", "secpod", "zenput"])
    func whatIsInstalledIsValid(name: String) throws {
        let file = try PolicyFile.load(path: "\(Project.root)/etc/policies/\(name).yaml")
        #expect(file.policy.name == name)
        #expect(file.warnings.isEmpty)
    }
}

/// `Tests/BadPolicies/NAME.yaml` is a broken policy; `NAME.expected` is what is said of it.
@Suite struct BadPolicyTests {
    private static let names: [String] = {
        let names = (try? LocalFiles().names(in: "\(Project.root)/Tests/BadPolicies")) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    }()

    @Test(arguments: names)
    func everyProblemIsToldInOrder(name: String) throws {
        let files = FolderFiles("\(Project.root)/Tests/BadPolicies")
        let problems = #expect(throws: SettingsProblems.self) {
            try PolicyFile.load(path: "\(name).yaml", files: files)
        }
        #expect(problems.map { "\($0)\n" } == (try Project.text("Tests/BadPolicies/\(name).expected")))
    }

    @Test func theFolderIsFound() {
        #expect(Self.names.count >= 8)
    }
}
