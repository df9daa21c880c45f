/// The boundaries of the multiparts that are open, innermost last (RFC 2046 §5.1.1).
///
/// A line is hashed once and the hash compared with each open boundary, so that many lines against many boundaries
/// stay cheap.
struct BoundaryStack {
    /// A delimiter line: of which open multipart, and whether it ends that multipart.
    struct Match {
        var level: Int
        var isClosing: Bool
    }

    private struct Boundary {
        var token: [UInt8]
        var hash: UInt64
    }

    private var open: [Boundary] = []
    private var longest = 0

    var count: Int { open.count }

    var isEmpty: Bool { open.isEmpty }

    mutating func push(_ token: [UInt8]) {
        open.append(Boundary(token: token, hash: Self.hash(token[...])))
        longest = max(longest, token.count)
    }

    /// Closes the multiparts from `level` inwards.
    mutating func close(from level: Int) {
        open.removeSubrange(level...)
    }

    /// The multipart whose delimiter `line` is: `--`, the whole boundary, perhaps `--`, perhaps blanks.
    func match(_ bytes: [UInt8], _ line: Range<Int>) -> Match? {
        guard !open.isEmpty, line.count > 2, bytes[line.lowerBound] == .hyphen, bytes[line.lowerBound + 1] == .hyphen
        else { return nil }
        var end = line.upperBound
        while end > line.lowerBound + 2, bytes[end - 1].isBlank { end -= 1 }
        let token = line.lowerBound + 2..<end
        guard !token.isEmpty, token.count <= longest + 2 else { return nil }
        return level(of: bytes, token).map { Match(level: $0, isClosing: false) }
            ?? level(of: bytes, closing: token).map { Match(level: $0, isClosing: true) }
    }

    private func level(of bytes: [UInt8], closing token: Range<Int>) -> Int? {
        guard token.count > 2, bytes[token.upperBound - 1] == .hyphen, bytes[token.upperBound - 2] == .hyphen else {
            return nil
        }
        return level(of: bytes, token.lowerBound..<token.upperBound - 2)
    }

    private func level(of bytes: [UInt8], _ token: Range<Int>) -> Int? {
        let hash = Self.hash(bytes[token])
        return open.lastIndex { $0.hash == hash && $0.token.elementsEqual(bytes[token]) }
    }

    private static func hash(_ token: ArraySlice<UInt8>) -> UInt64 {
        token.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
