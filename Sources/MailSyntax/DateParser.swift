import CivilTime

/// Reads the Date field (RFC 5322 §3.3, §4.3) and what is written in its place.
///
/// Words are taken in any order that leaves one meaning, so that `Nov 16 10:00:00 2026` and `2026-11-16 10:00` are
/// understood as well. `nil` for a date that no calendar has.
struct DateParser {
    private var numbers: [(value: Int, digits: Int)] = []
    private var month: Int?
    private var time: [Int]?
    /// Seconds east of UTC.
    private var offset: Int?
    private var isAfternoon: Bool?

    /// How much of a value is looked at: no date is longer.
    private static let longest = 200

    static func instant(_ bytes: [UInt8], _ range: Range<Int>) -> Instant? {
        var parser = DateParser()
        let plain = withoutComments(bytes[range].prefix(longest))
        for word in plain.split(whereSeparator: { $0.isSpace || $0 == .comma || $0.isControl }) {
            parser.take(Array(word))
        }
        return parser.instant
    }

    /// Comments may stand between any two words and nest, blanks around the colons of the time (RFC 5322 §3.2.2, §4.3).
    private static func withoutComments(_ value: ArraySlice<UInt8>) -> [UInt8] {
        var (result, depth): ([UInt8], Int) = ([], 0)
        for byte in value {
            if byte == .openParenthesis { depth += 1 }
            if depth == 0 {
                if byte == .colon { while result.last?.isSpace == true { result.removeLast() } }
                if !byte.isSpace || result.last != .colon { result.append(byte) }
            } else if byte == .closeParenthesis {
                depth -= 1
                if depth == 0, result.last != .colon { result.append(.space) }
            }
        }
        return result
    }

    private mutating func take(_ word: [UInt8]) {
        guard let first = word.first else { return }
        if word.contains(.colon) || (month != nil && isDottedTime(word)) {
            if time == nil, !isSign(first) { takeTime(word) } else { offset = DateParser.zone(word) ?? offset }
        } else if time != nil, offset == nil, let zone = DateParser.zone(word) {
            offset = zone
        } else if first.isDigit {
            takeNumbers(word)
        } else if first.isLetter {
            takeLetters(word)
        }
    }

    private func isSign(_ byte: UInt8) -> Bool { byte == .plus || byte == .hyphen }

    private func isDottedTime(_ word: [UInt8]) -> Bool {
        time == nil && numbers.count >= 2 && word.count(where: { $0 == .dot }) == 2
    }

    /// `10:00`, `10:00:60.25`, `10:00:00+01:00`, `2026-11-16T10:00:00Z`.
    private mutating func takeTime(_ word: [UInt8]) {
        if let separator = word.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "t") }), word[0].isDigit,
            word[..<separator].contains(.hyphen)
        {
            takeNumbers(Array(word[..<separator]))
            return takeTime(clock: word[(separator + 1)...])
        }
        takeTime(clock: word[...])
    }

    private mutating func takeTime(clock word: ArraySlice<UInt8>) {
        let clock = word.prefix { $0.isDigit || $0 == .colon || $0 == .dot }
        let separator: UInt8 = clock.contains(.colon) ? .colon : .dot
        let fields = clock.split(separator: separator).map { $0.prefix { $0.isDigit } }
        time = fields.prefix(3).map { DateParser.number($0) ?? 99 }
        let rest = word.dropFirst(clock.count)
        if !rest.isEmpty { take(Array(rest)) }
    }

    /// `16`, `16-Nov-2026`, `2026-11-16`, `16/11/2026`.
    private mutating func takeNumbers(_ word: [UInt8]) {
        for piece in word.split(whereSeparator: { $0 == .hyphen || $0 == .slash || $0 == .dot }).prefix(3) {
            if let value = DateParser.number(piece) {
                numbers.append((value, piece.count))
            } else {
                takeLetters(Array(piece))
            }
        }
    }

    private mutating func takeLetters(_ word: [UInt8]) {
        if word.count == 2, word[1] | 0x20 == UInt8(ascii: "m") {
            isAfternoon = word[0] | 0x20 == UInt8(ascii: "p")
        } else if month == nil, let found = DateParser.month(word) {
            month = found
        }
    }

    private var instant: Instant? {
        guard let (year, month, day) = date else { return nil }
        let time = (self.time ?? []) + [0, 0, 0]
        var hour = time[0]
        if let isAfternoon, hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) }
        let civil = CivilDateTime(
            year: year,
            month: month,
            day: day,
            hour: hour,
            minute: time[1],
            second: time[2]
        )
        return civil?.instant(offset: offset ?? 0)
    }

    /// Which number is what: a year has three digits or more or comes last; numbers only are ISO or day, month, year.
    private var date: (year: Int, month: Int, day: Int)? {
        if let month {
            guard numbers.count >= 2 else { return nil }
            let isYearFirst = numbers[0].digits > 2
            let (year, day) = isYearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
            return (DateParser.fullYear(year), month, day.value)
        }
        guard (3...6).contains(numbers.count) else { return nil }
        if numbers[0].digits > 2 { return (DateParser.fullYear(numbers[0]), numbers[1].value, numbers[2].value) }
        return (DateParser.fullYear(numbers[2]), numbers[1].value, numbers[0].value)
    }

    /// Two digits up to 49 are of this century, other short years count from 1900 (RFC 5322 §4.3).
    private static func fullYear(_ year: (value: Int, digits: Int)) -> Int {
        if year.digits <= 2, year.value < 50 { return 2000 + year.value }
        return year.digits <= 3 ? 1900 + year.value : year.value
    }
}

// MARK: - Words

extension DateParser {
    /// At most six digits: no field of a date has more.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy(\.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func month(_ word: [UInt8]) -> Int? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return names.firstIndex { word.starts(with: $0, in: word.indices) }.map { $0 + 1 }
    }

    /// Seconds east of UTC of `+0100`, `+01:00`, `GMT`, `EST`, `Z`; letters nobody knows are UTC (RFC 5322 §4.3).
    private static func zone(_ word: [UInt8]) -> Int? {
        if let sign = word.firstIndex(where: { $0 == .plus || $0 == .hyphen }), word[..<sign].allSatisfy(\.isLetter) {
            return offset(word[(sign + 1)...].filter { $0 != .colon }, isWest: word[sign] == .hyphen)
        }
        guard word.allSatisfy(\.isLetter), month(word) == nil else { return nil }
        let name = String(decoding: word.map(\.lowercased), as: UTF8.self)
        if name == "am" || name == "pm" { return nil }
        return (hours[name] ?? 0) * 3_600
    }

    private static func offset(_ digits: [UInt8], isWest: Bool) -> Int? {
        guard (1...4).contains(digits.count), let value = number(digits[...]) else { return nil }
        let (hours, minutes) = digits.count <= 2 ? (value, 0) : (value / 100, value % 100)
        guard hours < 24, minutes < 60 else { return nil }
        return (hours * 3_600 + minutes * 60) * (isWest ? -1 : 1)
    }

    /// RFC 5322 §4.3, and Central European Time, which nothing else is called.
    private static let hours = [
        "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "cet": 1, "met": 1,
        "mez": 1, "cest": 2, "mest": 2, "mesz": 2,
    ]
}
