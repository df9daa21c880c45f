/// Finds mail addresses in a line of running text.
enum AddressScanner {
    /// An address and where it stands in its line.
    struct Finding {
        var address: Address
        var place: Range<Int>
    }

    /// An at sign looks at most this many bytes to either side.
    private static let reach = 256

    /// The first `limit` addresses of `line` in order.
    static func findings(in line: [UInt8], limit: Int = 1_000) -> [Finding] {
        var (found, start): ([Finding], Int) = ([], 0)
        while found.count < limit, let at = line.position(of: .at, in: start..<line.count) {
            start = at + 1
            guard let finding = finding(line, around: at, after: found.last?.place.upperBound ?? 0) else { continue }
            found.append(finding)
            start = finding.place.upperBound
        }
        return found
    }

    private static func finding(_ line: [UInt8], around at: Int, after floor: Int) -> Finding? {
        let begin = localStart(line, at, after: floor)
        let end = domainEnd(line, at)
        guard begin < at, at + 1 < end else { return nil }
        let isBracketed = begin > 0 && line[begin - 1] == .less
        let domain = line[(at + 1)..<end]
        guard isBracketed || domain.contains(.dot) || domain.first == .openBracket else { return nil }
        guard let address = AddressSpec.read(line, begin..<end), !address.domain.isEmpty else { return nil }
        return Finding(address: address, place: begin..<end)
    }

    private static func localStart(_ line: [UInt8], _ at: Int, after floor: Int) -> Int {
        let lowest = max(floor, at - reach)
        if at > lowest, line[at - 1] == .quote {
            return line[lowest..<(at - 1)].lastIndex(of: .quote) ?? at
        }
        var start = at
        while start > lowest, isLocal(line[start - 1]) { start -= 1 }
        start = afterIdeographs(line, start..<at)
        // QUIRK: X.400 gateways write `dda:SMTP=anna@example.org`.
        for prefix in ["smtp=", "rfc822=", "to=", "rcpt="] where line.starts(with: prefix, in: start..<at) {
            start += prefix.utf8.count
        }
        while start < at, [.apostrophe, .asterisk, .equals, 0x60, 0x7B, 0x7C].contains(line[start]) { start += 1 }
        return start
    }

    private static func domainEnd(_ line: [UInt8], _ at: Int) -> Int {
        let highest = min(line.count, at + 1 + reach)
        if at + 1 < highest, line[at + 1] == .openBracket {
            return (line.position(of: .closeBracket, in: at + 1..<highest) ?? at) + 1
        }
        var end = at + 1
        while end < highest, isDomain(line[end]) { end += 1 }
        end = beforeIdeographs(line, at + 1..<end)
        while end > at + 1, [.dot, .hyphen, .underscore].contains(line[end - 1]) { end -= 1 }
        return end
    }

    /// QUIRK: Chinese and Japanese set no space before an address; what is written in their script is no part of one
    /// whose other letters are Latin.
    private static func afterIdeographs(_ line: [UInt8], _ local: Range<Int>) -> Int {
        guard let last = local.last, line[last].isASCII else { return local.lowerBound }
        guard let lead = local.last(where: { isIdeograph(line[$0]) }) else { return local.lowerBound }
        return min(lead + 3, local.upperBound)
    }

    /// Nor is what follows it.
    private static func beforeIdeographs(_ line: [UInt8], _ domain: Range<Int>) -> Int {
        guard let first = domain.first, line[first].isASCII else { return domain.upperBound }
        return domain.first { isIdeograph(line[$0]) } ?? domain.upperBound
    }

    /// The first of the three bytes of a character from U+3000 to U+FFFF: East Asian scripts and their punctuation.
    private static func isIdeograph(_ byte: UInt8) -> Bool { (0xE3...0xEF).contains(byte) }

    private static func isLocal(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || !byte.isASCII || "!#$%&'*+-./=?^_`{|}~".utf8.contains(byte)
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || !byte.isASCII || byte == .dot || byte == .hyphen || byte == .underscore
    }
}
