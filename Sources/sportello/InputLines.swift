import Glibc

/// The lines of standard input, one after another, as they arrive; blank ones are left out.
struct InputLines: Sequence, IteratorProtocol {
    /// Longer lines come cut, which no reader of them takes for whole.
    static let longest = 16 << 20

    private var buffer: [UInt8] = []
    /// What of `buffer` has been given out, and how far it was searched for an end of line.
    private var start = 0
    private var searched = 0
    private var isAtEnd = false

    mutating func next() -> [UInt8]? {
        while let line = line() {
            if line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) { return line }
        }
        return nil
    }

    private mutating func line() -> [UInt8]? {
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { (start, searched) = (end + 1, end + 1) }
                return Array(buffer[start..<end].prefix(Self.longest))
            }
            searched = buffer.count
            guard !isAtEnd else { break }
            fill()
        }
        defer { start = buffer.count }
        return start < buffer.count ? Array(buffer[start...]) : nil
    }

    private mutating func fill() {
        buffer.removeSubrange(..<start)
        (start, searched) = (0, searched - start)
        if buffer.count > Self.longest {
            // The rest of a line this long is read and forgotten.
            buffer.removeSubrange(Self.longest...)
            searched = buffer.count
        }
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            isAtEnd = count <= 0
            if count > 0 { buffer.append(contentsOf: chunk[..<count]) }
            return
        }
    }
}
