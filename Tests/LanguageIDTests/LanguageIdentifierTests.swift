import Testing

@testable import LanguageID

/// What language each text is in.
struct LanguageIdentifierTests {
    @Test(arguments: [
        ("it", "Buongiorno, la stampante non funziona più da questa mattina."),
        ("it", "buongiorno, non riesco piu ad accedere perche' la password e' scaduta"),
        ("it", "NON RIUSCIAMO AD APRIRE IL PROGRAMMA, È URGENTE!"),
        ("it", "perché"),
        ("it", "e\u{300} arrivato l'ordine, ma manca la fattura"),
        ("en", "Hello, the printer has not been working since this morning."),
        ("en", "CANNOT LOG IN ANY MORE, PLEASE HELP"),
        ("en", "I don't know what's wrong with my account"),
        ("en", "thanks"),
        ("other", "Guten Tag, der Drucker funktioniert seit heute Morgen nicht mehr."),
        ("other", "Bonjour, l'imprimante ne fonctionne plus depuis ce matin."),
        ("other", "Buenos días, la impresora no funciona desde esta mañana."),
        ("other", "Bom dia, a impressora não está a funcionar desde esta manhã."),
        ("other", "Goedemorgen, de printer werkt sinds vanochtend niet meer."),
        ("other", "Bună ziua, imprimanta nu mai funcționează de azi dimineață."),
        ("other", "Bon dia, la impressora no funciona des d'aquest matí."),
        ("other", "Dzień dobry, drukarka nie działa od dzisiejszego ranka."),
        ("other", "Доброе утро, принтер не работает с самого утра."),
        ("other", "プリンターが動きません。助けてください。"),
        ("und", ""),
        ("und", "12345 --- 67890"),
        ("und", "🎫🎫🎫"),
    ])
    func verdict(expected: String, text: String) {
        #expect(LanguageIdentifier.identify(text).verdict.code == expected)
    }

    @Test(
        "Single words and two or three",
        arguments: [
            ("it", "fattura"), ("it", "stampante"), ("it", "grazie"), ("it", "urgentissimo"), ("it", "preventivo"),
            ("it", "buongiorno"), ("it", "assistenza tecnica"), ("it", "ordine mancante"), ("it", "nuova richiesta"),
            ("it", "e' urgente"), ("it", "perche' non va"), ("it", "RICHIESTA RIMBORSO"),
            ("en", "invoice"), ("en", "printer"), ("en", "broken"), ("en", "refund"), ("en", "shipping"),
            ("en", "order missing"), ("en", "new request"), ("en", "REFUND REQUEST"), ("en", "thank you"),
            ("other", "Rechnung"), ("other", "remboursement"), ("other", "obrigado"), ("other", "zamówienie"),
            ("other", "vielen Dank"), ("other", "nueva factura pendiente"), ("other", "mulțumesc frumos"),
        ]
    )
    func few(expected: String, text: String) {
        #expect(LanguageIdentifier.identify(text).verdict.code == expected)
    }

    @Test(
        "Accents left out, or typed as apostrophes",
        arguments: [
            "La stampante non funziona piu da lunedi, perche non si accende",
            "perche' l'ordine non e' arrivato? e' gia' la terza volta",
            "NON E' POSSIBILE ACCEDERE, L'AREA CLIENTI E' BLOCCATA",
            "cosi non si puo lavorare, verra qualcuno domani?",
        ]
    )
    func accents(text: String) {
        #expect(LanguageIdentifier.identify(text).verdict == .language(.italian))
    }

