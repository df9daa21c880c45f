@testable import MailSyntax

extension Decoder {
    /// Whole mails and what is read out of them.
    static let mails = [
        Decoder("mail", [multipart, report, "From: a@b\n\nbegin 644 a\n#0V%T\n`\nend\n"]) { bytes in
            let mail = MailParser.parse(bytes)
            for part in mail.parts {
                guard part.content.lowerBound >= 0, part.content.upperBound <= bytes.count else { return "range" }
                _ = (AttachedPart(part, in: bytes), MailParser.text(of: part, in: bytes))
            }
            let received = ReceivedMail(mail, in: bytes)
            _ = (received.acknowledgement(own: []), received.messageIDs, mail.header.fields)
            return flaw(!mail.parts.isEmpty, "no part") ?? flaw(isClean(mail.text, lines: true), "text")
                ?? flaw(isClean(mail.subject ?? "", lines: false), "subject")
                ?? flaw(mail.parts.allSatisfy { isClean($0.name ?? "", lines: false) }, "name of a part")
                ?? flaw(mail.from.allSatisfy { isClean("\($0.name ?? "")\($0.address)", lines: false) }, "sender")
        },
        Decoder("content-ranges", [multipart, "Received: x\nFrom: a@b\nX-Spam-Level: *\n *\nSubject: s\n\n"]) { bytes in
            var end = 0
            for range in MailParser.contentRanges(bytes) {
                guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= bytes.count else { return "order" }
                end = range.upperBound
            }
            return nil
        },
        Decoder("header", ["A: b\n c\nFrom : a@b\nSubject: =?utf-8?q?a?=\nX-a b: c\n>From x\nTo: c@d\n\n"]) { bytes in
            let mail = MailParser.outline(bytes + Array("\n\n".utf8))
            let fields = mail.header.fields
            _ = fields.map { mail.header.decoded($0.name) }
            return flaw(fields.allSatisfy { isClean($0.name + $0.value, lines: false) }, "field")
        },
        Decoder(
            "bounce",
            [report, "From: MAILER-DAEMON\nSubject: failure notice\n\n<a@b.it>: 550 5.1.1 no such user\n"]
        ) {
            let report = BounceReport.read(MailParser.parse($0), in: $0)
            return flaw(report?.recipients.allSatisfy { isClean("\($0.address)", lines: false) } ?? true, "recipient")
        },
        Decoder("daticert", [certificate, "<!DOCTYPE a><postacert/>"]) { bytes in
            let certificate = PECCertificate(bytes)
            return flaw(isClean((certificate?.detail ?? "") + (certificate?.identifier ?? ""), lines: false), "text")
        },
    ]

    /// Whether a text is without what could harm a terminal, a database or a reader.
    static func isClean(_ text: String, lines: Bool) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x09, 0x0A: lines
            case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: false
            default: true
            }
        }
    }

    private static let multipart = """
        From: =?utf-8?q?Nicol=C3=B2?= <n@example.org>, Team: a@b, "c" <d@[1.2.3.4]>;
        Subject: =?iso-2022-jp?B?GyRCRnxLXBsoQg==?=
        Date: Mon, 16 Nov 2026 10:00:00 +0100 (CET)
        Message-ID: <a@b>
        References: (x) <a@b>, <c@d>
        Content-Type: multipart/alternative; boundary="b"; x*0*=utf-8''%C3; x*1*=%A8

        --b
        Content-Type: text/plain; charset=iso-8859-2; format=flowed
        Content-Transfer-Encoding: quoted-printable

        citt=E0 =
        --b
        Content-Type: text/html; charset=utf-16
        Content-Transfer-Encoding: base64
        Content-Disposition: attachment; filename*0="a"; filename*1*=b

        PABwAD4AJgBhAG0AcAA7ADwALwBwAD4A
        --b--
        """

    private static let report = """
        Return-Path: <>
        From: MAILER-DAEMON@example.com
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b

        I could not deliver your mail.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; example.com

        Final-Recipient: rfc822; a@b.it
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 <a@b.it>: no such user
        --b
        Content-Type: message/rfc822

        Message-ID: <x@y>

        text
        --b--
        """

    private static let certificate = """
        <?xml version="1.0"?><postacert tipo="errore-consegna" errore='no-dest'><dati><msgid>&lt;a@b&gt;</msgid>\
        <consegna>c@d.it</consegna><errore-esteso>5.1.1 - x</errore-esteso></dati></postacert>
        """
}
