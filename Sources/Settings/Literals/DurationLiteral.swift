/// A time span in one unit: `60s`, `5m`, `1h`.
struct DurationLiteral: SettingsLiteral {
    let seconds: Int64

    static let form = "a duration such as 60s, 5m or 1h"

    init(_ text: String) throws(LiteralFault) {
        let units: [(suffix: String, seconds: Int64)] = [("s", 1), ("m", 60), ("h", 3_600)]
        guard let unit = units.first(where: { text.hasSuffix($0.suffix) }),
            let count = WholeNumber.value(text.dropLast(unit.suffix.count))
        else { throw LiteralFault("a duration is a whole number and one of s, m, h, such as 60s") }
        seconds = count * unit.seconds
    }

    /// The longest unit that divides it: `29m`, `90s`.
    static func written(_ seconds: Int64) -> String {
        if seconds > 0, seconds % 3_600 == 0 { return "\(seconds / 3_600)h" }
        return seconds > 0 && seconds % 60 == 0 ? "\(seconds / 60)m" : "\(seconds)s"
    }
}
