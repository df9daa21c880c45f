/// Understands one complete response (RFC 9051 §9, `response`).
struct ResponseGrammar: Sendable {
    private var scanner: ResponseScanner
    private let limits: ResponseLimits

    init(_ frame: ResponseFrame, limits: ResponseLimits) {
        scanner = ResponseScanner(frame)
        self.limits = limits
    }

    var quirks: Set<Quirk> { scanner.quirks }

    mutating func response() throws(IMAPSyntaxError) -> Response {
        skipLeadingSpaces()
        if scanner.take(UInt8(ascii: "+")) { return continuation() }
        if scanner.take(UInt8(ascii: "*")) { return try untagged() }
        return try tagged()
    }

    private mutating func skipLeadingSpaces() {
        guard scanner.peek == UInt8(ascii: " ") else { return }
        scanner.note(.extraSpace)
        scanner.skipSpaces()
    }

    /// QUIRK: `+` without space and text is seen in the wild.
    private mutating func continuation() -> Response {
        scanner.skipSpaces()
        return .continuation(printable(scanner.rest()))
    }

    private mutating func tagged() throws(IMAPSyntaxError) -> Response {
        let tag = printable(scanner.word())
        scanner.skipSpaces()
        guard let condition = StatusReply.Condition(rawValue: scanner.keyword()) else {
            throw .malformed(response: "tagged", expected: "OK, NO or BAD", uid: nil)
        }
        return .tagged(Tag(tag), StatusGrammar.reply(condition, &scanner))
    }

    private mutating func untagged() throws(IMAPSyntaxError) -> Response {
        scanner.skipSpaces()
        let word = scanner.keyword()
        if let condition = StatusReply.Condition(rawValue: word) {
            return .status(StatusGrammar.reply(condition, &scanner))
        }
        if let number = decimal(word.utf8).flatMap(UInt32.init(exactly:)) { return try counted(number) }
        scanner.skipSpaces()
        switch word {
        case "CAPABILITY": return .capabilities(StatusGrammar.capabilities(&scanner))
        case "ENABLED": return .enabled(StatusGrammar.capabilities(&scanner))
        case "FLAGS": return .flags(try flags())
        case "SEARCH": return .search(searched())
        case "ESEARCH": return .search(try extendedSearch())
        case "VANISHED": return try vanished()
        default: return .other(word)
        }
    }

    /// `* 23 EXISTS` and the others that begin with a number.
    private mutating func counted(_ number: UInt32) throws(IMAPSyntaxError) -> Response {
        scanner.skipSpaces()
        let keyword = scanner.keyword()
        switch keyword {
        case "EXISTS": return .exists(number)
        case "RECENT": return .recent(number)
        case "EXPUNGE": return .expunge(number)
        case "FETCH":
            var fetch = FetchGrammar(sequenceNumber: number, limits: limits)
            try fetch.read(&scanner)
            return .fetch(fetch.items)
        default: return .other(keyword)
        }
    }

    private mutating func flags() throws(IMAPSyntaxError) -> Set<MessageFlag> {
        guard let flags = StatusGrammar.flags(&scanner) else {
            throw .malformed(response: "FLAGS", expected: "a list of flags", uid: nil)
        }
        return flags
    }

    /// Numbers up to the end or to `(MODSEQ …)`.
    private mutating func searched() -> UIDSet {
        var uids: [UID] = []
        while case let word = scanner.word(), !word.isEmpty {
            if let uid = decimal(word).flatMap(UInt32.init(exactly:)).flatMap({ UID($0) }) {
                uids.append(uid)
            } else {
                scanner.note(.malformedUID)
            }
            scanner.skipSpaces()
        }
        return UIDSet(uids)
    }

    /// `(TAG "S1") UID ALL 1:17,21` (RFC 9051 §7.3.4); without ALL nothing was found.
    private mutating func extendedSearch() throws(IMAPSyntaxError) -> UIDSet {
        while !scanner.isAtEnd {
            scanner.skipSpaces()
            let word = scanner.keyword()
            guard word == "ALL" else {
                if word.isEmpty { try scanner.skipValue(depth: limits.depth, response: "ESEARCH") }
                continue
            }
            scanner.skipSpaces()
            return try uidSet("ESEARCH")
        }
        return UIDSet([UID]())
    }

    private mutating func vanished() throws(IMAPSyntaxError) -> Response {
        let isEarlier = scanner.take(UInt8(ascii: "("))
        if isEarlier {
            guard scanner.keyword() == "EARLIER", scanner.take(UInt8(ascii: ")")) else {
                throw .malformed(response: "VANISHED", expected: "(EARLIER)", uid: nil)
            }
            scanner.skipSpaces()
        }
        return .vanished(try uidSet("VANISHED"), earlier: isEarlier)
    }

    private mutating func uidSet(_ response: String) throws(IMAPSyntaxError) -> UIDSet {
        guard let set = UIDSet(text: scanner.word()) else {
            throw .malformed(response: response, expected: "a set of uids", uid: nil)
        }
        return set
    }
}
