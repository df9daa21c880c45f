import MailSyntax
import Testing

/// People's lines that look like a program's, and mails with words at both ends of a quote and in it.
struct NewTextOwnWordsTests {
    @Test("the writer's words stay, whatever they look like", arguments: ownWords)
    func stays(_ text: String) {
        #expect(NewText.separate(plain: text).newText == text)
    }

    @Test("words above, between and below quotes, above signatures and notices", arguments: mixed)
    func separates(_ text: String, _ expected: String) {
        let result = NewText.separate(plain: text)
        #expect(result.newText == expected)
        #expect(result.text == text)
    }

    private static let ownWords = [
        "On Monday 3/11/2025 at 10:30 our manager told me that the invoice was sent.\n\nCan you check?",
        "On 3/11/2025 your colleague said:\n\nthe part will arrive on Friday.\n\nIt did not.",
        "From: what I understand, the pump is broken.\nTo: be fixed by Friday.",
        "From Monday to Friday we are open.\nTo reach us call 0471 123456.",
        "Date: 12/03/2025\nTo: be confirmed\nSubject: budget for the new machine",
        "To: Milano\nFrom: Bolzano\nDate: 3/11/2025\nWeight: 20 kg\n\nPlease quote.",
        "Name: Mario Rossi\nEmail: mario@shop.example\nSubject: outage\nMessage: nothing works",
        "Nome: Mario\nE-mail: mario@shop.example\nOggetto: guasto\nMessaggio: non va",
        "Von: Bozen\nNach: Berlin\nDatum: 3.11.2025\n\nWas kostet das?",
        "He wrote:\nit is broken",
        "My boss wrote on 3/11/2025:\n\"stop the machine\".\nWhat now?",
        "Yesterday I wrote:\nplease call.\nNobody called.",
        "The error message said: \"On 2025-11-03 at 09:12 the server vera@izar.example wrote: OK\".\nWhat does it mean?",
        "The log says\n2025-11-03 09:12:44 mail from vera@izar.example: rejected\n2025-11-03 09:12:45 mail from vera@izar.example: rejected\nPlease look.",
        "Il collega Mario ha scritto:\n\"non funziona niente\"\n\nChe facciamo?",
        "Ieri vi ho scritto:\nnessuno risponde.",
        "Le ha scritto il direttore il 3/11/2025 alle 9:12.\nAspettiamo risposta.",
        "Am 3.11.2025 um 9:12 schrieb ich Ihnen bereits.\nKeine Antwort.",
        "Am 3.11.2025 um 9:12 hat Ihr Kollege angerufen und gesagt:\n\ndas Teil kommt.",
        "Le 3 novembre 2025 à 9:12, votre collègue a dit :\n\nc'est en route.",
        "El 3 de noviembre de 2025 a las 9:12 llamó su colega y dijo:\n\nya está.",
        "Op 3 november 2025 om 9:12 zei uw collega:\n\nhet komt goed.",
        "Sent from the warehouse yesterday: 3 boxes, all damaged.\n\nPlease replace them.",
        "Sent by courier on Monday, the parcel has not arrived.\n\nWhere is it?",
        "Inviato con corriere lunedì, il pacco non è arrivato.\n\nDove si trova?",
        "Inviato da noi il 3 novembre, ricevuto da voi il 5.\n\nConfermate?",
        "Gesendet von uns am Montag, nie angekommen.\n\nBitte prüfen.",
        "Von meinem Kollegen habe ich gehört, dass Sie helfen können.",
        "Von meinem Konto wurden zweimal 20 Euro abgebucht.\n\nBitte prüfen.",
        "Lähetetty laskunne oli väärin.\n\nVoitteko korjata?",
        "Get Outlook for me on the new laptop please, the old licence expired.\n\nThanks",
        "Steps:\n1. open\n2. close\n---\nThen it crashes with the message below, and everything has to be started again from the very beginning, which takes hours.\n---\nHelp",
        "Prices:\n=====\nA 10\nB 20\n=====\nTotal 30\n\nRight?",
        "a\n\n***\n\nb is a paragraph that says something rather long about the matter at hand, and goes on so that nobody could take it for a signature.",
        "Output:\n$ ls -l > out.txt\n$ cat out.txt\n\nempty",
        "x > 3 and y < 4\nis that right?",
        "-- is an operator in C.\nHow do I use it?",
        "Use this:\n--verbose\n--dry-run\nand tell me.",
        "- first\n- second\n-- sub\n-- sub two\n- third",
        "The original message is lost.\nPlease send it again.",
        "Original message: 'disk full'.\nWhat to do?",
        "I forwarded message 12 to you.\nDid you get it?",
        "Forwarded message lost?\nI sent it on Monday.",
        "Please reply above the line drawn in the form.\n\nIt is not clear.",
        "Messaggio originale perso.\nPotete rimandarlo?",
        "Subject: is it possible to change the subject of a ticket?\n\nThanks",
        "Regarding the mail of 3/11/2025 09:12 from vera@izar.example:\n\nwe accept the offer.",
        "In risposta alla vostra del 3/11/2025 di vera@izar.example:\n\naccettiamo l'offerta.",
        "Contact: vera@izar.example, 3/11/2025 10:30:\n\nshe promised a refund.",
        "Meeting 3/11/2025 10:30:\n- budget\n- staff",
        "Appuntamento: lunedì 3/11/2025 10:30\n\nVa bene?",
        "2025-11-03 09:12 Mario:\nworks again, thank you",
        "Dear Vera,\n\nthe following users cannot log in:\na@shop.example\nb@shop.example\n\nRegards,\nMario",
        "Grazie mille!\n\nCordiali saluti\nMario Rossi\nShop S.r.l.\nVia Roma 1, 39100 Bolzano",
        "Thanks\n\nMario\n\nP.S. The 2nd one of 3/11/2025 is wrong: it wrote: nothing.",
        "Dear all,\nas Mario wrote on 3 Nov 2025 at 09:12, the gate is broken. He added:\nbring tools.",
        "Was hat er am 3.11. geschrieben?\nIch finde es nicht.",
        "Il giorno 3 novembre alle ore 9:12 il sistema ha inviato:\nerrore 500\n\nCosa significa?",
        "Dal 3/11/2025 09:12 il sistema scrive:\nerrore 500",
        "> was ist das?",
        "I think 5 >= 4\n>= is fine",
        "Quoting the manual:\n\npress the red button.\n\nThere is no red button.",
        "In reply to your question:\n\nyes.",
        "In response to your call of 3/11/2025 at 10:30:\n\nwe agree.",
        "Da: lunedì\nA: venerdì\nOrario: 9-17",
        "De: 9h\nA: 17h\nFermé le lundi.",
        "Fra: Oslo\nTil: Bergen\nDato: 3.11.2025\n\nHva koster det?",
        "Od: Praha\nKomu: nevím\n\nDěkuji",
        "Hallo,\nam Montag, 3.11.2025 um 09:12 Uhr schrieb mir Ihr System:\n\nFehler 12\n\nWas tun?",
        "The parcel was fine.\n\nSent by courier on Monday.",
        "Documento allegato.\n\nInviato da noi il 3 novembre.",
        "Alles klar.\n\nGesendet von unserem Lager am Montag.",
        "Pay attention:\n\nSent with love.",
        "C'est bon.\n\nEnvoyé par notre transporteur ce matin à 9h.",
        "Todo bien.\n\nEnviado por correo el lunes.",
        "It says virus-free.\nI do not believe it.",
        "We moved.\n\nNew address:\nVia Roma 1\n39100 Bolzano",
        "Log:\n\n[09:12] vera: hello\n[09:13] mario: hi",
        "My details\n\nMario Rossi\n+39 0471 000000\nmario@shop.example",
        "Table:\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        "1. one\n2. two\n\n*** important ***\nthree",
        "See the list:\n\n* one\n* two\n* three",
        "http://izar.example/?q=1\nhttp://izar.example/?q=2",
        "Line one\n-\nLine two",
        "Question?\n\n--> answer here please",
        "<b>bold</b> does not work\n<i>italic</i> neither",
        "He said: > this is odd\nand left",
        "From: and To: fields are empty, why?",
        "Subject: line is empty.\nDate: line too.\nHelp.",
        "To: all\n\nPlease read.",
        "On Monday, we will meet at 10:30.\nOn Tuesday, at 11:30.\n\nRegards",
        "On 3/11/2025 the machine stopped at 10:30:\n- no power\n- no light",
        "At 10:30 on 3/11/2025 the alarm wrote:\nERROR 12",
        "In the manual, page 3, they wrote:\n\"press 1\"",
        "Il 3/11/2025 alle 10:30 Mario mi ha detto:\n\"va bene\"\n\nConfermate?",
        "Il cliente ci ha scritto:\n\n\"Non funziona\"\n\nCosa rispondo?",
        "In data 3/11/2025 abbiamo inviato:\n- fattura\n- bolla",
        "Le 3/11/2025 à 10:30, j'ai écrit :\n\n« panne »\n\nRien.",
        "Wir haben am 3.11.2025 geschrieben:\n\nkeine Antwort.",
        "Mario schreibt:\n\nes geht nicht.",
        "El técnico escribió:\n\nno funciona.",
        "Vera,\n\ngrazie.\n\nMario",
        "ok",
        "Sì",
        "?",
        "👍",
        "Grazie\n\nM.",
        "Buongiorno,\n\nDa: 10 novembre\nA: 20 novembre\nsono in ferie.",
        "Order 12\nFrom: Shop\nTo: Mario Rossi, Via Roma 1\nItems: 3",
        "Nome: Mario\nDa: Bolzano\nOggetto: preventivo\nData: 3/11/2025\n\nGrazie",
        "Please forward message 5 to Vera:\n\nhello",
        "----- here it breaks -----\nthe text goes on",
        "== Step 1 ==\ndo this\n== Step 2 ==\ndo that",
        "Code:\n\n    if a > b:\n        return\n\nWrong?",
        "Hello Vera,\n\n> a\n\nYes.\n\n> b\n\nNo.\n\nRegards\nM",
        "---\nYes, this works.\n\nMario",
        "##- Please type your reply above this line -##\n\nHello",
        "-- \nMario\n\nOn 11/3/25 09:12, Vera wrote:\n> Hi",
    ]

