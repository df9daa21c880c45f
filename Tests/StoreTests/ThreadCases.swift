import Desk

// Ours on IZ-1001 is the acknowledgement; Carla's own mail is q1@rossi.example, and what it names older@partner.example.
private let ack = "acknowledgement.IZ-1001.0@desk.example"
private let carla = "Carla <carla@rossi.example>"
private let giulia = "Giulia <giulia@rossi.example>"
private let dario = "dario@partner.example"
private let eva = "Eva <eva@other.example>"
private let eve = "Eve <eve@elsewhere.example>"
private let bea = "Bea <bea@desk.example>"
private let words = "Ho provato come avete detto, ma la stampante è ancora ferma."

extension ThreadCase {
    static let all = byMessageID + byReplyAddress + bySubject + byNames + forwards + strangers + notOurs

    /// One of each method.
    static let switches = all.filter { row in
        row.outcome == .followed && row.reason != .citesTicketUnverified && row.reason != .automaticOnTicket
            && [
                "R-T1, 33: In-Reply-To names our notice", "R-T6, 41: by the signed address alone",
                "R-T1, 44: by our tag in the subject",
                "R-T1, 44: the number typed by hand by the requester",
                "R-T5, 37: a mail that only our ticket's mails have named",
            ].contains(row.title)
    }

    private static func follow(
        _ title: String,
        _ letter: Letter,
        _ marks: Set<Mark> = [],
        _ reason: Reason = .citesTicket,
        to mailbox: String = "support",
        ticket: Int64 = 1_001,
        by evidence: String
    ) -> ThreadCase {
        ThreadCase(
            title: title,
            letter: letter,
            marks: marks,
            mailbox: mailbox,
            outcome: .followed,
            ticket: ticket,
            reason: reason,
            evidence: evidence
        )
    }

    private static func open(
        _ title: String,
        _ letter: Letter,
        _ marks: Set<Mark> = [],
        _ reason: Reason = .newRequest,
        to mailbox: String = "support",
        by evidence: String = "cites no ticket"
    ) -> ThreadCase {
        ThreadCase(
            title: title,
            letter: letter,
            marks: marks,
            mailbox: mailbox,
            outcome: .opened,
            ticket: 1_003,
            reason: reason,
            evidence: evidence
        )
    }

    private static func letter(
        _ from: String,
        answering: String? = nil,
        references: String? = nil,
        subject: String = "Re: Stampante ferma",
        fields: [String] = []
    ) -> Letter {
        var letter = Letter("new@customer.example", from: from, inReplyTo: answering, text: words, fields: fields)
        letter.subject = subject
        if let references { letter.fields.append("References: \(references)") }
        return letter
    }

