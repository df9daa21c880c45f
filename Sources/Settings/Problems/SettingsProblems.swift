/// Every problem of one settings file, by position; never empty.
package struct SettingsProblems: Error, Sendable {
    package let problems: [SettingsProblem]
    /// What was found besides, for whoever is repairing the file anyway.
    package let warnings: [SettingsWarning]

    /// A file can hold a hundred thousand mistakes; nobody reads further than this.
    static let printed = 200

    init(_ problems: [SettingsProblem], warnings: [SettingsWarning] = []) {
        self.problems = problems.sorted { ($0.file, $0.position, $0.text) < ($1.file, $1.position, $1.text) }
        self.warnings = warnings.sorted { ($0.file, $0.position, $0.text) < ($1.file, $1.position, $1.text) }
    }
}

extension SettingsProblems: CustomStringConvertible {
    /// One problem a line, without an end of line after the last.
    package var description: String {
        var lines = problems.prefix(Self.printed).map(\.description)
        if problems.count > Self.printed {
            lines.append("and \(problems.count - Self.printed) more problems")
        }
        return lines.joined(separator: "\n")
    }
}
