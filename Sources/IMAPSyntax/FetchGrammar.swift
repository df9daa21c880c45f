import CivilTime

/// Understands the list of items of a FETCH response, in any order; items we do not use are passed over.
struct FetchGrammar: Sendable {
    private(set) var items: FetchedItems
    private let limits: ResponseLimits

    init(sequenceNumber: UInt32, limits: ResponseLimits) {
        items = FetchedItems(sequenceNumber: sequenceNumber)
        self.limits = limits
    }

    /// The message that a still incomplete FETCH response has named.
    static func uid(begunIn frame: ResponseFrame) -> UID? {
        var scanner = ResponseScanner(frame)
        guard scanner.take(UInt8(ascii: "*")) else { return nil }
        scanner.skipSpaces()
        guard let number = decimal(scanner.word()).flatMap(UInt32.init(exactly:)) else { return nil }
        scanner.skipSpaces()
        guard scanner.keyword() == "FETCH" else { return nil }
        var fetch = FetchGrammar(sequenceNumber: number, limits: ResponseLimits())
        // The response breaks off here: failing to read it to its end is what must happen.
        try? fetch.read(&scanner)
        return fetch.items.uid
    }

    mutating func read(_ scanner: inout ResponseScanner) throws(IMAPSyntaxError) {
        scanner.skipSpaces()
        guard scanner.take(UInt8(ascii: "(")) else { throw malformed("a list of items") }
        var count = 0
        scanner.skipSpaces()
        while !scanner.take(UInt8(ascii: ")")) {
            count += 1
            guard count <= limits.items else {
                throw .exceeded(.items, actual: count, maximum: limits.items, uid: items.uid)
            }
            try readItem(&scanner)
            scanner.skipSpaces()
        }
    }

    private mutating func readItem(_ scanner: inout ResponseScanner) throws(IMAPSyntaxError) {
        let name = scanner.itemName()
        guard !name.isEmpty else { throw malformed("the name of an item") }
        scanner.skipSpaces()
        switch name {
        case "UID": items.uid = try uid(&scanner)
        case "RFC822.SIZE": items.size = try number(&scanner)
        case "FLAGS": items.flags = try flags(&scanner)
        case "INTERNALDATE": items.internalDate = try internalDate(&scanner)
        case "BODY[]": items.body = try section(&scanner)
        case let name where isHeaderFields(name): items.headerFields = try section(&scanner)
        default: try scanner.skipValue(depth: limits.depth, response: "FETCH", uid: items.uid)
        }
    }

    /// The server repeats the field names as it likes; a part of the section, `…]<0>`, is not what we asked for.
    private func isHeaderFields(_ name: String) -> Bool {
        name.hasPrefix("BODY[HEADER.FIELDS ") && name.hasSuffix("]")
    }

    private func uid(_ scanner: inout ResponseScanner) throws(IMAPSyntaxError) -> UID {
        guard let uid = UInt32(exactly: try number(&scanner)).flatMap({ UID($0) }) else { throw malformed("a uid") }
        return uid
    }

    private func number(_ scanner: inout ResponseScanner) throws(IMAPSyntaxError) -> Int {
        guard let number = decimal(scanner.word()) else { throw malformed("a number") }
        return number
    }

    private func flags(_ scanner: inout ResponseScanner) throws(IMAPSyntaxError) -> Set<MessageFlag> {
        guard let flags = StatusGrammar.flags(&scanner) else { throw malformed("a list of flags") }
        return flags
    }

    /// QUIRK: a date that is none is no reason to lose the message.
    private func internalDate(_ scanner: inout ResponseScanner) throws(IMAPSyntaxError) -> Instant? {
        guard case .bytes(let text) = try section(&scanner), let date = InternalDate.instant(text) else {
            scanner.note(.malformedDate)
            return nil
        }
        return date
    }

    /// `nstring` (RFC 9051 §9).
    private func section(_ scanner: inout ResponseScanner) throws(IMAPSyntaxError) -> FetchedItems.Section {
        if let bytes = scanner.string() { return .bytes(bytes) }
        guard scanner.keyword() == "NIL" else { throw malformed("a string or NIL") }
        return .unavailable
    }

    private func malformed(_ expected: String) -> IMAPSyntaxError {
        .malformed(response: "FETCH", expected: expected, uid: items.uid)
    }
}
