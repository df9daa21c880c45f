/// Writes one mailbox as the words it may be folded between (RFC 5322 §3.4).
enum MailboxWriter {
    /// Nothing when the address has nothing that could be written.
    static func words(_ mailbox: NamedAddress) -> [[UInt8]] {
        guard let address = address(mailbox.address) else { return [] }
        let name = Array(TextCleaning.line(Array((mailbox.name ?? "").utf8)).utf8)
        return name.isEmpty ? [address] : phrase(name) + [[.less] + address + [.greater]]
    }

    /// A name as atoms, as a quoted string, or as encoded words.
    private static func phrase(_ name: [UInt8]) -> [[UInt8]] {
        guard EncodedWordWriter.isPlainText(name) else { return EncodedWordWriter.words(name) }
        if name.allSatisfy({ isAtom($0) || $0 == .space }) { return name.split(separator: .space).map { Array($0) } }
        let quoted = quoted(name)
        return quoted.count <= longestQuoted ? [quoted] : EncodedWordWriter.words(name)
    }

    /// A quoted string is not folded, so it has to fit on a line.
    private static let longestQuoted = 76

    /// The longest parts written: RFC 5321 §4.5.3.1 allows 64 and 255 bytes, and a line never exceeds 998.
    private static let longestPart = 320

    /// `local@domain`, the local part quoted when it has to be; characters that no address can have are left out.
    private static func address(_ address: Address) -> [UInt8]? {
        let local = clipped(TextCleaning.line(Array(address.localPart.utf8)))
        let domain = clipped(address.withASCIIDomain.domain).filter(isDomain)
        guard !local.isEmpty else { return nil }
        return (isDotAtom(local) ? local : quoted(local)) + (domain.isEmpty ? [] : [.at] + domain)
    }

    /// At most `longestPart` bytes, cut between characters.
    private static func clipped(_ text: String) -> [UInt8] {
        var size = 0
        let kept = text.unicodeScalars.prefix { scalar in
            size += UTF8.width(scalar)
            return size <= longestPart
        }
        return Array(String(String.UnicodeScalarView(kept)).utf8)
    }

    private static func isDotAtom(_ local: [UInt8]) -> Bool {
        local.split(separator: .dot, omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy { isAtom($0) || !$0.isASCII } }
    }

    private static func isAtom(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || !byte.isASCII || "-._:[]".utf8.contains(byte)
    }

    private static func quoted(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [.quote]
        for byte in text {
            if byte == .quote || byte == .backslash { result.append(.backslash) }
            result.append(byte)
        }
        return result + [.quote]
    }
}
