/// Bytes of TZif files as tests want them (RFC 8536 §3).
struct TZifSample {
    var version: UInt8 = 0x32
    var changes: [(second: Int64, type: UInt8)] = []
    /// Seconds east of UTC.
    var types: [Int32] = [0]
    var leapSeconds = 0
    var footer = ""

    /// The first block of later versions is read over; it holds nothing.
    var bytes: [UInt8] {
        guard version != 0 else { return block(timeSize: 4, self) }
        return block(timeSize: 4, TZifSample(version: version)) + block(timeSize: 8, self) + Array("\n\(footer)\n".utf8)
    }

    private func block(timeSize: Int, _ sample: TZifSample) -> [UInt8] {
        let counts = [0, 0, sample.leapSeconds, sample.changes.count, sample.types.count, 4]
        var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
        for count in counts { bytes += Self.big(Int64(count), 4) }
        for change in sample.changes { bytes += Self.big(change.second, timeSize) }
        bytes += sample.changes.map(\.type)
        for type in sample.types { bytes += Self.big(Int64(type), 4) + [0, 0] }
        bytes += Array("ABC\0".utf8)
        return bytes + [UInt8](repeating: 0, count: sample.leapSeconds * (timeSize + 4))
    }

    private static func big(_ value: Int64, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * (size - 1 - $0))) }
    }
}
