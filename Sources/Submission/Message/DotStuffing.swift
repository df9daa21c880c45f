import Glibc

/// A content on its way into DATA: every line ends in CRLF, and a dot is added before a line that begins with one
/// (RFC 5321 §4.5.2).
///
/// A CR or LF that stands alone becomes CRLF as well. It must never go out raw: servers disagree on whether `LF . LF`
/// ends the message, and what follows would be read as commands.
struct DotStuffing {
    private let source: [UInt8]
    private var position = 0
    private var nextReturn: Int
    private var nextFeed: Int
    private var isAtLineStart = true

    init(_ source: [UInt8]) {
        self.source = source
        nextReturn = source.position(of: 0x0d, from: 0)
        nextFeed = source.position(of: 0x0a, from: 0)
    }

    /// Nothing is left but the final dot.
    var isAtEnd: Bool { position == source.count && isAtLineStart }

    /// Adds about `limit` further bytes to `block`, at most a few more.
    mutating func fill(_ block: inout [UInt8], limit: Int) {
        let end = block.count + limit
        while block.count < end, !isAtEnd {
            appendLine(to: &block, atMost: end - block.count)
        }
    }

    /// The rest of the line at hand, or as much of it as there is room for.
    private mutating func appendLine(to block: inout [UInt8], atMost room: Int) {
        let lineEnd = min(nextReturn, nextFeed, source.count)
        if isAtLineStart, position < source.count, source[position] == UInt8(ascii: ".") {
            block.append(UInt8(ascii: "."))
        }
        let end = min(lineEnd, position + room)
        block.append(contentsOf: source[position..<end])
        position = end
        isAtLineStart = end == lineEnd
        if isAtLineStart { appendLineEnd(to: &block) }
    }

    private mutating func appendLineEnd(to block: inout [UInt8]) {
        block.append(0x0d)
        block.append(0x0a)
        guard position < source.count else { return }
        position += nextReturn == position && nextFeed == position + 1 ? 2 : 1
        if nextReturn < position { nextReturn = source.position(of: 0x0d, from: position) }
        if nextFeed < position { nextFeed = source.position(of: 0x0a, from: position) }
    }
}

extension [UInt8] {
    /// Where `byte` stands next; beyond all positions when it does not.
    fileprivate func position(of byte: UInt8, from start: Int) -> Int {
        withUnsafeBufferPointer { buffer in
            guard start < buffer.count, let base = buffer.baseAddress else { return .max }
            // SAFETY: `base + start` and the length stay within the buffer, which outlives the call.
            guard let found = memchr(base + start, Int32(byte), buffer.count - start) else { return .max }
            return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        }
    }
}
