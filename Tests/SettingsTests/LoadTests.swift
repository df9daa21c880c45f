import Desk
import LanguageID
import MailSyntax
import Settings
import Testing

@Suite struct LoadTests {
    @Test func theSampleWithItsDefaults() throws {
        let settings = try Sample.load(Sample.text)
        #expect(settings.state == "/var/lib/sportello")
        #expect(settings.databasePath == "/var/lib/sportello/sportello.db")
        #expect(settings.log == LogSettings(format: nil, level: .info))
        #expect(settings.warnings.isEmpty)
        let desk = try #require(settings.desks.first)
        let from = Address(localPart: "support", domain: "interzen.example")
        #expect(desk.profile.id == DeskID("interzen"))
        #expect(desk.profile.name == "Interzen Customer Service")
        #expect(desk.profile.prefix == "IZ")
        #expect(desk.profile.languages == [.italian, .english])
        #expect(desk.profile.from == NamedAddress(name: "Assistenza Interzen", address: from))
        #expect(desk.profile.envelopeFrom == .address(from))
        #expect(desk.profile.defaultSeverity == Severity("minor"))
        #expect(desk.profile.automaticMail == .open)
        #expect(desk.profile.budgets == AcknowledgementBudgets())
        #expect(desk.templates == nil)
        #expect(desk.submission.login == nil)
        #expect(desk.submission.server == ServerSettings(host: "smtp.example.com", port: 587, security: .startTLS))
    }

    @Test func aMailboxWithItsDefaults() throws {
        let mailbox = try #require(Sample.load(Sample.text).desks.first?.mailboxes.first)
        #expect(mailbox.id == MailboxID("support"))
        #expect(mailbox.server == ServerSettings(host: "imap.example.com", port: 993, security: .implicitTLS))
        #expect(mailbox.login.user == "support@interzen.example")
        #expect(mailbox.login.method == .password)
        #expect(mailbox.login.secret.path == "/etc/sportello/credentials/imap")
        #expect(try mailbox.login.secret.read() == "segreto")
        #expect(mailbox.folder == "INBOX")
        #expect(mailbox.startFrom == .now)
        #expect(mailbox.poll == .seconds(60))
        #expect(mailbox.afterCommit == .keep)
        #expect(mailbox.maximumSize == 52_428_800)
    }

    @Test func everyKeyOfAMailbox() throws {
        let text = Sample.replacing(
            "password_file: credentials/imap",
            with: """
                credential: imap
                        auth: xoauth2
                        folder: "Posta in arrivo"
                        start_from: all
                        poll: 5m
                        tls: required
                        ca_file: ca.pem
                        after: "move:Fatto"
                        max_size: 25MB
                """
        )
        let files = MemoryFiles(texts: ["/run/credentials/imap": "token\r\nrest", "/etc/sportello/ca.pem": "PEM"])
        let settings = try Sample.load(text, files: files, environment: ["CREDENTIALS_DIRECTORY": "/run/credentials"])
        let mailbox = try #require(settings.desks.first?.mailboxes.first)
        #expect(mailbox.login.method == .xoauth2)
        #expect(try mailbox.login.secret.read() == "token")
        #expect(mailbox.folder == "Posta in arrivo")
        #expect(mailbox.startFrom == .all)
        #expect(mailbox.poll == .seconds(300))
        #expect(mailbox.afterCommit == .move(folder: "Fatto"))
        #expect(mailbox.maximumSize == 26_214_400)
        #expect(mailbox.server.authorities == "/etc/sportello/ca.pem")
    }

    @Test(arguments: [
        ("imaps://imap.example.com", "required", TransportSecurity.implicitTLS),
        ("imap://imap.example.com", "required", .startTLS), ("imap://127.0.0.1:1143", "none", .none),
        ("imap://[::1]", "none", .none), ("imap://localhost", "none", .none),
        ("imap://localhost", "required", .startTLS),
    ])
    func securityFollowsSchemeAndTLS(url: String, tls: String, security: TransportSecurity) throws {
        let line = "url: \"imaps://imap.example.com\""
        let settings = try Sample.load(Sample.replacing(line, with: "url: \"\(url)\"\n        tls: \(tls)"))
        #expect(settings.desks.first?.mailboxes.first?.server.security == security)
    }

