/// Understands what follows OK, NO, BAD, BYE and PREAUTH, and the lists that also occur elsewhere.
enum StatusGrammar {
    static func reply(_ condition: StatusReply.Condition, _ scanner: inout ResponseScanner) -> StatusReply {
        scanner.skipSpaces()
        let code = scanner.take(UInt8(ascii: "[")) ? code(&scanner) : nil
        scanner.skipSpaces()
        // QUIRK: `S1 OK` alone is seen in the wild; RFC 9051 §7.1 wants a text.
        if scanner.isAtEnd { scanner.note(.missingText) }
        return StatusReply(condition, code: code, text: printable(scanner.rest()))
    }

    /// Up to the first closing bracket, which neither flags nor atoms may contain; `nil` when there is none, and what
    /// seemed a code is text.
    private static func code(_ scanner: inout ResponseScanner) -> ResponseCode? {
        guard let content = scanner.bytes(before: UInt8(ascii: "]")) else {
            scanner.note(.malformedCode)
            return nil
        }
        var inner = ResponseScanner(content)
        let name = inner.keyword()
        inner.skipSpaces()
        if let code = known(name, &inner) { return code }
        if understood.contains(name) { scanner.note(.malformedCode) }
        return .other(printable(content))
    }

    /// The codes with arguments, which may be malformed.
    private static let understood: Set<String> = ["UIDVALIDITY", "UIDNEXT", "PERMANENTFLAGS", "COPYUID"]

    private static func known(_ name: String, _ scanner: inout ResponseScanner) -> ResponseCode? {
        switch name {
        case "ALERT": .alert
        case "CAPABILITY": .capabilities(capabilities(&scanner))
        case "UIDVALIDITY": number(&scanner).flatMap { UIDValidity($0) }.map(ResponseCode.uidValidity)
        case "UIDNEXT": number(&scanner).flatMap { UID($0) }.map(ResponseCode.uidNext)
        case "PERMANENTFLAGS": flags(&scanner).map(ResponseCode.permanentFlags)
        case "READ-ONLY": .readOnly
        case "READ-WRITE": .readWrite
        case "TRYCREATE": .tryCreate
        case "NONEXISTENT": .nonExistent
        case "EXPUNGEISSUED": .expungeIssued
        case "COPYUID": copyUID(&scanner)
        default: nil
        }
    }

    private static func number(_ scanner: inout ResponseScanner) -> UInt32? {
        decimal(scanner.word()).flatMap(UInt32.init(exactly:))
    }

    private static func copyUID(_ scanner: inout ResponseScanner) -> ResponseCode? {
        guard let validity = number(&scanner).flatMap({ UIDValidity($0) }) else { return nil }
        scanner.skipSpaces()
        guard let source = UIDSet(text: scanner.word()) else { return nil }
        scanner.skipSpaces()
        guard let target = UIDSet(text: scanner.word()) else { return nil }
        return .copyUID(validity, from: source, to: target)
    }

    /// Words up to the end.
    static func capabilities(_ scanner: inout ResponseScanner) -> Set<Capability> {
        var capabilities: Set<Capability> = []
        while case let word = scanner.word(), !word.isEmpty {
            capabilities.insert(Capability(upperCase(word)))
            scanner.skipSpaces()
        }
        return capabilities
    }

    /// A list of flags in parentheses; `nil` for anything else.
    static func flags(_ scanner: inout ResponseScanner) -> Set<MessageFlag>? {
        guard scanner.take(UInt8(ascii: "(")) else { return nil }
        var flags: Set<MessageFlag> = []
        scanner.skipSpaces()
        while !scanner.take(UInt8(ascii: ")")) {
            let word = scanner.word()
            guard !word.isEmpty else { return nil }
            let flag = MessageFlag(String(decoding: word, as: UTF8.self))
            if let flag { flags.insert(flag) } else { scanner.note(.malformedFlag) }
            scanner.skipSpaces()
        }
        return flags
    }
}
