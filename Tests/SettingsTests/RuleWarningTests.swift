import Desk
import ServiceLevels
import Testing

@testable import Settings

/// What `check` says of rules that work and are probably not meant.
@Suite struct RuleWarningTests {
    /// The warnings of rules, each written in one line from line 17 on.
    private static func warnings(_ rules: [String], matching: String = "all") throws -> [String] {
        let lines = rules.map { "      - {\($0)}\n" }.joined()
        let settings = try Sample.load(Sample.text + "    rule_matching: \(matching)\n    rules:\n" + lines)
        return settings.warnings.filter { $0.code == .idleRule }.map { "\($0.position.line): \($0.text)" }
    }

    private static let tag = "then: {tags: [t]}"

    @Test(
        "R-O3 a rule that can never match",
        arguments: [
            ("all: [{kind: person}, {kind: automatic}]", "two different values of \"kind\" are wanted at once"),
            ("domain: a.example, all: [{domain: b.example}]", "two different values of \"domain\" are wanted at once"),
            (
                "status: pending",
                "a mail that opens a ticket finds no status of one; \"on: reply\" is for mails that join one"
            ),
            ("kind: bounce", "such mail opens no ticket, and none joins one as the word of somebody"),
            ("on: reply, kind: automatic", "such mail opens no ticket, and none joins one as the word of somebody"),
            ("size: {over: 2MB, under: 1MB}", "no size is over 2097152 and under 1048576 bytes"),
            ("subject: a, not: {subject: [a, b]}", "what it wants, its \"not\" excludes"),
            ("attachments: {name: \"*.zip\"}, all: [{attachments: false}]", "attachments are wanted and not wanted"),
            (
                "header: {name: X, contains: a}, not: {header: {name: X, present: true}}",
                "what it wants, its \"not\" excludes"
            ),
            ("organisation: none, authorised: true", "a sender of no organisation has no contract and speaks for none"),
            ("desk: other", "it stands at the desk \"interzen\""),
            (
                "kind: person, any: [{kind: bounce}, {kind: report}]",
                "such mail opens no ticket, and none joins one as the word of somebody"
            ),
        ]
    )
    func neverMatches(condition: String, why: String) throws {
        #expect(
            try Self.warnings(["name: r, when: {\(condition)}, \(Self.tag)"]) == [
                "17: rule \"r\" can never match: \(why)"
            ]
        )
    }

    struct Shadow: Sendable, CustomTestStringConvertible {
        let first: String
        let second: String
        var matching = "all"
        var isShadow = true
        var testDescription: String { "\(first) before \(second), \(matching)" }
    }

    private static let ignore = "then: {ignore: x}"

    @Test(
        "A rule that is never tried",
        arguments: [
            Shadow(first: "stop: true", second: "when: {kind: person}, \(tag)"),
            Shadow(first: ignore, second: tag),
            Shadow(first: "when: {kind: person}, \(ignore)", second: "when: {kind: person, subject: a}, \(tag)"),
            Shadow(first: "when: {kind: [person, automatic]}, \(ignore)", second: "when: {kind: person}, \(tag)"),
            Shadow(first: "when: {domain: \"*.x.example\"}, \(ignore)", second: "when: {domain: a.x.example}, \(tag)"),
            Shadow(first: "when: {subject_or_text: [a, b]}, \(ignore)", second: "when: {subject: a}, \(tag)"),
            Shadow(first: "when: {size: {over: 1MB}}, \(ignore)", second: "when: {size: {over: 2MB}}, \(tag)"),
            Shadow(
                first: "when: {organisation: any}, \(ignore)",
                second: "when: {organisation: any, kind: person}, \(tag)"
            ),
            Shadow(
                first: "when: {header: {name: A, present: true}}, \(ignore)",
                second: "when: {header: {name: A, glob: x}}, \(tag)"
            ),
            Shadow(
                first: "when: {any: [{subject: a}, {kind: person}]}, \(ignore)",
                second: "when: {subject: a}, \(tag)"
            ),
            Shadow(
                first: "when: {subject: a}, \(ignore)",
                second: "when: {any: [{subject: a, kind: person}, {subject: a}]}, \(tag)"
            ),
            Shadow(first: tag, second: "when: {subject: a}, \(tag)", matching: "first"),
            Shadow(first: "when: {on: any}, \(ignore)", second: "when: {on: reply}, \(tag)"),
            Shadow(first: ignore, second: "when: {on: any}, \(tag)", isShadow: false),
            Shadow(first: tag, second: "when: {subject: a}, \(tag)", isShadow: false),
            Shadow(
                first: "when: {kind: person, subject: a}, \(ignore)",
                second: "when: {kind: person}, \(tag)",
                isShadow: false
            ),
            Shadow(first: "when: {subject: a}, \(ignore)", second: "when: {text: a}, \(tag)", isShadow: false),
            Shadow(
                first: "when: {domain: x.example}, \(ignore)",
                second: "when: {domain: a.x.example}, \(tag)",
                isShadow: false
            ),
            Shadow(
                first: "when: {subject: [a, b]}, \(ignore)",
                second: "when: {subject: [a, c]}, \(tag)",
                isShadow: false
            ),
        ]
    )
    func shadowed(example: Shadow) throws {
        let found = try Self.warnings(
            ["name: f, \(example.first)", "name: s, \(example.second)"],
            matching: example.matching
        )
        let expected = "18: rule \"s\" is never tried: whatever it matches, rule \"f\" in line 17 has matched"
        #expect(found == (example.isShadow ? [expected] : []))
    }

    @Test("A severity that never stays")
    func overridden() throws {
        let urgent = "name: u, when: {subject: urgent}, then: {severity: moderate}"
        #expect(
            try Self.warnings([urgent, "name: all, then: {severity: minor}"]) == [
                "17: the severity of rule \"u\" never stays: rule \"all\" in line 18 sets another"
            ]
        )
        #expect(try Self.warnings(["name: all, then: {severity: minor}", urgent]).isEmpty)
        let worse = "name: all, then: {severity: major}"
        #expect(try Self.warnings([urgent, worse]).isEmpty, "what is worse is suggested alone")
    }

    @Test func statusesOfMachines() throws {
        let rule = "name: r, when: {kind: automatic}, then: {close: x}"
        #expect(
            try Self.warnings([rule]) == ["17: rule \"r\": mail of a machine changes no status, and closes nothing"]
        )
    }

    @Test func aContractNobodyHas() throws {
        let rule = "name: r, when: {contract: gold}, \(Self.tag)"
        #expect(try Self.warnings([rule]) == ["17: no organisation has the contract \"gold\""])
    }

    @Test func thousandsOfRulesAreComparedInNoTime() {
        let rules = (0..<5_000).map { index in
            Rule(
                "r\(index)",
                when: .all([.test(.domain(["d\(index).example"])), .test(.fact(.kind, ["person"]))]),
                stops: true
            )
        }
        let desk = try? Sample.load(Sample.text).desks.first?.profile
        let clock = ContinuousClock()
        let time = clock.measure {
            let findings = desk.map { RuleBook(rules).findings(at: $0, raises: false) }
            #expect(findings == [])
        }
        #expect(time < .seconds(20))
    }
}
