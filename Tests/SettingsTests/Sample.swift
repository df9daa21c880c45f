import Settings

/// A good settings file in memory, and what the tests change in it.
enum Sample {
    static let text = """
        state: /var/lib/sportello
        desks:
          - id: interzen
            name: "Interzen Customer Service"
            prefix: IZ
            languages: [it, en]
            from: "Assistenza Interzen <support@interzen.example>"
            mailboxes:
              - id: support
                url: "imaps://imap.example.com"
                user: support@interzen.example
                password_file: credentials/imap
            submission:
              url: "smtp://smtp.example.com"

        """

    static var files: MemoryFiles {
        MemoryFiles(texts: ["/etc/sportello/credentials/imap": "segreto\n"])
    }

    /// The sample with one line replaced, keeping its indentation; several lines may take its place.
    static func replacing(_ line: String, with replacement: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { original in
            let bare = original.drop { $0 == " " }
            guard bare == line else { return String(original) }
            return original.prefix(original.count - bare.count) + replacement
        }
        return lines.joined(separator: "\n")
    }

    static func load(
        _ text: String,
        files: MemoryFiles = files,
        environment: [String: String] = [:],
        secrets: SecretCheck = .required
    ) throws(SettingsProblems) -> SportelloSettings {
        var files = files
        files.texts["/etc/sportello/sportello.yaml"] = text
        return try SettingsFile.load(
            path: "/etc/sportello/sportello.yaml",
            environment: environment,
            secrets: secrets,
            files: files
        )
    }

    /// `LINE:COLUMN: text` of each problem.
    static func problems(
        _ text: String,
        files: MemoryFiles = files,
        environment: [String: String] = [:],
        secrets: SecretCheck = .required
    ) -> [String] {
        do throws(SettingsProblems) {
            _ = try load(text, files: files, environment: environment, secrets: secrets)
            return []
        } catch {
            return error.problems.map { "\($0.position): \($0.text)" }
        }
    }
}
