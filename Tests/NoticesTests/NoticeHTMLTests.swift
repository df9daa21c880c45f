import Desk
import LanguageID
import MailSyntax
import Testing

@testable import Notices

/// HTML made of a notice's text: laid out by its looks, and harmless whatever is in it.
struct NoticeHTMLTests {
    /// What stands between `<body>` and `</body>` for a text rendered as `marked`.
    private func body(_ marked: String) throws -> String {
        let html = NoticeHTML.document(RenderedText(marked: marked), in: .english, title: "t")
        #expect(HTMLBalance.problem(of: html) == nil)
        let start = try #require(html.split(separator: "<body>\n").last)
        return String(try #require(start.split(separator: "\n</body>").first))
    }

    private func agent(_ text: String) -> String { RenderedText.marked(text, as: .agent) }
    private func stranger(_ text: String) -> String { RenderedText.marked(text, as: .stranger) }

    @Test(
        "Blocks",
        arguments: [
            ("Hello,\n\nall is well.\n", "<p>Hello,</p>\n<p>all is well.</p>"),
            ("Kind regards\nRossi & C.\n", "<p>Kind regards<br>\nRossi &amp; C.</p>"),
            (
                "A line that its template broke because it is as long as a window is\nwide, goes on.",
                "<p>A line that its template broke because it is as long as a window is\nwide, goes on.</p>"
            ),
            (
                "    Subject:  Printer\n    Due by Monday, 9:45\n",
                "<table role=\"presentation\">\n<tr><td class=\"label\">Subject:</td><td>Printer</td></tr>\n"
                    + "<tr><td colspan=\"2\">Due by Monday, 9:45</td></tr>\n</table>"
            ),
            ("  Page: \n", "<table role=\"presentation\">\n<tr><td colspan=\"2\">Page: </td></tr>\n</table>"),
            (
                "To do:\n    - one thing;\n      on two lines\n    - another\nThen",
                "<p>To do:</p>\n<ul>\n<li>one thing;\non two lines</li>\n<li>another</li>\n</ul>\n<p>Then</p>"
            ),
            ("Text\n\n-- \nDesk\nStreet 1\n", "<p>Text</p>\n<hr>\n<p>Desk<br>\nStreet 1</p>"),
        ]
    )
    func blocks(text: String, expected: String) throws {
        #expect(try body(text) == expected)
    }

    @Test(
        "An agent's words stay as they are",
        arguments: [
            ("one\ntwo", "<p>one<br>\ntwo</p>"),
            ("one\n\n\ntwo", "<p>one<br>\n<br>\n<br>\ntwo</p>"),
            ("- one\n  two   three", "<p>- one<br>\n\u{a0}\u{a0}two \u{a0}\u{a0}three</p>"),
            ("\tx", "<p>\u{a0}\u{a0}\u{a0}\u{a0}x</p>"),
            ("-- \nme", "<p>-- <br>\nme</p>"),
            ("    Label: value", "<p>\u{a0}\u{a0}\u{a0}\u{a0}Label: value</p>"),
            ("{{desk}} <b>&amp;</b>", "<p>{{desk}} &lt;b&gt;&amp;amp;&lt;/b&gt;</p>"),
            ("See https://x.example/a?b=1&c='2'.", ""),
        ]
    )
    func words(text: String, expected: String) throws {
        let html = try body("Writes:\n\n" + agent(text) + "\n\nRegards\n")
        if expected.isEmpty {
            let link = "https://x.example/a?b=1&amp;c=&#39;2"
            #expect(html.contains("<p>See <a href=\"\(link)\">\(link)</a>&#39;.</p>"))
        } else {
            #expect(html == "<p>Writes:</p>\n\(expected)\n<p>Regards</p>")
        }
    }

    @Test(
        "A stranger's words are text and nothing else",
        arguments: [
            "<script>alert(1)</script>", "\"><img src=x onerror=y>", "https://evil.example/",
            "Bank: https://evil.example",
            "- item", "-- ", "javascript:alert(1)", "&lt;b&gt;", "</td></tr></table><h1>", "<!-- ", "]]>",
        ]
    )
    func stranger(text: String) throws {
        let row = "<tr><td class=\"label\">Subject:</td><td>\(HTMLPassage.escaped(text))</td></tr>"
        #expect(try body("    Subject: " + stranger(text)) == "<table role=\"presentation\">\n\(row)\n</table>")
        let alone = try body("    " + stranger(text))
        #expect(alone.contains("<td colspan=\"2\">\(HTMLPassage.escaped(text))</td>"))
    }

    @Test(
        "Hostile subjects and texts through the whole composer",
        arguments: [
            "</title><script>x</script>", "<a href=\"javascript:x\">https://x.example</a>", "\u{202e}gpj.exe\u{2066}",
            "\u{1}\u{2}\u{3}https://x.example", "a\u{0}b\u{7f}\u{85}c\r\rd", "]]><![CDATA[", "&#x202e;&#0;", "\"'`<>&",
        ]
    )
    func hostile(text: String) throws {
        let notice = Fixtures.notice(.solved, subject: text, severity: text, text: text)
        let composer = try Fixtures.composer()
        let mail = composer.mail(notice, messageID: Fixtures.messageID)
        let html = try #require(mail.html)
        #expect(HTMLBalance.problem(of: html) == nil)
        #expect(!html.contains("<script") && !html.contains("href=\"javascript"))
        #expect(HTMLBalance.words(ofHTML: html) == HTMLBalance.words(ofText: mail.text))
        let bytes = composer.compose(notice, messageID: Fixtures.messageID, token: nil).bytes
        let read = MailParser.parse(bytes)
        #expect(read.parts.map(\.type) == ["multipart/alternative", "text/plain", "text/html"])
        #expect(read.defects.isEmpty)
        for part in read.parts.dropFirst() {
            let written = String(decoding: MailParser.text(of: part, in: bytes), as: UTF8.self)
            #expect(!written.unicodeScalars.contains { (0x202a...0x202e).contains($0.value) || $0.value == 0x2066 })
            #expect(!written.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
        }
    }

    @Test func aDeskWithoutHTMLSendsOneText() throws {
        let composer = NoticeComposer(desk: Fixtures.desk, templates: try Fixtures.templates.get(), html: false)
        let bytes = composer.compose(Fixtures.notice(.solved), messageID: Fixtures.messageID, token: nil).bytes
        #expect(MailParser.parse(bytes).parts.map(\.type) == ["text/plain"])
    }

    @Test("The HTML of a mail is read back as its text", arguments: Language.allCases)
    func readBack(language: Language) throws {
        let notice = Fixtures.notice(.closure, language, text: "Perché no?\n\n  - così")
        let mail = try Fixtures.mail(notice)
        let html = try #require(mail.html)
        #expect(HTMLBalance.words(ofHTML: html) == HTMLBalance.words(ofText: mail.text))
    }

    @Test("However the pieces fall, HTML is whole and says the same", arguments: 0..<20)
    func anyOrder(seed: UInt64) throws {
        let pieces = [
            "\n", "\n\n", "    ", "- ", "a: b", "word ", "https://x.example/", "<b>", "&amp;", "'", "\"", "perché", " ",
            agent("one\n\n  two"), agent("https://x.example\n- <i>"), stranger("- x: y"), stranger("</p>"), ":",
        ]
        var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        for _ in 0..<100 {
            var marked = ""
            for _ in 0..<(state >> 60) + 5 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                marked += pieces[Int(state >> 33) % pieces.count]
            }
            let text = RenderedText(marked: marked)
            let html = NoticeHTML.document(text, in: .italian, title: "t")
            #expect(HTMLBalance.problem(of: html) == nil)
            #expect(HTMLBalance.words(ofHTML: html) == HTMLBalance.words(ofText: text.plain), "\(text.plain)")
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func aHugeTextIsWrittenInLinearTime() {
        for piece in ["https://", "https://x/)", "((((", "<", "\n", " ", "- \n", "    a: b\n", "\u{1}", "http"] {
            let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
            _ = NoticeHTML.document(RenderedText(marked: text), in: .italian, title: "t")
        }
    }
}

/// What becomes a link.
struct WebAddressesTests {
    @Test(arguments: [
        ("See https://x.example/.", ["https://x.example/"]),
        ("(http://x.example/a_(b)) or <HTTPS://X.example?q=1>", ["http://x.example/a_(b)", "HTTPS://X.example?q=1"]),
        ("«https://x.example/a», “https://y.example/b”…", ["https://x.example/a", "https://y.example/b"]),
        ("https://x.example:8443/a#b,https://y.example", ["https://x.example:8443/a#b,https://y.example"]),
        ("https://x.example/@me", ["https://x.example/@me"]),
        ("https://bank.example@evil.example/", []),
        ("https://caffè.example/", []),
        ("https://x.example/caffè https://y.example", ["https://y.example"]),
        ("javascript:alert(1) data:text/html,x ftp://x mailto:a@b www.x.example", []),
        ("xhttps://x.example 1https://x.example http:// https:///x https://?", []),
        ("https://[::1]/ https://-x", []),
        ("https://x.example/\"onclick=\"x", ["https://x.example/"]),
        ("http://x.example/a\u{a0}b", ["http://x.example/a"]),
        ("https://" + String(repeating: "x", count: 3_000), []),
        ("", []),
    ])
    func found(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        #expect(WebAddresses.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
    }
}
