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
        "what a reader sees of elements, comments and references",
        arguments: [
            ("<pre>a<br>b</pre>", "a\nb"),
            ("<p>a</p> <!--[if mso]><p>mso</p><![endif]--> <p>b</p>", "a\n\nb"),
            ("a<!--[if !mso]><!-->b<!--<![endif]-->c", "abc"),
            ("a<![if !mso]>b<![endif]>c", "abc"),
            ("a<!-->b", "ab"),
            ("a<!--->b", "ab"),
            ("a<!-- x --!>b", "ab"),
            ("<o:p>&nbsp;</o:p>x<o:p></o:p>", "x"),
            ("a&nbsp;b", "a b"),
            ("&AElig;&copy&eacute;", "Æ©é"),
            ("&notit;", "¬it;"),
            ("&copyright", "©right"),
            ("&Zcaron;&zcaron;&ccaron;&lstrok;&odblac;&scedil;&gbreve;", "Žžčłőşğ"),
            ("&alpha;&beta;&Omega;", "αβΩ"),
            ("&hearts;&check;&star;", "♥✓☆"),
            ("&NotEqualTilde;", "≂̸"),
            ("&nbsp", ""),
            ("x&nbspy", "x y"),
            ("&lt;b&gt", "<b>"),
            ("<ul><li>a<li>b<ul><li>c</ul></ul>", "- a\n- b\n\n- c"),
            ("<table><tr><th>Name<td>Mario<tr><th>Tel<td>1</table>", "Name Mario\nTel 1"),
            ("<dl><dt>a<dd>b</dl>", "a\nb"),
            ("<img alt='logo' src=x>text", "text"),
            ("<textarea>hidden?</textarea>", "hidden?"),
            ("<select><option>a<option>b</select>", "a\nb"),
            ("<button>press</button>", "press"),
            ("<q>x</q>", "x"),
            ("x<sup>2</sup>", "x2"),
            ("a<wbr>b", "ab"),
            ("<p>a<p>b", "a\n\nb"),
            ("<div><div>a</div></div><div><br></div><div>b</div>", "a\n\nb"),
            ("<head><title>t</title></head><body>b", "b"),
            ("<iframe>x</iframe>y", "y"),
            ("<noframes>x</noframes>y", "y"),
            ("<a href=\"https://a.example/x\">see <b>here</b></a>.", "see here <https://a.example/x>."),
            ("<div>a</div>\n\n\n<div>b</div>", "a\nb"),
            ("<SPAN STYLE=\"DISPLAY:NONE\">a</SPAN>b", "b"),
            ("<p hidden>a</p>b", "b"),
            ("<input type=text value=x>a", "a"),
            ("a<hr>b", "a\nb"),
            ("&#150;&#8211;", "––"),
            ("&#x27;", "'"),
            ("&#39;", "'"),
            ("&#10;x", "x"),
            ("&#128;", "€"),
            ("<b>a</b><b>b</b>", "ab"),
            ("<p>a</p><br><p>b</p>", "a\n\n\nb"),
            ("<a href=\"https://a.example/?x=1&copy=2&amp;y=3\">go</a>", "go <https://a.example/?x=1&copy=2&y=3>"),
        ]
    )
    func reading(html: String, text: String) {
        #expect(plain(html) == text)
    }

    @Test("twice the text takes about twice the time")
    func linear() {
        let pieces = [
            "<div>", "<!-- ", "<", "<a href=\"", "<blockquote>", "&amp", "<p style=\"", "<div class=gmail_quote>",
            "<li>",
            "<b>x", "<div id=appendonsend>x<br>", "a@b.c wrote:<br><blockquote>x</blockquote>",
        ]
        for piece in pieces {
            let html = { (count: Int) in Array(String(repeating: piece, count: count).utf8) }
            let clock = ContinuousClock()
            let single = clock.measure { _ = NewText.separate(html: html(4_000)) }
            let double = clock.measure { _ = NewText.separate(html: html(8_000)) }
            #expect(double < single * 4 + .milliseconds(200), "\(piece)")
        }
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
