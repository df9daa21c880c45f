extension PhraseAutomaton {
    /// Where a search is: the state, and what the last letter was.
    private struct Place {
        var state = State(0)
        var last = PhraseAlphabet.blank
        var wasWord = false
    }

    /// Reports numbers of phrases, and the place behind each. `byWords`: with a symbol at every border of a word.
    func go(
        through text: LetterText,
        _ map: PhraseMap,
        byWords: Bool,
        _ speaking: inout [Bool],
        _ report: (Int, Int) -> Void
    ) {
        speaking.withUnsafeMutableBufferPointer { speaking in
            text.letters.withUnsafeBufferPointer { letters in
                map.entries.withUnsafeBufferPointer { entries in
                    withDense { dense in
                        if byWords {
                            goByWords(letters, entries, dense, speaking, report)
                        } else {
                            goLoosely(letters, entries, dense, speaking, report)
                        }
                    }
                }
            }
        }
    }

    private func goLoosely(
        _ letters: UnsafeBufferPointer<UInt16>,
        _ entries: UnsafeBufferPointer<PhraseMap.Entry>,
        _ dense: UnsafeBufferPointer<State>,
        _ speaking: UnsafeMutableBufferPointer<Bool>,
        _ report: (Int, Int) -> Void
    ) {
        var place = Place()
        for index in 0..<letters.count {
            let symbol = entries[Int(letters[index])].symbol
            if symbol == PhraseAlphabet.blank, place.last == symbol { continue }
            place.last = symbol
            place.state = next(place.state, symbol, dense)
            if speaking[Int(place.state)] { tell(place.state, speaking) { report($0, index + 1) } }
        }
    }

    private func goByWords(
        _ letters: UnsafeBufferPointer<UInt16>,
        _ entries: UnsafeBufferPointer<PhraseMap.Entry>,
        _ dense: UnsafeBufferPointer<State>,
        _ speaking: UnsafeMutableBufferPointer<Bool>,
        _ report: (Int, Int) -> Void
    ) {
        var place = Place()
        func take(_ symbol: Symbol, _ end: Int) {
            place.state = next(place.state, symbol, dense)
            if speaking[Int(place.state)] { tell(place.state, speaking) { report($0, end) } }
        }
        for index in 0..<letters.count {
            let entry = entries[Int(letters[index])]
            if entry.isWord != place.wasWord {
                place.wasWord = entry.isWord
                take(PhraseAlphabet.border, index)
            }
            if entry.symbol == PhraseAlphabet.blank, place.last == entry.symbol { continue }
            place.last = entry.symbol
            take(entry.symbol, index + 1)
        }
        if place.wasWord { take(PhraseAlphabet.border, letters.count) }
    }
}
