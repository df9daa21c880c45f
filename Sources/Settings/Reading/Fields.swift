/// The fields of one mapping, by name.
struct Fields {
    let position: Position
    private let byName: [String: Field]

    init(position: Position, byName: [String: Field]) {
        (self.position, self.byName) = (position, byName)
    }

    subscript(_ name: String) -> Field? { byName[name] }
}
