/// A place in a settings file. Lines and columns start at 1; columns count Unicode scalars, as YAML does.
package struct Position: Hashable, Comparable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        (self.line, self.column) = (line, column)
    }

    /// Where a problem of the whole file is shown.
    package static let start = Position(line: 1, column: 1)

    package static func < (left: Position, right: Position) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

extension Position: CustomStringConvertible {
    package var description: String { "\(line):\(column)" }
}
