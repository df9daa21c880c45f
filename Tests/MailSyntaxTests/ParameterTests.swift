import MailSyntax
import Testing

struct ParameterTests {
    @Test(
        "79: file names in all their forms",
        arguments: [
            ("attachment; filename=a.txt", "a.txt"),
            ("attachment; filename=\"a b.txt\"", "a b.txt"),
            ("attachment; filename=a b.txt", "a b.txt"),
            ("attachment; filename=\"a \\\"b\\\".txt\"", "a \"b\".txt"),
            ("attachment; filename=\"C:\\dir\\a.txt\"", "C:\\dir\\a.txt"),
            ("attachment; filename*=utf-8''perch%C3%A9.pdf", "perché.pdf"),
            ("attachment; filename*=iso-8859-1'it'perch%E9.pdf", "perché.pdf"),
            ("attachment; filename*0=\"a\"; filename*1=\"b.txt\"", "ab.txt"),
            ("attachment; filename*1=\"b.txt\"; filename*0=\"a\"", "ab.txt"),
            ("attachment; filename*0*=utf-8''perch%C3; filename*1*=%A9.pdf", "perché.pdf"),
            ("attachment; filename*0*=utf-8''%C3%A8; filename*1=\".pdf\"", "è.pdf"),
            ("attachment; filename*0=a; filename*2=c", "a"),
            ("attachment; filename*-1=x; filename=a.txt", "a.txt"),
            ("attachment; filename=plain.txt; filename*=utf-8''better.txt", "better.txt"),
            ("attachment; filename=first; filename=second", "first"),
            ("attachment; filename=\"=?utf-8?q?perch=C3=A9.pdf?=\"", "perché.pdf"),
            ("attachment; filename==?utf-8?q?perch=C3=A9.pdf?=", "perché.pdf"),
            ("attachment; FILENAME=A.TXT", "A.TXT"),
            ("attachment; filename=\"unclosed.txt", "unclosed.txt"),
            ("attachment; filename=\"a\r\n b.txt\"", "a b.txt"),
            ("attachment; filename=\"a\u{202E}b.txt\"", "ab.txt"),
            ("attachment; filename=\"\"", nil),
            ("attachment;;; ; filename=a.txt;", "a.txt"),
            ("attachment", nil),
        ] as [(String, String?)]
    )
    func fileNames(value: String, expected: String?) {
        let mail = MailParser.parse(Array("Content-Disposition: \(value)\r\n\r\ntext".utf8))
        #expect(mail.parts[0].name == expected)
        #expect(mail.parts[0].isAttachment)
    }

    @Test(
        "content types",
        arguments: [
            ("text/html; charset=UTF-8", "text/html", "utf-8"), ("TEXT/Plain", "text/plain", nil),
            ("text", "text/plain", nil), (";;;=/\"x", "text/plain", nil), ("multipart", "multipart/mixed", nil),
            ("text/plain; charset=\"us-ascii\"", "text/plain", "us-ascii"), ("text / plain", "text/plain", nil),
            ("text/plain (comment); charset=utf-8", "text/plain", "utf-8"), ("/plain", "text/plain", nil),
            ("text/plain; charset=", "text/plain", nil), ("text/plain charset=utf-8", "text/plaincharset=utf-8", nil),
        ] as [(String, String, String?)]
    )
    func contentTypes(value: String, type: String, charset: String?) {
        let part = parsed(field: "Content-Type: \(value)").parts[0]
        #expect(part.type == type)
        #expect(part.charset == charset)
    }
}
