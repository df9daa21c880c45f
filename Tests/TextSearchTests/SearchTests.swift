import Testing

@testable import TextSearch

/// Questions about fields, answers in their order, excerpts.
struct SearchTests {
    @Test func everyFieldHasItsOwnTexts() throws {
        let questions: [TextSearch.Question] = [
            .init(field: "subject", condition: .contains("fattura")),
            .init(field: "text", condition: .contains("fattura")),
            .init(field: "subject", condition: .word("n")),
            .init(field: "to", condition: .glob("info@*")),
            .init(field: "text", condition: .contains("fattura")),
            .init(field: "cc", condition: .glob("*")),
            .init(field: "text", condition: .pattern(try TextPattern(#"\d+ euro"#))),
        ]
        let texts = [
            "subject": ["Fattura n. 7"], "text": ["Sono 12 euro"], "to": ["a@b.it", "info@b.it"], "other": ["fattura"],
        ]
        let answers = TextSearch(questions).answers(in: texts)
        let found = questions.indices.filter { answers[$0] != .absent }
        #expect(found == [0, 2, 3, 6])
        #expect(answers[3] == .found(TextFinding(excerpt: "info@b.it")))
        #expect(!answers.isLimited)
    }

    @Test func noQuestionsAndNoTexts() {
        #expect(!TextSearch([]).answers(in: ["text": ["a"]]).isLimited)
        let search = TextSearch([.init(field: "text", condition: .contains("a"))])
        #expect(search.answers(in: [:])[0] == .absent)
        #expect(search.answers(in: ["text": []])[0] == .absent)
    }

    @Test(
        "Excerpts",
        arguments: [
            ("breve fattura qui", "breve fattura qui"),
            ("  due\r\n\trighe\u{7} e la FATTURA\u{202e}!  ", "due righe e la FATTURA!"),
            (
                String(repeating: "prima ", count: 20) + "fattura" + String(repeating: " dopo", count: 20),
                "… prima prima prima prima prima fattura dopo dopo dopo dopo…"
            ),
            (String(repeating: "è", count: 100) + "fattura", "…" + String(repeating: "è", count: 51) + "fattura"),
        ]
    )
    func excerpts(text: String, expected: String) {
        let search = TextSearch([.init(field: "text", condition: .contains("fattura"))])
        let answer = search.answers(in: ["text": [text]])[0]
        #expect(answer == .found(TextFinding(excerpt: expected)))
        #expect(expected.count <= 60)
    }

    @Test func excerptsOfPatternsShowTheirPlace() throws {
        let filling = String(repeating: "riempitivo ", count: 400)
        let text = filling + "fattura 4711 " + filling
        for work in [TableWork.usual, .none] {
            let question = TextSearch.Question(field: "text", condition: .pattern(try TextPattern(#"fattura\s+\d{4}"#)))
            guard case .found(let finding) = TextSearch([question], work: work).answers(in: ["text": [text]])[0] else {
                Issue.record("not found")
                continue
            }
            #expect(finding.excerpt.contains("fattura 4711"))
            #expect(finding.excerpt.count <= 60)
        }
    }

    /// More patterns than go side by side, ending at different places, in several texts.
    @Test func manyPatternsAtOnce() throws {
        let sources = (0..<23).map { "x{\($0 % 7 + 1)}[yz]\($0 % 5)" }
        let search = TextSearch(try sources.map { .init(field: "text", condition: .pattern(try TextPattern($0))) })
        let alone = search.questions.map { TextSearch([$0]) }
        var chance = Chance(7)
        for _ in 0..<10 {
            let texts = (0..<3).map { _ in chance.text(upTo: 900, of: ["x", "x", "y", "z", "0", "1", "2", "3", "4"]) }
            let answers = search.answers(in: ["text": texts])
            for (index, search) in alone.enumerated() {
                #expect(answers[index] == search.answers(in: ["text": texts])[0], "\(sources[index])")
            }
        }
    }
}
