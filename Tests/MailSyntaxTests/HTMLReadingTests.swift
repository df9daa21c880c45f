import Testing

@testable import MailSyntax

/// What a reader sees of HTML: numbers of lists, nothing that is hidden, the right characters.
struct HTMLReadingTests {
    @Test(
        "lists keep their numbers",
        arguments: [
            ("<ol><li>uno<li>due</ol>", "1. uno\n2. due"), ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
            ("<ol><li>a<ul><li>x</ul><li>b</ol>", "1. a\n\n- x\n\n2. b"), ("</ol><li>a", "- a"),
        ]
    )
    func lists(html: String, text: String) {
        #expect(plain(html) == text)
    }

    @Test(
        "what is hidden is left out, and never the rest of the mail",
        arguments: [
            ("<div style=\"display: none\">a<div>b</div>c</div>d", "d"),
            ("<span style='color:red; mso-hide:all'>&egrave;</span>d", "d"),
            ("<p style=\"display:none!important\">a</p>d", "d"), ("<div style=\"display:none\">a", "a"),
            ("<img style=\"display:none\">a", "a"), ("<div style=\"display:block\">a</div>", "a"),
        ]
    )
    func hidden(html: String, text: String) {
        #expect(plain(html) == text)
    }

    @Test(
        "an HTML text may name its character set itself",
        arguments: [
            "<meta charset=iso-8859-2>", "<META http-equiv=Content-Type content=\"text/html; charset=ISO-8859-2\">",
        ]
    )
    func metaCharset(meta: String) {
        let bytes = Array("Content-Type: text/html\n\n\(meta)".utf8) + [0xB1]
        #expect(MailParser.parse(bytes).text == "ą")
    }

    @Test("ISO-2022-JP is known by its escapes")
    func japanese() {
        let bytes = Array("Subject: s\n\n\u{1B}$BF|K\\\u{1B}(B".utf8)
        #expect(MailParser.parse(bytes).text == "日本")
    }

    private func plain(_ html: String) -> String {
        String(decoding: HTMLText.plain(Array(html.utf8)), as: UTF8.self)
    }
}
