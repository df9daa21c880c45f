/// The upper half of a character set of single bytes, ready as UTF-8: asking the system for a converter costs more than
/// converting a mail.
struct SingleByteTable {
    /// The UTF-8 of 0x80…0xFF.
    private let upper: [[UInt8]]

    /// The sets that ordinary mail of Europe uses, by their names for iconv; made once, from the system's own tables.
    static let common: [String: SingleByteTable] = {
        let names = ["ISO-8859-2", "ISO-8859-5", "ISO-8859-7", "ISO-8859-15", "CP1250", "CP1251", "CP1254", "KOI8-R"]
        return Dictionary(uniqueKeysWithValues: names.map { ($0, SingleByteTable($0)) })
    }()

    private init(_ name: String) {
        var decoder = CharsetDecoder()
        let lines = (UInt8(0x80)...0xFF).flatMap { [$0, .lf] }
        let converted = decoder.converted(lines, from: name) ?? []
        upper = converted.split(separator: .lf, maxSplits: 128, omittingEmptySubsequences: false).map { Array($0) }
    }

    /// How many bytes of UTF-8 `bytes` become.
    func length(_ bytes: [UInt8]) -> Int {
        bytes.reduce(0) { $0 + ($1.isASCII ? 1 : character($1).count) }
    }

    /// Writes `bytes` as UTF-8 into a buffer that has room for their `length`; how many bytes were written.
    func write(_ bytes: [UInt8], to target: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var count = 0
        for byte in bytes {
            if byte.isASCII {
                target[count] = byte
                count += 1
            } else {
                for unit in character(byte) {
                    target[count] = unit
                    count += 1
                }
            }
        }
        return count
    }

    private func character(_ byte: UInt8) -> [UInt8] {
        let index = Int(byte &- 0x80)
        return index < upper.count ? upper[index] : Self.unknown
    }

    private static let unknown: [UInt8] = [0xEF, 0xBF, 0xBD]
}
