import LanguageID
import ServiceLevels

/// The new text of an agent's mail: command lines at its head, one command each, and the words below them.
struct OrderText {
    private var lines: [(command: OrderCommand, name: String)] = []
    private let words: String

    /// Where anything is not understood, nothing of it is.
    init(_ text: String) throws(Refusal) {
        let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let head = all.prefix { OrderText.isBlank($0) || OrderText.isCommandLine($0) }
        let rest = all[head.endIndex...]
        words = OrderText.trimmed(rest.joined(separator: "\n"))
        for line in head where !OrderText.isBlank(line) { try add(line) }
        if let late = rest.first(where: { OrderText.isCommandLine($0) && OrderText.command(of: $0) != nil }) {
            throw Refusal(.commandsRefused, "\"\(OrderText.shown(late))\" stands below the first words of the mail")
        }
    }

    private mutating func add(_ line: Substring) throws(Refusal) {
        guard let command = OrderText.command(of: line) else {
            let known = OrderCommand.allCases.map { "#\($0.rawValue)" }
            throw .unknown("command", OrderText.shown(line), known: known)
        }
        guard !lines.contains(where: { $0.command == command }) else {
            throw Refusal(.commandsRefused, "#\(command.rawValue) stands there twice")
        }
        let name = OrderText.trimmed(OrderText.trimmed(line).drop { !$0.isWhitespace })
        if let object = command.object, name.isEmpty {
            throw Refusal(.commandsRefused, "#\(command.rawValue) must name \(object)")
        }
        guard command.object != nil || name.isEmpty else {
            throw Refusal(.commandsRefused, "nothing may stand on the line behind #\(command.rawValue)")
        }
        lines.append((command, name))
    }

    // MARK: Its meaning

    /// The words belong to the note or the question, else to what ends or reopens the ticket, else to the customer.
    func actions() throws(Refusal) -> [Action] {
        let needing = lines.map(\.command).filter(\.needsWords)
        guard needing.count < 2 else {
            throw Refusal(.commandsRefused, "#note and #ask cannot both have the words of the mail")
        }
        let speaker = needing.first ?? lines.map(\.command).first(where: \.mayHaveWords)
        var actions: [Action] = []
        for (command, name) in lines {
            actions.append(try action(command, name, saying: command == speaker ? words : ""))
        }
        if lines.isEmpty || speaker == nil && !words.isEmpty { actions.append(.reply(text: words)) }
        return actions
    }

    private func action(_ command: OrderCommand, _ name: String, saying words: String) throws(Refusal) -> Action {
        let text = words.isEmpty ? nil : words
        switch command {
        case .note: return .note(text: words)
        case .take: return .take
        case .assign: return .assign(to: name)
        case .severity: return .setSeverity(name, party: .agent)
        case .category: return .categorise(as: name)
        case .status: return .setStatus(name)
        case .ask: return .ask(text: words)
        case .solve: return .solve(text: text, as: nil)
        case .close: return .close(text: text, as: nil)
        case .reopen: return .reopen(text: text)
        case .language:
            guard let language = Language(rawValue: name.lowercased()) else {
                throw .unknown("language", name, known: Language.allCases.map(\.rawValue))
            }
            return .setLanguage(language)
        }
    }

    // MARK: Lines

    private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

    private static func isCommandLine(_ line: Substring) -> Bool { line.first { !$0.isWhitespace } == "#" }

    /// The command that a line beginning with `#` names, in any case.
    private static func command(of line: Substring) -> OrderCommand? {
        let word = trimmed(line).dropFirst().prefix { !$0.isWhitespace }
        return OrderCommand(rawValue: word.lowercased())
    }

    private static func shown(_ line: Substring) -> String { String(trimmed(line).prefix(40)) }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(String(start.reversed()).drop(while: \.isWhitespace).reversed())
    }
}