    @Test(
        "What is no language does not decide, nor does what is not the writer's",
        arguments: [
            ("it", "Non si apre piu'.\n\nUncaught TypeError: Cannot read properties of null\n    at draw (a.js:1:2)"),
            ("it", "Ecco il registro:\n* Connected to host.example (192.0.2.7) port 443\n* The peer is gone"),
            ("it", "Il programma si blocca sempre\n\nSome packages could not be installed. Try again later, please."),
            ("other", "Das Programm startet nicht mehr\n\nThe device is not ready, check that the cable is plugged in"),
            ("en", "Ciao!\nThe parcel has not arrived and nobody answers the telephone, please help."),
            ("it", "Il sito risponde \"The requested page could not be found on this server\" da ieri sera"),
            ("en", "The page answers \"La pagina richiesta non esiste\" since yesterday evening"),
            ("it", "Salve, manca un articolo nel pacco.\n\nLuca Neri\nSales Manager\nTel. +39 02 000000"),
            ("en", "The parcel never came.\n\nAnna Verdi\nResponsabile Acquisti\nTel. +39 02 000000"),
            (
                "en",
                """
                Our order is late, can you check?

                Il contenuto di questo messaggio è strettamente riservato e destinato al solo destinatario. Se ricevuto \
                per errore, vi preghiamo di cancellarlo e di avvisare il mittente.
                """
            ),
            (
                "en",
                "See below, please.\n\n---------- Forwarded message ---------\nVon: Max\n\nDie Rechnung ist falsch."
            ),
            ("other", "---------- Forwarded message ---------\n\nDie Rechnung ist falsch, bitte prüfen Sie das."),
            ("und", "Re: [Ticket#471108151]"), ("und", "https://www.example.it/pratiche?id=12"),
            ("und", "x86 mp3 4711"),
        ]
    )
    func surroundings(expected: String, text: String) {
        #expect(LanguageIdentifier.identify(text).verdict.code == expected)
    }

    @Test(
        "Fewer than four words are brief",
        arguments: [("la stampante rotta", true), ("la stampante è rotta", false)]
    )
    func brief(text: String, isBrief: Bool) {
        #expect(LanguageIdentifier.identify(text).isBrief == isBrief)
    }

    @Test("Two hundred characters take microseconds", .timeLimit(.minutes(1)))
    func speed() {
        let text = """
            Buongiorno, da questa mattina non riusciamo ad entrare nel portale: dopo la password compare una pagina bianca \
            e non succede nulla. Potete guardare, per favore? Grazie mille e buon lavoro
            """
        let clock = ContinuousClock()
        let time = clock.measure { for _ in 0..<200 { _ = LanguageIdentifier.identify(text) } }
        // Generous, for debug builds on busy machines; the release takes less than 20 µs.
        #expect(time < .seconds(10))
    }

    @Test("A whole sentence is certain enough to decide alone")
    func sentenceIsConfident() {
        let identified = LanguageIdentifier.identify("Potete aiutarmi? Il programma non si apre e non so cosa fare.")
        #expect(identified.confidence >= 0.9)
    }

    @Test("A single word is not")
    func wordIsNot() {
        #expect(LanguageIdentifier.identify("computer").confidence < 0.9)
    }

    @Test func evidenceIsTheHeaviestWords() {
        let evidence = LanguageIdentifier.identify("Vorrei sapere perché perché la Fattura non arriva, grazie").evidence
        #expect(evidence.count == 5)
        #expect(evidence.contains("perché"))
        #expect(evidence.contains("grazie"))
        #expect(Set(evidence).count == 5)
    }

    @Test(
        "Someone else's words do not count, unless there are no others",
        arguments: [
            (
                "Grazie mille, ora funziona tutto.\n\nOn 3 March 2026, Anna wrote:\n> Please try to restart the computer now",
                "it"
            ),
            (
                "Thank you, it works now.\n\n-----Messaggio originale-----\nProvi a riavviare il computer, per favore.",
                "en"
            ),
            ("---------- Forwarded message ---------\nLa stampante non funziona, potete aiutarmi?", "it"),
            ("> Il programma non si apre, cosa devo fare?\n", "it"),
        ]
    )
    func quotes(text: String, expected: String) {
        #expect(LanguageIdentifier.identify(text).verdict.code == expected)
    }

    @Test(
        "Any input is answered, large ones soon",
        arguments: [
            "a", "è", "e\u{300}", "\u{0}", "\n", "> ", "ciao ", "🎫", "Ж", "```\n", "&", "\" ", "x\n", "[1]\n",
            "Mario Rossi\n",
        ]
    )
    func large(piece: String) {
        let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        let clock = ContinuousClock()
        var confidence = 0.0
        let time = clock.measure { confidence = LanguageIdentifier.identify(text).confidence }
        #expect((0...1).contains(confidence))
        #expect(time < .seconds(2))
    }

    @Test func sameTextSameAnswer() {
        let text = "Buongiorno, please help, die Datei ist kaputt"
        #expect(LanguageIdentifier.identify(text) == LanguageIdentifier.identify(text))
    }
}
