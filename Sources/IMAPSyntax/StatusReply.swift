/// OK, NO, BAD, BYE or PREAUTH with what is said along with it (RFC 9051 §7.1).
package struct StatusReply: Hashable, Sendable {
    package var condition: Condition
    package var code: ResponseCode?
    /// For people; control characters are replaced by spaces.
    package var text: String

    package enum Condition: String, Hashable, Sendable {
        case ok = "OK"
        case no = "NO"
        case bad = "BAD"
        case bye = "BYE"
        case preauth = "PREAUTH"
    }

    package init(_ condition: Condition, code: ResponseCode? = nil, text: String = "") {
        (self.condition, self.code, self.text) = (condition, code, text)
    }
}
