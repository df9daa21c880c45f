/// Files that old programs write into the text of a mail between `begin 644 name` and `end`.
package enum UUEncoding {
    /// One file and where it stands in the text, from its first line to behind its last.
    package struct File: Hashable, Sendable {
        package let name: String
        package let content: [UInt8]
        package let place: Range<Int>
    }

    /// `text` with a line in place of each complete file in it, and these files; `nil` when there is none.
    static func replacingFiles(in text: String) -> (text: String, files: [EnclosedFile])? {
        guard mayHoldFiles(text) else { return nil }
        let bytes = Array(text.utf8)
        let found = files(in: bytes)
        guard !found.isEmpty else { return nil }
        let enclosed = found.map { EnclosedFile(name: $0.name, size: $0.content.count) }
        var (shown, start): ([UInt8], Int) = ([], 0)
        for (file, enclosed) in zip(found, enclosed) {
            shown += bytes[start..<file.place.lowerBound]
            shown += enclosed.mark.utf8
            shown.append(.lf)
            start = file.place.upperBound
        }
        shown += bytes[start...]
        return (PlainText.trimmed(shown), enclosed)
    }

    /// Whether some line begins like the first of a file, for which most texts need not be copied.
    private static func mayHoldFiles(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var start = 0
            while start + 10 < bytes.count {
                if bytes[start] == UInt8(ascii: "b"), bytes[start...].starts(with: "begin ".utf8) { return true }
                guard let end = bytes[start...].firstIndex(of: .lf) else { return false }
                start = end + 1
            }
            return false
        }
    }

    /// The complete files in `text`, in order; one that does not end is text.
    package static func files(in text: [UInt8]) -> [File] {
        var files: [File] = []
        var lines = LineScanner(text, in: text.indices)
        var open: (name: String, start: Int, content: [UInt8])?
        while files.count < EnclosedFile.limit, let line = lines.next() {
            if var file = open {
                open = nil
                if text.spells("end", in: text.trimmed(line.content)) {
                    files.append(File(name: file.name, content: file.content, place: file.start..<line.next))
                } else if append(text, line.content, to: &file.content) {
                    open = file
                }
            } else if let name = name(text, line.content) {
                open = (name, line.content.lowerBound, [])
            }
        }
        return files
    }

    /// The name in `begin 644 name`.
    private static func name(_ text: [UInt8], _ line: Range<Int>) -> String? {
        guard line.count > 10, text.starts(with: "begin ", in: line) else { return nil }
        let mode = text[(line.lowerBound + 6)...].prefix { $0.isDigit }
        let start = mode.endIndex + 1
        guard (3...4).contains(mode.count), start < line.upperBound, text[mode.endIndex] == .space else { return nil }
        let name = HeaderText.decoded(text, start..<line.upperBound)
        return name.isEmpty ? nil : name
    }

    /// Adds what one line stands for; `false` when it is no such line. QUIRK: blanks at its end may be lost, and a
    /// grave accent stands for a blank.
    private static func append(_ text: [UInt8], _ line: Range<Int>, to content: inout [UInt8]) -> Bool {
        guard let first = text[line].first else { return true }
        guard (0x20...0x60).contains(first) else { return false }
        let count = Int((first &- 0x20) & 0x3F)
        guard line.count <= 1 + (count + 2) / 3 * 4 + 2 else { return false }
        var (bits, written): (UInt32, Int) = (0, 0)
        for place in 0..<(count + 2) / 3 * 4 {
            let index = line.lowerBound + 1 + place
            let digit = index < line.upperBound ? text[index] : .space
            guard (0x20...0x60).contains(digit) else { return false }
            bits = bits << 6 | UInt32((digit &- 0x20) & 0x3F)
            guard place % 4 == 3 else { continue }
            for shift in [UInt32(16), 8, 0] where written < count {
                content.append(UInt8(truncatingIfNeeded: bits >> shift))
                written += 1
            }
            bits = 0
        }
        return true
    }
}
