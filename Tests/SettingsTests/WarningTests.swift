import Settings
import Testing

@Suite struct WarningTests {
    private static func warnings(_ text: String, files: MemoryFiles = Sample.files) throws -> [String] {
        try Sample.load(text, files: files).warnings.map { "\($0.position): \($0.code): \($0.text)" }
    }

    @Test func aSecretEveryoneCanRead() throws {
        var files = Sample.files
        files.permissions["/etc/sportello/credentials/imap"] = 0o644
        let expected = "password_file \"/etc/sportello/credentials/imap\": every account of this machine can read it"
        #expect(try Self.warnings(Sample.text, files: files) == ["12:24: readableSecret: \(expected)"])
    }

    @Test func bouncesThatGoElsewhere() throws {
        let text = Sample.text + "    envelope_from: bounces@other.example\n"
        let expected = "bounces go to \"other.example\", answers come from \"interzen.example\""
        #expect(try Self.warnings(text) == ["15:20: foreignEnvelope: \(expected)"])
    }

    @Test func deskAndMailboxGivenAgain() throws {
        let second = """
              - id: second
                name: Second
                prefix: SEC
                languages: [en]
                from: Support@interzen.example
                mailboxes:
                  - {id: two, url: "imaps://imap.example.com", user: support@interzen.example, password_file: credentials/imap}
                submission: {url: "smtp://smtp.example.com"}
            """
        #expect(
            try Self.warnings(Sample.text + second) == [
                "19:11: sharedAddress: the address \"Support@interzen.example\" is already that of the desk in line 7",
                "21:9: sharedFolder: the same folder is already read by the mailbox in line 9",
            ]
        )
    }

    @Test func customersOfTwoOrganisationsAndKeysNothingReads() throws {
        let text =
            Sample.text + """
                    organisations:
                      - {id: a, name: A, domains: [x.example], priority: high}
                      - {id: b, name: B, domains: [X.example], contacts: [{name: N}, n]}
                """
        #expect(
            try Self.warnings(text) == [
                "17:36: sharedCustomer: \"x.example\" already belongs to the organisation in line 16, which counts",
                "17:48: unused: \"contacts\" is not used by this version",
            ]
        )
    }

    @Test func domainsOfAProviderBelongToNoCustomer() throws {
        let text =
            Sample.text + """
                    organisations:
                      - {id: a, name: A, domains: [a.example, Libero.it, pec.it], addresses: [anna@gmail.com]}
                """
        #expect(
            try Self.warnings(text).map { String($0.prefix(62)) }
                == [
                    "16:47: publicDomain: anybody can have an address at \"libero.it\"",
                    "16:58: publicDomain: anybody can have an address at \"pec.it\"; l",
                ].map { String($0.prefix(62)) }
        )
    }

    @Test func aWarningSaysThatItIsOne() throws {
        let text = Sample.text + "    envelope_from: bounces@other.example\n"
        let warning = try #require(Sample.load(text).warnings.first)
        #expect(warning.description.hasPrefix("/etc/sportello/sportello.yaml:15:20: warning: bounces go to"))
    }
}
