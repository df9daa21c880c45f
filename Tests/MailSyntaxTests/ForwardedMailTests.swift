import MailSyntax
import Testing

/// Mails that are passed on, as the programs of our agents write them.
struct ForwardedMailTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var subject = "I: Stampante ferma"
        let text: String
        /// `nil`: nothing is passed on.
        var authors: [String]? = ["Anna Conti <anna@customer.example>"]
        var original: String? = "Stampante ferma"
        var begins = "Buongiorno,"

        init(
            _ name: String,
            subject: String = "I: Stampante ferma",
            _ text: String,
            authors: [String]? = ["Anna Conti <anna@customer.example>"],
            original: String? = "Stampante ferma",
            begins: String = "Buongiorno,"
        ) {
            (testDescription, self.subject, self.text) = (name, subject, text)
            (self.authors, self.original, self.begins) = (authors, original, begins)
        }
    }

    private static let words = "\n\nBuongiorno,\nla stampante non stampa.\n"

    static let cases = [
        Case(
            "Gmail, Italian",
            subject: "Fwd: Stampante ferma",
            """
            Ve lo giro.

            ---------- Forwarded message ---------
            Da: Anna Conti <anna@customer.example>
            Date: lun 23 nov 2026 alle ore 09:12
            Subject: Stampante ferma
            To: Bea <bea@desk.example>\(words)
            """
        ),
        Case(
            "Apple Mail, behind quote marks",
            subject: "Fwd: Stampante ferma",
            """
            Inizio messaggio inoltrato:

            > Da: Anna Conti <anna@customer.example>
            > Oggetto: Stampante ferma
            > Data: 23 novembre 2026 09:12:04 CET
            > A: bea@desk.example
            >
            > Buongiorno,
            > la stampante non stampa.
            """
        ),
        Case(
            "Outlook, Italian",
            """
            Per voi.

            ________________________________
            Da: Anna Conti <anna@customer.example>
            Inviato: lunedì 23 novembre 2026 09:12
            A: Bea
            Oggetto: Stampante ferma\(words)
            """
        ),
        Case(
            "old Outlook",
            """
            -----Messaggio originale-----
            Da: Anna Conti [mailto:anna@customer.example]
            Inviato: lunedì 23 novembre 2026 09:12
            A: Bea
            Oggetto: Stampante ferma\(words)
            """
        ),
        Case(
            "Thunderbird, the subject first",
            subject: "Fwd: Stampante ferma",
            """
            -------- Messaggio Inoltrato --------
            Oggetto: Stampante ferma
            Data: Mon, 23 Nov 2026 09:12:04 +0100
            Mittente: Anna Conti <anna@customer.example>
            A: bea@desk.example\(words)
            """
        ),
        Case(
            "German, labels in bold",
            subject: "WG: Stampante ferma",
            """
            *Von:* Anna Conti <anna@customer.example>
            *Gesendet:* Montag, 23. November 2026 09:12
            *An:* Bea <bea@desk.example>
            *Betreff:* Stampante ferma\(words)
            """
        ),
        Case(
            "the address alone",
            subject: "FW: x",
            """
            From: anna@customer.example
            Sent: Monday, November 23, 2026 9:12 AM
            To: Bea
            Subject: Stampante ferma\(words)
            """,
            authors: ["anna@customer.example"]
        ),
        Case(
            "a name without an address",
            """
            Da: Anna Conti
            Inviato: lunedì 23 novembre 2026 09:12
            A: Bea
            Oggetto: Stampante ferma\(words)
            """,
            authors: []
        ),
        Case(
            "on behalf of another",
            subject: "FW: x",
            """
            From: forum@lists.example <forum@lists.example> On Behalf Of Anna Conti <anna@customer.example>
            Sent: Monday, November 23, 2026 9:12 AM
            To: Bea
            Subject: Stampante ferma\(words)
            """,
            authors: ["forum@lists.example", "anna@customer.example"]
        ),
        Case(
            "of two, one below the other, the outer",
            subject: "Fwd: Fwd: Stampante",
            """
            ---------- Forwarded message ---------
            From: Carlo <carlo@customer.example>
            Subject: Fwd: Stampante ferma
            To: Bea <bea@desk.example>

            Buongiorno, vedi sotto.

            ---------- Forwarded message ---------
            From: Anna Conti <anna@customer.example>
            Subject: Stampante ferma
            To: Carlo <carlo@customer.example>\(words)
            """,
            authors: ["Carlo <carlo@customer.example>"],
            original: "Fwd: Stampante ferma"
        ),
        Case("an ordinary mail", subject: "Stampante", "Buongiorno, scrivete ad anna@customer.example.", authors: nil),
        Case("a forward of nothing", "Buongiorno, scrivete ad anna@customer.example.", authors: nil),
        Case(
            "an answer with what it answers",
            subject: "R: Stampante ferma",
            """
            Ci siamo.

            Da: Anna Conti <anna@customer.example>
            Inviato: lunedì 23 novembre 2026 09:12
            A: Bea
            Oggetto: Stampante ferma\(words)
            """,
            authors: nil
        ),
        Case(
            "an answer to what passed a mail on",
            subject: "Stampante",
            """
            Ci siamo.

            Da: Carlo <carlo@customer.example>
            Inviato: lunedì 23 novembre 2026 09:12
            A: Bea
            Oggetto: Fwd: Stampante ferma

            Vedi sotto.

            ---------- Forwarded message ---------
            Da: Anna Conti <anna@customer.example>
            Oggetto: Stampante ferma\(words)
            """,
            authors: nil
        ),
        Case(
            "the same, below a sentence",
            subject: "Stampante",
            """
            Ci siamo.

            Il giorno lun 23 nov 2026 alle ore 09:12 Carlo <carlo@customer.example> ha scritto:

            ---------- Forwarded message ---------
            Da: Anna Conti <anna@customer.example>
            Oggetto: Stampante ferma\(words)
            """,
            authors: nil
        ),
        Case(
            "fields a traveller writes",
            "Da: Roma\nA: Milano\nData: 23 novembre\n\nBuon viaggio.",
            authors: nil
        ),
        Case(
            "announced within a quote",
            subject: "R: x",
            "> ---------- Forwarded message ---------\n> Da: Anna <anna@customer.example>\n\nSì.",
            authors: nil
        ),
    ]

    @Test("in the text", arguments: cases)
    func inline(example: Case) {
        let bytes = mailBytes(
            "From: bea@desk.example\nSubject: \(example.subject)\nContent-Type: text/plain; charset=utf-8\n\n"
                + example.text
        )
        let found = ForwardedMail.read(MailParser.parse(bytes), in: bytes)
        #expect(found.map { written($0.authors) } == example.authors)
        guard let found else { return }
        #expect(found.subject == example.original)
        #expect(found.text.drop { $0.isWhitespace }.hasPrefix(example.begins), "\(found.text)")
        #expect(!found.isAttached)
    }

    @Test(
        "in HTML",
        arguments: [
            (
                "Gmail",
                """
                <div>Ve lo giro.</div><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message
                ---------<br>Da: <b class="gmail_sendername" dir="auto">Anna Conti</b> <span dir="auto">&lt;<a
                href="mailto:anna@customer.example">anna@customer.example</a>&gt;</span><br>Date: lun 23 nov 2026<br>Subject:
                Stampante ferma<br>To: Bea &lt;<a href="mailto:bea@desk.example">bea@desk.example</a>&gt;<br></div><br><br>
                Buongiorno,<br>la stampante non stampa.</div>
                """
            ),
            (
                "Outlook",
                """
                <p class=MsoNormal>Per voi.</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p
                class=MsoNormal><b>Da:</b> Anna Conti &lt;anna@customer.example&gt; <br><b>Inviato:</b> lunedì 23 novembre
                2026 09:12<br><b>A:</b> Bea<br><b>Oggetto:</b> Stampante ferma</p></div></div><p>Buongiorno,</p>
                """
            ),
            (
                "Outlook on the web",
                """
                <div>Per voi.</div><hr style="width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>Da:</b> Anna
                Conti &lt;anna@customer.example&gt;<br><b>Inviato:</b> lunedì 23 novembre 2026 09:12<br><b>A:</b> Bea
                &lt;bea@desk.example&gt;<br><b>Oggetto:</b> Stampante ferma</font><div>&nbsp;</div></div><div>Buongiorno,</div>
                """
            ),
        ]
    )
    func html(name: String, text: String) throws {
        let bytes = mailBytes(
            "From: bea@desk.example\nSubject: I: Stampante ferma\nContent-Type: text/html; charset=utf-8\n\n\(text)"
        )
        let found = try #require(ForwardedMail.read(MailParser.parse(bytes), in: bytes), "\(name)")
        #expect(written(found.authors) == ["Anna Conti <anna@customer.example>"])
        #expect(found.subject == "Stampante ferma")
        #expect(found.text.drop { $0.isWhitespace }.hasPrefix("Buongiorno"), "\(found.text)")
    }

    private static func attaching(_ mails: [String], text: String = "Ve lo giro.") -> [UInt8] {
        let parts = mails.map { "--b\nContent-Type: message/rfc822\n\n\($0)\n" }.joined()
        return mailBytes(
            "From: bea@desk.example\nSubject: Fwd: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n\(text)\n\(parts)--b--\n"
        )
    }

    private static let original = """
        From: Anna Conti <anna@customer.example>
        Reply-To: ufficio@customer.example
        To: bea@desk.example
        Cc: Carlo <carlo@customer.example>
        Subject: Stampante ferma
        Message-ID: <1@customer.example>
        In-Reply-To: <0@customer.example>

        Buongiorno, la stampante non stampa.
        """

    @Test func anAttachedMailIsReadWhole() throws {
        let bytes = Self.attaching([Self.original])
        let found = try #require(ForwardedMail.read(MailParser.parse(bytes), in: bytes))
        #expect(found.isAttached)
        #expect(written(found.authors) == ["Anna Conti <anna@customer.example>"])
        #expect(written(found.replyTo) == ["ufficio@customer.example"])
        #expect(written(found.recipients) == ["bea@desk.example", "Carlo <carlo@customer.example>"])
        #expect(found.subject == "Stampante ferma")
        #expect(found.messageID == MessageID("1@customer.example"))
        #expect(found.references == [MessageID("0@customer.example")])
        #expect(found.text.hasPrefix("Buongiorno"))
    }

    @Test(
        "several mails",
        arguments: [
            ([original, original], "Ecco.", 1),
            ([original, "From: carlo@customer.example\n\nx"], "Ecco.", 2),
            (["Subject: nobody's\n\nx"], "Ecco.", 0),
            ([original], "---------- Forwarded message ---------\nDa: carlo@customer.example\nOggetto: x\n\nx", 2),
        ]
    )
    func several(mails: [String], text: String, authors: Int) {
        let bytes = Self.attaching(mails, text: text)
        #expect(ForwardedMail.read(MailParser.parse(bytes), in: bytes)?.authors.count == authors)
    }

    @Test func aTextOfAnyShapeIsReadInTime() {
        for line in ["Da: a@x\n", "> ", "---- Forwarded message ----\n", "From: \n"] {
            let bytes = mailBytes("Subject: I: x\n\n" + String(repeating: line, count: 50_000))
            _ = ForwardedMail.read(MailParser.parse(bytes), in: bytes)
        }
    }
}
