/// Why bytes are not the data of a time zone; the description ends a sentence.
package enum TZifFault: Error, Hashable, Sendable {
    /// Longer than any zone file.
    case tooLong
    /// Not TZif at all (RFC 8536 §3.1).
    case notTZif
    /// A later version than 4, whose meaning nobody knows.
    case unknownVersion
    /// Cut off, or counts and values that do not fit together.
    case damaged
    /// Counts leap seconds, as the zones below `right/` do; our instants do not.
    case leapSeconds
}

extension TZifFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLong: "longer than a time zone file can be"
        case .notTZif: "not a time zone file"
        case .unknownVersion: "a time zone file of an unknown version"
        case .damaged: "a damaged time zone file"
        case .leapSeconds: "a time zone with leap seconds"
        }
    }
}

extension TimeZoneTable {
    /// No zone file comes near this size.
    package static let largestFile = 131_072

    /// Reads the bytes of a TZif file (RFC 8536, versions 1 to 4).
    package init(name: String, tzif bytes: [UInt8]) throws(TZifFault) {
        guard bytes.count <= Self.largestFile else { throw .tooLong }
        var reader = TZifReader(rest: bytes[...])
        var block = try reader.block(timeSize: 4)
        var rule: POSIXTimeZone?
        if block.version >= 2 {
            block = try reader.block(timeSize: 8)
            rule = try reader.footer()
        }
        let (changes, cycleEnd) = Self.continued(block.changes, by: rule)
        let first = block.changes.isEmpty && rule?.summer == nil ? rule?.standardOffset : nil
        self.init(name: name, first: first ?? block.first, changes: changes, cycleEnd: cycleEnd)
    }

    /// The listed changes and, after the last of them, those of the rule.
    private static func continued(_ listed: [ZoneChange], by rule: POSIXTimeZone?) -> ([ZoneChange], Int64?) {
        guard let rule, rule.summer != nil else { return (listed, nil) }
        let last = listed.last?.second ?? .min
        let year = max(1970, min(2400, CivilDateTime(Instant(seconds: last)).year))
        // One year more than a cycle: the first may lie partly before the last listed change.
        let ruled = rule.changes(in: (year - 1)...(year + 402)).filter { $0.second > last }
        let end = CivilDate(year: year + 402, month: 1, day: 1).map { Int64($0.dayNumber) * 86_400 }
        return (listed + ruled, end)
    }
}

/// One header with its data (RFC 8536 §3.1 and §3.2).
private struct TZifBlock {
    let version: Int
    let first: Int
    let changes: [ZoneChange]
}

private struct TZifReader {
    var rest: ArraySlice<UInt8>

    mutating func take(_ count: Int) throws(TZifFault) -> ArraySlice<UInt8> {
        guard count <= rest.count else { throw .damaged }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    /// A signed number, most significant byte first.
    mutating func number(_ size: Int) throws(TZifFault) -> Int64 {
        let bytes = try take(size)
        let sign: Int64 = bytes.first.map { $0 & 0x80 } == 0x80 ? -1 : 0
        return bytes.reduce(sign) { $0 << 8 | Int64($1) }
    }

    mutating func block(timeSize: Int) throws(TZifFault) -> TZifBlock {
        guard try take(4).elementsEqual("TZif".utf8) else { throw .notTZif }
        let version = try version()
        _ = try take(15)
        var counts: [Int] = []
        for _ in 0..<6 { counts.append(Int(try number(4))) }
        guard counts.allSatisfy({ (0...TimeZoneTable.largestFile).contains($0) }), counts[4] >= 1 else {
            throw .damaged
        }
        guard counts[2] == 0 else { throw .leapSeconds }
        let changes = try changes(count: counts[3], types: counts[4], timeSize: timeSize)
        _ = try take(counts[5] + counts[1] + counts[0])
        return TZifBlock(version: version, first: changes.first, changes: changes.list)
    }

    private mutating func version() throws(TZifFault) -> Int {
        switch try take(1).first {
        case 0: return 1
        case UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "4"): return 2
        default: throw .unknownVersion
        }
    }

    private mutating func changes(
        count: Int,
        types: Int,
        timeSize: Int
    ) throws(TZifFault) -> (first: Int, list: [ZoneChange]) {
        var seconds: [Int64] = []
        for _ in 0..<count { seconds.append(try number(timeSize)) }
        guard zip(seconds, seconds.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .damaged }
        let indices = try take(count)
        var offsets: [Int] = []
        for _ in 0..<types { offsets.append(try offset()) }
        guard indices.allSatisfy({ Int($0) < types }) else { throw .damaged }
        return (offsets[0], zip(seconds, indices).map { ZoneChange(second: $0, offset: offsets[Int($1)]) })
    }

    /// A local time type, of which only the offset matters: at most 26 hours, as RFC 8536 §3.2 advises.
    private mutating func offset() throws(TZifFault) -> Int {
        let offset = Int(try number(4))
        _ = try take(2)
        guard abs(offset) <= 26 * 3_600 else { throw .damaged }
        return offset
    }

    /// The TZ string between two line ends, empty when no rule is known (RFC 8536 §3.3).
    mutating func footer() throws(TZifFault) -> POSIXTimeZone? {
        guard try take(1).first == 0x0A, let end = rest.firstIndex(of: 0x0A) else { throw .damaged }
        let text = rest[rest.startIndex..<end]
        guard !text.isEmpty else { return nil }
        guard let rule = POSIXTimeZone(text) else { throw .damaged }
        return rule
    }
}
