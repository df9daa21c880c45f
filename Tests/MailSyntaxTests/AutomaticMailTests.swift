import MailSyntax
import Testing

struct AutomaticMailTests {
    private static let person = "From: Anna <anna@example.org>\nTo: help@example.com"

    private static func mail(_ fields: String) -> ParsedMail {
        let from = fields.lowercased().contains("from:") ? "" : person + "\n"
        return parsed(from + fields + "\n\ntext\n")
    }

    @Test(
        "61: the kind of a mail and its mark",
        arguments: [
            ("Subject: Help", MailKind.person, MailClassification.Reason.noMark),
            ("X-Auto-Response-Suppress: All", .person, .noMark),
            ("Auto-Submitted: no", .person, .noMark),
            ("Disposition-Notification-To: anna@example.org", .person, .noMark),
            ("Subject: Re: Out of office", .person, .noMark),
            ("Subject: Outlook", .person, .noMark),
            ("From: postmaster.rossi@example.org", .person, .noMark),
            ("Auto-Submitted: auto-replied", .autoReply, .autoSubmittedReplied),
            ("Auto-Submitted: Auto-Replied (vacation); owner=x", .autoReply, .autoSubmittedReplied),
            ("Auto-Submitted: auto-generated", .automatic, .autoSubmittedGenerated),
            ("Auto-Submitted: auto-notified", .automatic, .autoSubmittedGenerated),
            ("X-Autoreply: yes", .autoReply, .autoReplyField),
            ("X-AutoResponse: 1", .autoReply, .autoReplyField),
            ("X-Apple-Action: VACATION", .autoReply, .autoReplyField),
            ("X-POST-MessageClass: 9; Autoresponder", .autoReply, .autoReplyField),
            ("Precedence: auto_reply", .autoReply, .precedenceAutoReply),
            ("Precedence: Auto-Reply", .autoReply, .precedenceAutoReply),
            ("Subject: Out-of-Office: Anna", .autoReply, .subject),
            ("Subject: Fuori sedersi", .person, .noMark),
            ("X-Trasporto: posta-certificata", .pecTransport, .certifiedMailEnvelope),
            ("X-Trasporto: errore", .pecAnomaly, .certifiedMailEnvelope),
            ("X-Trasporto: altro", .person, .noMark),
            ("X-Cron-Env: <SHELL=/bin/sh>", .automatic, .machineField),
            ("From: Mail Delivery System <noc@example.org>\nSubject: Cena di lavoro", .person, .noMark),
            ("Subject: Automatic reply: Help", .autoReply, .subject),
            ("Subject: Risposta automatica: aiuto", .autoReply, .subject),
            ("Subject: Réponse automatique : aide", .autoReply, .subject),
            ("Subject: =?utf-8?b?UmVzcHVlc3RhIGF1dG9tw6F0aWNhOiB4?=", .autoReply, .subject),
            ("Subject: Assenza dall\u{2019}ufficio", .autoReply, .subject),
            ("Subject: Out of Office", .autoReply, .subject),
            ("Return-Path: <>", .autoReply, .nullReturnPath),
            ("X-Failed-Recipients: x@example.org", .bounce, .failedRecipients),
            ("From: MAILER-DAEMON@example.org\nAuto-Submitted: auto-replied", .bounce, .mailerDaemon),
            ("Content-Type: multipart/report; report-type=delivery-status; boundary=x", .bounce, .deliveryStatusReport),
            (
                "Content-Type: multipart/report; report-type=feedback-report; boundary=x", .feedbackReport,
                .feedbackReport
            ),
            (
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=x", .disposition,
                .dispositionReport
            ),
            ("Content-Type: multipart/report; boundary=x", .bounce, .unknownReport),
            ("Content-Type: text/calendar; method=REPLY", .calendarReply, .calendarMethodReply),
            ("Content-Type: text/calendar; method=REQUEST", .person, .noMark),
            ("X-Ricevuta: accettazione", .pecReceipt, .certifiedMailReceipt),
            ("List-Id: <x.example.org>", .automatic, .listField),
            ("List-Unsubscribe: <mailto:x@example.org>", .automatic, .listField),
            ("Precedence: bulk", .automatic, .precedenceBulk),
            ("X-Precedence: junk", .automatic, .precedenceBulk),
            ("X-FC-MachineGenerated: true", .automatic, .machineField),
            ("Feedback-ID: campaign:1:x", .automatic, .machineField),
            ("X-Loop: yes", .automatic, .loopField),
            ("From: noreply@example.org", .automatic, .roleAddress),
            ("From: drive-no-reply@example.org", .automatic, .roleAddress),
            ("From: owner-list@example.org", .automatic, .roleAddress),
            ("From: list-request@example.org", .automatic, .roleAddress),
            ("From: bounce+123@example.org", .automatic, .roleAddress),
            ("From: root@example.org", .automatic, .roleAddress),
        ]
    )
    func kinds(fields: String, kind: MailKind, reason: MailClassification.Reason) {
        #expect(AutomaticMail.classify(Self.mail(fields)) == MailClassification(kind, reason))
    }

