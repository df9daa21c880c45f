/// The text of a settings file, by lines of Unicode scalars, so that a position finds its character.
struct YAMLText {
    private(set) var lines: [[Unicode.Scalar]]

    /// A byte order mark before the first line is dropped.
    init(_ bytes: [UInt8]) throws(YAMLFault) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
        lines = []
        for (index, line) in body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard let text = String(validating: line, as: UTF8.self) else {
                throw YAMLFault(Position(line: index + 1, column: Self.column(of: line)), "not valid UTF-8")
            }
            lines.append(Array(text.unicodeScalars))
            if lines[index].last == "\r" { lines[index].removeLast() }
        }
    }

    /// The whole text with LF line ends.
    var joined: String {
        var text = String.UnicodeScalarView()
        for line in lines {
            text.append(contentsOf: line)
            text.append("\n")
        }
        return String(text)
    }

    /// Covers the `name` that stands at `position`, quoted or not, with as many copies of `cover`.
    /// `false` when the text there is written otherwise, with an escape for instance.
    mutating func cover(_ name: String, at position: Position, with cover: Unicode.Scalar) -> Bool {
        guard lines.indices.contains(position.line - 1) else { return false }
        let (row, scalars) = (position.line - 1, Array(name.unicodeScalars))
        var start = position.column - 1
        guard lines[row].indices.contains(start), !scalars.isEmpty else { return false }
        if lines[row][start] == "\"" || lines[row][start] == "'" { start += 1 }
        guard lines[row][start...].starts(with: scalars) else { return false }
        lines[row].replaceSubrange(start..<(start + scalars.count), with: scalars.map { _ in cover })
        return true
    }

    /// The column of the first byte that no valid text can have.
    private static func column(of line: ArraySlice<UInt8>) -> Int {
        var decoder = UTF8()
        var bytes = line.makeIterator()
        var column = 1
        while case .scalarValue = decoder.decode(&bytes) { column += 1 }
        return column
    }
}
