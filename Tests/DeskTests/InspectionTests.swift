import Desk
import MailSyntax
import Testing

/// What `inspect` shows of a mail.
struct InspectionTests {
    private static let mixed = """
        From: Anna <anna@example.org>
        Subject: guasto
        Content-Type: multipart/mixed; boundary=abc

        --abc
        Content-Type: multipart/alternative; boundary=in

        --in

        Buongiorno, non funziona.
        --in
        Content-Type: text/html

        <p>Buongiorno</p>
        --in--
        --abc

        Saluti
        --abc
        Content-Type: application/pdf; name="a  b.pdf"
        Content-Transfer-Encoding: base64

        MTIzNDU2Nzg5
        --abc
        Content-Type: text/plain; name=note.txt

        123456789 \r
        --abc
        Content-Type: message/rfc822

        Subject: inner

        inside
        --abc--
        """

    private func inspection(_ text: String, own: Set<Address> = []) -> Inspection {
        Inspection(Array(text.utf8), own: own)
    }

    @Test("texts to read are bodies, every other leaf is an attachment")
    func attachments() {
        let inspection = inspection(Self.mixed)
        #expect(inspection.plainBody == Array("Buongiorno, non funziona.".utf8))
        #expect(inspection.htmlBody == Array("<p>Buongiorno</p>".utf8))
        #expect(inspection.attachments.map(\.name) == ["a b.pdf", "note.txt", nil])
        #expect(
            inspection.attachments.map(\.content) == [
                .bytes(size: 9, crc32: 0xCBF4_3926), .text(crc32: 0xCBF4_3926), .message,
            ]
        )
        #expect(inspection.newText == inspection.mail.text)
    }

    @Test("an empty file is a mail of which nothing is known")
    func empty() {
        let inspection = inspection("")
        #expect(inspection.mail.from.isEmpty && inspection.mail.subject == nil && inspection.mail.text.isEmpty)
        #expect(inspection.acknowledgement == .refused(.noUsableFrom))
        #expect(!inspection.isLimited)
    }

    @Test(
        "kinds have the names of the contract",
        arguments: [
            ("", Inspection.Kind.person, "no_mark"),
            ("Auto-Submitted: auto-replied\n", .automatic, "auto_submitted_replied"),
            ("X-Ricevuta: accettazione\n", .certifiedReceipt, "certified_mail_receipt"),
        ]
    )
    func kinds(field: String, kind: Inspection.Kind, reason: String) {
        let inspection = inspection("From: anna@example.org\n\(field)\nciao")
        #expect(inspection.kind == kind)
        #expect(inspection.kindReason == reason)
    }

    @Test("own addresses are not acknowledged")
    func own() throws {
        let own = try #require(Address(parsing: "Assistenza <aiuto@example.it>"))
        let inspection = inspection("From: aiuto@example.it\n\nciao", own: [own])
        #expect(inspection.acknowledgement == .refused(.ownAddress))
        #expect(Address(parsing: "nobody") == nil)
    }

    @Test("a limit that was hit is told")
    func limited() {
        let deep = (0..<200).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        #expect(inspection(deep).isLimited)
    }
}
