/// Reads one `local-part@domain` (RFC 5322 §3.4.1, §4.4) that was cut out of an address list.
enum AddressSpec {
    /// The longest address taken for one: 64 and 255 bytes by RFC 5321 §4.5.3.1, with room for what is seen.
    private static let longest = 1_000

    /// The address in `range`, without quotes, comments, routes and white space; `nil` when nothing is left.
    static func read(_ bytes: [UInt8], _ range: Range<Int>) -> Address? {
        if let address = plain(bytes, range) { return address }
        var spec = withoutRoute(bytes, bytes.trimmed(range))
        // QUIRK: links are pasted into address fields.
        if bytes.starts(with: "mailto:", in: spec) { spec = spec.lowerBound + 7..<spec.upperBound }
        guard !spec.isEmpty, spec.count <= longest else { return nil }
        guard let at = lastAt(bytes, spec) else {
            let local = text(localPart(bytes, spec))
            return local.isEmpty ? nil : Address(localPart: local, domain: "")
        }
        let local = text(localPart(bytes, spec.lowerBound..<at))
        let domain = text(bare(bytes, at + 1..<spec.upperBound))
        return local.isEmpty || domain.isEmpty ? nil : Address(localPart: local, domain: domain)
    }

    /// An address of letters, digits and the commonest signs around one at sign, as nearly all are.
    private static func plain(_ bytes: [UInt8], _ range: Range<Int>) -> Address? {
        guard let at = bytes.position(of: .at, in: range), at > range.lowerBound, at + 1 < range.upperBound,
            range.count <= longest
        else { return nil }
        for index in range where index != at {
            switch bytes[index] {
            case .dot, .hyphen, .underscore, .plus, .equals: continue
            case let byte: guard byte.isLetter || byte.isDigit else { return nil }
            }
        }
        return Address(
            localPart: String(decoding: bytes[range.lowerBound..<at], as: UTF8.self),
            domain: String(decoding: bytes[(at + 1)..<range.upperBound], as: UTF8.self)
        )
    }

    /// What a quoted string means: a backslash makes the next character ordinary.
    static func unescaped(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        guard bytes.position(of: .backslash, in: range) != nil else { return Array(bytes[range]) }
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == .backslash, index + 1 < range.upperBound { index += 1 }
            result.append(bytes[index])
            index += 1
        }
        return result
    }

    /// `@relay,@relay:anna@example.org` is `anna@example.org` (RFC 5322 §4.4).
    private static func withoutRoute(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, bytes[range.lowerBound] == .at, let colon = bytes.position(of: .colon, in: range) else {
            return range
        }
        return colon + 1..<range.upperBound
    }

    private static func lastAt(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var (index, isQuoted, last): (Int, Bool, Int?) = (range.lowerBound, false, nil)
        while index < range.upperBound {
            switch bytes[index] {
            case .backslash where isQuoted: index += 1
            case .quote: isQuoted.toggle()
            case .at where !isQuoted: last = index
            default: break
            }
            index += 1
        }
        return last ?? (isQuoted ? bytes[range].lastIndex(of: .at) : nil)
    }

    private static func localPart(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        let local = bytes.trimmed(range)
        guard local.count >= 2, bytes[local.lowerBound] == .quote, bytes[local.upperBound - 1] == .quote else {
            return bare(bytes, local).filter { $0 != .quote }
        }
        return unescaped(bytes, local.lowerBound + 1..<local.upperBound - 1)
    }

    /// The bytes of `range` without white space and comments.
    private static func bare(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        var depth = 0
        var result: [UInt8] = []
        for byte in bytes[range] {
            switch byte {
            case .openParenthesis: depth += 1
            case .closeParenthesis: depth = max(depth - 1, 0)
            default: if depth == 0, !byte.isSpace { result.append(byte) }
            }
        }
        return result
    }

    private static func text(_ bytes: [UInt8]) -> String {
        HeaderText.unfolded(bytes, bytes.indices)
    }
}
