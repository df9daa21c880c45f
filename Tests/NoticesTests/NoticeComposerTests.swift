import CivilTime
import Desk
import LanguageID
import MailSyntax
import ServiceLevels
import Testing

@testable import Notices

/// What a customer gets.
struct NoticeComposerTests {
    @Test("R-T8, 47: the subject stays the same from notice to notice")
    func stableSubjectAndSeverity() throws {
        let mail = try Fixtures.mail(Fixtures.notice(.acknowledgement, .italian, subject: "Re: La stampante è rotta"))
        #expect(mail.subject == "[IZ-1042] La stampante è rotta")
        #expect(mail.text.contains("    Oggetto: La stampante è rotta\n    Gravità: lieve\n"))
    }

    @Test func anAgentsTextIsKeptAsItIs() throws {
        let text = "\r\nIt was the cable.\n\nRegards, {{Anna}} & <co>\n"
        let mail = try Fixtures.mail(Fixtures.notice(.closure, severity: "P1 – Blocking", text: text))
        #expect(mail.text.contains("Severity: P1 – Blocking\n"))
        #expect(mail.text.contains("writes:\n\nIt was the cable.\n\nRegards, {{Anna}} & <co>\n\nIf the"))
    }

    @Test("Dates are those of the desk's clock, its zone is named once")
    func promises() throws {
        var notice = Fixtures.notice(.acknowledgement, .italian)
        notice.promises = Notice.Promises(response: Instant(seconds: 1_787_557_559))
        let text = try Fixtures.composer(zone: Fixtures.rome).mail(notice, messageID: Fixtures.messageID).text
        #expect(text.contains("Prima risposta entro lunedì 24 agosto, 9:45\n    Fuso orario: ora di Roma\n"))
        #expect(!text.contains("appena possibile"))
        #expect(!text.contains("Soluzione"))
    }

    @Test("Without a policy's zone dates are in UTC")
    func universalTime() throws {
        var notice = Fixtures.notice(.solved)
        notice.deadline = Instant(seconds: 1_787_557_559)
        #expect(try Fixtures.mail(notice).text.contains("    Monday 24 August, 7:45 (UTC)\n"))
    }

    @Test(
        "How late a promise is, or what is left of it",
        arguments: [(-90, "Late by:   1 minute"), (0, "Late by:   less"), (3_660, "Time left: 1 hour and 1 minute")]
    )
    func distance(seconds: Int, expected: String) throws {
        var notice = Fixtures.notice(.warning)
        let due = notice.decidedAt.advanced(bySeconds: Int64(seconds))
        notice.escalation = Notice.Escalation(clock: .triage, step: "0m", due: due, role: "lead", isLate: false)
        #expect(try Fixtures.mail(notice).text.contains(expected))
    }

    @Test func aClosureSaysWhetherItCanBeReopened() throws {
        var notice = Fixtures.notice(.closure)
        #expect(try Fixtures.mail(notice).text.contains("will be reopened"))
        notice.isFinal = true
        #expect(try Fixtures.mail(notice).text.contains("will open a new request"))
    }

    @Test("Without an agent's text its section is left out", arguments: [nil, "", " \r\n\t\n "])
    func closureWithoutText(text: String?) throws {
        let mail = try Fixtures.mail(Fixtures.notice(.closure, .italian, text: text))
        #expect(!mail.text.contains("Le scrive"))
        #expect(!mail.text.contains("\n\n\n"))
    }

    @Test("R-T8, 47: a notice names the customer's mails, by which their program puts it into the thread")
    func header() throws {
        let mail = try Fixtures.mail(Fixtures.notice(.acknowledgement))
        #expect(mail.from == Fixtures.desk.from)
        #expect(mail.to == [Fixtures.customer])
        #expect(mail.cc.isEmpty)
        #expect(mail.messageID == Fixtures.messageID)
        #expect(mail.date == Instant(seconds: 1_787_557_501))
        #expect(mail.inReplyTo == MessageID("a@cliente.example"))
        #expect(mail.references == [MessageID("b@cliente.example"), MessageID("a@cliente.example")])
    }

    @Test(arguments: NoticeKind.allCases)
    func automaticMailSaysSo(kind: NoticeKind) throws {
        let composed = try Fixtures.composer().compose(
            Fixtures.notice(kind),
            messageID: Fixtures.messageID,
            token: nil
        )
        let text = String(decoding: composed.bytes, as: UTF8.self)
        let personal: Set<NoticeKind> = [.reply, .clarification]
        let value = kind == .acknowledgement ? "auto-replied" : "auto-generated"
        #expect(text.contains("\r\nAuto-Submitted: \(value)\r\n") == !personal.contains(kind))
        #expect(text.contains("\r\nAuto-Submitted:") == !personal.contains(kind))
        #expect(text.contains("\r\nX-Auto-Response-Suppress: All\r\n") == !personal.contains(kind))
    }

    @Test func envelopeAndBytes() throws {
        let composer = try Fixtures.composer()
        let composed = composer.compose(Fixtures.notice(.closure), messageID: Fixtures.messageID, token: nil)
        #expect(composed.kind == .closure)
        #expect(composed.messageID == Fixtures.messageID)
        #expect(composed.envelope.reversePath == Fixtures.desk.envelopeFrom)
        #expect(composed.envelope.recipients == [Fixtures.customer.address])
        let again = composer.compose(Fixtures.notice(.closure), messageID: Fixtures.messageID, token: nil)
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