    private static let byMessageID = [
        follow(
            "R-T1, 33: In-Reply-To names our notice",
            letter(carla, answering: ack),
            by: "in_reply_to <\(ack)> is on IZ-1001"
        ),
        follow(
            "R-T1, 33: References alone, nearest last",
            letter(carla, references: "<x@y> <\(ack)>"),
            by: "references <\(ack)> is on IZ-1001"
        ),
        follow(
            "R-T1, 33: Apple Mail keeps the customer's own first mail and forgets ours",
            letter(carla, references: "<q1@rossi.example> <lost@icloud.example>"),
            by: "references <q1@rossi.example>"
        ),
        follow(
            "R-T1, 33: In-Reply-To of somebody else, References ours",
            letter(carla, answering: "elsewhere@x.example", references: "<\(ack)>"),
            by: "references <\(ack)>"
        ),
        follow(
            "R-T1, 33: several identifiers in In-Reply-To",
            letter(carla, answering: "x@y> <\(ack)"),
            by: "in_reply_to <\(ack)>"
        ),
        follow(
            "R-T1, 33: References parted by commas",
            letter(carla, references: "<x@y>,<\(ack)>,<z@y>"),
            by: "references <\(ack)>"
        ),
        follow(
            "R-T1, 33: References folded over lines",
            letter(carla, references: "<x@y>\r\n\t<\(ack)>\r\n <z@y>"),
            by: "references <\(ack)>"
        ),
        follow(
            "R-T1, 33: fifty references, ours the last",
            letter(carla, references: (0..<60).map { "<\($0)@y>" }.joined(separator: " ") + " <\(ack)>"),
            by: "references <\(ack)>"
        ),
        follow(
            "R-T1, 33: a mail that names itself",
            letter(carla, answering: "new@customer.example", references: "<new@customer.example> <\(ack)>"),
            by: "references <\(ack)>"
        ),
        follow(
            "R-T1, 33: Thread-Index and no subject",
            letter(carla, answering: ack, subject: "", fields: ["Thread-Index: AdQ=="]),
            by: "in_reply_to"
        ),
        follow(
            "R-T6, 42: an answer under another subject belongs where it answers",
            letter(carla, answering: ack, subject: "Re: altra cosa"),
            by: "in_reply_to"
        ),
        follow(
            "R-T3, 35: an answer to another mailbox of the desk belongs where it answers",
            letter(carla, answering: ack),
            to: "vendite",
            by: "in_reply_to"
        ),
        follow("R-T2, 34: a colleague of the customer's", letter(giulia, answering: ack), by: "in_reply_to"),
        follow(
            "R-T2, 34: somebody in copy",
            letter(dario, answering: "q1@rossi.example"),
            by: "in_reply_to <q1@rossi.example>"
        ),
        follow(
            "R-T2, 34: a participant's address in capitals",
            letter("CARLA@ROSSI.EXAMPLE", answering: ack),
            by: "in_reply_to"
        ),
        follow(
            "R-T1, 45: another desk's acknowledgement joins and changes nothing",
            letter("helpdesk@rossi.example", answering: ack, fields: ["Auto-Submitted: auto-replied"]),
            [],
            .automaticOnTicket,
            by: "in_reply_to"
        ),
        follow(
            "R-T1, 45: an absence note without references, by our tag",
            letter(carla, subject: "Risposta automatica: Stampante ferma"),
            [.subjectTag],
            .automaticOnTicket,
            by: "subject_tag IZ-1001"
        ),
        follow(
            "R-T1, 33: the nearer of two tickets",
            letter(carla, answering: "q2@other.example", references: "<\(ack)>"),
            [],
            .citesTicketUnverified,
            ticket: 1_002,
            by: "in_reply_to <q2@other.example> is on IZ-1002"
        ),
        follow(
            "R-T1, 33: a Message-ID goes before a signed mark",
            letter(eva, answering: "q2@other.example"),
            [.replyAddress, .subjectTag],
            ticket: 1_002,
            by: "in_reply_to <q2@other.example>"
        ),
    ]

    private static let byReplyAddress = [
        follow(
            "R-T6, 41: by the signed address alone",
            letter(carla),
            [.replyAddress],
            .replyAddress,
            by: "reply_address IZ-1001"
        ),
        follow(
            "R-T6, 41: by the signed address in capitals",
            letter(carla),
            [.replyAddress, .upperCase],
            .replyAddress,
            by: "reply_address IZ-1001"
        ),
        follow(
            "R-T6, 41: by the address the server delivered to",
            letter(carla),
            [.deliveredTo],
            .replyAddress,
            by: "reply_address IZ-1001"
        ),
        follow(
            "R-T6, 41: by the signed address under a new subject",
            letter(carla, subject: "Altro"),
            [.replyAddress],
            .replyAddress,
            by: "reply_address IZ-1001"
        ),
        follow(
            "R-T6, 41: the relay's Message-ID in In-Reply-To",
            letter(carla, answering: "0102018f@eu-west-1.relay.example"),
            [.replyAddress],
            .replyAddress,
            by: "reply_address IZ-1001"
        ),
        follow(
            "R-T6, 42: answers to what an agent began, by the address",
            letter(giulia),
            [.replyAddress],
            .replyAddress,
            by: "reply_address IZ-1001"
        ),
        follow(
            "R-T3, 35: a forward to the ticket's own address was meant for it",
            letter(carla, subject: "I: altra cosa"),
            [.replyAddress],
            .replyAddress,
            by: "reply_address IZ-1001"
        ),
        open(
            "R-T2, 34: an address signed by nobody",
            addressed(carla, "support+iz-1001-0123456789abcdef@desk.example")
        ),
        open("R-T2, 34: an address with a number and no signature", addressed(carla, "support+iz-1001@desk.example")),
        open(
            "R-T2, 34: an address with the signature of nothing",
            addressed(carla, "support+-0123456789abcdef@desk.example")
        ),
        open(
            "R-T2, 34: somebody else's plus address",
            addressed(carla, "support+iz-1001-0123456789abcdef@rossi.example")
        ),
    ]

