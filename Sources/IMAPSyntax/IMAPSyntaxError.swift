/// Why bytes are not the IMAP we accept, or a command not one we send. Never holds content of a message.
package enum IMAPSyntaxError: Error, Hashable, Sendable {
    /// A complete response that breaks the grammar: its keyword, what was expected, the message when it was named.
    /// The response is consumed; the next one can be read.
    case malformed(response: String, expected: String, uid: UID?)
    /// A limit was passed. The stream cannot be read any further.
    case exceeded(ResponseLimits.Kind, actual: Int, maximum: Int, uid: UID?)
    /// An argument of ours that must not be sent.
    case unencodable(argument: String, reason: String)

    /// The message it is about, when the response had named it.
    package var uid: UID? {
        switch self {
        case .malformed(_, _, let uid), .exceeded(_, _, _, let uid): uid
        case .unencodable: nil
        }
    }
}

extension IMAPSyntaxError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformed(let response, let expected, _): "malformed \(response) response, expected \(expected)"
        case .exceeded(let kind, let actual, let maximum, _):
            "\(kind.description) of \(actual) \(kind.unit), at most \(maximum) are accepted"
        case .unencodable(let argument, let reason): "\"\(argument)\": \(reason)"
        }
    }
}
