/// A size in one unit: `64KB`, `25MB`; a KB is 1024 bytes, an MB 1024 KB.
struct SizeLiteral: SettingsLiteral {
    let bytes: Int64

    static let form = "a size such as 64KB or 25MB"

    init(_ text: String) throws(LiteralFault) {
        let units: [(suffix: String, bytes: Int64)] = [("KB", 1_024), ("MB", 1_048_576)]
        guard let unit = units.first(where: { text.uppercased().hasSuffix($0.suffix) }),
            let count = WholeNumber.value(text.dropLast(unit.suffix.count))
        else { throw LiteralFault("a size is a whole number and KB or MB, such as 25MB") }
        bytes = count * unit.bytes
    }

    /// The longest unit that divides it: `25MB`, `64KB`.
    static func written(_ bytes: Int64) -> String {
        bytes % 1_048_576 == 0 ? "\(bytes / 1_048_576)MB" : "\(bytes / 1_024)KB"
    }
}
