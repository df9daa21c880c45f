import TextSearch

/// A condition with the numbers of its questions about texts.
indirect enum CompiledCondition: Sendable {
    case all([CompiledCondition])
    case any([CompiledCondition])
    case not(CompiledCondition)
    /// Any of these questions.
    case questions([Int], RuleTest)
    case test(RuleTest)
}

/// Gathers what all conditions ask of texts; the same question is asked once.
struct RuleCompiler {
    private(set) var questions: [TextSearch.Question] = []
    private(set) var needs = RuleNeeds()
    private var numbers: [TextSearch.Question: Int] = [:]

    /// As deep as `condition`, which the settings keep shallow.
    mutating func compiled(_ condition: RuleCondition) -> CompiledCondition {
        switch condition {
        case .all(let parts): .all(parts.map { compiled($0) })
        case .any(let parts): .any(parts.map { compiled($0) })
        case .not(let part): .not(compiled(part))
        case .test(let test): compiled(test)
        }
    }

    private mutating func compiled(_ test: RuleTest) -> CompiledCondition {
        switch test {
        case .text(let text, let conditions):
            let fields = text.parts
            needs.texts.formUnion(fields)
            let numbers = fields.flatMap { field in conditions.map { number(of: $0, in: field.field) } }
            return .questions(numbers, test)
        case .attachment(let names, let types):
            needs.attachments = true
            let globs = AttachmentLabel.globs(names: names, types: types)
            return .questions(globs.map { number(of: .glob($0), in: AttachmentLabel.field) }, test)
        case .header(let name, _): needs.headers.insert(name)
        case .calendar(let name, _): needs.calendars.insert(name)
        case .hasAttachments, .attachmentCount: needs.attachments = true
        case .fact, .domain, .size, .authorised: break
        }
        return .test(test)
    }

    private mutating func number(of condition: TextCondition, in field: String) -> Int {
        let question = TextSearch.Question(field: field, condition: condition)
        if let number = numbers[question] { return number }
        numbers[question] = questions.count
        questions.append(question)
        return questions.count - 1
    }
}

extension RuleText {
    /// The texts it stands for.
    fileprivate var parts: [RuleText] { self == .subjectOrBody ? [.subject, .body] : [self] }

    /// What it is called in a `TextSearch`.
    var field: String {
        switch self {
        case .subject: "subject"
        case .body, .subjectOrBody: "text"
        case .header(let name): "header:\(name)"
        case .sender: "sender"
        case .recipient: "recipient"
        }
    }
}

/// Type and name of an attachment in one text, so that both are asked of one attachment.
enum AttachmentLabel {
    static let field = "attachment"
    /// Stands in no name and in no type.
    private static let separator = "\u{1F}"

    static func text(name: String?, type: String) -> String {
        let clean = (name ?? "").replacing(separator, with: " ")
        return type.replacing(separator, with: " ") + separator + clean
    }

    static func globs(names: [String], types: [String]) -> [String] {
        let (names, types) = (names.isEmpty ? ["*"] : names, types.isEmpty ? ["*"] : types)
        return types.flatMap { type in names.map { type + separator + $0 } }
    }
}
