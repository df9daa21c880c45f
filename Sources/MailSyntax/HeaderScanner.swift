/// Reads one header, of a mail or of a part, as leniently as mail demands (RFC 5322 §2.2, §4.5).
struct HeaderScanner {
    private let bytes: [UInt8]
    private let limits: ParseLimits
    private let start: Int
    private var header: Header
    private(set) var defects: Set<MailDefect> = []
    /// Beyond the limits: the names, as hashes, of the fields that are still taken when they come.
    private var missing: Set<UInt64>?

    /// Reads up to and including the empty line; stops before a line that cannot belong to a header and before a
    /// delimiter of an enclosing multipart.
    static func scan(
        _ bytes: [UInt8],
        _ lines: inout LineScanner,
        boundaries: BoundaryStack,
        limits: ParseLimits,
        defects: inout Set<MailDefect>
    ) -> Header {
        var scanner = HeaderScanner(bytes, start: lines.position, limits: limits)
        while let line = lines.next(), !line.isEmpty {
            if scanner.take(line, boundaries) || scanner.isJunk(line, before: lines) { continue }
            lines.putBack(line)
            break
        }
        defects.formUnion(scanner.defects)
        return scanner.header
    }

    /// Where the header starts: behind a byte order mark and behind the envelope line of an mbox file.
    static func start(of bytes: [UInt8]) -> Int {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var lines = LineScanner(bytes, in: start..<bytes.count)
        guard let first = lines.next(), isEnvelopeLine(bytes, first.content) else { return start }
        return first.next
    }

    private init(_ bytes: [UInt8], start: Int, limits: ParseLimits) {
        (self.bytes, self.start, self.limits) = (bytes, start, limits)
        header = Header(bytes: bytes)
    }

    /// Adds `line` to the header; `false` when the header ended before it.
    private mutating func take(_ line: LineScanner.Line, _ boundaries: BoundaryStack) -> Bool {
        let first = bytes[line.content.lowerBound]
        if first.isBlank {
            fold(line)
            return true
        }
        if first == .hyphen, boundaries.match(bytes, line.content) != nil { return false }
        if let colon = colon(in: line.content) {
            add(line, colon)
            return true
        }
        defects.insert(.malformedHeaderLine)
        // QUIRK: `>From ` lines in the middle of a header come from mailbox files; a line of only a value is dropped.
        return first == .colon || HeaderScanner.isEnvelopeLine(bytes, line.content)
    }

    private mutating func add(_ line: LineScanner.Line, _ colon: Int) {
        var nameEnd = colon
        while bytes[nameEnd - 1].isBlank { nameEnd -= 1 }
        let name = line.content.lowerBound..<nameEnd
        let hash = NameHash.of(bytes[name])
        guard isTaken(hash, before: line.next) else {
            defects.insert(.headerLimit)
            return
        }
        let value = value(from: colon + 1, to: line.content.upperBound)
        header.slots.append(
            Header.Slot(name: name, nameHash: hash, value: value, whole: line.content.lowerBound..<line.next)
        )
    }

    /// Whether a field that ends before `end` is within the limits or one of those taken all the same. A field of huge
    /// size is within them by its beginning: what follows it must not be lost.
    private mutating func isTaken(_ hash: UInt64, before end: Int) -> Bool {
        guard missing != nil || header.slots.count >= limits.headerFields || end - start > limits.headerBytes else {
            return true
        }
        let known = missing ?? HeaderScanner.essential.subtracting(header.slots.lazy.map(\.nameHash))
        missing = known.subtracting([hash])
        return known.contains(hash)
    }

    /// The fields that a mail cannot be understood without.
    private static let essential = Set(
        [
            "from", "sender", "reply-to", "to", "cc", "subject", "date", "message-id", "in-reply-to", "references",
            "return-path", "content-type", "content-transfer-encoding", "content-disposition", "auto-submitted",
        ].map { NameHash.of($0.utf8) }
    )

    private mutating func value(from start: Int, to end: Int) -> Range<Int> {
        if end - start > limits.fieldBytes { defects.insert(.headerLimit) }
        return start..<min(end, start + limits.fieldBytes)
    }

    private mutating func fold(_ line: LineScanner.Line) {
        guard let last = header.slots.indices.last else {
            defects.insert(.malformedHeaderLine)
            return
        }
        // Behind a field that was left out there is nothing to continue.
        guard header.slots[last].whole.upperBound == line.content.lowerBound else {
            defects.insert(.headerLimit)
            return
        }
        header.slots[last].value = value(from: header.slots[last].value.lowerBound, to: line.content.upperBound)
        header.slots[last].whole = header.slots[last].whole.lowerBound..<line.next
    }

    /// QUIRK: some gateways unfold Received fields and lose the blanks that continue them. As long as no From was seen,
    /// lines shortly before a field that every mail has are passed over instead of ending the header.
    private func isJunk(_ line: LineScanner.Line, before lines: LineScanner) -> Bool {
        guard !header.slots.isEmpty, bytes[line.content.lowerBound] != .hyphen, line.next - start <= limits.headerBytes,
            !header.contains("from")
        else { return false }
        var ahead = lines
        for _ in 0..<HeaderScanner.longestJunk {
            guard let next = ahead.next(), !next.isEmpty else { return false }
            if isExpected(next) { return true }
        }
        return false
    }

    private func isExpected(_ line: LineScanner.Line) -> Bool {
        let head = line.content.prefix(32)
        guard let colon = bytes.position(of: .colon, in: head) else { return false }
        return HeaderScanner.expected.contains { bytes.spells($0, in: head.lowerBound..<colon) }
    }

    /// How many lines of junk in a row are passed over.
    private static let longestJunk = 16

    private static let expected = [
        "received", "from", "to", "date", "message-id", "subject", "mime-version", "content-type", "received-spf",
        "authentication-results", "dkim-signature", "return-path", "delivered-to",
    ]

    /// The colon behind a field name of printable ASCII; blanks before it are tolerated (RFC 5322 §4.5).
    private func colon(in line: Range<Int>) -> Int? {
        guard let colon = bytes.position(of: .colon, in: line), colon > line.lowerBound else { return nil }
        var end = colon
        while end > line.lowerBound, bytes[end - 1].isBlank { end -= 1 }
        return isName(line.lowerBound..<end) ? colon : nil
    }

    /// Printable ASCII without blanks. QUIRK: tests of mail software put blanks into the names of their fields; such a
    /// line is a field when its first word is made like a field's name, `X-Anything`, and not like a sentence.
    private func isName(_ range: Range<Int>) -> Bool {
        let name = bytes[range]
        if name.allSatisfy({ $0 > .space && $0 < .delete }) { return true }
        let word = name.prefix { !$0.isBlank }
        return word.first.map { $0 | 0x20 == UInt8(ascii: "x") } == true && word.dropFirst().first == .hyphen
            && name.allSatisfy { ($0 >= .space && $0 < .delete) || $0 == .tab }
    }

    /// `From anna@example.org Mon Nov 16 …`, and the same escaped: not the field `From : …`.
    private static func isEnvelopeLine(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        let escape = line.isEmpty || bytes[line.lowerBound] != .greater ? 0 : 1
        let rest = line.lowerBound + escape..<line.upperBound
        guard rest.count > 5, bytes[rest.lowerBound..<rest.lowerBound + 5].elementsEqual("From ".utf8) else {
            return false
        }
        return bytes[bytes.skippingSpace(from: rest.lowerBound + 5, to: rest.upperBound - 1)] != .colon
    }
}
