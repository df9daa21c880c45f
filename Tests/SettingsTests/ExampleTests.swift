import Testing

@testable import Settings

/// `etc/sportello.yaml` is the manual's example: it must load, and name every key there is.
@Suite struct ExampleTests {
    private static let credentials = MemoryFiles(texts: [
        "/etc/sportello/credentials/imap-support": "a", "/etc/sportello/credentials/smtp-support": "b",
    ])

    @Test func itLoadsWithoutAWord() throws {
        let settings = try Sample.load(Project.text("etc/sportello.yaml"), files: Self.credentials)
        #expect(settings.warnings.isEmpty)
        #expect(settings.desks.first?.mailboxes.count == 1)
        #expect(settings.desks.first?.submission.login?.user == "support@interzen.example")
    }

    @Test func theDefaultsItShowsAreTheDefaults() throws {
        let text = try Project.text("etc/sportello.yaml")
        let shown = [
            "default_severity: minor", "automatic: open", "acknowledgements:", "threads:", "html: true",
            "same_mail: one", "auth: ",
            "folder: INBOX",
            "start_from: now", "poll: 60s", "tls: required", "max_size: 50MB", "after: keep", "envelope_from: ",
            "rules: []",
        ]
        var uncommented = text
        for line in shown { uncommented = Self.uncommenting(line, in: uncommented) }
        let (plain, full) = try (
            Sample.load(text, files: Self.credentials), Sample.load(uncommented, files: Self.credentials)
        )
        #expect(text != uncommented)
        #expect(Self.dumped(plain) == Self.dumped(full))
    }

    @Test(arguments: Shape.all.flatMap(\.keys))
    func itNamesEveryKey(key: String) throws {
        let text = try Project.text("etc/sportello.yaml")
        let marks = [" ", "#", "-", "{", "\n"]
        #expect(marks.contains { text.contains("\($0)\(key):") })
    }

    private static func uncommenting(_ start: String, in text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let bare = line.drop { $0 == " " }
            guard bare.hasPrefix("#" + start) else { return String(line) }
            return String(line.prefix(line.count - bare.count) + bare.dropFirst())
        }.joined(separator: "\n")
    }

    private static func dumped(_ settings: SportelloSettings) -> String {
        var text = ""
        dump(settings, to: &text)
        return text
    }
}
