/// A character set we can decode, found by the labels mail uses for it (WHATWG Encoding §4.2 and what is seen besides).
///
/// A closed list: a label from outside never reaches `iconv`.
enum Charset: Hashable {
    case utf8
    case windows1252
    /// A name of glibc's iconv for a set whose bytes below 0x80 are ASCII.
    case ascending(String)
    /// A name of glibc's iconv for a set in which ASCII bytes may mean something else: never guessed around.
    case stateful(String)

    /// `nil` for a label nobody knows.
    init?(label: String) {
        let plain = Charset.simplified(label)
        switch plain {
        case "utf8", "unicode11utf8", "unicode20utf8", "xunicode20utf8", "utf8mb4", "cp65001": self = .utf8
        case "", "usascii", "ascii", "iso88591", "latin1", "windows1252", "cp1252", "iso646us", "ansix341968", "l1",
            "xcp1252",
            "ansix341986", "iso885911987", "isoir100", "cp819", "ibm819", "csisolatin1", "8859", "88591", "us", "xansi":
            self = .windows1252
        default:
            if let name = Charset.stateful[plain] {
                self = .stateful(name)
            } else if let name = Charset.ascending[plain] ?? Charset.numbered(plain) {
                self = .ascending(name)
            } else {
                return nil
            }
        }
    }

    /// Whether a character may be one byte or two: short texts of these can look like UTF-8 by accident.
    var isDoubleByte: Bool {
        guard case .ascending(let name) = self else { return false }
        return ["GB18030", "BIG5-HKSCS", "UHC", "CP932", "EUC-JP-MS"].contains(name)
    }

    /// Lower case, letters and digits only: `ISO_8859-1` and `iso8859-1` are one label.
    private static func simplified(_ label: String) -> String {
        let bytes = label.utf8.prefix(40).filter { $0.isDigit || $0.isLetter }.map(\.lowercased)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let stateful: [String: String] = [
        "iso2022jp": "ISO-2022-JP-2", "csiso2022jp": "ISO-2022-JP-2", "iso2022jp2": "ISO-2022-JP-2",
        "iso2022kr": "ISO-2022-KR", "csiso2022kr": "ISO-2022-KR", "utf7": "UTF-7", "unicode11utf7": "UTF-7",
        "unicode20utf7": "UTF-7", "utf16": "UTF-16", "utf16le": "UTF-16LE", "utf16be": "UTF-16BE", "unicode": "UTF-16",
        "ucs2": "UTF-16", "iso10646ucs2": "UTF-16", "utf32": "UTF-32", "utf32le": "UTF-32LE", "utf32be": "UTF-32BE",
    ]

    private static let ascending: [String: String] = [
        "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030", "xgbk": "GB18030", "cp936": "GB18030",
        "ms936": "GB18030", "windows936": "GB18030", "euccn": "GB18030", "gb231280": "GB18030", "csgb2312": "GB18030",
        "chinese": "GB18030", "big5": "BIG5-HKSCS", "big5hkscs": "BIG5-HKSCS", "cnbig5": "BIG5-HKSCS",
        "xxbig5": "BIG5-HKSCS", "csbig5": "BIG5-HKSCS", "cp950": "BIG5-HKSCS", "euckr": "UHC", "ksc5601": "UHC",
        "ksc56011987": "UHC", "ksc56011989": "UHC", "windows949": "UHC", "cp949": "UHC", "uhc": "UHC", "korean": "UHC",
        "cseuckr": "UHC", "shiftjis": "CP932", "sjis": "CP932", "xsjis": "CP932", "ms932": "CP932", "cp932": "CP932",
        "windows31j": "CP932", "mskanji": "CP932", "csshiftjis": "CP932", "eucjp": "EUC-JP-MS", "xeucjp": "EUC-JP-MS",
        "euctw": "EUC-TW", "koi8r": "KOI8-R", "koi8": "KOI8-R", "koi": "KOI8-R", "cskoi8r": "KOI8-R", "koi8u": "KOI8-U",
        "koi8ru": "KOI8-U", "latin2": "ISO-8859-2", "latin3": "ISO-8859-3", "latin4": "ISO-8859-4",
        "cyrillic": "ISO-8859-5", "arabic": "ISO-8859-6", "greek": "ISO-8859-7", "hebrew": "ISO-8859-8",
        "iso88598i": "ISO-8859-8", "iso88598e": "ISO-8859-8", "iso88599": "CP1254", "latin5": "CP1254",
        "iso885911": "CP874", "tis620": "CP874", "windows874": "CP874", "latin6": "ISO-8859-10",
        "latin9": "ISO-8859-15", "latin10": "ISO-8859-16", "macintosh": "MACINTOSH", "mac": "MACINTOSH",
        "macroman": "MACINTOSH", "xmacroman": "MACINTOSH", "xmaccyrillic": "MAC-CYRILLIC",
        "xmaccentraleurroman": "MAC-CENTRALEUROPE", "viscii": "VISCII", "georgianps": "GEORGIAN-PS",
    ]

    /// The families whose labels are a prefix and a number.
    private static func numbered(_ label: String) -> String? {
        let families: [(prefix: String, name: String, numbers: Set<Int>)] = [
            ("iso8859", "ISO-8859-", Set([2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16])),
            ("windows", "CP", Set(1250...1258)), ("cp", "CP", Set(1250...1258)), ("xcp", "CP", Set(1250...1258)),
            ("win", "CP", Set(1250...1258)), ("cp", "CP", oemPages), ("ibm", "CP", oemPages), ("dos", "CP", oemPages),
        ]
        for family in families where label.hasPrefix(family.prefix) {
            if let number = Int(label.dropFirst(family.prefix.count)), family.numbers.contains(number) {
                return family.name + String(number)
            }
        }
        return nil
    }

    private static let oemPages: Set<Int> = [
        437, 737, 775, 850, 852, 855, 857, 860, 861, 862, 863, 864, 865, 866, 869, 874,
    ]
}