    private static let bySubject = [
        follow(
            "R-T1, 44: by our tag in the subject",
            letter(carla),
            [.subjectTag],
            .subjectTag,
            by: "subject_tag IZ-1001"
        ),
        follow(
            "R-T1, 44: the tag in capitals",
            letter(carla),
            [.subjectTag, .upperCase],
            .subjectTag,
            by: "subject_tag IZ-1001"
        ),
        follow("R-T1, 44: the tag folded", letter(carla), [.foldedTag], .subjectTag, by: "subject_tag IZ-1001"),
        follow(
            "R-T1, 44: the number typed by hand by the requester",
            letter(carla, subject: "[IZ-1001] ancora ferma"),
            [],
            .subjectNumber,
            by: "subject_number IZ-1001"
        ),
        follow(
            "R-T1, 44: the bare number as a word",
            letter(carla, subject: "a proposito di iz-1001: ancora ferma"),
            [],
            .subjectNumber,
            by: "subject_number IZ-1001"
        ),
        follow(
            "R-T1, 44: [#1001] as people write it",
            letter(carla, subject: "[#1001] ancora ferma"),
            [],
            .subjectNumber,
            by: "subject_number IZ-1001"
        ),
        follow(
            "R-T2, 34: the number from the customer's organisation",
            letter(giulia, subject: "IZ-1001 ancora ferma"),
            [],
            .subjectNumber,
            by: "subject_number IZ-1001"
        ),
        follow(
            "R-T2, 34: the number from somebody in copy",
            letter(dario, subject: "Re: IZ-1001"),
            [],
            .subjectNumber,
            by: "subject_number IZ-1001"
        ),
        follow(
            "R-T1, 44: the number with a signature that is none",
            letter(carla, subject: "[IZ-1001.00000000] ferma"),
            [],
            .subjectNumber,
            by: "subject_number IZ-1001"
        ),
        follow(
            "R-T2, 34: the second of two numbers is the sender's",
            letter(carla, subject: "IZ-1002 e IZ-1001"),
            [],
            .subjectNumber,
            by: "subject_number IZ-1002, but its sender is not on that ticket"
        ),
        open("R-T1, 44: a number of no ticket", letter(carla, subject: "IZ-7777 ancora ferma")),
        open("R-T1, 44: a number of another prefix", letter(carla, subject: "[XX-1001] ancora ferma")),
        open("R-T1, 44: a longer word", letter(carla, subject: "FIZ-1001 e IZ-1001B")),
        open("R-T1, 44: # without brackets is anybody's", letter(carla, subject: "ordine #1001")),
        open("48: the same subject proves nothing", letter(carla, subject: "Re: Stampante ferma")),
        open("R-T7, 46: nor with a prefix of any language", letter(carla, subject: "VS: Stampante ferma")),
    ]

    private static let byNames = [
        follow(
            "R-T5, 37: a mail that only our ticket's mails have named",
            letter(dario, answering: "older@partner.example"),
            [],
            .namedByTicket,
            by: "named_reference <older@partner.example> is on IZ-1001"
        ),
        follow(
            "R-T5, 38: the mail that was named comes at last",
            named(dario, "older@partner.example"),
            [],
            .namedByTicket,
            by: "named_mail <older@partner.example> is on IZ-1001"
        ),
        follow(
            "R-T5, 43: an agent's mail from outside the desk is kept on the ticket",
            letter(bea, answering: "q1@rossi.example"),
            [],
            .citesTicketUnverified,
            by: "in_reply_to <q1@rossi.example>"
        ),
        follow(
            "R-T5, 43: an agent may go by the number",
            letter(bea, subject: "IZ-1001 sentito al telefono"),
            [],
            .citesTicketUnverified,
            by: "subject_number IZ-1001"
        ),
        open(
            "R-T5, 37: a stranger who has had the same newsletter has a request of his own",
            letter(eve, answering: "older@partner.example"),
            by: "named_reference <older@partner.example> is on IZ-1001, but its sender is not on that ticket"
        ),
    ]

