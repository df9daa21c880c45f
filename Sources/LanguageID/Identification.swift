/// A language the desk can answer in.
package enum Language: String, CaseIterable, Sendable {
    case italian = "it"
    case english = "en"
}

/// In which language a text is written, how sure we are, and why.
package struct Identification: Hashable, Sendable {
    package let verdict: Verdict
    /// 0…1; compare only with thresholds, never between different texts.
    package let confidence: Double
    /// The heaviest pieces of text for the winner, heaviest first: what `explain` prints.
    package let evidence: [String]
    /// Fewer than four words: too few to decide by themselves, however sure.
    package let isBrief: Bool

    package enum Verdict: Hashable, Sendable {
        case language(Language)
        /// Confidently a third language.
        case other
        /// Not enough to tell.
        case undetermined
    }

    package init(verdict: Verdict, confidence: Double, evidence: [String], isBrief: Bool = false) {
        (self.verdict, self.confidence) = (verdict, confidence)
        (self.evidence, self.isBrief) = (evidence, isBrief)
    }
}

extension Identification.Verdict {
    /// `it`, `en`, `other` or `und`, as the commands print it.
    package var code: String {
        switch self {
        case .language(let language): language.rawValue
        case .other: "other"
        case .undetermined: "und"
        }
    }
}
