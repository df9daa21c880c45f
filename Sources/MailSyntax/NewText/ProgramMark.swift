/// Lines that single programs write above what they quote, without a word for writing.
enum ProgramMark {
    /// GroupWise: `>>> Vera <vera@example.org> 11/3/2025 9:12 AM >>>`; Notes: `Vera ---03/11/2025 09:12:00---Hello`.
    static func isMark(_ line: TextLine) -> Bool {
        if line.depth == 3 { return isGroupWise(line.folded) }
        return line.depth == 0 && isNotes(line.folded)
    }

    private static func isGroupWise(_ line: [UInt8]) -> Bool {
        guard line.suffix(3).elementsEqual(">>>".utf8) else { return false }
        let evidence = DateEvidence(line)
        return evidence.hasDate && evidence.hasTime
    }

    /// A date and a time between three dashes each.
    private static func isNotes(_ line: [UInt8]) -> Bool {
        guard line.count <= 300, let start = dashes(line, from: 1), start < line.count, line[start].isDigit,
            let end = dashes(line, from: start), end - start <= 40
        else { return false }
        let evidence = DateEvidence(Array(line[start..<end]))
        return evidence.hasDate && evidence.hasTime
    }

    /// Behind the first three dashes at or after `start`.
    private static func dashes(_ line: [UInt8], from start: Int) -> Int? {
        guard let found = line.position(of: .hyphen, .hyphen, in: start..<max(line.count - 1, start)),
            line[found + 2] == .hyphen
        else { return nil }
        return found + 3
    }
}
