/// Turns the bytes of a server into responses as they come; pure, and indifferent to how the bytes were split.
///
/// Memory stays within `ResponseLimits` and one appended piece; the time taken is linear in the bytes. A passed limit
/// is final, a malformed response is not: the next call goes on behind it.
///
///     parser.append(bytes)
///     while let response = try parser.next() { … }
package struct ResponseParser: Sendable {
    private let limits: ResponseLimits
    private var framer: ResponseFramer
    private var grammarQuirks: Set<Quirk> = []

    package init(limits: ResponseLimits = ResponseLimits()) {
        self.limits = limits
        framer = ResponseFramer(limits: limits)
    }

    package mutating func append(_ bytes: [UInt8]) {
        framer.append(bytes)
    }

    /// The next complete response; `nil` when more bytes are needed.
    package mutating func next() throws(IMAPSyntaxError) -> Response? {
        guard let frame = try framer.next() else { return nil }
        var grammar = ResponseGrammar(frame, limits: limits)
        defer { grammarQuirks.formUnion(grammar.quirks) }
        return try grammar.response()
    }

    /// What was tolerated so far.
    package var quirks: Set<Quirk> { framer.quirks.union(grammarQuirks) }

    /// The literal that is being received; `nil` between literals. What a minimum rate is measured on.
    package var literalProgress: LiteralProgress? { framer.literalProgress }

    /// The message that the unfinished FETCH response is about, when it has been named.
    package var uidUnderWay: UID? { FetchGrammar.uid(begunIn: framer.unfinished) }

    /// Bytes received that no returned response contains, without line ends.
    package var bufferedBytes: Int { framer.bufferedBytes }
}
