import MailSyntax

/// An address in the form that stands between `<` and `>` on a command line (RFC 5321 §4.1.2, RFC 6531 §3.3).
///
/// Whatever could end the path or the line is refused here: an address with a line end in it is a command of its own.
struct SMTPMailbox: Hashable, Sendable {
    let bytes: [UInt8]

    /// Why an address cannot be written; completes "the address …".
    enum Defect: String, Error, Sendable {
        case empty = "lacks its local part or its domain"
        case forbiddenCharacter = "has a control character, a blank or an angle bracket"
        case invalidDomain = "has a domain that is none"
        case tooLong = "is too long"
    }

    /// Local part and domain together, in octets. QUIRK: local parts longer than the 64 octets of RFC 5321
    /// §4.5.3.1.1 are in use; only what fits no command line is refused.
    static let limit = 320

    init(_ address: Address) throws(Defect) {
        let address = address.withASCIIDomain
        guard !address.localPart.isEmpty, !address.domain.isEmpty else { throw .empty }
        guard address.localPart.utf8.count + address.domain.utf8.count < Self.limit else { throw .tooLong }
        guard address.localPart.isSafeInPath, address.domain.isSafeInPath else { throw .forbiddenCharacter }
        guard address.domain.isDomainOrLiteral else { throw .invalidDomain }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(address.localPart.utf8.count + address.domain.utf8.count + 1)
        Self.append(localPart: address.localPart, to: &bytes)
        bytes.append(UInt8(ascii: "@"))
        bytes.append(contentsOf: address.domain.utf8)
        self.bytes = bytes
    }

    /// Needs SMTPUTF8.
    var isInternational: Bool { bytes.contains { $0 >= 0x80 } }

    /// As a dot-string where it is one, and quoted otherwise.
    private static func append(localPart: String, to bytes: inout [UInt8]) {
        guard !localPart.isDotString else { return bytes.append(contentsOf: localPart.utf8) }
        let quote = UInt8(ascii: "\"")
        bytes.append(quote)
        for byte in localPart.utf8 {
            if byte == quote || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}

extension String {
    /// No control character of ASCII or Latin-1, no blank, no angle bracket.
    fileprivate var isSafeInPath: Bool {
        unicodeScalars.allSatisfy { scalar in
            scalar.value > 0x20 && !(0x7f...0xa0 ~= scalar.value) && scalar != "<" && scalar != ">"
        }
    }

    /// Atoms with single dots between them.
    fileprivate var isDotString: Bool {
        let dot = UInt8(ascii: ".")
        var last = dot
        for byte in utf8 {
            guard byte == dot ? last != dot : byte.isAtomText else { return false }
            last = byte
        }
        return last != dot
    }

    /// Labels with single dots between them, or something in square brackets.
    fileprivate var isDomainOrLiteral: Bool {
        if utf8.first == UInt8(ascii: "[") {
            return utf8.count > 2 && utf8.last == UInt8(ascii: "]")
                && utf8.dropFirst().dropLast().allSatisfy { $0.isLabelText || $0 == UInt8(ascii: ":") || $0 == 0x2e }
        }
        return utf8.split(separator: 0x2e, omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && label.allSatisfy(\.isLabelText)
        }
    }
}

extension UInt8 {
    private var isLetterOrDigit: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5a).contains(self) || (0x61...0x7a).contains(self) || self >= 0x80
    }

    /// `atext` (RFC 5322 §3.2.3, RFC 6532 §3.2).
    fileprivate var isAtomText: Bool {
        if isLetterOrDigit { return true }
        return switch Unicode.Scalar(self) {
        case "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~": true
        default: false
        }
    }

    /// QUIRK: host names with underscores are in use.
    fileprivate var isLabelText: Bool { isLetterOrDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") }
}
