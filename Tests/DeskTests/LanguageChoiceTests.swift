import CivilTime
import Desk
import LanguageID
import Testing

/// In which language a new ticket is answered.
struct LanguageChoiceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: Identification
        var subject: Identification?
        var declared: Language?
        var organisation: Language?
        var languages: [Language] = [.italian, .english]
        let language: Language
        let source: String
    }

    private static func text(_ verdict: Identification.Verdict, _ confidence: Double) -> Identification {
        Sample.identification(verdict, confidence)
    }

    private static func brief(_ verdict: Identification.Verdict, _ confidence: Double) -> Identification {
        Identification(verdict: verdict, confidence: confidence, evidence: [], isBrief: true)
    }

    @Test(
        "R-N8, 105: stronger evidence of a language wins",
        arguments: [
            Case(
                testDescription: "sure words over the organisation",
                text: text(.language(.english), 0.9),
                organisation: .italian,
                language: .english,
                source: "text"
            ),
            Case(
                testDescription: "the organisation over weak words",
                text: text(.language(.english), 0.89),
                organisation: .italian,
                language: .italian,
                source: "organisation"
            ),
            Case(
                testDescription: "weak words over the fallback",
                text: text(.language(.english), 0.3),
                language: .english,
                source: "text, weakly"
            ),
            Case(
                testDescription: "nothing known",
                text: text(.undetermined, 0),
                language: .italian,
                source: "the desk's first"
            ),
            Case(
                testDescription: "a third language",
                text: text(.other, 0.99),
                language: .italian,
                source: "the desk's first, for a third language"
            ),
            Case(
                testDescription: "a third language from a known organisation",
                text: text(.other, 0.99),
                organisation: .english,
                language: .english,
                source: "organisation"
            ),
            Case(
                testDescription: "sure words the desk does not serve",
                text: text(.language(.italian), 0.99),
                languages: [.english],
                language: .english,
                source: "the desk's first"
            ),
            Case(
                testDescription: "an organisation's language the desk does not serve",
                text: text(.undetermined, 0),
                organisation: .italian,
                languages: [.english],
                language: .english,
                source: "the desk's first"
            ),
            Case(
                testDescription: "perhaps a third language",
                text: text(.other, 0.8),
                language: .italian,
                source: "the desk's first"
            ),
            Case(
                testDescription: "few words, however sure, under the organisation",
                text: brief(.language(.english), 0.99),
                organisation: .italian,
                language: .italian,
                source: "organisation"
            ),
            Case(
                testDescription: "few words and a subject that agrees over the organisation",
                text: brief(.language(.english), 0.85),
                subject: text(.language(.english), 0.95),
                organisation: .italian,
                language: .english,
                source: "text and subject"
            ),
            Case(
                testDescription: "a sure text over a sure subject",
                text: text(.language(.english), 0.9),
                subject: text(.language(.italian), 1),
                language: .english,
                source: "text"
            ),
            Case(
                testDescription: "no text, a very sure subject over the organisation",
                text: brief(.undetermined, 0),
                subject: text(.language(.english), 0.99),
                organisation: .italian,
                language: .english,
                source: "subject"
            ),
            Case(
                testDescription: "no text, a sure subject at half its weight under the organisation",
                text: brief(.undetermined, 0),
                subject: text(.language(.english), 0.95),
                organisation: .italian,
                language: .italian,
                source: "organisation"
            ),
            Case(
                testDescription: "a weak text against a sure subject",
                text: text(.language(.italian), 0.55),
                subject: text(.language(.english), 0.98),
                language: .english,
                source: "subject, weakly"
            ),
            Case(
                testDescription: "a text against a subject that is hardly surer",
                text: text(.language(.english), 0.8),
                subject: text(.language(.italian), 0.9),
                language: .english,
                source: "text, weakly"
            ),
            Case(
                testDescription: "no words, the header speaks",
                text: brief(.undetermined, 0),
                declared: .english,
                language: .english,
                source: "the header, weakly"
            ),
            Case(
                testDescription: "the header under weak words",
                text: text(.language(.italian), 0.6),
                declared: .english,
                language: .italian,
                source: "text, weakly"
            ),
            Case(
                testDescription: "the header under the organisation",
                text: brief(.undetermined, 0),
                declared: .english,
                organisation: .italian,
                language: .italian,
                source: "organisation"
            ),
            Case(
                testDescription: "the header in a language the desk does not serve",
                text: brief(.undetermined, 0),
                declared: .italian,
                languages: [.english],
                language: .english,
                source: "the desk's first"
            ),
            Case(
                testDescription: "a desk without languages",
                text: text(.undetermined, 0),
                languages: [],
                language: .english,
                source: "the desk's first"
            ),
        ]
    )
    func choice(known: Case) throws {
        let desk = Sample.desk(
            languages: known.languages,
            organisations: [Sample.organisation(known.organisation)]
        )
        var reading = Sample.reading(language: known.text)
        (reading.subjectLanguage, reading.declaredLanguage) = (known.subject, known.declared)
        let decision = DeskCore(desk: desk).decide(
            .receive(Sample.mail(reading)),
            by: .customer(nil),
            given: Facts(now: Sample.now)
        )
        #expect(decision.change?.notices.first?.language == known.language)
        #expect(decision.found("language").last == "\(known.language.rawValue): \(known.source)")
    }

    @Test func theTraceShowsTheEvidence() {
        let decision = DeskCore(desk: Sample.desk()).decide(
            .receive(Sample.mail()),
            by: .customer(nil),
            given: Facts(now: Sample.now)
        )
        #expect(decision.found("language").first == "text looks it (99 %: buongiorno)")
    }

    @Test("Any confidence can be told", arguments: [-1, 0, 0.005, 1, 7, .infinity, -.infinity])
    func confidence(share: Double) {
        let reading = Sample.reading(language: Sample.identification(.language(.italian), share))
        let decision = DeskCore(desk: Sample.desk()).decide(
            .receive(Sample.mail(reading)),
            by: .customer(nil),
            given: Facts(now: Sample.now)
        )
        #expect(decision.verdict == .mail(.opened))
    }
}
