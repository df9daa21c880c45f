/// How much of a server we put up with in one response; passing a limit is a typed error.
package struct ResponseLimits: Hashable, Sendable {
    /// Bytes of one response outside its literals.
    package var line = 64 * 1_024
    /// Bytes of one literal; a larger one is refused when it is announced.
    package var literal = 64 * 1_024 * 1_024
    /// Bytes of one response with its literals.
    package var response = 65 * 1_024 * 1_024
    /// Items in one FETCH response.
    package var items = 64
    /// How deep parentheses may stand in what we skip.
    package var depth = 100

    /// Bytes of everything a server says until a command ends; counted by who reads, not by the parser.
    package var answer = 256 * 1_024 * 1_024

    package init() {}

    package enum Kind: Hashable, Sendable {
        case line, literal, response, items, depth, answer
        /// A command of ours.
        case commandLine
        /// An argument of ours.
        case mailboxName
    }
}

extension ResponseLimits.Kind: CustomStringConvertible {
    package var description: String {
        switch self {
        case .line: "a line"
        case .literal: "a literal"
        case .response: "a response"
        case .items: "a fetch response"
        case .depth: "a nested list"
        case .answer: "an answer"
        case .commandLine: "a command"
        case .mailboxName: "a mailbox name"
        }
    }

    /// What `actual` and `maximum` of the error count.
    var unit: String {
        switch self {
        case .line, .literal, .response, .answer, .commandLine, .mailboxName: "bytes"
        case .items: "items"
        case .depth: "levels"
        }
    }
}
