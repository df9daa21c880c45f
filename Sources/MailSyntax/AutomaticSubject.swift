/// Subjects that automatic replies begin with, in the languages of our customers and their neighbours.
enum AutomaticSubject {
    /// Whether `subject` begins with such words; in the middle, or behind `Re:`, they are a person's quotation.
    static func matches(_ subject: String) -> Bool {
        let plain = FoldedText.of(subject.prefix(60)).drop { $0 == .space }
        return openings.contains { opening in
            plain.starts(with: opening.utf8)
                && (opening.hasSuffix(":") || !(plain.dropFirst(opening.utf8.count).first ?? .space).isLetter)
        }
    }

    private static let openings = [
        "automatic reply", "auto:", "auto response", "auto-response", "autoreply", "auto reply", "auto-reply",
        "out of office", "out of the office", "risposta automatica", "fuori sede", "fuori ufficio",
        "assenza dall'ufficio", "abwesenheitsnotiz", "automatische antwort", "reponse automatique",
        "respuesta automatica", "autosvar", "automatisch antwoord", "out-of-office", "autorisposta",
        "risponditore automatico",
        "automatische abwesenheit", "resposta automatica", "automatisk svar", "automatiskt svar",
        "automaattinen vastaus", "automaticka odpoved", "odpowiedz automatyczna", "autoodpowiedz", "vacation reply",
        "автоответ", "автоматический ответ", "自動返信", "自动回复", "自動応答",
    ]
}
