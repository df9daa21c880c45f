import Desk
import LanguageID
import MailSyntax
import TextSearch

/// One reading of the rules of a desk, with the names they may refer to.
struct RuleReading {
    var values: Reading
    let names: RuleNames
    /// How many values the conditions of the present rule have so far.
    var valueCount = 0
    /// Where each rule stands that could be read.
    private(set) var places: [RulePlace] = []

    /// Where a rule and what it does stand in the file.
    struct RulePlace {
        let rule: Field
        let action: Field?
    }

    init(_ values: Reading, _ names: RuleNames) {
        (self.values, self.names) = (values, names)
    }

    /// All rules, in order; a rule that could not be read is left out.
    mutating func rules(_ field: Field?) -> [Rule] {
        guard let field else { return [] }
        let elements = values.list(field)
        guard elements.count <= RuleBook.mostRules else {
            values.refuse(field.position, .invalidValue, "\"rules\": more than \(RuleBook.mostRules) rules")
            return []
        }
        return elements.compactMap { rule($0, of: field) }
    }

    private mutating func rule(_ element: Field, of list: Field) -> Rule? {
        guard let fields = values.fields(of: element.node, as: .rule) else { return nil }
        valueCount = 0
        let name = label(fields["name"])
        values.unique(name, "rule name", within: list.keyPosition, at: fields["name"])
        let occasion = occasion(fields["when"])
        let condition = fields["when"].map { outermost($0) } ?? .always
        let stops = flag(fields["stop"]) ?? false
        let action = action(fields["then"], of: element, stops: stops, on: occasion)
        guard let name, let condition, let action else { return nil }
        places.append(RulePlace(rule: fields["name"] ?? element, action: fields["then"]))
        return Rule(name, on: occasion, when: condition, then: action, stops: stops)
    }

    /// A text of a line, which stands in events and listings.
    mutating func label(_ field: Field?) -> String? {
        guard let field, let text = values.text(field) else { return nil }
        guard text.utf8.count <= RuleReading.longestLabel, !text.contains(where: \.isNewline) else {
            let form = "one line of up to \(RuleReading.longestLabel) bytes"
            values.refuse(field.position, .invalidValue, "\"\(field.name)\": expected \(form)")
            return nil
        }
        return text
    }

    static let longestLabel = 200

    mutating func flag(_ field: Field?) -> Bool? {
        guard let field else { return nil }
        guard case .truth(let value) = field.node.content else {
            values.refuseType(field, expected: "true or false")
            return nil
        }
        return value
    }

    /// A value, or the values of a list.
    mutating func several(_ field: Field) -> [Field] {
        if case .list = field.node.content { return values.filledList(field) }
        return [field]
    }

    /// Each of one or more values that stands among `known`; `nil` for any.
    mutating func words(_ field: Field, _ thing: String, among known: [String]?) -> [String] {
        several(field).compactMap { element in
            guard let known else { return values.text(element) }
            return values.word(element, thing, among: known)
        }
    }

    /// One or more names of a policy or a desk, as ids.
    mutating func ids(
        _ field: Field,
        _ thing: String,
        among known: [String],
        _ id: (String) -> String?
    ) -> [String] {
        several(field).compactMap { element in self.id(element, thing, among: known, id) }
    }

    mutating func id(_ field: Field, _ thing: String, among known: [String], _ id: (String) -> String?) -> String? {
        guard let name = values.text(field) else { return nil }
        if names.isUnread { return name }
        if let id = id(name) { return id }
        let suggestion = Suggestion.sentence(for: name, among: known)
        values.refuse(field.position, .invalidValue, "unknown \(thing) \(Quotation.of(name))\(suggestion)")
        return nil
    }
}
