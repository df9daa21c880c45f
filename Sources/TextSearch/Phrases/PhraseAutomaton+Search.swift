extension PhraseAutomaton {
    /// Reports numbers of phrases, and the place behind each.
    func goLoosely(
        through text: LetterText,
        _ map: PhraseMap,
        _ speaking: inout [Bool],
        _ report: (Int, Int) -> Void
    ) {
        var (state, last) = (State(0), PhraseAlphabet.blank)
        for (index, letter) in text.letters.enumerated() {
            let symbol = map.symbols[Int(letter)]
            if symbol == PhraseAlphabet.blank, last == symbol { continue }
            last = symbol
            state = next(state, symbol)
            if speaking[Int(state)] { tell(state, &speaking) { report($0, index + 1) } }
        }
    }

    /// The same, with a symbol at every border of a word.
    func goByWords(
        through text: LetterText,
        _ map: PhraseMap,
        _ speaking: inout [Bool],
        _ report: (Int, Int) -> Void
    ) {
        var (state, last, wasWord) = (State(0), PhraseAlphabet.blank, false)
        for (index, letter) in text.letters.enumerated() {
            let isWord = map.isWord[Int(letter)]
            if isWord != wasWord {
                state = next(state, PhraseAlphabet.border)
                if speaking[Int(state)] { tell(state, &speaking) { report($0, index) } }
                wasWord = isWord
            }
            let symbol = map.symbols[Int(letter)]
            if symbol == PhraseAlphabet.blank, last == symbol { continue }
            last = symbol
            state = next(state, symbol)
            if speaking[Int(state)] { tell(state, &speaking) { report($0, index + 1) } }
        }
        guard wasWord else { return }
        state = next(state, PhraseAlphabet.border)
        if speaking[Int(state)] { tell(state, &speaking) { report($0, text.letters.count) } }
    }
}
