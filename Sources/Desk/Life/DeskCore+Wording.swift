import LanguageID

extension DeskCore {
    /// The customer reads one language from the first notice to the last: words of an agent's that surely look like
    /// another one are pointed out to the agent, who may have meant it.
    func warningsOfLanguage(_ draft: Draft) -> [String] {
        guard let text = draft.text else { return [] }
        let found = LanguageIdentifier.identify(text)
        let language = draft.ticket.language
        guard !found.isBrief, found.confidence >= LanguageChoice.confident,
            found.verdict != .language(language), found.verdict != .undetermined
        else { return [] }
        return [
            "the text looks \(found.verdict.name), and \(draft.ticket.number) is answered in \(language.name); "
                + "\"ticket language\" changes that"
        ]
    }
}

extension Identification.Verdict {
    fileprivate var name: String {
        switch self {
        case .language(let language): language.name
        case .other: "like a third language"
        case .undetermined: "undetermined"
        }
    }
}

extension Language {
    fileprivate var name: String {
        switch self {
        case .italian: "Italian"
        case .english: "English"
        }
    }
}

extension Action {
    /// Whether its words go to the customer.
    var isForCustomer: Bool {
        if case .note = self { false } else { true }
    }
}
