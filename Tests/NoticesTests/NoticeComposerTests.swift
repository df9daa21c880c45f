import CivilTime
import Desk
import LanguageID
import MailSyntax
import Testing

@testable import Notices

/// What a customer gets.
struct NoticeComposerTests {
    @Test func italianAcknowledgement() throws {
        let mail = try Fixtures.mail(Fixtures.notice(.acknowledgement, .italian, subject: "Re: La stampante è rotta"))
        #expect(mail.subject == "[IZ-1042] La stampante è rotta")
        #expect(
            mail.text == """
                Buongiorno,

                abbiamo ricevuto la Sua richiesta e l'abbiamo registrata con il numero
                IZ-1042.

                    Oggetto: La stampante è rotta
                    Gravità: lieve

                Il nostro servizio di assistenza la prenderà in esame e Le risponderà
                appena possibile.

                Per aggiungere informazioni o allegati, risponda a questo messaggio
                lasciando invariato l'oggetto: ciò che ci scriverà sarà unito alla
                richiesta IZ-1042.

                Questo messaggio è stato inviato automaticamente.

                Cordiali saluti
                Interzen Customer Service

                """
        )
    }

    @Test func englishClosureWithText() throws {
        let mail = try Fixtures.mail(
            Fixtures.notice(
                .closure,
                severity: "P1 – Blocking",
                text: "\r\nIt was the cable.\n\nRegards, {{Anna}} & <co>\n"
            )
        )
        #expect(
            mail.text == """
                Hello,

                your request IZ-1042 has been closed.

                    Subject:  Printer on fire
                    Severity: P1 – Blocking

                Our support team writes:

                It was the cable.

                Regards, {{Anna}} & <co>

                If the problem is not solved, or if you would like to add something,
                please reply to this message and keep its subject: request IZ-1042
                will be reopened.

                Kind regards
                Interzen Customer Service

                """
        )
    }

    @Test("Without an agent's text its section is left out", arguments: [nil, "", " \r\n\t\n "])
    func closureWithoutText(text: String?) throws {
        let mail = try Fixtures.mail(Fixtures.notice(.closure, .italian, text: text))
        #expect(!mail.text.contains("Le scrive"))
        #expect(!mail.text.contains("\n\n\n"))
    }

    @Test func header() throws {
        let mail = try Fixtures.mail(Fixtures.notice(.acknowledgement))
        #expect(mail.from == Fixtures.desk.from)
        #expect(mail.to == [Fixtures.customer])
        #expect(mail.cc.isEmpty)
        #expect(mail.messageID == Fixtures.messageID)
        #expect(mail.date == Instant(seconds: 1_787_557_501))
        #expect(mail.inReplyTo == MessageID("a@cliente.example"))
        #expect(mail.references == [MessageID("b@cliente.example"), MessageID("a@cliente.example")])
    }

    @Test(arguments: [(NoticeKind.acknowledgement, "auto-replied"), (.closure, "auto-generated")])
    func automaticMailSaysSo(kind: NoticeKind, value: String) throws {
        #expect(try Fixtures.mail(Fixtures.notice(kind)).autoSubmitted.rawValue == value)
    }

    @Test func envelopeAndBytes() throws {
        let composed = try Fixtures.composer().compose(Fixtures.notice(.closure), messageID: Fixtures.messageID)
        #expect(composed.kind == .closure)
        #expect(composed.messageID == Fixtures.messageID)
        #expect(composed.envelope.reversePath == Fixtures.desk.envelopeFrom)
        #expect(composed.envelope.recipients == [Fixtures.customer.address])
        let again = try Fixtures.composer().compose(Fixtures.notice(.closure), messageID: Fixtures.messageID)
        #expect(composed.bytes == again.bytes)
        let text = String(decoding: composed.bytes, as: UTF8.self)
        #expect(text.contains("\r\nSubject: [IZ-1042] Printer on fire\r\n"))
        #expect(text.contains("\r\nMessage-ID: <IZ-1042.k3x@interzen.example>\r\n"))
        #expect(text.contains("\r\nIn-Reply-To: <a@cliente.example>\r\n"))
        #expect(text.contains("\r\nAuto-Submitted: auto-generated\r\n"))
        #expect(text.contains("\r\nX-Auto-Response-Suppress: All\r\n"))
    }

    @Test func aLanguageNoLongerServedGetsTheFirst() throws {
        let composer = try Fixtures.composer(languages: [.italian])
        let mail = composer.mail(Fixtures.notice(.closure, .english), messageID: Fixtures.messageID)
        #expect(mail.text.contains("Gravità: lieve"))
    }

    @Test(
        "A Message-ID that would spoil the header is left out",
        arguments: ["", "a b@c", "a\r\nBcc: x@y", "<a@b>", "é@b"]
    )
    func unfitMessageID(value: String) throws {
        var notice = Fixtures.notice(.acknowledgement)
        notice.inReplyTo = MessageID(value)
        notice.references = [MessageID(value), MessageID("good@x")]
        let mail = try Fixtures.mail(notice)
        #expect(mail.inReplyTo == nil)
        #expect(mail.references == [MessageID("good@x")])
    }

    @Test func messageIDFormat() {
        let ticket = TicketNumber(prefix: "IZ", number: 1042)
        let messageID = MessageIDFormat.messageID(for: ticket, token: "k3x", domain: "interzen.example")
        #expect(messageID == Fixtures.messageID)
    }
}
