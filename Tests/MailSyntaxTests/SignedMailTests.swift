import MailSyntax
import Testing

/// Signed mail shows what was signed, whether or not anybody could check the signature.
struct SignedMailTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var type = "multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256; boundary=s"
        let body: String
        var attachments: [String?] = ["smime.p7s"]

        init(_ name: String, type: String? = nil, attachments: [String?] = ["smime.p7s"], _ body: String) {
            (testDescription, self.body, self.attachments) = (name, body, attachments)
            if let type { self.type = type }
        }
    }

    private static let words = "Confermo l'incarico."
    private static let signature = """
        --s
        Content-Type: application/pkcs7-signature; name=smime.p7s
        Content-Transfer-Encoding: base64

        MIAGCSqGSIb3DQEHAqCAMIACAQEx
        """

    private static let cases = [
        Case("in the clear", "--s\n\n\(words)\n\(signature)\n--s--"),
        Case("cut off within the signature", "--s\n\n\(words)\n\(signature)"),
        Case(
            "a signature that is none",
            attachments: [nil],
            "--s\n\n\(words)\n--s\nContent-Type: application/pkcs7-signature\n\n!!\n--s--"
        ),
        Case("without a signature", attachments: [], "--s\n\n\(words)\n--s--"),
        Case("without naming a protocol", type: "multipart/signed; boundary=s", "--s\n\n\(words)\n\(signature)\n--s--"),
        Case("as HTML alone", "--s\nContent-Type: text/html\n\n<p>\(words)</p>\n\(signature)\n--s--"),
        Case(
            "in two alternatives",
            "--s\nContent-Type: multipart/alternative; boundary=a\n\n--a\n\n\(words)\n--a\n"
                + "Content-Type: text/html\n\n<p>\(words)</p>\n--a--\n\(signature)\n--s--"
        ),
        Case(
            "with a file beside it",
            attachments: ["a.pdf", "smime.p7s"],
            "--s\nContent-Type: multipart/mixed; boundary=m\n\n--m\n\n\(words)\n--m\n"
                + "Content-Type: application/pdf; name=a.pdf\n\nx\n--m--\n\(signature)\n--s--"
        ),
        Case(
            "by PGP beside it",
            type: "multipart/signed; protocol=\"application/pgp-signature\"; boundary=s",
            attachments: ["signature.asc"],
            "--s\n\n\(words)\n--s\nContent-Type: application/pgp-signature; name=signature.asc\n\n"
                + "-----BEGIN PGP SIGNATURE-----\n--s--"
        ),
        Case(
            "by PGP around it",
            type: "text/plain",
            attachments: [],
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n\(words)\n-----BEGIN PGP SIGNATURE-----\n\niQ==\n"
                + "-----END PGP SIGNATURE-----"
        ),
    ]

    @Test("R-E3, 81: the words of signed mail are shown", arguments: cases)
    func shown(signed: Case) {
        let mail = parsed("From: a@b.example\nContent-Type: \(signed.type)\n\n\(signed.body)\n")
        #expect(mail.text.contains(Self.words))
        #expect(mail.text.contains("MIAG") == false)
        #expect(mail.parts.filter(\.isAttachment).map(\.name) == signed.attachments)
    }

    @Test(
        "R-E3, 81: what cannot be opened is a mail with an attachment",
        arguments: [
            "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
            "application/x-pkcs7-mime; name=smime.p7m",
        ]
    )
    func sealed(type: String) {
        let mail = parsed("From: a@b.example\nSubject: Incarico\nContent-Type: \(type)\n\nnot even base64\n")
        #expect(mail.subject == "Incarico")
        #expect(mail.parts.filter(\.isAttachment).map(\.name) == ["smime.p7m"])
    }
}
