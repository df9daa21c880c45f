import Glibc

/// Cuts the stream into responses, by lines and exactly counted literals, without understanding them.
///
/// Every byte is looked at once, however the stream was split: a search for the line end goes on where it stopped, and
/// a literal is filled in place.
struct ResponseFramer: Sendable {
    private let limits: ResponseLimits
    private var buffer: [UInt8] = []
    /// Before it everything is consumed.
    private var head = 0
    /// Between `head` and it there is no line feed.
    private var searched = 0
    private var frame = ResponseFrame()
    private var literal: (bytes: [UInt8], announced: Int)?
    private var failure: IMAPSyntaxError?
    private(set) var quirks: Set<Quirk> = []

    init(limits: ResponseLimits) {
        self.limits = limits
    }

    var literalProgress: LiteralProgress? {
        literal.map { LiteralProgress(received: $0.bytes.count, announced: $0.announced) }
    }

    /// What is complete of the response under way.
    var unfinished: ResponseFrame { frame }

    /// Bytes that no response returned so far contains.
    var bufferedBytes: Int {
        buffer.count - head + frame.size + (literal?.bytes.count ?? 0)
    }

    mutating func append(_ bytes: [UInt8]) {
        guard failure == nil else { return }
        if head == buffer.count {
            (buffer, head, searched) = (bytes, 0, 0)
        } else {
            dropConsumed()
            buffer.append(contentsOf: bytes)
        }
    }

    /// The next complete response; `nil` when bytes are missing. A passed limit is thrown now and ever after.
    mutating func next() throws(IMAPSyntaxError) -> ResponseFrame? {
        if let failure { throw failure }
        do throws(IMAPSyntaxError) {
            return try cut()
        } catch {
            failure = error
            (buffer, head, searched, frame) = ([], 0, 0, ResponseFrame())
            throw error
        }
    }

    private mutating func cut() throws(IMAPSyntaxError) -> ResponseFrame? {
        while true {
            guard fillLiteral(), try takeLine() else { return nil }
            if let announced = frame.takeAnnouncement() {
                try begin(literal: announced)
            } else if frame.size == 0 {
                quirks.insert(.emptyLine)
            } else {
                defer { frame = ResponseFrame() }
                return frame
            }
        }
    }

    /// Whether no literal is under way any more.
    private mutating func fillLiteral() -> Bool {
        guard var current = literal.take() else { return true }
        let end = min(buffer.count, head + current.announced - current.bytes.count)
        current.bytes.append(contentsOf: buffer[head..<end])
        (head, searched) = (end, end)
        guard current.bytes.count == current.announced else {
            literal = current
            return false
        }
        frame.append(literal: current.bytes)
        return true
    }

    /// Refused before a byte of it is read; the memory is reserved, not touched.
    private mutating func begin(literal announced: Int) throws(IMAPSyntaxError) {
        try hold(announced, within: limits.literal, .literal)
        try hold(frame.size + announced, within: limits.response, .response)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(announced)
        literal = (bytes, announced)
    }

    /// Moves a line, without its end, to the frame; `false` when its end has not come.
    private mutating func takeLine() throws(IMAPSyntaxError) -> Bool {
        let end = lineFeed()
        try hold(frame.lineSize + (end ?? buffer.count) - head, within: limits.line, .line)
        try hold(frame.size + (end ?? buffer.count) - head, within: limits.response, .response)
        guard let end else {
            searched = buffer.count
            return false
        }
        let hasReturn = end > head && buffer[end - 1] == UInt8(ascii: "\r")
        if !hasReturn { quirks.insert(.bareLineFeed) }
        frame.append(text: buffer[head..<(hasReturn ? end - 1 : end)])
        (head, searched) = (end + 1, end + 1)
        return true
    }

    private func lineFeed() -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, searched < bytes.count else { return nil }
            // SAFETY: `searched` lies within the buffer, and the length reaches exactly to its end.
            let found = memchr(start + searched, 0x0A, bytes.count - searched)
            return found.map { UnsafeRawPointer($0) - start }
        }
    }

    private func hold(_ actual: Int, within maximum: Int, _ kind: ResponseLimits.Kind) throws(IMAPSyntaxError) {
        guard actual <= maximum else {
            throw .exceeded(kind, actual: actual, maximum: maximum, uid: FetchGrammar.uid(begunIn: frame))
        }
    }

    /// Moves the rest to the front once at least half is consumed, so that each byte moves at most twice.
    private mutating func dropConsumed() {
        guard head > buffer.count / 2 else { return }
        buffer.removeFirst(head)
        searched -= head
        head = 0
    }
}
