/// The labels that the core itself puts on tickets; rules and agents have others of their own.
package enum TicketTag {
    /// The mail that opened it is not from whom it says.
    package static let notAuthentic = "not-authentic"
    /// An agent passed it on, and whose request it is has to be said by a person.
    package static let confirmRequester = "confirm-requester"
    /// It is surely in a language that we do not answer in.
    package static let otherLanguage = "other-language"
    /// Of a rule it could not be decided within bounds whether it matches.
    package static let ruleUndecided = "rule-undecided"
    /// Its content was erased.
    package static let erased = "erased"
}
