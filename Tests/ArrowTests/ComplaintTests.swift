import Testing

/// Every complaint about other help desks that this one answers has a test that bears its number: a display name, or the
/// title of a case in a table, begins with requirements and numbers, `"R-T3, 35: …"`.
struct ComplaintTests {
    /// The complaints by the requirement that answers them; below no name, those that are answered by themselves.
    static let complaints: [String: [Int]] = [
        "R-T1": [33, 44, 45], "R-T2": [34, 40], "R-T3": [35], "R-T4": [36], "R-T5": [37, 38, 39, 43],
        "R-T6": [41, 42], "R-T7": [46], "R-T8": [47],
        "R-D1": [26], "R-D2": [27, 28], "R-D3": [29], "R-D4": [30, 31], "R-D5": [32],
        "R-O1": [49, 50, 60], "R-O2": [51], "R-O3": [52], "R-O4": [53, 58], "R-O5": [54], "R-O6": [55, 59],
        "R-O7": [56], "R-O8": [57], "R-O9": [62, 63], "R-O10": [64],
        "R-E1": [75, 76, 77], "R-E2": [80], "R-E3": [81], "R-E4": [82], "R-E5": [83],
        "R-N1": [98], "R-N2": [99], "R-N3": [100], "R-N4": [101], "R-N5": [102], "R-N6": [103], "R-N7": [104],
        "R-N8": [105], "R-N9": [106], "R-N10": [107], "R-N11": [108], "R-L5": [109], "R-N12": [110],
        "": [48, 61, 65, 78, 79],
    ]

    @Test func everyComplaintHasItsTest() {
        #expect(!Project.tests.isEmpty)
        let titles = Project.tests.filter { $0.target != "ArrowTests" }.flatMap { file in
            file.lines.flatMap(ComplaintTitle.titles)
        }
        for (requirement, numbers) in Self.complaints.sorted(by: { $0.key < $1.key }) {
            for number in numbers where !titles.contains(where: { $0.bears(number, requirement) }) {
                Issue.record("no test bears \(requirement.isEmpty ? "" : requirement + ", ")\(number)")
            }
        }
    }

    @Test(
        "Titles",
        arguments: [
            ("@Test(\"R-T3, 35: a forward\")", [ComplaintTitle(["R-T3"], [35])]),
            (
                "follow(\"R-D2, R-T1, 27, 28: twice\", \"48: alone\")",
                [ComplaintTitle(["R-D2", "R-T1"], [27, 28]), ComplaintTitle([], [48])]
            ),
            (
                "\"R-T3: no number\", \"R-T3 35: no comma\", \"17:30\", \"35\", \"R-T3, 35\", \"35, R-T3: turned\", \"\"",
                []
            ),
        ] as [(String, [ComplaintTitle])]
    )
    func titles(line: String, titles: [ComplaintTitle]) {
        #expect(ComplaintTitle.titles(in: line) == titles)
    }
}

/// How the name of a test begins that answers complaints.
struct ComplaintTitle: Equatable, Sendable {
    var requirements: [String]
    var numbers: [Int]

    init(_ requirements: [String], _ numbers: [Int]) {
        (self.requirements, self.numbers) = (requirements, numbers)
    }

    /// From a text such as `R-T3, 35: a forward`; `nil` when it begins otherwise.
    init?(_ text: Substring) {
        guard let colon = text.firstRange(of: ": ") else { return nil }
        let words = text[..<colon.lowerBound].split(separator: ", ", omittingEmptySubsequences: false)
        let names = words.prefix { $0.hasPrefix("R-") }
        let numbers = words.dropFirst(names.count).map { Int($0) }
        guard !numbers.isEmpty, !numbers.contains(nil) else { return nil }
        self.init(names.map(String.init), numbers.compactMap(\.self))
    }

    /// Those of the texts in a line of source.
    static func titles(in line: String) -> [ComplaintTitle] {
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().compactMap { index, text in
            index % 2 == 1 ? ComplaintTitle(text) : nil
        }
    }

    func bears(_ number: Int, _ requirement: String) -> Bool {
        numbers.contains(number) && (requirement.isEmpty || requirements.contains(requirement))
    }
}