    private static let forwards =
        ["I: ", "Fwd: ", "FW: ", "WG: ", "TR: ", "RV: ", "ENC: ", "转发：", "Inoltro: "].map {
            open(
                "R-T3, 35: passed on under another subject, \($0)",
                letter(carla, references: "<\(ack)>", subject: "\($0)Contratto nuovo"),
                [],
                .forwarded,
                by: "but the mail passes another on under another subject"
            )
        } + [
            open(
                "R-T3, 35: passed on to another mailbox",
                letter(carla, references: "<\(ack)>", subject: "I: Stampante ferma"),
                [],
                .forwarded,
                to: "vendite",
                by: "but the mail passes another on to another mailbox"
            ),
            open(
                "R-T3, 35: a stranger passes our notice on",
                letter(eve, references: "<\(ack)>", subject: "Fwd: aiuto"),
                [],
                .forwarded,
                by: "passes another on"
            ),
            follow(
                "R-T3, 35: passed on under the same subject to the same mailbox",
                letter(carla, references: "<\(ack)>", subject: "I: R: [IZ-1001] Stampante  FERMA"),
                by: "references <\(ack)> is on IZ-1001"
            ),
            follow(
                "R-T3, 35: an answer to a forward is an answer",
                letter(carla, answering: ack, subject: "Re: Fwd: altra cosa"),
                by: "in_reply_to"
            ),
            follow(
                "R-T3, 35: a word that only looks like a prefix",
                letter(carla, answering: ack, subject: "Inverno: altra cosa"),
                by: "in_reply_to"
            ),
        ]

    private static let strangers = [
        follow(
            "R-T2, 34: knows our Message-ID",
            letter(eve, answering: ack),
            [],
            .citesTicketUnverified,
            by: "unverified on IZ-1001"
        ),
        follow(
            "R-T2, 34: knows the customer's Message-ID",
            letter(eve, references: "<q1@rossi.example>"),
            [],
            .citesTicketUnverified,
            by: "unverified on IZ-1001"
        ),
        follow(
            "R-T2, 40: got our mail passed on, and answers to the signed address",
            letter(eve),
            [.replyAddress],
            .citesTicketUnverified,
            by: "reply_address IZ-1001"
        ),
        follow(
            "R-T2, 40: has the signed tag",
            letter(eve),
            [.subjectTag],
            .citesTicketUnverified,
            by: "subject_tag IZ-1001"
        ),
        follow(
            "R-T2, 34: a domain that looks like the customer's",
            letter("Carla <carla@rossl.example>", answering: ack),
            [],
            .citesTicketUnverified,
            by: "unverified on IZ-1001"
        ),
        follow(
            "R-T2, 34: a domain that ends like the customer's",
            letter("Carla <carla@evil-rossi.example>", answering: ack),
            [],
            .citesTicketUnverified,
            by: "unverified on IZ-1001"
        ),
        follow(
            "R-T2, 34: the customer's address as a name",
            letter("\"carla@rossi.example\" <eve@elsewhere.example>", answering: ack),
            [],
            .citesTicketUnverified,
            by: "unverified on IZ-1001"
        ),
        open(
            "R-T2, 34: knows the number",
            letter(eve, subject: "Re: [IZ-1001] Stampante ferma"),
            [],
            .possiblyRelated,
            by: "subject_number IZ-1001, but its sender is not on that ticket"
        ),
        open(
            "R-T2, 34: knows the number and guesses a signature",
            letter(eve, subject: "[IZ-1001.0123abcd]"),
            [],
            .possiblyRelated,
            by: "but its sender is not on that ticket"
        ),
    ]

    private static let notOurs = [
        open("R-T1, 33: identifiers we never had", letter(carla, answering: "a@b", references: "<c@d> <e@f>")),
        open("R-T1, 33: broken references", letter(carla, references: "<<<>>> ,,, <@> < >")),
        open("R-T1, 33: the number in the text alone", Letter("new@c", from: carla, text: "IZ-1001: \(words)")),
    ]

    private static func addressed(_ from: String, _ to: String) -> Letter {
        var letter = letter(from)
        letter.to = to
        return letter
    }

    private static func named(_ from: String, _ id: String) -> Letter {
        var letter = letter(from, subject: "Toner")
        letter.id = id
        return letter
    }
}