    private static let mixed = [
        ("On 11/3/25 09:12, Vera Brandt wrote:\n> Does it work?\n\nYes, it does.\n\nMario", "Yes, it does.\n\nMario"),
        (
            "On Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n\n> Does it work?\n\nYes, it does.\n\n-- \nMario",
            "Yes, it does."
        ),
        (
            "Hi Vera,\n\nOn 11/3/25 09:12, Vera Brandt wrote:\n> Does it work?\n\nYes.\n\n> Since when?\n\nMonday.\n",
            "Hi Vera,\n\n> Does it work?\n\nYes.\n\n> Since when?\n\nMonday."
        ),
        (
            "See below.\n\nOn 11/3/25 09:12, Vera wrote:\n> One?\nYes.\n> Two?\nNo.",
            "See below.\n\n> One?\nYes.\n> Two?\nNo."
        ),
        ("Am 03.11.2025 um 09:12 schrieb Vera:\n> Geht es?\n\nJa.", "Ja."),
        ("Le 03/11/2025 à 09:12, Vera a écrit :\n> Ça marche ?\n\nOui.\n\n> -- \n> Vera\n", "Oui."),
        ("Yes.\n\n--\nMario\n\nP.S. call me", "Yes."),
        ("Yes.\n\n-- \nMario\n\n\nOn 11/3/25 09:12, Vera wrote:\n> Hi", "Yes."),
        ("Yes.\n\nSent from my iPhone\n\nOn Nov 3, 2025, at 9:12 AM, Vera <vera@izar.example> wrote:\n\nHi", "Yes."),
        (
            "Sent from my iPhone\n\nOn Nov 3, 2025, at 9:12 AM, Vera <vera@izar.example> wrote:\n\n> Hi",
            "Sent from my iPhone\n\nOn Nov 3, 2025, at 9:12 AM, Vera <vera@izar.example> wrote:\n\n> Hi"
        ),
        (
            "Yes.\n________________________________\nFrom: Vera\nSent: Monday, November 3, 2025 9:12 AM\nTo: M\nSubject: x\n\nHi\n________________________________\nFrom: M\nSent: Sunday\nTo: Vera\nSubject: x\n\nOld",
            "Yes."
        ),
        ("Yes.\n\n#####################################\nThis mail is confidential.", "Yes."),
        ("Yes.\n\n*************************\nMario Rossi\nTel. 0471 1", "Yes."),
        (
            "Yes.\n\n------------------------------\nThis e-mail and any files transmitted with it are confidential and intended solely for the use of the individual or entity to whom they are addressed.",
            "Yes."
        ),
        (
            "Sì.\n\n______________________\nLe informazioni contenute in questo messaggio sono riservate e destinate esclusivamente al destinatario indicato in epigrafe.",
            "Sì."
        ),
        (
            "Ja.\n\n-----\nDiese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte sofort den Absender.",
            "Ja."
        ),
        (
            "Yes.\n\nMario\n\n---------------------------------------------------------------------\nTo unsubscribe, e-mail: users-unsubscribe@lists.izar.example\nFor additional commands, e-mail: users-help@lists.izar.example",
            "Yes.\n\nMario"
        ),
        ("Yes.\n\n___\nReply to this email directly or view it on the tracker", "Yes."),
        (
            "Yes.\n\n\nFrom: Vera <vera@izar.example>\nSent: Monday, November 3, 2025 9:12 AM\nTo: M\nSubject: x\n\nHi",
            "Yes."
        ),
        (
            "FW\n\n---------- Forwarded message ---------\nFrom: Vera <vera@izar.example>\nSubject: x\n\nHi",
            "FW\n\n---------- Forwarded message ---------\nFrom: Vera <vera@izar.example>\nSubject: x\n\nHi"
        ),
        (
            "Please look at this one.\n\n---------- Forwarded message ---------\nFrom: Vera <vera@izar.example>\nDate: Mon, Nov 3, 2025 at 9:12 AM\nSubject: x\nTo: M <m@shop.example>\n\nHi",
            "Please look at this one."
        ),
        ("Thanks!\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hi", "Thanks!"),
        ("Thanks - On Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hi", "Thanks"),
        (
            "Ja\n\n> Am 03.11.2025 um 09:12 schrieb Vera <vera@izar.example>:\n> \n> Hi\n\nDanke\nMario",
            "Ja\n\nDanke\nMario"
        ),
        ("One.\n\n> Am 03.11.2025 um 09:12 schrieb Vera <vera@izar.example>:\n> \n> Hi\n> There", "One."),
        ("Text\n\n> quoted without any introduction\n> more", "Text"),
        ("> q1\n\nA1\n\n> q2\n\nA2", "> q1\n\nA1\n\n> q2\n\nA2"),
        ("Hello\n\n> On 11/3/25 09:12, Vera wrote:\n>> Old\n> New\n\nYes", "Hello\n\nYes"),
        (
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nYes.\n\n-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----",
            "Yes."
        ),
        (
            "Bonjour,\n\nmerci.\n\nCordialement,\nMario\n\nDe : Vera\nEnvoyé : lundi 3 novembre 2025 09:12\nÀ : M\nObjet : x\n\nHi",
            "Bonjour,\n\nmerci.\n\nCordialement,\nMario"
        ),
        ("Yes\n\n-- \nMario\nSent from my iPhone", "Yes"),
        ("Yes\nSent from my iPhone\n-- \nMario", "Yes"),
        (
            "Yes\n\n\u{A0}\n\nFrom: Vera [mailto:vera@izar.example]\u{A0}\nSent:\u{A0}Monday, November 3, 2025 9:12 AM\nTo: M\nSubject: x\n\nHi",
            "Yes"
        ),
        (
            "Yes\n\nOn Nov 3, 2025 9:12 AM, \"Vera Brandt\" <vera@izar.example> wrote:\n>\n> Hi\n>\n> Vera\n\nNo, wait.",
            "Yes\n\nNo, wait."
        ),
        ("Yes\n\nOn Nov 3, 2025 9:12 AM, \"Vera Brandt\" <vera@izar.example> wrote:\n\nHi\n\nVera", "Yes"),
        ("> On Nov 3, 2025, at 9:12 AM, Vera <vera@izar.example> wrote:\n> \n> Does it work?\n\nYes.", "Yes."),
        (
            "Sure\n\n>>> Vera Brandt <vera@izar.example> 11/3/2025 9:12 AM >>>\nHi\n\n>>> Mario 11/2/2025 8:00 AM >>>\nOld",
            "Sure"
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n-- \nMario Rossi\nShop\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n--\nMario Rossi\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n—\nMario Rossi\nShop S.r.l.\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n---\nMario Rossi\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n__\nMario Rossi\nmario@shop.example\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n____________\nMario Rossi\nShop\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n-- \nMario\n\n-- \nShop\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n--  \nMario\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n-----------\nMario Rossi\nTel. +39 0471 1\nwww.shop.example\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n=====\nMario Rossi\nmario@shop.example\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n~~~~~~~~~~\nMario Rossi\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n–––––\nMario Rossi\nShop\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n— — — — —\nMario Rossi\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n********\nMario Rossi\n",
            "Own words here."
        ),
        (
            "Own words here.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n\n-- \n\nMario\n",
            "Own words here."
        ),
        (
            "Answer on top.\n\nOn 11/3/25 09:12, Vera wrote:\n> a\n>\n> b\n\nand at the bottom.\n\n-- \nM",
            "Answer on top.\n\nand at the bottom."
        ),
        ("On 11/3/25 09:12, Vera wrote:\n\n> a\n\nYes.\n\n> b\n\nNo.\n\n> c\n", "> a\n\nYes.\n\n> b\n\nNo."),
        ("Yes\n\n\n\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n\n> a\n\n\n\n", "Yes"),
        ("Yes\n\n  > a\n  > b", "Yes"),
        ("Yes\n\n>a\n>b\n>\n>-- \n>Vera", "Yes"),
        ("Yes On Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> a", "Yes"),
        ("Sì Il giorno lun 3 nov 2025 alle ore 09:12 Vera <vera@izar.example> ha scritto:\n> a", "Sì"),
        ("Yes\n\n\u{200B}\nSent from my iPhone", "Yes"),
        (
            "Yes\n\nSent from my iPhone\n\n> On Nov 3, 2025, at 9:12 AM, Vera <vera@izar.example> wrote:\n> \n> \u{FEFF}Hi",
            "Yes"
        ),
        (
            "Yes\n\nSent from my iPhone\n\nBegin forwarded message:\n\n> From: Vera <vera@izar.example>\n> Subject: x\n> \n> Hi",
            "Yes\n\nBegin forwarded message:\n\n> From: Vera <vera@izar.example>\n> Subject: x\n> \n> Hi"
        ),
        (
            "Bonjour,\n\nOui.\n\nCordialement\n\nMario Rossi\n\n[image: logo]\n\nDe : Vera <vera@izar.example>\nEnvoyé : lundi 3 novembre 2025 09:12\nÀ : M\nObjet : x\n\nHi",
            "Bonjour,\n\nOui.\n\nCordialement\n\nMario Rossi\n\n[image: logo]"
        ),
        ("Yes\n\n<http://www.avg.com/>\n\nVirus-free. www.avg.com", "Yes\n\n<http://www.avg.com/>"),
        (
            "[cid:image001.png@01]\nYes\n\nFrom: Vera\nSent: Monday, November 3, 2025 9:12 AM\nTo: M\nSubject: x\n\nHi",
            "[cid:image001.png@01]\nYes"
        ),
        ("Yes\n\n-------- Original message --------\nSubject: x\nFrom: Vera \nTo: M \nCC: \n\nHi", "Yes"),
        ("Yes\n\n\n\n-------- Messaggio originale --------\nDa: Vera \nData: \nA: M \nOggetto: x\n\nCiao", "Yes"),
    ]
}
