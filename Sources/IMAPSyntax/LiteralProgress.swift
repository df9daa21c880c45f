/// How much of the literal under way has come.
package struct LiteralProgress: Hashable, Sendable {
    package var received: Int
    package var announced: Int

    package var awaited: Int { announced - received }

    package init(received: Int, announced: Int) {
        (self.received, self.announced) = (received, announced)
    }
}
