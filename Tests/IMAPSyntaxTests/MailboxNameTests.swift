import IMAPSyntax
import Testing

@Suite struct MailboxNameTests {
    @Test(arguments: [
        ("INBOX", #""INBOX""#),
        ("Support/2026 done", #""Support/2026 done""#),
        ("R&D", #""R&-D""#),
        ("Entwürfe", #""Entw&APw-rfe""#),
        ("Già letti", #""Gi&AOA- letti""#),
        ("台北", #""&U,BTFw-""#),
        ("日本語", #""&ZeVnLIqe-""#),
        ("a😀b", #""a&2D3eAA-b""#),
        ("é&è", #""&AOk-&-&AOg-""#),
        (#"say "hi" \o/"#, #""say \"hi\" \\o/""#),
        ("{5}", #""{5}""#),
    ])
    func isQuotedInModifiedUTF7(name: String, quoted: String) throws {
        let line = try Command.select(MailboxName(name)).encoded(tag: Tag("S1"))
        #expect(String(decoding: line, as: UTF8.self) == "S1 SELECT \(quoted)\r\n")
    }

    @Test(arguments: ["", "a\r\nS2 LOGOUT", "a\nb", "a\rb", "a\0b", "a\u{7F}", "a\u{85}b", "a\u{2028}b", "\t"])
    func refusesControlCharactersAndNothing(name: String) {
        #expect { try MailboxName(name) } throws: { error in
            guard case .unencodable(let argument, _) = error as? IMAPSyntaxError else { return false }
            return !argument.utf8.contains { $0 < 0x20 }
        }
    }

    @Test func refusesANameTooLong() {
        #expect(throws: IMAPSyntaxError.exceeded(.mailboxName, actual: 1_001, maximum: 1_000, uid: nil)) {
            try MailboxName(String(repeating: "x", count: 999))
        }
        #expect(throws: Never.self) { try MailboxName(String(repeating: "x", count: 998)) }
    }
}
