extension YAMLText {
    /// How many words that look like aliases may stand in a file before it is refused unparsed.
    ///
    /// Anchors are refused anyway, but only once the file is parsed, and the parser compares keys by content:
    /// keys built of aliases of keys take time exponential in their number. Sixteen are harmless.
    private static let aliases = 16

    /// What must be refused before the parser sees it, in the order of the text.
    func hazards() -> [YAMLFault] {
        var faults: [YAMLFault] = []
        var aliases = 0
        for (index, line) in lines.enumerated() where faults.count < 20 {
            faults += Self.controlCharacters(in: line, number: index + 1)
            for column in Self.aliases(in: line) {
                aliases += 1
                guard aliases == Self.aliases + 1 else { continue }
                let position = Position(line: index + 1, column: column)
                faults.append(YAMLFault(position, "too many aliases; write the values out"))
            }
        }
        return faults
    }

    /// A tab is left to the parser, which refuses it as indentation.
    private static func controlCharacters(in line: [Unicode.Scalar], number: Int) -> [YAMLFault] {
        line.enumerated().compactMap { index, scalar in
            guard scalar != "\t", ControlCharacters.contains(scalar) else { return nil }
            let position = Position(line: number, column: index + 1)
            return YAMLFault(position, "control character \(Quotation.name(of: scalar))", code: .invalidValue)
        }
    }

    /// The columns of what may be an alias, `*name` at the start of a word; comment lines have none.
    private static func aliases(in line: [Unicode.Scalar]) -> [Int] {
        guard line.first(where: { $0 != " " }) != "#" else { return [] }
        return line.indices.compactMap { index in
            guard line[index] == "*", index + 1 < line.count, line[index + 1] != " " else { return nil }
            let startsWord = index == 0 || " \t[{,:-?".unicodeScalars.contains(line[index - 1])
            return startsWord ? index + 1 : nil
        }
    }
}
