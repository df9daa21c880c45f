/// Leaves of a text what its writer wrote in words: no quotes, signatures, disclaimers, logs, addresses or identifiers.
///
/// Works on UTF-8 bytes, line by line, once; every rule errs on the side of dropping, because the identifier falls back
/// to the less cleaned text when too little is left.
package enum Cleaning {
    /// How much is dropped.
    enum Depth: CaseIterable {
        /// Everything that is not the writer's own words.
        case own
        /// Only what is somebody else's; lines that look like logs or code stay.
        case lines
        /// Only what is no language at all; quotes and forwarded text stay.
        case wording
        /// Only what is no word: addresses, paths, names from programs.
        case words

        /// Whether quotes, forwarded text, signatures and disclaimers go.
        var dropsOthers: Bool { self == .own || self == .lines }
        /// Whether logs, code and tables go.
        var dropsTechnical: Bool { self == .own || self == .wording }
    }

    /// Bytes of a text that are looked at.
    private static let limit = 32_768

    /// The writer's own words, one line a line.
    package static func clean(_ text: String) -> String {
        String(decoding: clean(bounded(text), .own), as: UTF8.self)
    }

    static func bounded(_ text: String) -> [UInt8] { Array(text.utf8.prefix(limit)) }

    static func clean(_ text: [UInt8], _ depth: Depth) -> [UInt8] {
        text.withUnsafeBufferPointer { bytes in
            var page = CleanPage(depth, capacity: bytes.count)
            var start = 0
            while start < bytes.count, !page.isCut {
                let end = endOfLine(from: start, in: bytes)
                let line = TextLine(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                page.take(line)
                start = end + 1
            }
            return page.finished()
        }
    }

    private static func endOfLine(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 0x0a, bytes[end] != 0x0d { end += 1 }
        return end
    }
}
