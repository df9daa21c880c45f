import Testing

@testable import TextSearch

/// Nothing takes longer than it may, whatever is looked for and wherever; counted in steps, which are the same on every
/// machine.
struct BoundTests {
    private static let size = 20_000
    /// Less than in earnest, so that a debug build is done soon.
    private static let allowance = 1_000_000
    private static let letters = String(repeating: "a", count: size)
    private static let mixed = { () -> String in
        var chance = Chance(11)
        return (0..<size).map { _ in chance.below(2) == 0 ? "a" : "b" }.joined()
    }()

    private func search(_ sources: [String], _ texts: [String], work: TableWork = .usual) throws -> TextAnswers {
        TextSearch(try sources.map { .init(field: "text", condition: .pattern(try TextPattern($0))) }, work: work)
            .answers(in: ["text": texts], allowance: BoundTests.allowance)
    }

    /// One step a letter, and what it costs to begin, whatever is nested in what.
    @Test(
        "Catastrophic elsewhere, linear here",
        arguments: [
            "(a+)+$", "(a|a)*c", "(.*a){25}", ".*.*.*=.*", "(a*)*c", "(a|aa)+c", "(x+x+)+y", "(?:a?){30}a{30}",
            "([ab]+)*c",
            "(a?){90}a{90}", "((a{3,5}){3,5}){3,5}c", "(.*)(.*)(.*)(.*)(.*)c", #"(\w+\s?)*!"#,
            #"^(([a-z])+.)+[A-Z]([a-z])+$"#,
            #"^(\w+\.?)+@(\w+\.?)+$"#, "a{900}c", #"(\b|a)*\B="#, "((a*)*)*=", "(|a)+c", #"\s+$"#,
        ]
    )
    func linear(source: String) throws {
        for text in [BoundTests.letters, BoundTests.mixed] {
            let answers = try search([source], [text])
            #expect(answers.steps <= BoundTests.size + 1_000)
            #expect(answers[0] != .undecided)
        }
    }

    /// Too many states for a table: simulated, and given up when the steps are used up.
    @Test(
        "Bounded",
        arguments: [
            "[ab]*a[ab]{30}[^ab]", "(a?){500}a{500}", "(?:a{60}){60}b", "(?:.{0,50}a){30}=", "(a|b)*a(a|b){300}[^ab]",
            ".{0,900}a.{0,900}b=",
        ]
    )
    func bounded(source: String) throws {
        for text in [BoundTests.letters, BoundTests.mixed] {
            let answers = try search([source], [text])
            #expect(answers.steps <= BoundTests.allowance + 100_000)
            #expect(answers.isLimited == (answers[0] == .undecided))
        }
    }

    @Test func aThousandOfThem() throws {
        let dreadful = (0..<1000).map { "(a|b)*a(a|b){\(20 + $0 % 50)}[^ab\($0)]" }
        let answers = try search(dreadful, [BoundTests.mixed, BoundTests.letters], work: .none)
        #expect(answers.isLimited)
        #expect(answers.steps <= BoundTests.allowance + 300_000)
        let undecided = dreadful.indices.filter { answers[$0] == .undecided }
        #expect(!undecided.isEmpty)
    }

    /// Nor do a thousand together that only wait for something to begin.
    @Test func aThousandThatRest() throws {
        let text = String(repeating: "x", count: TextSearch.textLimit)
        let resting = (0..<1000).map { "[ab]{1,30}\($0)?[ab]*a[ab]{25}[0-9]" }
        let questions = try resting.map { TextSearch.Question(field: "text", condition: .pattern(try TextPattern($0))) }
        let answers = TextSearch(questions, work: .none).answers(in: ["text": [text, text]], allowance: 2_000_000)
        #expect(answers.steps <= 2_300_000)
    }

    /// A pattern that uses up its steps takes none from phrases, nor from patterns with tables, wherever it stands.
    @Test func oneIsNotDearToTheOthers() throws {
        let answers = try search(
            ["(a|b)*a(a|b){300}[^ab]", "b{3}a{3}", "(a|b)*b(a|b){200}[^ab]", "abba"],
            [BoundTests.mixed]
        )
        #expect(answers[0] == .undecided)
        #expect(answers[1] != .undecided && answers[1] != .absent)
        #expect(answers[3] != .undecided && answers[3] != .absent)
    }

    @Test func theSameEveryTime() throws {
        let sources = (0..<60).map { "[ab]*a[ab]{\($0 % 40)}[^ab]|\($0)x" }
        let first = try search(sources, [BoundTests.mixed], work: TableWork(common: 100_000, own: 1_000))
        let second = try search(sources, [BoundTests.mixed], work: TableWork(common: 100_000, own: 1_000))
        #expect(first.steps == second.steps)
        for index in sources.indices { #expect(first[index] == second[index]) }
    }

    /// What is required and not there costs nothing.
    @Test func patternsWithAWordThatIsNotThere() throws {
        let answers = try search((0..<1000).map { #"parola\#($0)\s+\d+"# }, [BoundTests.mixed])
        #expect(answers.steps == 0)
    }

    @Test func longTexts() throws {
        let long = String(repeating: "è ", count: TextSearch.textLimit / 3 - 2) + "fine"
        let search = TextSearch([
            .init(field: "text", condition: .contains("fine")), .init(field: "text", condition: .glob("è*")),
            .init(field: "text", condition: .pattern(try TextPattern(#"è\s\z"#))),
            .init(field: "text", condition: .pattern(try TextPattern(#"(è\s){3}"#))),
        ])
        #expect(search.answers(in: ["text": [long]])[0] != .absent)
        #expect(!search.answers(in: ["text": [long]]).isLimited)
        let longer = search.answers(in: ["text": ["è è è " + long]])
        #expect(longer.isLimited)
        #expect(longer[0] == .absent)
        #expect(longer[1] != .absent)
        #expect(longer[2] == .absent)
        #expect(longer[3] != .absent)
    }

    @Test func manyTexts() {
        let search = TextSearch([
            .init(field: "a", condition: .contains("fine")), .init(field: "b", condition: .contains("fine")),
        ])
        let text = String(repeating: "x", count: 200 << 10)
        let answers = search.answers(in: ["a": [text, text, text, text, text], "b": ["fine" + text]])
        #expect(answers[1] != .absent)
        #expect(answers.isLimited)
        #expect(search.answers(in: ["a": Array(repeating: text, count: 7), "b": ["fine"]])[1] == .absent)
    }

    /// Phrases that are parts of each other are told once each, so that this is no product of both.
    @Test func phrasesWithinPhrases() {
        let phrases = (1...900).map { String(repeating: "a", count: $0) }
        let questions = phrases.map { TextSearch.Question(field: "text", condition: .contains($0)) }
        let answers = TextSearch(questions).answers(in: ["text": [BoundTests.letters]])
        for index in questions.indices { #expect(answers[index] != .absent) }
    }
}
