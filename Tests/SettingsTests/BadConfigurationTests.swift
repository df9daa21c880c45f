import Settings
import Testing

/// `Tests/BadConfigurations/NAME` holds a broken `sportello.yaml` and what is `expected` to be said of it.
@Suite struct BadConfigurationTests {
    @Test(arguments: Project.badConfigurations)
    func everyProblemIsToldInOrder(name: String) throws {
        let folder = "Tests/BadConfigurations/\(name)"
        let expected = try Project.text("\(folder)/expected")
        let problems = #expect(throws: SettingsProblems.self) {
            try SettingsFile.load(
                path: "sportello.yaml",
                environment: [:],
                files: FolderFiles("\(Project.root)/\(folder)")
            )
        }
        #expect(problems.map { "\($0)\n" } == expected)
    }

    @Test func theFolderIsFound() {
        #expect(Project.badConfigurations.count >= 25)
    }
}
