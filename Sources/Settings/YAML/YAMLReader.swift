import Yams

/// Reads the text of a settings file into a tree; anchors, aliases, tags and deep nesting are refused.
struct YAMLReader {
    /// No setting lies deeper than conditions of rules in each other.
    private static let deepest = 32
    /// How many keys given twice are told apart before the parser's own word is passed on; each costs one more
    /// parse, so a large file gets fewer.
    private static let covers = 32
    /// Bytes parsed in all.
    private static let effort = 2_097_152

    private var text: YAMLText
    private let size: Int
    /// Keys given twice, which the parser refuses at the first: their names, covered in the text to get past it.
    private var covered: [Position: String] = [:]
    private var faults: [YAMLFault] = []

    private init(_ text: YAMLText, size: Int) { (self.text, self.size) = (text, size) }

    /// The tree, as far as there is one, and what is wrong with the text.
    static func read(_ bytes: [UInt8]) -> (root: YAMLNode?, faults: [YAMLFault]) {
        do throws(YAMLFault) {
            let text = try YAMLText(bytes)
            let hazards = text.hazards()
            guard hazards.isEmpty else { return (nil, hazards) }
            var reader = YAMLReader(text, size: bytes.count)
            let root = try reader.root()
            return (root, reader.faults)
        } catch {
            return (nil, [error])
        }
    }

    private mutating func root() throws(YAMLFault) -> YAMLNode {
        while true {
            do {
                return try parsed()
            } catch let fault as YAMLFault {
                throw fault
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                let position = Position(context.mark)
                guard let name = names.first, cover(name, at: position) else {
                    throw YAMLFault(position, "a key is given twice", code: .duplicateKey)
                }
            } catch {
                throw YAMLFault(error)
            }
        }
    }

    private mutating func parsed() throws -> YAMLNode {
        let parser = try Parser(yaml: text.joined, resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else {
            throw YAMLFault(.start, "the file is empty")
        }
        // The parser owns the anchors; nodes only know them while it lives.
        return withExtendedLifetime(parser) { node(root, depth: 1) }
    }

    private mutating func cover(_ name: String, at position: Position) -> Bool {
        guard covered.count < min(Self.covers, Self.effort / max(1, size)),
            let scalar = Unicode.Scalar(0xE000 + UInt32(covered.count)), text.cover(name, at: position, with: scalar)
        else { return false }
        covered[position] = name
        return true
    }
}

// MARK: From the parser's tree to ours

extension YAMLReader {
    /// Recursion is bounded by `deepest`; what is refused is not looked into, an alias least of all.
    private mutating func node(_ node: Node, depth: Int) -> YAMLNode {
        let position = Position(node.mark)
        if let refusal = refusal(of: node, depth: depth) {
            faults.append(YAMLFault(position, refusal))
            return YAMLNode(position: position, content: .refused)
        }
        switch node {
        case .scalar(let scalar):
            return YAMLNode(position: position, content: content(scalar, at: position))
        case .sequence(let sequence):
            let elements = sequence.map { self.node($0, depth: depth + 1) }
            return YAMLNode(position: position, content: .list(elements))
        case .mapping(let mapping):
            let entries = mapping.compactMap { entry(key: $0.key, value: $0.value, depth: depth + 1) }
            return YAMLNode(position: position, content: .mapping(entries))
        case .alias:
            return YAMLNode(position: position, content: .refused)
        }
    }

    private func refusal(of node: Node, depth: Int) -> String? {
        if node.anchor != nil || node.alias != nil { return "anchors and aliases are not used in settings" }
        if depth > Self.deepest { return "nested more than \(Self.deepest) levels deep" }
        let plainTags: [Tag.Name] = [.str, .seq, .map]
        return plainTags.contains { $0.rawValue == node.tag.rawValue } ? nil : "tags are not used in settings"
    }

    private mutating func entry(key: Node, value: Node, depth: Int) -> YAMLNode.Entry? {
        let position = Position(key.mark)
        let value = node(value, depth: depth)
        guard refusal(of: key, depth: depth) == nil, let scalar = key.scalar else {
            faults.append(YAMLFault(position, "a key must be a plain word"))
            return nil
        }
        guard isClean(scalar, at: position) else { return nil }
        return YAMLNode.Entry(key: covered[position] ?? scalar.string, position: position, value: value)
    }

    private mutating func content(_ scalar: Node.Scalar, at position: Position) -> YAMLNode.Content {
        guard isClean(scalar, at: position) else { return .refused }
        return scalar.style == .plain ? .plain(scalar.string) : .text(scalar.string)
    }

    /// Escapes such as `"\a"` bring in what the text itself may not hold.
    private mutating func isClean(_ scalar: Node.Scalar, at position: Position) -> Bool {
        guard let control = scalar.string.unicodeScalars.first(where: ControlCharacters.contains) else { return true }
        let text = "control character \(Quotation.name(of: control))"
        faults.append(YAMLFault(position, text, code: .invalidValue))
        return false
    }
}

extension Position {
    fileprivate init(_ mark: Mark?) {
        self = mark.map { Position(line: $0.line, column: $0.column) } ?? .start
    }
}

extension YAMLFault {
    /// The parser's complaint in one line.
    fileprivate init(_ error: any Error) {
        switch error as? YamlError {
        case .composer(let context, _, let mark, _):
            let anchors = "anchors and aliases are not used in settings"
            self.init(Position(mark), context == nil ? anchors : "a second document in one file")
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            let place = context.map { " (\($0.text) from line \($0.mark.line))" } ?? ""
            self.init(Position(mark), "not valid YAML: \(problem)\(place)")
        case .reader(let problem, _, _, _):
            self.init(.start, "not valid YAML: \(problem)")
        default:
            self.init(.start, "not valid YAML")
        }
    }
}
