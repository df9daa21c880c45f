import Testing

@testable import TextSearch

/// Patterns mean what they mean elsewhere.
struct ReferenceTests {
    private static let rows = ReferenceTable.lines.split(separator: "\n").map {
        $0.split(separator: "  ⟶  ", omittingEmptySubsequences: false)
    }

    @Test(arguments: rows.map { $0.map(String.init) })
    func row(_ row: [String]) throws {
        try #require(row.count == 3)
        let pattern = try TextPattern(row[0])
        for text in ReferenceTests.texts(row[1]) {
            #expect(finds(pattern, text), "\(row[0]) is in \(text.debugDescription)")
        }
        for text in ReferenceTests.texts(row[2]) {
            #expect(!finds(pattern, text), "\(row[0]) is not in \(text.debugDescription)")
        }
    }

    private static func texts(_ part: String) -> [String] {
        guard !part.isEmpty else { return [] }
        return part.split(separator: " ¦ ", omittingEmptySubsequences: false).map { text in
            text == "∅" ? "" : String(text.map { $0 == "␤" ? "\n" : $0 == "␉" ? "\t" : $0 })
        }
    }
}

/// By its table and by simulation, which must agree.
func finds(_ pattern: TextPattern, _ text: String) -> Bool {
    let answers = [TableWork.usual, .none].map { work in
        TextSearch([.init(field: "text", condition: .pattern(pattern))], work: work).answers(in: ["text": [text]])[0]
    }
    #expect(
        answers[0] == answers[1],
        "the table and the simulation of \(pattern.source) differ in \(text.debugDescription)"
    )
    #expect(answers[0] != .undecided)
    return answers[0] != .absent
}
