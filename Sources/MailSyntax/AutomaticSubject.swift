/// Subjects that automatic replies begin with, in the languages of our customers and their neighbours.
enum AutomaticSubject {
    /// Whether `subject` begins with such words; in the middle, or behind `Re:`, they are a person's quotation.
    static func matches(_ subject: String) -> Bool {
        let plain = folded(subject)
        return openings.contains { opening in
            plain.starts(with: opening.utf8)
                && (opening.hasSuffix(":") || !(plain.dropFirst(opening.utf8.count).first ?? .space).isLetter)
        }
    }

    private static let openings = [
        "automatic reply", "auto:", "auto response", "auto-response", "autoreply", "auto reply", "auto-reply",
        "out of office", "out of the office", "risposta automatica", "fuori sede", "fuori ufficio",
        "assenza dall'ufficio", "abwesenheitsnotiz", "automatische antwort", "reponse automatique",
        "respuesta automatica", "autosvar", "automatisch antwoord",
    ]

    /// Lower case, accents of Western letters taken off, typographic apostrophes made plain, blanks single.
    private static func folded(_ subject: String) -> [UInt8] {
        var result: [UInt8] = []
        for scalar in subject.unicodeScalars.prefix(60).drop(while: { $0 == " " }) {
            switch scalar {
            case "à", "á", "â", "ä", "À", "Á": result.append(UInt8(ascii: "a"))
            case "è", "é", "ê", "È", "É": result.append(UInt8(ascii: "e"))
            case "\u{2019}", "\u{2018}", "`", "´": result.append(.apostrophe)
            case "\u{301}", "\u{300}": continue
            case " " where result.last == .space: continue
            default: result.append(scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value).lowercased : .question)
            }
        }
        return result
    }
}
