/// What is done to a mail on the server once it is safe with us, and never before.
package enum AfterCommit: Hashable, Sendable {
    /// Nothing: the mailbox is only looked at.
    case keep
    /// `\Seen` is set.
    case seen
    /// It goes to another folder of the same account.
    case move(folder: String)
}

extension AfterCommit: SettingsLiteral {
    static let form = "keep, seen or \"move:FOLDER\""

    init(_ text: String) throws(LiteralFault) {
        switch text {
        case "keep": self = .keep
        case "seen": self = .seen
        case _ where text.hasPrefix("move:") && text.utf8.count > 5: self = .move(folder: String(text.dropFirst(5)))
        case _ where text.hasPrefix("move"): throw LiteralFault("a folder must follow, as in \"move:Done\"")
        default:
            let known = ["keep", "seen", "move:FOLDER"]
            throw LiteralFault("unknown\(Suggestion.sentence(for: text, among: known))")
        }
    }
}
