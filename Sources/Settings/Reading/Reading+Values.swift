// How a field becomes a value; `nil` in, `nil` out.

extension Reading {
    /// The mapping's fields; unknown, repeated and missing keys are noted.
    mutating func fields(of node: YAMLNode, as shape: Shape) -> Fields? {
        guard case .mapping(let entries) = node.content else {
            if case .refused = node.content { return nil }
            refuse(node.position, .wrongType, "expected a mapping for \(shape.name), found \(node.kind)")
            return nil
        }
        var byName: [String: Field] = [:]
        for entry in distinct(entries) {
            guard shape.keys.contains(entry.key) else {
                let suggestion = Suggestion.sentence(for: entry.key, among: shape.keys)
                refuse(entry.position, .unknownKey, "unknown key \(Quotation.of(entry.key))\(suggestion)")
                continue
            }
            byName[entry.key] = Field(name: entry.key, keyPosition: entry.position, node: entry.value)
        }
        for key in shape.required where byName[key] == nil {
            refuse(node.position, .missingKey, "missing key \"\(key)\" in \(shape.name)")
        }
        return Fields(position: node.position, byName: byName)
    }

    /// The first of each key; the others are noted.
    mutating func distinct(_ entries: [YAMLNode.Entry]) -> [YAMLNode.Entry] {
        var lines: [String: Int] = [:]
        return entries.filter { entry in
            guard let line = lines[entry.key] else {
                lines[entry.key] = entry.position.line
                return true
            }
            let text = "duplicate key \(Quotation.of(entry.key)), first given in line \(line)"
            refuse(entry.position, .duplicateKey, text)
            return false
        }
    }

    mutating func refuseType(_ field: Field, expected: String) {
        let hint: String
        switch field.node.content {
        case .refused: return
        case .number, .truth: hint = expected == "text" ? "; put it in quotes if it is meant as text" : ""
        case .text, .nothing, .list, .mapping: hint = ""
        }
        let text = "\"\(field.name)\": expected \(expected), found \(field.node.kind)\(hint)"
        refuse(field.position, .wrongType, text)
    }

    /// A text that is not empty.
    mutating func text(_ field: Field?, expected: String = "text") -> String? {
        guard let field else { return nil }
        guard case .text(let text) = field.node.content else {
            refuseType(field, expected: expected)
            return nil
        }
        guard text.contains(where: { $0 != " " }) else {
            refuse(field.position, .invalidValue, "\"\(field.name)\" is empty")
            return nil
        }
        return text
    }

    /// A text of a form of its own.
    mutating func literal<Literal: SettingsLiteral>(_ field: Field?, as: Literal.Type) -> Literal? {
        guard let field, let text = text(field, expected: Literal.form) else { return nil }
        do throws(LiteralFault) {
            return try Literal(text)
        } catch {
            let value = error.isDelicate ? "" : " \(Quotation.of(text))"
            refuse(field.position, .invalidValue, "\"\(field.name)\"\(value): \(error.cause)")
            return nil
        }
    }

    /// A whole number within `range`.
    mutating func count(_ field: Field?, in range: ClosedRange<Int>) -> Int? {
        guard let field else { return nil }
        guard case .number(let digits) = field.node.content else {
            refuseType(field, expected: "a whole number")
            return nil
        }
        guard let number = Int(digits), range.contains(number) else {
            let bounds = "from \(range.lowerBound) to \(range.upperBound)"
            refuse(field.position, .invalidValue, "\"\(field.name)\" \(digits): a number \(bounds) is expected")
            return nil
        }
        return number
    }

    mutating func flag(_ field: Field?) -> Bool? {
        guard let field else { return nil }
        guard case .truth(let value) = field.node.content else {
            refuseType(field, expected: "true or false")
            return nil
        }
        return value
    }

    /// One of a few words.
    mutating func word(_ field: Field?, _ thing: String, among known: [String]) -> String? {
        guard let field, let word = text(field, expected: "one of \(known.joined(separator: ", "))") else { return nil }
        guard known.contains(word) else {
            let suggestion = Suggestion.sentence(for: word, among: known)
            refuse(field.position, .invalidValue, "unknown \(thing) \(Quotation.of(word))\(suggestion)")
            return nil
        }
        return word
    }

    /// One of the cases of an enumeration, by its raw value.
    mutating func choice<Choice>(_ field: Field?, _ thing: String, of: Choice.Type) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        word(field, thing, among: Choice.allCases.map(\.rawValue)).flatMap(Choice.init)
    }

    /// The elements of a list, each as a field of its own.
    mutating func list(_ field: Field?) -> [Field] {
        guard let field else { return [] }
        guard case .list(let nodes) = field.node.content else {
            refuseType(field, expected: "a list")
            return []
        }
        return nodes.map(field.element)
    }

    /// A list that means nothing when it is empty.
    mutating func filledList(_ field: Field?) -> [Field] {
        if let field, case .list(let nodes) = field.node.content, nodes.isEmpty {
            refuse(field.position, .invalidValue, "\"\(field.name)\" is an empty list; at least one is needed")
        }
        return list(field)
    }

    /// The values of a list of texts of one form.
    mutating func literals<Literal: SettingsLiteral>(_ field: Field?, as form: Literal.Type) -> [(Field, Literal)] {
        list(field).compactMap { element in literal(element, as: form).map { (element, $0) } }
    }
}
