/// The languages the table of weights tells apart, in its order. The desk answers in two of them; the others are known
/// so that a Spanish mail is not taken for Italian.
enum Tongue: Int, CaseIterable {
    case italian, english, german, french, spanish, portuguese, romanian, dutch, catalan, polish, swedish, danish

    var verdict: Identification.Verdict {
        switch self {
        case .italian: .language(.italian)
        case .english: .language(.english)
        case .german, .french, .spanish, .portuguese, .romanian, .dutch, .catalan, .polish, .swedish, .danish: .other
        }
    }
}
