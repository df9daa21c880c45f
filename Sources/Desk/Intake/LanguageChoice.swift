import LanguageID
import MailSyntax

/// In which language a new ticket is answered, pinned from its first mail: the evidence is weighed in order, and weaker
/// evidence never overturns stronger. A language the desk does not answer in is no answer.
struct LanguageChoice {
    let language: Language
    let trace: [TraceStep]

    /// Below this the words of a mail alone do not decide.
    static let confident = 0.9

    init(_ reading: MailReading, at desk: DeskProfile) {
        let words = WeighedWords(text: reading.language, subject: reading.subjectLanguage)
        let (language, source) = LanguageChoice.choose(reading, words, at: desk)
        self.language = language
        trace = LanguageChoice.looks(reading) + [TraceStep("language", "\(language.rawValue): \(source)")]
    }

    private static func choose(
        _ reading: MailReading,
        _ words: WeighedWords,
        at desk: DeskProfile
    ) -> (language: Language, source: String) {
        let written = words.verdict.language.flatMap(desk.served)
        if let written, words.confidence >= confident { return (written, words.source) }
        if let preferred = desk.organisation(of: reading)?.language.flatMap(desk.served) {
            return (preferred, "organisation")
        }
        if words.verdict == .other, words.confidence >= confident {
            return (desk.fallbackLanguage, "the desk's first, for a third language")
        }
        if let written { return (written, "\(words.source), weakly") }
        if let declared = reading.declaredLanguage.flatMap(desk.served) { return (declared, "the header, weakly") }
        return (desk.fallbackLanguage, "the desk's first")
    }

    private static func looks(_ reading: MailReading) -> [TraceStep] {
        let text = reading.language
        var steps = [look("text", text)]
        if let subject = reading.subjectLanguage, text.isBrief || text.confidence < confident {
            steps.append(look("subject", subject))
        }
        return steps
    }

    private static func look(_ part: String, _ found: Identification) -> TraceStep {
        let evidence = found.evidence.joined(separator: " ")
        return TraceStep("language", "\(part) looks \(found.verdict.code) (\(percent(found.confidence)): \(evidence))")
    }
}

/// What text and subject say together: a text of four words or more that is sure decides alone; else the subject is
/// heard, at half the weight.
private struct WeighedWords {
    private(set) var verdict: Identification.Verdict
    private(set) var confidence: Double
    private(set) var source: String

    /// Nothing is surer than this, so that odds stay finite.
    private static let limit = 0.9999
    /// A text too brief to decide alone.
    private static let brief = 0.89

    init(text: Identification, subject: Identification?) {
        (verdict, source) = (text.verdict, "text")
        confidence = text.isBrief ? min(text.confidence, WeighedWords.brief) : text.confidence
        guard confidence < 0.9, let subject, subject.verdict != .undetermined else { return }
        // Half the weight is the square root of the odds.
        let (ours, theirs) = (WeighedWords.odds(text.confidence), WeighedWords.odds(subject.confidence).squareRoot())
        if text.verdict == .undetermined {
            (verdict, confidence, source) = (subject.verdict, theirs / (1 + theirs), "subject")
        } else if text.verdict == subject.verdict {
            (confidence, source) = (ours * theirs / (1 + ours * theirs), "text and subject")
        } else if theirs > ours {
            (verdict, confidence, source) = (subject.verdict, theirs / (theirs + ours), "subject")
        } else {
            confidence = min(confidence, ours / (theirs + ours))
        }
    }

    private static func odds(_ confidence: Double) -> Double {
        let share = confidence.isFinite ? min(max(confidence, 0), limit) : 0
        return share / (1 - share)
    }
}

extension Identification.Verdict {
    fileprivate var language: Language? {
        if case .language(let language) = self { language } else { nil }
    }
}

extension DeskProfile {
    /// The language for customers whose own is unknown or not served.
    package var fallbackLanguage: Language { languages.first ?? .english }

    fileprivate func served(_ language: Language) -> Language? { languages.contains(language) ? language : nil }

    fileprivate func organisation(of reading: MailReading) -> Organisation? {
        reading.sender.flatMap { organisation(of: $0.address) }
    }
}

private func percent(_ share: Double) -> String {
    share.isFinite ? "\(Int((min(max(share, 0), 1) * 100).rounded())) %" : "unknown"
}
