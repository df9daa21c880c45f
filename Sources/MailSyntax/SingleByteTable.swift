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

    func utf8(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 4)
        for byte in bytes {
            if byte.isASCII {
                text.append(byte)
            } else {
                let index = Int(byte - 0x80)
                text.append(contentsOf: index < upper.count ? upper[index] : [0xEF, 0xBF, 0xBD])
            }
        }
        return text
    }
}