    @Test("R-O4, 58: what comes from ourselves is automatic")
    func ourselves() {
        let mail = Self.mail("From: help+12@example.com")
        #expect(AutomaticMail.classify(mail).kind == .person)
        let own: Set<Address> = [Address(localPart: "help", domain: "example.com")]
        #expect(AutomaticMail.classify(mail, own: own) == MailClassification(.automatic, .ownAddress))
    }

    @Test("every kind has the name that is shown outside")
    func labels() {
        let labels = MailKind.allCases.map(\.label)
        #expect(
            Set(labels) == [
                "person", "automatic", "bounce", "feedback_report", "disposition", "calendar_reply", "pec_transport",
                "pec_anomaly", "pec_receipt",
            ]
        )
    }

    @Test("a report is told by the parts in it")
    func reportParts() {
        let mail = parsed(
            "From: a@example.org\nContent-Type: multipart/report; boundary=x\n\n--x\n\nfailed\n--x\n"
                + "Content-Type: message/delivery-status\n\nAction: failed\n--x--"
        )
        #expect(AutomaticMail.classify(mail).kind == .bounce)
    }

    private static let own: Set<Address> = [
        Address(localPart: "help", domain: "example.com"), Address(localPart: "support", domain: "example.com"),
    ]

    @Test(
        "R-O1, 49, 50, 60: when an acknowledgement must not go out",
        arguments: [
            ("Subject: Help", nil),
            ("Return-Path: <anna@example.org>", nil),
            ("Auto-Submitted: no (really)", nil),
            ("X-Auto-Response-Suppress: DR, RN", nil),
            ("Reply-To: other@example.org", nil),
            ("Subject: Re: Automatic reply", nil),
            ("Return-Path: <>", .nullReturnPath),
            ("Return-Path:", .unreadableReturnPath),
            ("From:", .noUsableFrom),
            ("From: root", .noUsableFrom),
            ("From: anna@example..org", .noUsableFrom),
            ("From: \(String(repeating: "x", count: 65))@example.org", .noUsableFrom),
            ("Auto-Submitted: auto-generated", .autoSubmitted),
            ("Auto-Submitted:", .autoSubmitted),
            ("List-Post: <mailto:x@example.org>", .listField),
            ("Precedence: list", .precedence),
            ("X-Auto-Response-Suppress: DR, OOF, AutoReply", .responseSuppressed),
            ("X-Loop: help@example.com", .loopField),
            ("X-Spam-Flag: YES", .spam),
            ("X-Spam-Status: No, score=-2", nil),
            ("X-Loop: yes", .loopField),
            ("From: no-reply@example.org", .roleAddress),
            ("Return-Path: <list-bounces@example.org>", .roleAddress),
            ("From: help@example.com", .ownAddress),
            ("From: HELP+42@example.com", .ownAddress),
            ("Reply-To: support@example.com", .ownAddress),
            ("Sender: support@example.com", .ownAddress),
            ("Subject: Fuori sede", .automaticKind),
            ("X-Ricevuta: accettazione", .automaticKind),
            ("Content-Type: multipart/report; boundary=x", .automaticKind),
        ] as [(String, Acknowledgement.Refusal?)]
    )
    func acknowledgement(fields: String, refusal: Acknowledgement.Refusal?) {
        let judged = AutomaticMail.mayAcknowledge(Self.mail(fields), own: Self.own)
        #expect(judged == refusal.map { .refused($0) } ?? .allowed)
    }
}
