/// A value of a settings file with its place, reduced to what settings use of YAML.
struct YAMLNode {
    let position: Position
    let content: Content

    indirect enum Content {
        case text(String)
        /// A whole number, as it is written.
        case number(String)
        case truth(Bool)
        /// A key without a value, `~` or `null`.
        case nothing
        case list([YAMLNode])
        /// In the order of the file; a key may stand there twice.
        case mapping([Entry])
        /// What the reader has already complained of.
        case refused
    }

    struct Entry {
        let key: String
        let position: Position
        let value: YAMLNode
    }

    /// What stands here, for "expected a list, found …".
    var kind: String {
        switch content {
        case .text(let text): "the text \(Quotation.of(text))"
        case .number(let digits): "the number \(digits)"
        case .truth(let value): "the word \(value), which YAML takes for a truth value"
        case .nothing: "nothing"
        case .list: "a list"
        case .mapping: "a mapping"
        case .refused: "something else"
        }
    }
}

extension YAMLNode.Content {
    /// What a plain scalar means: YAML 1.2's core schema without fractions, which no setting uses.
    static func plain(_ text: String) -> Self {
        switch text {
        case "", "~", "null", "Null", "NULL": return .nothing
        case "true", "True", "TRUE": return .truth(true)
        case "false", "False", "FALSE": return .truth(false)
        default: break
        }
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        let isNumber = !digits.isEmpty && digits.count <= 18 && digits.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber ? .number(text) : .text(text)
    }
}
