/// A file that no part of its own carries: it lies in a `winmail.dat` or between the lines of a text (uuencode).
package struct EnclosedFile: Hashable, Sendable {
    /// Only a label, without paths; `nil` when the sender gave none.
    package let name: String?
    /// Bytes when decoded.
    package let size: Int

    package init(name: String?, size: Int) {
        self.name = name.flatMap(EnclosedFile.label)
        self.size = size
    }

    /// How many files of one mail are listed: each was attached by a person.
    static let limit = 1_000

    /// The line that stands for the file in the text of its mail.
    var mark: String { "[\(name ?? "?")]" }

    private static let longestName = 255

    /// `name` without the folders before it and the dots and blanks behind it, at most 255 bytes.
    private static func label(_ name: String) -> String? {
        let bytes = Array(name.utf8)
        let start = bytes.lastIndex { $0 == .slash || $0 == .backslash }.map { $0 + 1 } ?? 0
        var end = bytes.count
        while end > start, bytes[end - 1] == .dot || bytes[end - 1].isSpace { end -= 1 }
        if end - start > longestName { end = start + longestName }
        // A character is not cut in two.
        while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end > start ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
    }
}
