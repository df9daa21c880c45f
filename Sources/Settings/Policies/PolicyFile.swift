import ServiceLevels

/// A support policy in a file of its own, YAML or JSON.
package struct PolicyFile: Sendable {
    /// As the caller named it.
    package let path: String
    package let policy: ServicePolicy
    package let warnings: [SettingsWarning]
    /// Where what `PolicyCheck` may complain of is written.
    let places: PolicyPlaces

    /// A policy with a thousand closures fits.
    package static let limit = 1_048_576

    /// Reads and checks the file; every problem at once, or a policy of which every name and calendar is known.
    package static func load(
        path: String,
        zones: ZoneInfo = ZoneInfo(),
        files: any FileSource = LocalFiles()
    ) throws(SettingsProblems) -> PolicyFile {
        let bytes: [UInt8]
        do throws(FileFailure) {
            bytes = try files.contents(of: path, limit: limit)
        } catch {
            let text = "the policy cannot be read: \(error)"
            throw SettingsProblems([SettingsProblem(file: path, position: .start, code: .file, text: text)])
        }
        return try decode(bytes, path: path, zones: zones)
    }

    /// The policy in `bytes`, which is kept for tickets that were opened under it; `path` is told in problems.
    package static func decode(
        _ bytes: [UInt8],
        path: String,
        zones: ZoneInfo = ZoneInfo()
    ) throws(SettingsProblems) -> PolicyFile {
        var reading = PolicyReading(file: path, zones: zones)
        let (root, faults) = YAMLReader.read(bytes)
        for fault in faults { reading.values.refuse(fault.position, fault.code, fault.text) }
        let policy = root.flatMap { reading.policy($0) }
        guard reading.values.problems.isEmpty, let policy else {
            throw SettingsProblems(reading.values.problems, warnings: reading.values.warnings)
        }
        let warnings = reading.values.warnings.sorted { ($0.position, $0.text) < ($1.position, $1.text) }
        return PolicyFile(path: path, policy: policy, warnings: warnings, places: reading.places)
    }
}

/// Positions of a policy file by what stands there.
struct PolicyPlaces: Sendable {
    var severities: [String: Position] = [:]
    var holidays: [String: Position] = [:]
    var closures: Position?
}
