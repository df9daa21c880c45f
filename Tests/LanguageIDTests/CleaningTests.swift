import Testing

@testable import LanguageID

/// What counts as the writer's own words.
struct CleaningTests {
    /// The words kept, whatever the blanks between them.
    private func words(_ text: String) -> String {
        Cleaning.clean(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test(
        "Lines",
        arguments: [
            ("Ciao\n> Hello\n>> there\ntutto bene", "Ciao tutto bene"),
            ("Ciao\r\n> Hello\r\ntutto", "Ciao tutto"),
            ("Ciao\n-- \nAnna Verdi\nCEO", "Ciao"),
            ("Ciao\n____________\nFrom the list", "Ciao"),
            ("Ciao\nInviato da iPhone", "Ciao"),
            ("Ciao\n\nIl giorno 3 marzo 2026 Anna <a@b.it> ha scritto:\n> Hello", "Ciao"),
            ("Ciao\n\nIl giorno 3 marzo 2026 alle ore 10:00 Anna\n<a@b.it> ha scritto:\n> Hello\nSotto", "Ciao Sotto"),
            ("Ciao\n\nOn 3 March 2026, Anna wrote:\n> Hello", "Ciao"),
            ("Ciao\n\nAm 3.3.2026 schrieb Max Muster:\n> Hallo", "Ciao"),
            ("Ciao\n\nDa: Anna\nInviato: martedì\nOggetto: x\n\nTesto altrui", "Ciao"),
            ("Ciao\n\n*From:* Anna\n*Sent:* Tuesday\n\nText", "Ciao"),
            ("Da: solo una riga\nresta", "Da: solo una riga resta"),
            ("Ciao\n-------- Messaggio inoltrato --------\nTesto", "Ciao"),
            ("Ciao\n```\nlet x be code\n```\nfine", "Ciao fine"),
            ("Ciao\n2026-03-24 13:43:01 connection refused by server\nfine", "Ciao fine"),
            ("Ciao\nint main() { return x[0] + y[1]; }\nfine", "Ciao fine"),
            ("Tel. +39 02 1234567\nCiao", "Ciao"),
            ("On the other hand we agree:", "On the other hand we agree:"),
            ("Ciao\n[image: logo]\nfine", "Ciao fine"),
            ("Ciao\nERROR 1064 (42000): You have an error\nfine", "Ciao fine"),
            ("Ciao\na.b.DecodeError: Expecting a name\nfine", "Ciao fine"),
            ("Ciao\n550 5.1.1 the recipient was rejected\nAction: failed\nStatus: gone\n\nfine", "Ciao fine"),
            ("Ciao\ndef load(path):\n    Load the settings\n\nfine", "Ciao fine"),
            ("Ciao\nnpm could not read it\nnpm gives up\nfine", "Ciao fine"),
            ("Ciao\nLog Name:      Application\nfine", "Ciao fine"),
            ("Ciao\nAzione: chiamare\nfine", "Ciao Azione: chiamare fine"),
            ("Ciao\n* uno\n* due\nfine", "Ciao * uno * due fine"),
            ("Ciao\n\nAnna Verdi\nOffice Manager\nTel. +39 02 1234567\n", "Ciao"),
            ("Ciao\n\nAnna Verdi\nOffice Manager", "Ciao"),
            ("Anna Verdi\nnon risponde", "Anna Verdi non risponde"),
            ("Re: guasto\nR: di nuovo", "guasto di nuovo"),
        ]
    )
    func lines(text: String, expected: String) {
        #expect(words(text) == expected)
    }

    @Test(
        "Words",
        arguments: [
            ("scriva a anna@b.it oppure", "scriva a oppure"),
            ("vedi https://a.b/c e www.a.it grazie", "vedi e grazie"),
            ("il file relazione.pdf non si apre", "il file non si apre"),
            ("Fatto.Grazie e/o saluti", "Fatto.Grazie e/o saluti"),
            ("il valore max_size di getValue() manca davvero tanto", "il valore di manca davvero tanto"),
            ("numero ABC123 errato della pratica", "numero errato della pratica"),
            ("il sito dice \"not found\" da ieri sera", "il sito dice da ieri sera"),
            ("\"not found\" da ieri", "\"not found\" da ieri"),
            ("uno schermo da 24\" e una tastiera nuova", "uno schermo da e una tastiera nuova"),
            ("la dur&eacute;e non conta", "la non conta"),
        ]
    )
    func identifiers(text: String, expected: String) {
        #expect(words(text) == expected)
    }

    @Test func disclaimersGoAsAParagraph() {
        let disclaimer = """
            The information in this email is confidential and intended solely for the addressee.
            If you received this message in error, please notify the sender and delete it.
            """
        #expect(words("Ciao a tutti\n\n\(disclaimer)\n\nA presto") == "Ciao a tutti A presto")
        #expect(
            words("The attachment of my message cannot be opened.") == "The attachment of my message cannot be opened."
        )
    }

    @Test func nothingLeftIsEmpty() {
        #expect(words("> solo citazione\n> altrui") == "")
        #expect(words("") == "")
    }

    @Test("What is written below a long log is read")
    func longLog() {
        let log = String(repeating: "2026-03-24 13:43:01 connection refused by the server\n", count: 400)
        #expect(words("\(log)\nnon funziona nulla") == "non funziona nulla")
    }

    @Test("Every prefix of a mail is cleaned without harm")
    func everySplit() {
        let mail = """
            Ciao,\n\n[x] {1} =2=\nparole\n<y> [3] {4}\n\nIl 3 marzo Anna\nha scritto:\n> a\n```\nb\n```\nDa: x\nA: y\nz
            """
        for count in 0...mail.utf8.count {
            let prefix = String(decoding: Array(mail.utf8.prefix(count)), as: UTF8.self)
            #expect(Cleaning.clean(prefix).utf8.count <= prefix.utf8.count * 2 + 2)
        }
    }
}
