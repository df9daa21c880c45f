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
        arguments: ["a", "è", "e\u{300}", "\u{0}", "\n", "> ", "ciao ", "🎫", "Ж", "```\n"]
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
