import Glibc
import Store

/// Writes JSON objects to standard output, one a line, member by member: a large text is never held a second time in
/// its escaped form.
struct JSONStream {
    private var buffer: [UInt8] = []
    private var isFirst = true

    /// How much is gathered before it is written.
    private static let room = 64 << 10

    /// One whole object.
    mutating func write(_ members: [(String, JSONValue)]) {
        begin()
        write(members: members)
        end()
    }

    mutating func begin() {
        buffer.append(UInt8(ascii: "{"))
        isFirst = true
    }

    mutating func write(members: [(String, JSONValue)]) {
        for (name, value) in members {
            write(name)
            buffer.append(contentsOf: value.text.utf8)
        }
    }

    /// A member that is a text in UTF-8, or null.
    mutating func write(_ name: String, text: (some Sequence<UInt8>)?) {
        write(name)
        guard let text else { return buffer.append(contentsOf: "null".utf8) }
        buffer.append(UInt8(ascii: "\""))
        for byte in text {
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                buffer.append(contentsOf: Self.escapes[Int(byte)])
            } else {
                buffer.append(byte)
            }
            if buffer.count >= Self.room { flush() }
        }
        buffer.append(UInt8(ascii: "\""))
    }

    mutating func end() {
        buffer.append(contentsOf: "}\n".utf8)
        flush()
    }

    private mutating func write(_ name: String) {
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        isFirst = false
        buffer.append(contentsOf: "\(JSONText.quoted(name)):".utf8)
    }

    private mutating func flush() {
        _ = writeAll(buffer, to: STDOUT_FILENO)
        buffer.removeAll(keepingCapacity: true)
    }

    /// How the characters that a JSON string cannot hold as they are are written (RFC 8259 §7).
    private static let escapes: [[UInt8]] = (UInt8(0)...UInt8(ascii: "\\")).map { byte in
        Array(JSONText.quoted(String(Unicode.Scalar(byte))).utf8.dropFirst().dropLast())
    }
}
