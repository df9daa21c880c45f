// The few questions every part of the grammar asks of bytes.

func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// Whether `byte` may stand in an atom (RFC 9051 §9, `ATOM-CHAR`).
func isAtomByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x7F...0xFF: false
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "*"): false
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "]"): false
    default: true
    }
}

/// Digits as a number; `nil` for none, for anything else among them and for what is over 63 bits.
func decimal(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var number = 0
    for digit in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        let (product, overflow) = number.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
        guard !overflow, !carry else { return nil }
        number = sum
    }
    return number
}

/// ASCII letters in upper case, whatever is not UTF-8 replaced.
func upperCase(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
}

/// Text for people: UTF-8 as far as it is valid, control characters as spaces.
func printable(_ bytes: some Collection<UInt8>) -> String {
    printable(String(decoding: bytes, as: UTF8.self))
}

func printable(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    clean.append(
        contentsOf: text.unicodeScalars.map {
            (0...0x1F).contains($0.value) || (0x7F...0x9F).contains($0.value) ? " " : $0
        }
    )
    return String(clean)
}
