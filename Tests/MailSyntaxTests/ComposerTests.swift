import CivilTime
import Foundation
import MailSyntax
import Testing

struct ComposerTests {
    @Test("a plain mail, byte for byte")
    func plain() {
        let mail = outgoing(
            subject: "[IZ-1042] We have your message",
            inReplyTo: MessageID("q@example.org"),
            references: [MessageID("p@example.org"), MessageID("q@example.org")],
            text: "Hello,\nthank you.\n"
        )
        let expected = """
            Date: Mon, 16 Nov 2026 09:00:00 +0000
            From: Interzen Customer Service <help@example.com>
            To: Anna Rossi <anna@example.org>
            Subject: [IZ-1042] We have your message
            Message-ID: <n1@example.com>
            In-Reply-To: <q@example.org>
            References: <p@example.org> <q@example.org>
            Auto-Submitted: auto-replied
            X-Auto-Response-Suppress: All
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 7bit

            Hello,
            thank you.

            """
        #expect(MailComposer.compose(mail) == mailBytes(expected))
    }

    @Test(
        "of the base64 words of a subject only the last is padded",
        arguments: [String(repeating: "città è ", count: 30), String(repeating: "👍é日", count: 40)]
    )
    func padding(subject: String) {
        let mail = String(decoding: MailComposer.compose(outgoing(subject: subject, text: "x")), as: UTF8.self)
        #expect(mail.components(separatedBy: "=?=\r\n =?").count == 1)
        #expect(mail.components(separatedBy: "?=\r\n =?").count > 2)
    }

    @Test(
        "what is written is read again",
        arguments: OutgoingSamples.all
    )
    func roundTrip(sample: OutgoingSample) {
        let mail = sample.mail
        let bytes = MailComposer.compose(mail)
        let read = MailParser.parse(bytes)
        #expect(read.from == [mail.from])
        #expect(read.to == mail.to)
        #expect(read.cc == mail.cc)
        #expect(read.replyTo == [mail.replyTo].compactMap { $0 })
        #expect(read.subject == mail.subject)
        #expect(read.messageID == mail.messageID)
        #expect(read.date == mail.date)
        #expect(read.inReplyTo == [mail.inReplyTo].compactMap { $0 })
        #expect(read.text == mail.text)
        #expect(read.header.first("auto-submitted") == mail.autoSubmitted?.rawValue)
        #expect((read.header.first("x-auto-response-suppress") == "All") == (mail.autoSubmitted != nil))
        #expect(read.defects.isEmpty)
        #expect(isStrict(bytes))
    }

    @Test(
        "nothing from outside begins a field or breaks a line",
        arguments: [
            "a\r\nBcc: x@example.org", "a\nBcc: x", "a\rBcc: x", "a\u{0}b", "a\u{2028}Bcc: x", "\r\n\r\nbody",
            "a\u{85}b",
        ]
    )
    func injection(value: String) {
        var mail = outgoing(
            from: NamedAddress(name: value, address: Address(localPart: value, domain: value)),
            subject: value,
            messageID: MessageID(value + "@example.com"),
            inReplyTo: MessageID(value),
            references: [MessageID(value)],
            text: "text"
        )
        mail.extraFields = [("X-Value", value), ("X-Bad\r\nBcc", "x"), ("", "x"), ("X Y", "x")]
        let read = MailParser.parse(MailComposer.compose(mail))
        #expect(!read.header.contains("bcc"))
        #expect(!read.header.contains("x-bad"))
        #expect(read.text == "text")
        #expect(isStrict(MailComposer.compose(mail)))
    }

    @Test("monstrous values still make lines of at most 998 bytes")
    func monstrous() {
        let long = String(repeating: "x", count: 5_000)
        let mail = outgoing(
            from: NamedAddress(name: long, address: Address(localPart: long, domain: long)),
            to: [NamedAddress(name: "\"\(long)\\", address: Address(localPart: "è" + long, domain: long))],
            subject: long,
            messageID: MessageID(long),
            inReplyTo: MessageID(long),
            references: [MessageID(long), MessageID("ok@x")],
            text: long
        )
        let bytes = MailComposer.compose(mail)
        #expect(isStrict(bytes))
        let read = MailParser.parse(bytes)
        #expect(read.subject == long)
        #expect(read.text == long)
        #expect(read.from.first?.name == long)
        #expect(read.references == [MessageID("ok@x")])
    }

    @Test("of many references the first and the last twenty are kept")
    func references() {
        let all = (0..<500).map { MessageID("\($0)@example.org") }
        let read = MailParser.parse(MailComposer.compose(outgoing(references: all, text: "x")))
        #expect(read.references == [all[0]] + all.suffix(20))
    }

    @Test(
        "the encoding follows the text",
        arguments: [
            ("short", "7bit"), ("", "7bit"), ("tab\there", "7bit"), ("perché", "quoted-printable"),
            (String(repeating: "x", count: 79), "quoted-printable"), ("From here", "quoted-printable"),
            ("trailing ", "quoted-printable"), (".", "quoted-printable"),
        ]
    )
    func encoding(text: String, expected: String) {
        let read = MailParser.parse(MailComposer.compose(outgoing(text: text)))
        #expect(read.header.first("content-transfer-encoding") == expected)
        #expect(read.text == (text == "trailing " ? "trailing" : text))
    }

    @Test("control characters do not reach the body")
    func body() {
        let read = MailComposer.compose(outgoing(text: "a\u{0}b\r\nc\rd\u{1B}[0m"))
        #expect(read.suffix(16) == Array("\r\n\r\nab\r\nc\r\nd[0m\r\n".utf8).suffix(16))
    }

    @Test("local parts that are not ASCII need SMTPUTF8; domains are written in ASCII")
    func smtpUTF8() {
        #expect(!outgoing(text: "x").needsSMTPUTF8)
        #expect(
            !outgoing(from: NamedAddress(name: "è", address: Address(localPart: "a", domain: "b")), text: "")
                .needsSMTPUTF8
        )
        let idn = NamedAddress(address: Address(localPart: "mario", domain: "caffè.example"))
        #expect(!outgoing(to: [idn], text: "x").needsSMTPUTF8)
        let written = NamedAddress(address: Address(localPart: "mario", domain: "xn--caff-8oa.example"))
        #expect(MailParser.parse(MailComposer.compose(outgoing(to: [idn], text: "x"))).to == [written])
        let local = NamedAddress(address: Address(localPart: "niccolò", domain: "x.example"))
        #expect(outgoing(to: [local], text: "x").needsSMTPUTF8)
        #expect(MailParser.parse(MailComposer.compose(outgoing(to: [local], text: "x"))).to == [local])
    }
}
