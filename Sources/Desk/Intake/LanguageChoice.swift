import LanguageID
import MailSyntax

/// In which language a new ticket is answered, pinned from its first mail: the evidence is weighed in order, and weaker
/// evidence never overturns stronger.
struct LanguageChoice {
    let language: Language
    let trace: [TraceStep]

    /// Below this the words of a mail alone do not decide.
    private static let confident = 0.9

    init(_ reading: MailReading, at desk: DeskProfile) {
        let words = reading.language
        let trace = [
            TraceStep(
                "language",
                "text looks \(words.verdict.code) (\(percent(words.confidence)): \(words.evidence.joined(separator: " ")))"
            )
        ]
        if case .language(let found) = words.verdict, words.confidence >= LanguageChoice.confident,
            desk.languages.contains(found)
        {
            self.init(found, trace, "text")
            return
        }
        let organisation = reading.sender.flatMap { sender in
            desk.organisations.first { $0.has(sender.address) }
        }
        if let preferred = organisation?.language, desk.languages.contains(preferred) {
            self.init(preferred, trace, "organisation")
            return
        }
        if case .language(let found) = words.verdict, desk.languages.contains(found) {
            self.init(found, trace, "text, weakly")
            return
        }
        self.init(desk.fallbackLanguage, trace, "the desk's first")
    }

    private init(_ language: Language, _ trace: [TraceStep], _ source: String) {
        self.language = language
        self.trace = trace + [TraceStep("language", "\(language.rawValue): \(source)")]
    }
}

extension DeskProfile {
    /// The language for customers whose own is unknown or not served.
    package var fallbackLanguage: Language { languages.first ?? .english }
}

private func percent(_ share: Double) -> String {
    share.isFinite ? "\(Int((min(max(share, 0), 1) * 100).rounded())) %" : "unknown"
}
