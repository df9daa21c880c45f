/// What can stand on a command line, `#close`.
enum OrderCommand: String, CaseIterable {
    case note
    case take
    case assign
    case severity
    case category
    case status
    case ask
    case solve
    case close
    case reopen
    case language

    /// What it must name behind it; `nil` where nothing may stand there.
    var object: String? {
        switch self {
        case .assign: "an agent"
        case .severity: "a severity"
        case .category: "a category"
        case .status: "a status"
        case .language: "a language"
        case .note, .take, .ask, .solve, .close, .reopen: nil
        }
    }

    /// Whether the words of the mail are its own before they are a reply; the first of these has them.
    var mayHaveWords: Bool {
        switch self {
        case .note, .ask, .solve, .close, .reopen: true
        case .take, .assign, .severity, .category, .status, .language: false
        }
    }

    /// Whether it is nothing without words.
    var needsWords: Bool { self == .note || self == .ask }
}
