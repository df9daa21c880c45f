extension LetterText {
    /// The scalars without case, each run of white space as one blank, and none around it.
    var folded: [UInt32] {
        var folded: [UInt32] = []
        for letter in letters {
            let scalar = scalar(Int(letter))
            if LetterKinds.blank.contains(kind: LetterKind(scalar)) {
                if let last = folded.last, last != 0x20 { folded.append(0x20) }
            } else {
                folded.append(CaseFolding.fold(scalar))
            }
        }
        if folded.last == 0x20 { folded.removeLast() }
        return folded
    }

    var hasWords: Bool { letters.contains { LetterKinds.word.contains(kind: LetterKind(scalar(Int($0)))) } }
}
