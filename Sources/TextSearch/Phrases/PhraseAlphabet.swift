/// The letters that phrases consist of, without case, numbered. 0 is any other, 1 is white space, 2 is the border of a
/// word.
struct PhraseAlphabet: Sendable {
    typealias Symbol = UInt16

    static let other: Symbol = 0
    static let blank: Symbol = 1
    static let border: Symbol = 2

    private var numbers: [UInt32: Symbol] = [:]

    var count: Int { numbers.count + 3 }

    /// The symbol of a folded scalar, which becomes a new one when it has none; nil: there are too many.
    mutating func add(_ folded: UInt32) -> Symbol? {
        if let known = numbers[folded] { return known }
        guard numbers.count < 60_000 else { return nil }
        numbers[folded] = Symbol(numbers.count + 3)
        return numbers[folded]
    }

    func symbol(of scalar: UInt32, _ kind: LetterKind) -> Symbol {
        if LetterKinds.blank.contains(kind: kind) { return PhraseAlphabet.blank }
        return numbers[CaseFolding.fold(scalar)] ?? PhraseAlphabet.other
    }
}

/// For each letter of a text's alphabet its symbol, and whether words consist of it.
struct PhraseMap: Sendable {
    struct Entry: Sendable {
        var symbol: PhraseAlphabet.Symbol
        var isWord: Bool
    }

    private(set) var entries: [Entry] = []

    /// Of ASCII alone.
    init(_ alphabet: PhraseAlphabet) {
        for scalar in UInt32(0)..<128 { add(scalar, LetterKind(scalar), alphabet) }
    }

    /// Of ASCII, which is known, and of the other letters of a text.
    init(_ ascii: PhraseMap, _ text: LetterText, _ alphabet: PhraseAlphabet) {
        self = ascii
        for (scalar, kind) in zip(text.scalars, text.kinds) { add(scalar, kind, alphabet) }
    }

    private mutating func add(_ scalar: UInt32, _ kind: LetterKind, _ alphabet: PhraseAlphabet) {
        let isWord = LetterKinds.word.contains(kind: kind)
        entries.append(Entry(symbol: alphabet.symbol(of: scalar, kind), isWord: isWord))
    }
}
