/// The languages the scores tell apart. The desk answers in two of them; the others are known so that a Spanish mail is
/// not taken for Italian.
enum Tongue: Int, CaseIterable {
    case italian, english, german, french, spanish, portuguese, dutch, romanian, catalan
    /// Signs of languages that are recognised only as foreign: the Slavic and Nordic ones, Hungarian, Turkish.
    case elsewhere

    var verdict: Identification.Verdict {
        switch self {
        case .italian: .language(.italian)
        case .english: .language(.english)
        case .german, .french, .spanish, .portuguese, .dutch, .romanian, .catalan, .elsewhere: .other
        }
    }
}
