/// Where something was found: a short excerpt for people, cut to 60 characters.
package struct TextFinding: Hashable, Sendable {
    package var excerpt: String

    package init(excerpt: String) {
        self.excerpt = excerpt
    }
}

/// What a search found, by the numbers of its questions.
package struct TextAnswers: Sendable {
    package enum Answer: Hashable, Sendable {
        case found(TextFinding)
        case absent
        /// The steps of the mail were used up before it was known.
        case undecided
    }

    let answers: [Answer]
    /// A text was longer than what is looked at, or the steps were used up.
    package let isLimited: Bool
    /// Steps that patterns took (`SearchCost`).
    let steps: Int

    package subscript(_ question: Int) -> Answer { answers[question] }
}
