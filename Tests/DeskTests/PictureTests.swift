import Desk
import MailSyntax
import Testing

/// Pictures that HTML shows between its words, however their parts are labelled.
struct PictureTests {
    @Test(
        "R-E5, 83: a picture in HTML is kept as a file, whatever its part says of itself",
        arguments: [
            ["Content-ID: <p1>"],
            ["Content-ID: <p1>", "Content-Disposition: inline"],
            ["Content-ID: <p1>", "Content-Disposition: attachment; filename=p.png"],
            ["Content-Location: p.png"],
            ["X-Attachment-Id: p1", "Content-ID: p1"],
            [],
        ]
    )
    func pictures(fields: [String]) {
        for (type, html) in [
            ("related", "<p>Prima</p><img src=\"cid:p1\"><p>dopo</p>"), ("mixed", "<p>Prima dopo</p>"),
        ] {
            let lines =
                [
                    "From: a@b.example", "Content-Type: multipart/\(type); boundary=b", "", "--b",
                    "Content-Type: text/html",
                ]
                + ["", html, "--b", "Content-Type: image/png"] + fields
                + ["Content-Transfer-Encoding: base64", "", "iVBORw0K", "--b--"]
            let inspection = Inspection(Array(lines.joined(separator: "\r\n").utf8), own: [])
            #expect(inspection.mail.text.split(whereSeparator: \.isWhitespace) == ["Prima", "dopo"])
            #expect(inspection.attachments.count == 1)
            #expect(inspection.attachments.first?.type == "image/png")
        }
    }
}