    @Test func everyKeyOfADesk() throws {
        let text =
            Sample.text + """
                    envelope_from: "<>"
                    default_severity: major
                    automatic: note
                    acknowledgements: {per_sender_hour: 1, per_sender_day: 2, per_desk_hour: 0}
                    agents:
                      - {id: anna, name: Anna, address: anna@interzen.example}
                    roles: {lead: [anna]}
                    templates: templates
                    organisations:
                      - {id: rossi, name: Rossi, domains: [Rossi.Example], addresses: [a@b.example], language: en}
                    rules: []
                """
        var files = Sample.files
        files.texts["/etc/sportello/templates/it/acknowledgement.txt"] = "Buongiorno"
        let desk = try #require(Sample.load(text, files: files).desks.first)
        #expect(desk.profile.envelopeFrom == .null)
        #expect(desk.profile.defaultSeverity == Severity("major"))
        #expect(desk.profile.automaticMail == .note)
        #expect(desk.profile.budgets.perSenderHour == 1)
        #expect(desk.profile.budgets.perSenderDay == 2)
        #expect(desk.profile.budgets.perDeskHour == 0)
        #expect(desk.profile.agents.map(\.id) == ["anna"])
        #expect(desk.profile.roles == ["lead": ["anna"]])
        let rossi = try #require(desk.profile.organisations.first)
        #expect(rossi.domains == ["rossi.example"])
        #expect(rossi.addresses.map(\.description) == ["a@b.example"])
        #expect(rossi.language == .english)
        let template = try #require(desk.templates?.files.first)
        #expect(desk.templates?.files.count == 1)
        #expect((template.language, template.name, template.text) == (.italian, "acknowledgement.txt", "Buongiorno"))
    }

    @Test(arguments: ["major", "urgent"])
    func aPolicyHasTheLastWordOnWhatMailOpensWith(word: String) throws {
        var files = Sample.files
        files.texts["/etc/sportello/policy.yaml"] = """
            sla_policy: 1
            policy: small
            timezone: "UTC"
            calendars: {always: {kind: always}}
            severities:
              urgent: {rank: 1, response: [{within: 1, unit: hours, calendar: always}]}
              calm: {rank: 2, response: [{within: 2, unit: hours, calendar: always}]}
            default_severity: {other: calm}
            """
        let text = Sample.text + "    policy: policy.yaml\n    default_severity: \(word)\n"
        let profile = try #require(Sample.load(text, files: files).desks.first?.profile)
        #expect(profile.defaultSeverity == Severity("calm"))
        #expect(profile.severities.severities.map(\.code) == ["urgent", "calm"])
    }

    @Test func ourAddressesAreThoseOfAllDesks() throws {
        let second = """
              - id: second
                name: Second
                prefix: SEC
                languages: [en]
                from: help@second.example
                envelope_from: bounces@second.example
                mailboxes:
                  - {id: one, url: "imap://imap.example.com", user: inbox@second.example, password_file: credentials/imap}
                  - {id: two, url: "imap://imap.example.com", user: second, password_file: credentials/imap}
                submission: {url: "smtps://smtp.example.com"}
            """
        let settings = try Sample.load(Sample.text + second)
        let own = [
            "bounces@second.example", "help@second.example", "inbox@second.example", "support@interzen.example",
        ]
        for desk in settings.desks { #expect(desk.profile.ownAddresses.map(\.key).sorted() == own) }
        #expect(settings.desks.count == 2)
    }

    @Test(arguments: [
        ("sportello.yaml", "credentials/imap"), ("./a/sportello.yaml", "./a/credentials/imap"),
        ("/sportello.yaml", "/credentials/imap"),
    ])
    func relativePathsStartFromTheFolderOfTheFile(path: String, secret: String) throws {
        let files = MemoryFiles(texts: [path: Sample.text, secret: "segreto"])
        let settings = try SettingsFile.load(path: path, environment: [:], files: files)
        #expect(settings.desks.first?.mailboxes.first?.login.secret.path == secret)
    }

    @Test func aMissingFileIsAProblemOfItsStart() {
        let problems = #expect(throws: SettingsProblems.self) {
            try SettingsFile.load(path: "nowhere.yaml", environment: [:], files: MemoryFiles())
        }
        #expect(problems?.description == "nowhere.yaml:1:1: the settings cannot be read: no such file or folder")
    }

    @Test func aFileOverTheLimitIsNotParsed() {
        let text = "#" + String(repeating: "x", count: SettingsFile.limit)
        #expect(Sample.problems(text) == ["1:1: the settings cannot be read: larger than 1048576 bytes"])
    }

    @Test func commandsThatDoNotLogInNeedNoSecrets() throws {
        let text = Sample.replacing("password_file: credentials/imap", with: "credential: imap")
        #expect(Sample.problems(text).count == 1)
        #expect(Sample.problems(text, secrets: .skipped) == [])
    }

    @Test func manyProblemsAreCutInPrintAlone() {
        let text = Sample.text + (0..<300).map { "odd\($0): 1\n" }.joined()
        let problems = #expect(throws: SettingsProblems.self) { try Sample.load(text) }
        #expect(problems?.problems.count == 300)
        #expect(problems?.description.hasSuffix("\nand 100 more problems") == true)
    }
}
