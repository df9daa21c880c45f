/// Whether a message says thanks and nothing else, in Italian or English; when in doubt it does not, because a request
/// that is overlooked costs more than a ticket that is reopened.
enum Thanks {
    /// A longer message is not looked at.
    private static let mostWords = 12
    /// A name or two may stand under it.
    private static let mostOtherWords = 2

    private static let thanks: Set<String> = [
        "grazie", "ringrazio", "ringraziamo", "ringraziamenti", "thanks", "thank", "thx", "cheers",
    ]

    /// What people say around it.
    private static let courtesies: Set<String> = [
        // Italian
        "mille", "molte", "tante", "infinite", "a", "voi", "lei", "tutti", "la", "vi", "ti", "per", "il",
        "vostro", "suo", "aiuto", "supporto", "perfetto", "ottimo", "bene", "ok", "ciao", "buongiorno", "buonasera",
        "buona", "giornata", "serata", "saluti", "cordiali", "gentilissimi", "gentilissima", "gentilissimo", "di",
        "tutto", "cuore", "risolto", "funziona", "adesso", "ora", "sì", "e",
        // English
        "you", "so", "very", "much", "many", "a", "lot", "again", "for", "your", "the", "help", "support", "all",
        "great", "perfect", "good", "fine", "hi", "hello", "dear", "best", "kind", "regards", "works", "working",
        "now", "solved", "it", "everyone", "and", "have", "nice", "day",
    ]

    /// `text` is what is new in the message.
    static func isAll(_ text: String) -> Bool {
        guard text.utf8.count <= 400, !text.contains("?") else { return false }
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.map(String.init)
        guard words.count <= mostWords, words.contains(where: thanks.contains) else { return false }
        let others = words.filter { !thanks.contains($0) && !courtesies.contains($0) }
        return others.count <= mostOtherWords && others.allSatisfy(couldBeName)
    }

    /// A short word of letters that turns nothing round.
    private static func couldBeName(_ word: String) -> Bool {
        let turns: Set<String> = ["non", "ma", "però", "not", "but", "no", "still", "ancora", "never", "mai", "anche"]
        return word.count <= 20 && word.allSatisfy(\.isLetter) && !turns.contains(word)
    }
}
