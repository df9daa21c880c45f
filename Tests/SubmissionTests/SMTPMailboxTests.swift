import MailSyntax
import Testing

@testable import Submission

@Suite("Addresses on a command line") struct SMTPMailboxTests {
    @Test(
        "written",
        arguments: [
            ("a@x.example", "a@x.example"),
            ("a.b+c@x.example", "a.b+c@x.example"),
            ("a..b@x.example", "\"a..b\"@x.example"),
            (".a@x.example", "\".a\"@x.example"),
            ("a.@x.example", "\"a.\"@x.example"),
            ("a@b@x.example", "\"a@b\"@x.example"),
            ("a\"b\\c@x.example", "\"a\\\"b\\\\c\"@x.example"),
            ("a,b;(c)@x.example", "\"a,b;(c)\"@x.example"),
            ("a@[192.0.2.1]", "a@[192.0.2.1]"),
            ("a@[IPv6:2001:db8::1]", "a@[IPv6:2001:db8::1]"),
            ("a@host_name", "a@host_name"),
            ("perché@città.example", "perché@xn--citt-3na.example"),
            ("anna@città.example", "anna@xn--citt-3na.example"),
        ]
    )
    func written(_ source: String, _ written: String) throws {
        #expect(String(decoding: try SMTPMailbox(address(source)).bytes, as: UTF8.self) == written)
    }

    @Test(
        "refused",
        arguments: [
            ("@x.example", SMTPMailbox.Defect.empty),
            ("a@", .empty),
            ("a>\r\nRCPT TO:<b@x.example", .forbiddenCharacter),
            ("a\nb@x.example", .forbiddenCharacter),
            ("a\u{0}@x.example", .forbiddenCharacter),
            ("a\u{7f}@x.example", .forbiddenCharacter),
            ("a\u{85}@x.example", .forbiddenCharacter),
            ("a b@x.example", .forbiddenCharacter),
            ("a\u{a0}b@x.example", .forbiddenCharacter),
            ("<a@x.example", .forbiddenCharacter),
            ("a@x.example> SIZE=1", .forbiddenCharacter),
            ("a@x.example\r", .forbiddenCharacter),
            ("a@x..example", .invalidDomain),
            ("a@x.example.", .invalidDomain),
            ("a@[]", .invalidDomain),
            ("a@[1.2.3.4", .invalidDomain),
            ("a@x,y", .invalidDomain),
            ("a@x\"y", .invalidDomain),
            (String(repeating: "a", count: 320) + "@x.example", .tooLong),
        ]
    )
    func refused(_ source: String, _ defect: SMTPMailbox.Defect) {
        #expect(throws: defect) { try SMTPMailbox(address(source)) }
    }

    @Test("non-ASCII is known") func international() throws {
        #expect(try SMTPMailbox(address("è@città.example")).isInternational)
        #expect(try !SMTPMailbox(address("a@città.example")).isInternational)
        #expect(try !SMTPMailbox(address("a@x.example")).isInternational)
    }
}
