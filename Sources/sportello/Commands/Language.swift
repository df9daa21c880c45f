import ArgumentParser
import LanguageID

/// `sportello language`: texts in, their languages out, a line each.
struct LanguageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language",
        abstract: "In which language texts are written: one JSON object a line in, one a line out.",
        discussion: """
            Reads {"id": …, "text": "…"} from standard input and answers {"id": …, "language": …, "confidence": …}, in \
            the same order. The language is it, en, other (surely a third one) or und (not enough to tell). A line that \
            is no such object is answered {"id": …, "error": …}, and the exit status is then 65.
            """
    )

    @Flag(help: "Also what was left of the text after cleaning, and its words that spoke most for the answer.")
    var explain =
        false

    func run() throws {
        var worst = ExitStatus.ok
        for bytes in InputLines() {
            let line = LanguageLine(bytes)
            writeLine(JSONObject(line.answer(explained: explain)).line)
            if line.text == nil { worst = .data }
        }
        if worst != .ok { throw Failure(worst, []) }
    }
}

/// One line of input.
private struct LanguageLine {
    /// `nil` when the line is no object with a text.
    let text: String?
    private let id: JSONValue
    private let isObject: Bool

    init(_ bytes: [UInt8]) {
        guard case .object(let members) = JSONScanner.value(bytes) else {
            (text, id, isObject) = (nil, .json(nil), false)
            return
        }
        if case .text(let given) = members["text"] { text = given } else { text = nil }
        id = JSONValue(echoing: members["id"])
        isObject = true
    }

    func answer(explained: Bool) -> [(String, JSONValue)] {
        guard let text else {
            let error = isObject ? "\"text\" is missing or no text" : "not a JSON object on one line"
            return [("id", id), ("error", .string(error))]
        }
        let found = LanguageIdentifier.identify(text)
        let answer: [(String, JSONValue)] = [
            ("id", id), ("language", .string(found.verdict.code)), ("confidence", .decimal(found.confidence)),
        ]
        guard explained else { return answer }
        return answer + [
            ("weighed", .string(LanguageIdentifier.weighed(text))), ("evidence", .strings(found.evidence)),
        ]
    }
}

extension JSONValue {
    /// A name as it was given: a text or a number.
    fileprivate init(echoing value: JSONInput?) {
        switch value {
        case .text(let text): self = .string(text)
        case .number(let digits): self = .json(digits)
        case .null, .flag, .list, .object, nil: self = .json(nil)
        }
    }
}
