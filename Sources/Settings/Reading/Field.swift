/// A key and its value, or an element of the list that is its value.
struct Field {
    let name: String
    let keyPosition: Position
    let node: YAMLNode

    var position: Position { node.position }

    func element(_ node: YAMLNode) -> Field {
        Field(name: name, keyPosition: keyPosition, node: node)
    }
}
