/// Subjects that automatic replies begin with, in the languages of our customers and their neighbours.
enum AutomaticSubject {
    /// How surely a subject is that of an automatic reply.
    enum Match {
        /// The words, and then nothing or the subject that is answered: `Risposta automatica: stampante`.
        case label
        /// The words begin a sentence, which may be a person's: `Risposta automatica non funziona`.
        case sentence
    }

    /// Whether `subject` begins with such words; in the middle, or behind `Re:`, they are a person's quotation.
    static func match(_ subject: String) -> Match? {
        let plain = Array(FoldedText.of(subject.prefix(60)).drop { $0 == .space || $0 == .openBracket })
        let rests = openings.lazy.filter { plain.starts(with: $0.utf8) }
            .map { (isClosed: $0.hasSuffix(":"), rest: plain.dropFirst($0.utf8.count)) }
            .filter { $0.isClosed || !($0.rest.first ?? .space).isLetter }
        if rests.isEmpty { return nil }
        return rests.contains { $0.isClosed || isLabel($0.rest) } ? .label : .sentence
    }

    /// Whether what follows the words is a separator, the beginning of the answered subject, or nothing.
    private static func isLabel(_ rest: ArraySlice<UInt8>) -> Bool {
        let next = rest.drop { $0 == .space }
        guard let first = next.first else { return true }
        return !(first.isLetter || first.isDigit)
            || ["re:", "r:", "fwd:", "autoreply"].contains { next.starts(with: $0.utf8) }
    }

    private static let openings = [
        "automatic reply", "auto:", "auto response", "auto-response", "autoreply", "auto reply", "auto-reply",
        "out of office", "out of the office", "out-of-office", "vacation reply",
        "away from my mail", "automated reply", "automated response",
        "i am out of the office", "ooo:",
        // Italian
        "risposta automatica", "fuori sede", "fuori ufficio", "fuori dall'ufficio", "assenza dall'ufficio",
        "assenza ufficio", "messaggio di assenza", "avviso di assenza", "notifica di assenza", "autorisposta",
        "risponditore automatico", "messaggio automatico di assenza", "messaggio di risposta automatica",
        // German, Dutch and Nordic
        "abwesenheitsnotiz", "abwesenheitsnachricht", "abwesenheitsmeldung", "abwesend:", "abwesenheit:",
        "automatische antwort", "automatische abwesenheit", "automatische ruckantwort", "automatisch antwoord",
        "afwezigheidsbericht", "afwezigheidsmelding", "afwezig:", "niet aanwezig:", "autosvar", "automatisk svar",
        "automatiskt svar", "franvaro:", "franvaromeddelande", "fravarsmelding", "fravarsmeddelelse",
        "fravarsassistent", "fravar:", "automaattinen vastaus", "poissaoloilmoitus",
        // Romance
        "reponse automatique", "message d'absence", "absence du bureau", "absent du bureau", "absente du bureau",
        "respuesta automatica", "fuera de la oficina", "fuera de oficina", "ausente de la oficina",
        "resposta automatica", "fora do escritorio", "ausencia do escritorio", "resposta automatica",
        "raspuns automat",
        // Slavonic and others
        "automaticka odpoved", "mimo kancelar", "odpowiedz automatyczna", "autoodpowiedz", "poza biurem",
        "automatski odgovor", "automatska odpoved", "samodejni odgovor", "automatikus valasz", "hazon kivul",
        "otomatik yanit", "ofis disinda", "Αυτόματη απάντηση", "Εκτός γραφείου", "автоответ",
        "автоматический ответ", "автоматична відповідь", "автоматичен отговор", "нет на рабочем месте",
        "自動返信", "自動応答", "不在通知", "不在応答", "自动回复", "自动答复", "自動回覆", "自動回復", "자동 회신",
        "자동 응답", "부재 중",
    ]
}
