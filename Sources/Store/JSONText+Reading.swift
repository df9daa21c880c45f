extension JSONText {
    /// Reads back what `object(of:)` wrote, and any other object of strings (RFC 8259 §4); `nil` for anything else.
    package static func fields(in text: String) -> [String: String]? {
        var scanner = ObjectScanner(Array(text.utf8))
        guard scanner.take(0x7B) else { return nil }
        var fields: [String: String] = [:]
        if scanner.take(0x7D) { return scanner.isAtEnd ? fields : nil }
        repeat {
            guard let name = scanner.string(), scanner.take(0x3A), let value = scanner.string() else { return nil }
            fields[name] = value
        } while scanner.take(0x2C)
        return scanner.take(0x7D) && scanner.isAtEnd ? fields : nil
    }
}

/// Goes through a JSON object of strings once, from left to right.
private struct ObjectScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool {
        mutating get {
            skipBlanks()
            return index == bytes.count
        }
    }

    mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    mutating func string() -> String? {
        guard take(0x22) else { return nil }
        let start = index
        while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
        guard index < bytes.count else { return nil }
        if bytes[index] == 0x22 {
            defer { index += 1 }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }
        return escaped(after: Array(bytes[start..<index]))
    }

    private mutating func skipBlanks() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    private mutating func escaped(after begun: [UInt8]) -> String? {
        var content = begun
        while index < bytes.count, bytes[index] != 0x22 {
            guard bytes[index] == 0x5C else {
                content.append(bytes[index])
                index += 1
                continue
            }
            guard let scalar = escape() else { return nil }
            content += Array(String(Character(scalar)).utf8)
        }
        guard index < bytes.count else { return nil }
        index += 1
        return String(decoding: content, as: UTF8.self)
    }

    /// What stands behind a backslash; half a pair of surrogates is no character and refused.
    private mutating func escape() -> Unicode.Scalar? {
        guard index + 1 < bytes.count else { return nil }
        let letter = bytes[index + 1]
        index += 2
        switch Unicode.Scalar(letter) {
        case "\"", "\\", "/": return Unicode.Scalar(letter)
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u":
            guard index + 4 <= bytes.count else { return nil }
            let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
            index += 4
            return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
        default: return nil
        }
    }
}
