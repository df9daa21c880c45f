import MailSyntax
import Testing

struct NewTextTests {
    @Test(
        "what a program puts below is folded",
        arguments: ReplySample.attributions + ReplySample.more + ReplySample.signatures + ReplySample.programs
            + ReplySample.outlook + ReplySample.webmail + ReplySample.delimiters + ReplySample.forwards
            + ReplySample.shapes
    )
    func below(_ sample: ReplySample) {
        for ending in ["", "\n\n"] {
            let text = "Own words here.\n\nAnd more.\n\n" + sample.below + ending
            let result = NewText.separate(plain: text)
            #expect(result.newText == "Own words here.\n\nAnd more.")
            #expect(result.text == text)
        }
    }

    @Test(
        "R-E4, 82: the writer's words stay, whatever they look like",
        arguments: [
            "Buongiorno,\nDa: Milano\nA: Roma\nData: 12 marzo\n\nQuanto costa?",
            "As the engineer wrote:\nnothing works.\n\nPlease help.",
            "Ho scritto il 3 marzo:\n\nnessuna risposta.",
            "On Monday I wrote:\nplease call me at 10:30 on 12/03/2025.",
            "First\n---\nSecond part of a long text that goes on and on, with more words than any signature would ever have in one line, thank you\nThird",
            "Errori:\n2025-11-03 09:12:44 ERROR disk full\n2025-11-03 09:12:45 ERROR disk full",
            "Inviato da Mario il documento ieri.\n\nPotete confermare?",
            "a -- b\n--option value\n-x",
            "Date: Wednesday\nTime: 7:00\nAddress: Fox St",
            "Il ticket è stato aperto il 03/11/2025 alle 09:12.\nNon funziona ancora.",
            "Elenco:\n- uno\n- due\n\nGrazie\nMario Rossi",
            "Here is another mail\n\nSent from my desk, is much easier then my mobile phone.",
            "Il comando:\n```\n-- \n> select 1\nOn Apr 3, 2012, at 4:19 PM, bob wrote:\n```\nNon va.",
            "Il 3/11/2025 alle 10:30 il tecnico mi ha scritto:\n\nva bene così.",
            "Il cliente mario@example.it ha chiamato il 3/11/2025 alle 10:30 e dice:\n\nnon va.",
            "Come ha scritto mario@example.it il 3/11/2025:\n\nnon va.",
            "Oggetto: guasto\nNome: Mario\nTelefono: 0471",
            ">>> http://example.com <<<\nhello",
        ]
    )
    func ownWords(_ text: String) {
        let result = NewText.separate(plain: text)
        #expect(result.newText == text)
        #expect(result.segments.allSatisfy { !$0.isFolded })
    }

    @Test(
        "R-E4, 82: answers below and between quotes",
        arguments: [
            ("Il 03/11/2025 09:12, Izar ha scritto:\n> Funziona?\n\nSì, grazie.", "Sì, grazie."),
            (
                "Il 03/11/2025 09:12, Izar ha scritto:\n> Funziona?\nSì.\n> Da quando?\nDa ieri.",
                "> Funziona?\nSì.\n> Da quando?\nDa ieri."
            ),
            ("> Funziona?\n\nSì, grazie.", "> Funziona?\n\nSì, grazie."),
            ("Grazie On Wed, Apr 4, 2012 at 3:59 PM, bob@example.com wrote:\n> Hi", "Grazie"),
            (
                "Ciao,\nOn Tue, 2011-03-01 at 18:02 +0530, Bob Smith wrote:\n> One\n\nMy answer.\n\n>\n> ____\n> list\n",
                "Ciao,\nMy answer."
            ),
            ("Prima.\n\nOn Apr 3, 2012, at 4:19 PM, bob wrote:\n> Hi\n\nDopo.", "Prima.\n\nDopo."),
        ]
    )
    func inline(_ text: String, _ expected: String) {
        let result = NewText.separate(plain: text)
        #expect(result.newText == expected)
        #expect(result.text == text)
    }

    @Test(
        "R-E4, 82: what has no words of its own is shown whole",
        arguments: [
            "> Hello\n> there", "-- \nMario", "Sent from my iPhone",
            "---------- Forwarded message ---------\nDa: Mario <m@example.it>\nDate: lun 3 nov 2025\nSubject: x\nTo: a@example.it\n\nTesto",
            "FYI\n\n-------- Messaggio inoltrato --------\nOggetto: x\nMittente: m@example.it\n\nTesto",
            "Da: web@example.it\nOggetto: richiesta\n\nNon funziona.",
        ]
    )
    func nothingOwn(_ text: String) {
        let result = NewText.separate(plain: text)
        #expect(result.newText == text)
    }

