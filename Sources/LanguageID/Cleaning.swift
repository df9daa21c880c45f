/// Leaves of a text what its writer wrote in words: no quotes, signatures, disclaimers, logs, addresses or identifiers.
///
/// Works on UTF-8 bytes, line by line, once; every rule errs on the side of dropping, because the identifier falls back
/// to the less cleaned text when too little is left.
package enum Cleaning {
    /// How much is dropped.
    enum Depth: CaseIterable {
        /// Everything that is not the writer's own words.
        case own
        /// Only what is no language at all; quotes and forwarded text stay.
        case wording
        /// Nothing.
        case none
    }

    /// Bytes of a text that are looked at.
    private static let limit = 32_768

    /// The writer's own words, one line a line.
    package static func clean(_ text: String) -> String {
        String(decoding: clean(bounded(text), .own), as: UTF8.self)
    }

    static func bounded(_ text: String) -> [UInt8] { Array(text.utf8.prefix(limit)) }

    static func clean(_ text: [UInt8], _ depth: Depth) -> [UInt8] {
        guard depth != .none else { return text }
        return text.withUnsafeBufferPointer { bytes in
            var page = CleanPage(capacity: bytes.count)
            var start = 0
            while start < bytes.count, !page.isCut {
                let end = endOfLine(from: start, in: bytes)
                let line = TextLine(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                page.take(line, depth)
                start = end + 1
            }
            return page.finished(depth)
        }
    }

    private static func endOfLine(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 0x0a, bytes[end] != 0x0d { end += 1 }
        return end
    }
}
