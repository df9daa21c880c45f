import MailSyntax
import Testing

struct TextTests {
    @Test(
        "HTML to text",
        arguments: [
            ("<p>one</p><p>two</p>", "one\n\ntwo"),
            ("one<br>two<br/>three", "one\ntwo\nthree"),
            ("<div>one</div><div>two</div>", "one\ntwo"),
            ("a  b\n c", "a b c"),
            ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
            ("<pre>a  b\nc</pre>", "a  b\nc"),
            ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
            ("<b>bo</b>ld <i>it</i>", "bold it"),
            ("a<!-- hidden -->b", "ab"),
            ("a<!-- never closed", "a<!-- never closed"),
            ("<style>p { color: red }</style>text", "text"),
            ("<script>if (a < b) {}</script>text", "text"),
            ("<style>never closed", "never closed"),
            ("<title>hidden</title><body>shown</body>", "shown"),
            ("&lt;a&gt; &amp; &quot;b&quot;", "<a> & \"b\""),
            ("perch&eacute; &euro; &#232; &#xE8; &#x1F600;", "perché € è è 😀"),
            ("&nosuch; &amp", "&nosuch; &"),
            ("a&nbsp;&nbsp;b", "a b"),
            ("&#0;&#xFFFFFF;", "\u{FFFD}\u{FFFD}"),
            ("<a href=\"https://example.org/x\">here</a>", "here <https://example.org/x>"),
            ("<a href='https://example.org/?a=1&amp;b=2'>here</a>", "here <https://example.org/?a=1&b=2>"),
            ("<a href=\"https://example.org/\">example.org</a>", "example.org"),
            ("<a href=\"mailto:a@example.org\">a@example.org</a>", "a@example.org"),
            ("<a href=\"javascript:x\">here</a>", "here"),
            ("<a href=\"#top\">top</a>", "top"),
            ("<a href=\"https://x.example\">open", "open <https://x.example>"),
            ("a < b and c > d", "a < b and c > d"),
            ("<img alt=\"a > b\">text", "text"),
            ("<p title=\"unclosed>text</p>", "text"),
            ("text<", "text<"), ("text<p", "text<p"), ("<", "<"), ("", ""),
        ]
    )
    func html(body: String, expected: String) {
        let mail = parsed("Content-Type: text/html; charset=utf-8\n\n\(body)")
        #expect(mail.text == expected)
    }

    @Test(
        "flowed text is joined",
        arguments: [
            ("a \nb\nc", "a b\nc"), ("> a \n> b\nc", "> a b\nc"), ("> a \nb", "> a \nb"), (" stuffed", "stuffed"),
            ("-- \nsignature", "-- \nsignature"), ("a \n-- \nsignature", "a \n-- \nsignature"), ("a\n\nb", "a\n\nb"),
        ]
    )
    func flowed(body: String, expected: String) {
        #expect(parsed("Content-Type: text/plain; format=flowed\n\n\(body)").text == expected)
    }

    @Test("delsp takes the space with the line end")
    func delsp() {
        #expect(parsed("Content-Type: text/plain; format=flowed; delsp=yes\n\nab \ncd").text == "abcd")
    }

    @Test(
        "text is clean and its line ends are LF",
        arguments: [
            ("a\u{0}b", "ab"), ("a\u{1B}[31mb", "a[31mb"), ("a\rb", "a\nb"), ("\n\n  a\n\n", "  a"), ("a\tb", "a\tb"),
            ("a\u{202E}b", "ab"), ("a\u{85}b", "ab"), ("“a” – b", "“a” – b"),
        ]
    )
    func clean(body: String, expected: String) {
        #expect(MailParser.parse(Array("Subject: s\r\n\r\n\(body)".utf8)).text == expected)
    }

    @Test("NUL bytes are named")
    func nul() {
        #expect(parsed("Subject: s\n\na\u{0}b").defects.contains(.nulBytes))
    }
}
