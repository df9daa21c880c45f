import Settings
import Testing

@Suite struct SecretTests {
    private static let path = "/etc/sportello/credentials/imap"

    @Test(arguments: [
        ("segreto", "segreto"), ("segreto\n", "segreto"), ("segreto\r\n", "segreto"),
        ("se greto \nrest\n", "se greto "),
        ("perché", "perché"),
    ])
    func theFirstLineWithoutItsEnd(text: String, secret: String) throws {
        let settings = try Sample.load(Sample.text, files: MemoryFiles(texts: [Self.path: text]))
        #expect(try settings.desks.first?.mailboxes.first?.login.secret.read() == secret)
    }

    @Test(arguments: [
        ("", "its first line is empty"), ("\nsegreto", "its first line is empty"),
        ("se\u{0}greto", "a control character in its first line"),
        ("se\u{1}greto", "a control character in its first line"),
        (String(repeating: "x", count: 8_193), "larger than 8192 bytes"),
    ])
    func badSecrets(text: String, cause: String) {
        let problems = Sample.problems(Sample.text, files: MemoryFiles(texts: [Self.path: text]))
        #expect(problems == ["12:24: password_file \"\(Self.path)\": \(cause)"])
    }

    @Test func anUnreadableSecret() {
        let files = MemoryFiles(texts: [Self.path: "segreto"], permissions: [Self.path: 0])
        #expect(
            Sample.problems(Sample.text, files: files) == ["12:24: password_file \"\(Self.path)\": permission denied"]
        )
    }

    @Test func aSecretNeverShows() throws {
        let settings = try Sample.load(Sample.text)
        let secret = try #require(settings.desks.first?.mailboxes.first?.login.secret)
        #expect("\(secret)" == "•••")
        #expect(String(reflecting: secret) == "•••")
        var dumped = ""
        dump(settings, to: &dumped)
        #expect(!dumped.contains("segreto"))
        #expect(!dumped.contains("credentials/imap"))
    }

    @Test func aPasswordInAURLNeverShows() {
        let text = Sample.replacing("url: \"imaps://imap.example.com\"", with: "url: \"imaps://u:segreto@h\"")
        #expect(!Sample.problems(text).joined().contains("segreto"))
    }
}
