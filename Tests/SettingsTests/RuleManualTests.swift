import Testing

@testable import Settings

/// docs/rules.md and the manual explain every key of rules there is.
@Suite struct RuleManualTests {
    @Test(arguments: Shape.allOfRules.flatMap(\.keys))
    func everyKeyIsExplained(key: String) throws {
        let manual = try Project.text("docs/man/sportello.yaml.5")
        let guide = try Project.text("docs/rules.md")
        #expect(manual.contains(" \(key)"))
        #expect(guide.contains("`\(key)") || guide.contains("\(key): "))
    }
}
