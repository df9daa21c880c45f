extension POSIXTimeZone {
    /// `CET-1CEST,M3.5.0,M10.5.0/3`; `nil` for anything that is not of this form.
    init?(_ text: some Collection<UInt8>) {
        var reader = POSIXTimeZoneReader(rest: Array(text)[...])
        guard reader.name(), let west = reader.time(hours: 24) else { return nil }
        standardOffset = -west
        guard !reader.rest.isEmpty else {
            summer = nil
            return
        }
        guard reader.name() else { return nil }
        let summerWest = reader.rest.first == UInt8(ascii: ",") ? west - 3_600 : reader.time(hours: 24)
        guard let summerWest, reader.take(","), let start = reader.moment(),
            reader.take(","), let end = reader.moment(), reader.rest.isEmpty
        else { return nil }
        summer = Summer(offset: -summerWest, start: start, end: end)
    }
}

private struct POSIXTimeZoneReader {
    var rest: ArraySlice<UInt8>

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// `CET`, or `<+0330>`.
    mutating func name() -> Bool {
        let isQuoted = take("<")
        let name = rest.prefix { byte in
            switch byte {
            case 0x41...0x5A, 0x61...0x7A: true
            case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"): isQuoted
            default: false
            }
        }
        rest = rest.dropFirst(name.count)
        return name.count >= 3 && name.count <= 32 && (!isQuoted || take(">"))
    }

    mutating func number(upTo limit: Int) -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard (1...3).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return value <= limit ? value : nil
    }

    /// `-3`, `2:30`, `10:30:15` in seconds.
    mutating func time(hours limit: Int) -> Int? {
        let sign = take("-") ? -1 : 1
        if sign == 1 { _ = take("+") }
        guard var seconds = number(upTo: limit).map({ $0 * 3_600 }) else { return nil }
        for unit in [60, 1] where take(":") {
            guard let part = number(upTo: 59) else { return nil }
            seconds += part * unit
        }
        return sign * seconds
    }

    /// `M3.5.0/2`, `J60`, `300/-1`; two o'clock when no time is given.
    mutating func moment() -> POSIXTimeZone.Moment? {
        guard let day = day() else { return nil }
        guard take("/") else { return POSIXTimeZone.Moment(day: day, seconds: 7_200) }
        return time(hours: 167).map { POSIXTimeZone.Moment(day: day, seconds: $0) }
    }

    private mutating func day() -> POSIXTimeZone.Day? {
        if take("J") { return number(upTo: 365).flatMap { $0 >= 1 ? .withoutLeapDay($0) : nil } }
        guard take("M") else { return number(upTo: 365).map { .ofYear($0) } }
        guard let month = number(upTo: 12), month >= 1, take("."), let week = number(upTo: 5), week >= 1, take("."),
            let weekday = number(upTo: 6)
        else { return nil }
        return .weekday(weekday, week: week, month: month)
    }
}
