import Testing

@testable import Desk

/// Thanks and nothing else.
struct ThanksTests {
    @Test(
        "R-N10, 107: says no more than thanks",
        arguments: [
            "Grazie", "Grazie mille!", "grazie mille, Anna", "Perfetto, grazie.\n\nCordiali saluti\nAnna Bianchi",
            "Buongiorno,\nla ringrazio molto, buona giornata", "Thanks!", "Thank you very much for your help",
            "Great, it works now, thanks\nJames", "Many thanks,\nKind regards\nJames Miller", "thx",
        ]
    )
    func thanks(text: String) { #expect(Thanks.isAll(text)) }

    @Test(
        "R-N10, 107: says more, or may",
        arguments: [
            "", "Ok", "Perfetto", "Grazie, ma non funziona", "Grazie, però il problema resta",
            "Grazie, il codice 4711 è sempre sbagliato", "Thanks, but it still fails", "Thanks, it is not solved",
            "Grazie. Quando arriva il tecnico?", "Thanks for nothing, the export stops at 50%",
            "Grazie mille per il vostro aiuto, vi scrivo perché anche la seconda stampante è ferma da ieri",
            "Grazie, anche Marco ha lo stesso errore",
        ]
    )
    func more(text: String) { #expect(!Thanks.isAll(text)) }
}
