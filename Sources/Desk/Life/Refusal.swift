/// Why a command changes nothing.
struct Refusal: Error {
    let reason: Reason
    /// What is wrong and what would be right, for whoever typed the command.
    let explanation: String

    init(_ reason: Reason, _ explanation: String) {
        (self.reason, self.explanation) = (reason, explanation)
    }
}

extension Refusal {
    /// Nobody knows `name`; `known` are the names there are.
    static func unknown(_ what: String, _ name: String, known: [String]) -> Refusal {
        let choice = known.isEmpty ? "there is none" : "one of: \(known.joined(separator: ", "))"
        return Refusal(.unknownName, "unknown \(what) \"\(name)\" (\(choice))")
    }
}
