import MailSyntax
import Testing

/// Who is away, as their providers write it, and who only seems to be.
struct VacationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fields: [String]
        var kind = MailKind.autoReply
    }

    private static let thread = ["In-Reply-To: <1@desk.example>", "References: <1@desk.example>"]

    private static let cases = [
        Case(
            testDescription: "Gmail, with the subject it answers",
            fields: [
                "Return-Path: <>", "Auto-Submitted: auto-replied", "Precedence: bulk", "X-Autoreply: yes",
                "Subject: Re: [IZ-1042] Stampante ferma",
            ] + thread
        ),
        Case(
            testDescription: "Gmail of former years, by its precedence and field",
            fields: ["Precedence: bulk", "X-Autoreply: yes", "Subject: Re: Stampante ferma"] + thread
        ),
        Case(
            testDescription: "Gmail's words of the subject alone",
            fields: ["Subject: Out of office Re: Stampante ferma"] + thread
        ),
        Case(
            testDescription: "Gmail through a relay that took its fields away",
            fields: ["Return-Path: <>", "Subject: Re: Stampante ferma"] + thread
        ),
        Case(
            testDescription: "Workspace, its subject in Italian",
            fields: ["Auto-Submitted: auto-replied", "Subject: Fuori sede Re: Stampante ferma"] + thread
        ),
        Case(
            testDescription: "a person at Gmail who answers",
            fields: ["Return-Path: <anna@gmail.example>", "Subject: Re: Out of office"] + thread,
            kind: .person
        ),
    ]

    @Test("R-O1, 65: who is away has answered automatically", arguments: cases)
    func away(vacation: Case) {
        let mail = parsed(
            (["From: Anna <anna@gmail.example>", "To: support@desk.example"] + vacation.fields)
                .joined(separator: "\n") + "\n\nSono in ferie fino al 31 agosto.\n"
        )
        #expect(AutomaticMail.classify(mail).kind == vacation.kind)
        #expect((AutomaticMail.mayAcknowledge(mail, own: []) == .allowed) == (vacation.kind == .person))
    }

    @Test(
        "R-O9, 63: who asks for no automatic answers is a person, and gets none",
        arguments: ["All", "OOF, AutoReply", "DR, RN, NRN, OOF, AutoReply"]
    )
    func suppressing(value: String) {
        let mail = parsed(field: "From: anna@customer.example\nX-Auto-Response-Suppress: \(value)")
        #expect(AutomaticMail.classify(mail) == MailClassification(.person, .noMark))
        #expect(AutomaticMail.mayAcknowledge(mail, own: []) == .refused(.responseSuppressed))
    }
}
