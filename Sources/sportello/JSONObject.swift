import Store

/// A JSON object on one line, its members in the order in which they were named (`--json`).
struct JSONObject: ExpressibleByDictionaryLiteral {
    private let members: [(String, JSONValue)]

    init(_ members: [(String, JSONValue)]) {
        self.members = members
    }

    init(dictionaryLiteral elements: (String, JSONValue)...) {
        members = elements
    }

    var line: String {
        "{\(members.map { "\(JSONText.quoted($0)):\($1.text)" }.joined(separator: ","))}"
    }
}

enum JSONValue {
    case string(String?)
    case number(Int64?)
    case flag(Bool)
    case strings([String])
    /// JSON already.
    case json(String?)
    case objects([JSONObject])
    case object(JSONObject?)
    case array([JSONValue])
    /// Finite; three decimals.
    case decimal(Double)

    var text: String {
        switch self {
        case .string(let value): value.map(JSONText.quoted) ?? "null"
        case .number(let value): value.map(String.init) ?? "null"
        case .flag(let value): value ? "true" : "false"
        case .strings(let values): "[\(values.map(JSONText.quoted).joined(separator: ","))]"
        case .json(let value): value ?? "null"
        case .objects(let values): "[\(values.map(\.line).joined(separator: ","))]"
        case .object(let value): value?.line ?? "null"
        case .array(let values): "[\(values.map(\.text).joined(separator: ","))]"
        case .decimal(let value): "\((value * 1_000).rounded() / 1_000)"
        }
    }
}
