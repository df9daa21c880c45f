import Glibc

/// Bytes of some character set to UTF-8: total, and honest about what the label was worth.
struct CharsetDecoder {
    private(set) var defects: Set<MailDefect> = []

    /// What turning bytes to UTF-8 takes: decided first, so that a large text can be written where it will stay.
    enum Conversion {
        /// They are UTF-8, or have been made it.
        case done([UInt8])
        case windows1252([UInt8])
        case table(SingleByteTable, [UInt8])

        /// How many bytes the text has, or a few more.
        var length: Int {
            switch self {
            case .done(let text): text.count
            case .windows1252(let bytes): Windows1252.length(bytes[...])
            case .table(let table, let bytes): table.length(bytes)
            }
        }

        /// Writes the text into a buffer that has room for its `length`; how many bytes were written.
        func write(to target: UnsafeMutableBufferPointer<UInt8>) -> Int {
            switch self {
            case .done(let text): target.update(fromContentsOf: text)
            case .windows1252(let bytes): Windows1252.write(bytes[...], to: target)
            case .table(let table, let bytes): table.write(bytes, to: target)
            }
        }
    }

    /// `bytes` in UTF-8.
    mutating func utf8(_ bytes: [UInt8], label: String?) -> [UInt8] {
        CharsetDecoder.utf8(conversion(bytes, label: label))
    }

    static func utf8(_ conversion: Conversion) -> [UInt8] {
        if case .done(let text) = conversion { return text }
        var text: [UInt8] = []
        text.appendRaw(conversion.length) { conversion.write(to: $0) }
        return text
    }

    /// Valid UTF-8 wins over a wrong label, else the label is believed, else it was windows-1252.
    mutating func conversion(_ bytes: [UInt8], label: String?) -> Conversion {
        let charset = label.map { Charset(label: $0) } ?? .windows1252
        if charset == nil { defects.insert(.unknownCharset) }
        switch charset {
        case .stateful(let name):
            return converted(bytes, from: name).map { .done($0) } ?? guessed(bytes)
        case .ascending(let name):
            if isBetterAsUTF8(bytes, charset) { return .done(bytes) }
            if let table = SingleByteTable.common[name] { return .table(table, bytes) }
            return converted(bytes, from: name).map { .done($0) } ?? guessed(bytes)
        case .utf8, .windows1252, nil:
            return guessed(bytes, claimed: label == nil ? .utf8 : charset)
        }
    }

    /// QUIRK: Japanese programs send ISO-2022-JP without saying so. It is ASCII with escapes that nothing else uses.
    static func isUndeclaredJapanese(_ bytes: [UInt8], label: String?) -> Bool {
        guard label.map({ Charset(label: $0) == .windows1252 }) ?? true,
            let escape = bytes.position(of: 0x1B, UInt8(ascii: "$"), in: bytes.indices), escape + 2 < bytes.count
        else { return false }
        return (bytes[escape + 2] == UInt8(ascii: "B") || bytes[escape + 2] == .at) && bytes.isASCII(in: bytes.indices)
    }

    private mutating func guessed(_ bytes: [UInt8], claimed: Charset? = nil) -> Conversion {
        if bytes.isASCII(in: bytes.indices) { return .done(bytes) }
        let isUTF8 = bytes.isUTF8
        if claimed != (isUTF8 ? .utf8 : .windows1252) { defects.insert(.wrongCharset) }
        if isUTF8 { return .done(bytes) }
        // QUIRK: one broken byte in a long UTF-8 text is damage, not another character set.
        if claimed == .utf8, let repaired = CharsetDecoder.repaired(bytes) { return .done(repaired) }
        return .windows1252(bytes)
    }

    /// Text said to be UTF-8 with its few broken sequences replaced by U+FFFD; `nil` when too little of it is UTF-8.
    private static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
        var (broken, sound, index) = (0, 0, 0)
        while index < bytes.count {
            guard !bytes[index].isASCII else {
                index += 1
                continue
            }
            let length = lengthOfCharacter(bytes, index)
            if length == 1 { broken += 1 } else { sound += 1 }
            index += length
        }
        return broken <= sound ? Array(String(decoding: bytes, as: UTF8.self).utf8) : nil
    }

    /// How many bytes the character beyond ASCII at `index` has by its first byte; 1 when the others do not follow.
    private static func lengthOfCharacter(_ bytes: [UInt8], _ index: Int) -> Int {
        let length =
            switch bytes[index] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        guard index + length <= bytes.count else { return 1 }
        return bytes[(index + 1)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 1
    }

    private mutating func isBetterAsUTF8(_ bytes: [UInt8], _ charset: Charset?) -> Bool {
        if bytes.isASCII(in: bytes.indices) { return true }
        guard bytes.isUTF8 else { return false }
        // Two bytes of Chinese can be two bytes of UTF-8 by accident; three hardly ever are.
        if charset?.isDoubleByte == true, !bytes.contains(where: { $0 >= 0xE0 }) { return false }
        defects.insert(.wrongCharset)
        return true
    }

    /// How many broken sequences a text may have before its label is disbelieved: each costs a call.
    private static let tolerance = 1_000

    /// `nil` when the system cannot convert from `name` or the bytes are not of that set.
    mutating func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
            defects.insert(.unknownCharset)
            return nil
        }
        defer { iconv_close(converter) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        var (taken, broken) = (0, 0)
        while taken < bytes.count {
            let failure = CharsetDecoder.step(converter, bytes, &taken, &text)
            if failure == nil || failure == E2BIG { continue }
            broken += 1
            taken += 1
            text.append(contentsOf: UTF8.encodedReplacementCharacter)
            guard broken <= CharsetDecoder.tolerance else {
                defects.insert(.wrongCharset)
                return nil
            }
        }
        // Some sets hold the last character back until they are asked for it.
        _ = CharsetDecoder.step(converter, [], &taken, &text)
        if broken > 0 { defects.insert(.wrongCharset) }
        return text
    }

    /// Converts as much as goes into one buffer, or flushes when there is no input; the error number when the
    /// converter stopped early.
    ///
    /// SAFETY: iconv reads only `bytes[taken...]`, never writes to it, and writes only into `output`; both outlive the
    /// call, and the counts it leaves are never larger than those it was given.
    private static func step(
        _ converter: iconv_t,
        _ bytes: [UInt8],
        _ taken: inout Int,
        _ text: inout [UInt8]
    ) -> Int32? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { output in
            var target = output.baseAddress
            var room = output.count
            let failure = bytes.withUnsafeBytes { raw in
                var left = max(raw.count - taken, 0)
                let rest = left
                var source =
                    raw.isEmpty
                    ? nil
                    : raw.baseAddress.map {
                        UnsafeMutableRawPointer(mutating: $0 + taken).assumingMemoryBound(to: CChar.self)
                    }
                let failure = iconv(converter, &source, &left, &target, &room) == -1 ? errno : nil
                taken += rest - left
                return failure
            }
            text.append(contentsOf: output.prefix(output.count - room).lazy.map { UInt8(bitPattern: $0) })
            return failure
        }
    }
}
