import ArgumentParser
import ServiceLevels
import Settings

/// `--policy FILE`, which every command of `sportello sla` takes.
struct PolicyOption: ParsableArguments {
    @Option(
        name: .long,
        help: "A policy, .yaml or .json; may be given several times.",
        completion: .file(extensions: ["yaml", "json"])
    )
    var policy: [String] = []

    func validate() throws {
        if policy.isEmpty { throw ValidationError("missing --policy FILE") }
    }

    /// The files, each checked; what is wrong with any of them ends the command.
    func files() throws(Failure) -> [PolicyFile] {
        var files: [PolicyFile] = []
        var lines: [String] = []
        for path in policy {
            do throws(SettingsProblems) {
                let file = try PolicyFile.load(path: path)
                if let first = files.first(where: { $0.policy.name == file.policy.name }) {
                    lines.append("\(path): policy \"\(file.policy.name)\" is already read from \"\(first.path)\"")
                }
                files.append(file)
            } catch {
                lines += Failure(error).lines
            }
        }
        guard lines.isEmpty else { throw Failure(.configuration, lines) }
        return files
    }

    /// The policies by name, ready to be reckoned with.
    func terms() throws(Failure) -> [String: ServiceTerms] {
        Dictionary(uniqueKeysWithValues: try files().map { ($0.policy.name, ServiceTerms($0.policy)) })
    }

    /// The one policy of a command that works on one.
    func single() throws(Failure) -> ServiceTerms {
        let files = try files()
        guard let file = files.first, files.count == 1 else {
            throw Failure(.usage, "sportello: give one --policy FILE")
        }
        return ServiceTerms(file.policy)
    }
}
