import Desk
import TextSearch

extension RuleReading {
    /// One or more globs of an address.
    mutating func globs(_ field: Field, of text: RuleText) -> RuleCondition? {
        let conditions = conditions(field) { TextCondition.glob($0) }
        return conditions.isEmpty ? nil : .test(.text(text, conditions))
    }

    /// The globs of names and types, which are looked for together.
    mutating func globTexts(_ field: Field) -> [String] {
        conditions(field) { TextCondition.glob($0) }.compactMap { condition in
            if case .glob(let glob) = condition { glob } else { nil }
        }
    }

    /// A text to look for, several, or a mapping that says how.
    mutating func text(_ field: Field, _ text: RuleText) -> RuleCondition? {
        guard case .mapping = field.node.content else {
            let conditions = conditions(field) { TextCondition.contains($0) }
            return conditions.isEmpty ? nil : .test(.text(text, conditions))
        }
        return values.fields(of: field.node, as: .ruleText).flatMap { search($0, text, in: field) }
    }

    mutating func header(_ field: Field) -> RuleCondition? {
        guard let fields = values.fields(of: field.node, as: .ruleHeader) else { return nil }
        guard let name = fieldName(fields["name"]) else { return nil }
        let isSearched = Shape.ruleText.keys.contains { fields[$0] != nil }
        guard let present = fields["present"] else { return search(fields, .header(name), in: field) }
        if isSearched {
            let text = "\"present\" asks whether the field is there; what stands in it is asked without"
            values.refuse(present.keyPosition, .contradiction, text)
        }
        valueCount += 1
        return flag(present).map { .test(.header(name, isPresent: $0)) }
    }

    /// RFC 5322 §2.2: printable ASCII without the colon.
    private mutating func fieldName(_ field: Field?) -> String? {
        guard let field, let name = values.text(field) else { return nil }
        guard name.utf8.count <= 100, name.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x3A }) else {
            let text = "\"name\" \(Quotation.of(name)): expected the name of a header field, without the colon"
            values.refuse(field.position, .invalidValue, text)
            return nil
        }
        return name.lowercased()
    }

    /// All ways of looking that are given must find something.
    private mutating func search(_ fields: Fields, _ text: RuleText, in field: Field) -> RuleCondition? {
        let given = Shape.ruleText.keys.compactMap { fields[$0] }
        guard !given.isEmpty else {
            let keys = Shape.ruleText.keys.joined(separator: ", ")
            values.refuse(field.position, .invalidValue, "\"\(field.name)\" looks for nothing; it has one of \(keys)")
            return nil
        }
        let parts = given.map { way(of: $0) }
        guard !parts.contains(where: \.isEmpty) else { return nil }
        let tests = parts.map { RuleCondition.test(.text(text, $0)) }
        return tests.count == 1 ? tests[0] : .all(tests)
    }

    private mutating func way(of field: Field) -> [TextCondition] {
        switch field.name {
        case "contains": conditions(field) { TextCondition.contains($0) }
        case "words": conditions(field) { TextCondition.word($0) }
        case "glob": conditions(field) { TextCondition.glob($0) }
        default: patterns(field)
        }
    }

    private mutating func conditions(_ field: Field, _ condition: (String) -> TextCondition) -> [TextCondition] {
        let found = several(field).compactMap { element -> TextCondition? in
            guard let condition = values.text(element).map(condition) else { return nil }
            guard let fault = condition.fault else { return condition }
            values.refuse(element.position, .invalidValue, "\"\(field.name)\": \(fault)")
            return nil
        }
        valueCount += found.count
        return found
    }

    private mutating func patterns(_ field: Field) -> [TextCondition] {
        let found = several(field).compactMap { element -> TextCondition? in
            guard let source = values.text(element) else { return nil }
            do throws(TextPatternFault) {
                return .pattern(try TextPattern(source))
            } catch {
                values.refuse(element.position, .invalidValue, "\"matches\" \(Quotation.of(source)): \(error)")
                return nil
            }
        }
        valueCount += found.count
        return found
    }
}
