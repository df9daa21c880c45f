import MailSyntax
import Testing

struct AddressTests {
    @Test(
        "address lists in all their forms",
        arguments: [
            ("a@example.org", ["a@example.org"]),
            ("<a@example.org>", ["a@example.org"]),
            ("Anna Rossi <a@example.org>", ["Anna Rossi <a@example.org>"]),
            ("\"Rossi, Anna\" <a@example.org>", ["Rossi, Anna <a@example.org>"]),
            ("\"Anna \\\"A\\\" Rossi\" <a@example.org>", ["Anna \"A\" Rossi <a@example.org>"]),
            ("a@example.org (Anna Rossi)", ["Anna Rossi <a@example.org>"]),
            ("Anna (home (not work)) <a@example.org>", ["Anna <a@example.org>"]),
            ("John Q. Public <j@example.org>", ["John Q. Public <j@example.org>"]),
            ("a@example.org, b@example.org", ["a@example.org", "b@example.org"]),
            ("a@example.org; b@example.org", ["a@example.org", "b@example.org"]),
            (",, a@example.org ,,", ["a@example.org"]),
            ("Team: a@example.org, B <b@example.org>;", ["a@example.org", "B <b@example.org>"]),
            ("Undisclosed recipients:;", []),
            ("Team: a@example.org;, c@example.org", ["a@example.org", "c@example.org"]),
            ("<@relay.example,@other.example:a@example.org>", ["a@example.org"]),
            ("\"a b\"@example.org", ["a b@example.org"]),
            ("\"a@b\"@example.org", ["a@b@example.org"]),
            ("a . b @ example . org", ["a.b@example.org"]),
            ("a@[192.0.2.1]", ["a@[192.0.2.1]"]),
            ("a@[IPv6:2001:db8::1]", ["a@[IPv6:2001:db8::1]"]),
            ("=?utf-8?q?Nicol=C3=B2?= <n@example.org>", ["Nicolò <n@example.org>"]),
            ("=?utf-8?q?Rossi,_Anna?= <a@example.org>", ["Rossi, Anna <a@example.org>"]),
            ("=?utf-8?q?Rossi, Anna?= <a@example.org>", ["Rossi, Anna <a@example.org>"]),
            ("\"=?utf-8?q?Nicol=C3=B2?=\" <n@example.org>", ["Nicolò <n@example.org>"]),
            ("=?utf-8?q?evil=40x=2Eorg=3E_=3Cx?= <a@example.org>", ["evil@x.org> <x <a@example.org>"]),
            ("a@example.org (=?utf-8?q?Nicol=C3=B2?=)", ["Nicolò <a@example.org>"]),
            ("Nicolò <nicolò@caffè.example>", ["Nicolò <nicolò@caffè.example>"]),
            ("Anna a@example.org", ["Anna <a@example.org>"]),
            ("\"a@example.org\" <a@example.org>", ["a@example.org <a@example.org>"]),
            ("Anna <a@example.org", ["Anna <a@example.org>"]),
            ("Anna (unclosed <a@example.org>", ["Anna (unclosed <a@example.org>"]),
            ("\"unclosed <a@example.org>", ["unclosed <a@example.org>"]),
            ("mailto:a@example.org", ["a@example.org"]),
            ("<mailto:a@example.org>", ["a@example.org"]),
            ("root", ["root"]),
            ("Anna <>", []),
            ("<>", []),
            ("", []),
            ("Anna\r\n Rossi\r\n <a@example.org>", ["Anna Rossi <a@example.org>"]),
            ("a@example.org\u{0}", ["a@example.org"]),
        ]
    )
    func lists(value: String, expected: [String]) {
        let mail = MailParser.parse(Array("To: \(value)\r\n\r\n".utf8))
        #expect(written(mail.to) == expected)
    }

    @Test("what is no address is a defect", arguments: ["Anna Rossi", "Anna <>", "two words, a@example.org"])
    func defects(value: String) {
        #expect(parsed(field: "To: \(value)").defects.contains(.malformedAddress))
    }

    @Test("addresses are equal without regard to ASCII case")
    func equality() {
        #expect(Address(localPart: "Anna", domain: "Example.ORG") == Address(localPart: "anna", domain: "example.org"))
        #expect(Address(localPart: "anna", domain: "example.org") != Address(localPart: "anna", domain: "example.com"))
    }

    @Test(
        "the plus extension is part of the local part only",
        arguments: [("a+b", "a"), ("a", "a"), ("+a", "+a"), ("a+b+c", "a")]
    )
    func extensions(local: String, expected: String) {
        let address = Address(localPart: local, domain: "example.org").withoutExtension
        #expect(address.localPart == expected)
    }

    @Test(
        "the return path tells the null sender from an address and from nothing",
        arguments: [
            ("Return-Path: <>", ParsedMail.ReturnPath.null),
            ("Return-Path: < >", .null),
            ("Return-Path: <a@example.org>", .address(Address(localPart: "a", domain: "example.org"))),
            ("Return-Path: a@example.org", .address(Address(localPart: "a", domain: "example.org"))),
            ("Return-Path:", nil),
            ("X: y", nil),
        ]
    )
    func returnPath(field: String, expected: ParsedMail.ReturnPath?) {
        #expect(parsed(field: field).returnPath == expected)
    }
}