    @Test("a forwarded mail below words is folded, and is known as one")
    func forwarded() {
        let text =
            "Vi giro la richiesta del cliente.\n\nInizio messaggio inoltrato:\n\nDa: Mario <m@example.it>\nOggetto: x\n\nTesto"
        let result = NewText.separate(plain: text)
        #expect(result.newText == "Vi giro la richiesta del cliente.")
        #expect(result.segments.map(\.kind) == [.new, .forwarded])
    }

    @Test(
        "HTML says what is quoted",
        arguments: [
            ("<div>Own</div><blockquote type=\"cite\"><div>Old</div></blockquote>", "Own"),
            (
                "Own<div class=\"gmail_quote\"><div class=gmail_attr>Unbekannt:<br></div><blockquote class=\"gmail_quote\">Old</blockquote></div>",
                "Own"
            ),
            ("Own<blockquote>Old</blockquote>", "Own"),
            ("Own<blockquote style=\"border:none\">mine</blockquote>", "Own\n\nmine"),
            (
                "Own<blockquote class=gmail_quote>mine</blockquote><div>On 11-Apr-2011, at 6:54 PM, Bob &lt;bob@example.com&gt; wrote:</div><blockquote>Old<blockquote>Older</blockquote></blockquote>",
                "Own\n\nmine"
            ),
            (
                "Own<div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>Odkud:</b> X</div><div>Old</div>",
                "Own"
            ),
            (
                "Own<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p><b>Kukaties:</b> X</p></div><p>Old</p>",
                "Own"
            ),
            ("Own<span id=\"OLK_SRC_BODY_SECTION\"><div>Old</div></span>", "Own"),
            (
                "<div class=\"moz-cite-prefix\">X dixit:<br></div><blockquote type=\"cite\">Old</blockquote><p>Own</p>",
                "Own"
            ),
            ("<p>Own</p><div class=\"yahoo_quoted\"><div>Old</div></div>", "Own"),
            ("<p>Own</p><div class=\"protonmail_quote\">X<blockquote>Old</blockquote></div>", "Own"),
            ("<p>Own</p><div class=\"gmail_signature\">Mario<br>Izar</div>", "Own"),
            (
                "<div class=gmail_quote><div class=gmail_attr>On Mon, x &lt;a@b.c&gt; wrote:<br></div>"
                    + "<blockquote class=gmail_quote>Q1</blockquote>A1<blockquote class=gmail_quote>Q2</blockquote>A2</div>",
                "Q1\n\nA1\n\nQ2\n\nA2"
            ),
            ("Own<hr id=appendonsend><blockquote>Old</blockquote>", "Own"),
            ("<div id=divRplyFwdMsg><b>From:</b> X</div><div>Old</div>", "From: X\nOld"),
            (
                "Own<br><br>Il giorno lun 3 nov 2025 alle ore 09:12 &lt;<a href=\"mailto:a@example.it\">a@example.it</a>&gt; ha scritto:<br><blockquote>Old</blockquote><div>Sotto</div>",
                "Own\n\nSotto"
            ),
        ]
    )
    func html(_ html: String, _ expected: String) {
        let result = NewText.separate(html: Array(html.utf8))
        #expect(result.newText == expected)
    }

    @Test("hostile texts are read in time, and nothing is lost")
    func hostile() {
        let pieces = [
            ":\n", "a@b.c 2020 10:30 :\n", "> \n", "On 1/1/2020 10:30 a@b.c\n", "From: a@b\n", "From: ", "\n", "-- \n",
            "____\nx\n",
            "wrote:\n", "a\n> b\n", "Sent from\n", "(", "> ((((\n", "On 1 ", "\u{0}", "é: ",
        ]
        for piece in pieces {
            let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
            #expect(NewText.separate(plain: text).text == text)
        }
        for piece in [
            "<blockquote>", "<div class=gmail_attr>x", "<hr id=appendonsend>x<br>",
            "<blockquote type=cite>a</blockquote>b",
        ] {
            let html = Array(String(repeating: piece, count: 4_000).utf8)
            #expect(NewText.separate(html: html).segments.count < 10_000)
        }
    }
}
