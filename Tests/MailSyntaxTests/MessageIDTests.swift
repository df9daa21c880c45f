import MailSyntax
import Testing

struct MessageIDTests {
    @Test(
        "the identifier of a mail",
        arguments: [
            ("<a@b>", "a@b"), ("a@b", "a@b"), (" <a@b> (comment)", "a@b"), ("<a\r\n b@c>", "ab@c"), ("<<a@b>", "a@b"),
            ("<a b@c>", "a b@c"), ("<\"a b\"@c>", "\"a b\"@c"), ("< a@b >", "a@b"), ("<a@b c>", "a@b"),
            ("abc def@c", "abc def@c"), ("a@b c@d", "a@b"), ("<a @b>", "a @b"), ("<a\u{1}b@c\t>", "ab@c"),
            ("no at sign", "no at sign"), ("<>", nil), ("< >", nil), ("<\u{1}>", nil), ("", nil),
            ("<\(String(repeating: "x", count: 2_000))@y>", nil),
        ] as [(String, String?)]
    )
    func single(value: String, expected: String?) {
        #expect(MailParser.parse(Array("Message-ID: \(value)\r\n\r\n".utf8)).messageID?.value == expected)
    }

    @Test(
        "lists of identifiers",
        arguments: [
            ("<a@b> <c@d>", ["a@b", "c@d"]), ("<a@b>,<c@d>", ["a@b", "c@d"]), ("<a@b><c@d>", ["a@b", "c@d"]),
            ("Your message of Monday <a@b>", ["a@b"]), ("(see <x@y>) <a@b>", ["a@b"]), ("a@b c@d", ["a@b", "c@d"]),
            ("a@b, c@d", ["a@b", "c@d"]), ("<a@b> (unclosed <c@d>", ["a@b", "c@d"]), ("<a@b", ["a@b"]),
            ("garbage", []), ("", []), ("<> <a@b>", ["a@b"]),
        ]
    )
    func lists(value: String, expected: [String]) {
        #expect(parsed(field: "References: \(value)").references.map(\.value) == expected)
    }

    @Test("the last identifiers of a long list are kept")
    func bounded() {
        let list = (0..<1_500).map { "<\($0)@x>" }.joined(separator: " ")
        let references = parsed(field: "References: \(list)").references
        #expect(references.count == 1_000)
        #expect(references.first?.value == "500@x")
        #expect(references.last?.value == "1499@x")
    }
}
