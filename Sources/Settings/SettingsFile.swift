/// The settings file `sportello.yaml`.
package enum SettingsFile {
    /// A thousand desks fit.
    package static let limit = 1_048_576

    /// Reads and checks the file and whatever it names: templates, certificates, and the secrets unless they are
    /// `skipped`. Relative paths start from the folder of the file. Servers are not asked anything.
    ///
    /// - Parameter environment: `CREDENTIALS_DIRECTORY` alone is looked at.
    package static func load(
        path: String,
        environment: [String: String],
        secrets: SecretCheck = .required,
        files: any FileSource = LocalFiles()
    ) throws(SettingsProblems) -> SportelloSettings {
        var reading = Reading(file: path, environment: environment, files: files, secretCheck: secrets)
        if let bytes = bytes(&reading) { return try settings(from: bytes, &reading) }
        throw SettingsProblems(reading.problems)
    }

    private static func bytes(_ reading: inout Reading) -> [UInt8]? {
        do throws(FileFailure) {
            return try reading.files.contents(of: reading.file, limit: limit)
        } catch {
            reading.refuse(.start, .file, "the settings cannot be read: \(error)")
            return nil
        }
    }

    private static func settings(
        from bytes: [UInt8],
        _ reading: inout Reading
    ) throws(SettingsProblems) -> SportelloSettings {
        let (root, faults) = YAMLReader.read(bytes)
        for fault in faults { reading.refuse(fault.position, fault.code, fault.text) }
        let settings = root.flatMap { reading.settings($0) }
        guard reading.problems.isEmpty, var settings else {
            throw SettingsProblems(reading.problems, warnings: reading.warnings)
        }
        settings.warnings = reading.warnings.sorted { ($0.position, $0.text) < ($1.position, $1.text) }
        return settings
    }
}
