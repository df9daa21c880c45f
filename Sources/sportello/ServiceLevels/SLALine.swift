import CivilTime
import ServiceLevels

/// What is wrong with a line of input.
struct SLALineError: Error {
    let code: Code
    let message: String

    enum Code: String {
        case badJSON = "bad_json"
        case unknownPolicy = "unknown_policy"
        case unknownSeverity = "unknown_severity"
        case severityRequired = "severity_required"
        case unknownCategory = "unknown_category"
        case badInstant = "bad_instant"
        case badPause = "bad_pause"
    }

    init(_ code: Code, _ message: String) {
        (self.code, self.message) = (code, message)
    }

    /// `{"id", "error": {"code", "message"}}`
    func line(id: String?) -> String {
        let error: JSONObject = ["code": .string(code.rawValue), "message": .string(message)]
        let line: JSONObject = ["id": .string(id), "error": .object(error)]
        return line.line
    }
}

/// One line of input: an object whose members are asked for by name; what nobody asks for is ignored.
struct SLALine {
    private let members: [String: JSONInput]

    init(_ bytes: [UInt8]) throws(SLALineError) {
        guard case .object(let members) = JSONScanner.value(bytes) else {
            throw SLALineError(.badJSON, "not a JSON object on one line")
        }
        self.members = members
    }

    init?(_ value: JSONInput) {
        guard case .object(let members) = value else { return nil }
        self.members = members
    }

    /// `nil` when the member is absent or null.
    subscript(_ name: String) -> JSONInput? {
        guard let value = members[name] else { return nil }
        if case .null = value { return nil }
        return value
    }

    /// A text; a number is taken as it is written, because severities are called 1 to 5.
    func text(_ name: String) -> String? {
        switch self[name] {
        case .text(let text): text
        case .number(let digits): digits
        case .null, .flag, .list, .object, nil: nil
        }
    }

    func isTrue(_ name: String) -> Bool {
        if case .flag(true) = self[name] { return true }
        return false
    }

    /// The elements of a list; `nil` for anything else that is there.
    func list(_ name: String) -> [JSONInput]? {
        guard let value = self[name] else { return [] }
        guard case .list(let elements) = value else { return nil }
        return elements
    }

    func instant(_ name: String) throws(SLALineError) -> Instant {
        guard let value = self[name] else { throw SLALineError(.badInstant, "\"\(name)\" is missing") }
        return try Self.instant(value, name)
    }

    static func instant(_ value: JSONInput, _ name: String) throws(SLALineError) -> Instant {
        guard case .text(let text) = value, let instant = Instant(rfc3339: text) else {
            throw SLALineError(.badInstant, "\"\(name)\": expected an instant such as 2026-08-24T07:45:00Z")
        }
        return instant
    }

    /// The policy that is named, or the only one there is.
    func terms(_ all: [String: ServiceTerms]) throws(SLALineError) -> ServiceTerms {
        if self["policy"] == nil, all.count == 1, let only = all.values.first { return only }
        guard let name = text("policy"), let terms = all[name] else {
            throw SLALineError(.unknownPolicy, "unknown policy \"\(text("policy") ?? "")\"")
        }
        return terms
    }
}

extension JSONInput {
    var isNull: Bool {
        if case .null = self { return true }
        return false
    }
}
