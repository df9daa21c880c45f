/// The lines that telephones, mail programs and virus scanners put under a text.
enum ProgramFooter {
    /// Whether a line, in lower case, reads as one.
    static func reads(_ line: [UInt8]) -> Bool {
        let words = line.drop { !$0.isLetter && $0.isASCII }
        guard !words.isEmpty, !isSentence(words) else { return false }
        if QuotePhrases.all.endsFooter(words) { return true }
        return QuotePhrases.all.beginsFooter(words) && (isTerse(words) || namesDevice(words))
    }

    /// Whether a clause follows a comma: `Sent from my desk, is much easier.` is said by a person.
    private static func isSentence(_ words: ArraySlice<UInt8>) -> Bool {
        guard let comma = words.firstIndex(of: .comma) else { return false }
        let next = words[(comma + 1)...].drop { $0 == .space }.prefix { $0 != .space }
        return ["is", "was", "it", "so", "but", "which", "i", "è", "ma", "che"].contains { next.elementsEqual($0.utf8) }
    }

    /// A few words without a full stop: programs name themselves, people tell when and what.
    private static func isTerse(_ words: ArraySlice<UInt8>) -> Bool {
        guard let last = words.last, last != .dot, last != .question else { return false }
        return words.split(separator: .space).count <= 8
    }

    private static func namesDevice(_ words: ArraySlice<UInt8>) -> Bool {
        let text = Array(words)
        return devices.contains { text.position(of: $0, in: text.indices) != nil }
    }

    private static let devices: [[UInt8]] = [
        "phone", "ipad", "android", "samsung", "galaxy", "huawei", "xiaomi", "xperia", "nokia", "motorola", "pixel",
        "blackberry", "outlook", "gmx", "web.de", "yahoo", "avast", "virus", "mobil", "tablet", "handy", "smartfon",
        "phablet", "telefon", "telefoon", "téléphone", "teléfono", "dispositivo", "device", "gerät", "appareil",
        "superhuman", "proton", "tuta", "hushmail", "k-9", "устройств", "телефон", "windows", "puhelim", "www.",
        " aol ",
    ].map { Array($0.utf8) }
}
