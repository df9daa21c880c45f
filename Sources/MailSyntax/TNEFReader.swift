/// Reads the files inside a `winmail.dat`, which Outlook sends in place of ordinary parts (application/ms-tnef,
/// MS-OXTNEF): their names and contents. Total: what is cut off or damaged ends the list.
package struct TNEFReader {
    /// One file; its name is only a label.
    package struct File: Hashable, Sendable {
        package let name: String?
        package let content: Range<Int>
    }

    private static let signature: UInt32 = 0x223E_9F78

    private let bytes: [UInt8]
    private var index = 6
    private var files: [File] = []
    private var name: String?
    private var longName: String?
    private var content: Range<Int>?
    /// The plain text of the mail, which some senders put here only.
    private var body: Range<Int>?

    /// What `bytes`, a decoded part of that type, hold: the files by name and size, and the text of the mail.
    static func contents(of bytes: [UInt8]) -> (files: [EnclosedFile], body: [UInt8]) {
        var reader = TNEFReader(bytes)
        guard reader.number(at: 0, width: 4) == signature else { return ([], []) }
        reader.read()
        let files = reader.files.map { EnclosedFile(name: $0.name, size: $0.content.count) }
        return (files, reader.body.map { Array(bytes[$0].prefix { $0 != .nul }) } ?? [])
    }

    /// The files in `bytes`, a decoded part of that type, in order; their contents are ranges of `bytes`.
    package static func files(in bytes: [UInt8]) -> [File] {
        var reader = TNEFReader(bytes)
        guard reader.number(at: 0, width: 4) == signature else { return [] }
        reader.read()
        return reader.files
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Each attribute: its level, what it is, its length, its value and a checksum (MS-OXTNEF §2.1.3.1).
    private mutating func read() {
        while files.count < EnclosedFile.limit, let level = number(at: index, width: 1),
            let identifier = number(at: index + 1, width: 4), let length = number(at: index + 5, width: 4)
        {
            let start = index + 9
            let end = start + Int(length)
            guard end <= bytes.count else { break }
            if level == 2 { take(identifier & 0xFFFF, start..<end) }
            // attBody
            if level == 1, identifier & 0xFFFF == 0x800C { body = start..<end }
            index = end + 2
        }
        finishFile()
    }

    private mutating func take(_ attribute: UInt32, _ value: Range<Int>) {
        switch attribute {
        // attAttachRendData begins a file.
        case 0x9002: finishFile()
        // attAttachTitle
        case 0x8010: name = text(value)
        // attAttachData
        case 0x800F: content = value
        // attAttachment: properties, of which the long name is the better one.
        case 0x9005: longName = longFileName(value) ?? longName
        default: break
        }
    }

    private mutating func finishFile() {
        if let content { files.append(File(name: longName ?? name, content: content)) }
        (name, longName, content) = (nil, nil, nil)
    }

    /// Little-endian; `nil` beyond the end.
    private func number(at place: Int, width: Int) -> UInt32? {
        guard place >= 0, place + width <= bytes.count else { return nil }
        return (0..<width).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
    }

    /// Text up to its first NUL; what is not UTF-8 is windows-1252.
    private func text(_ range: Range<Int>) -> String? {
        let raw = Array(bytes[range].prefix { $0 != .nul })
        let text = HeaderText.unfolded(raw, raw.indices)
        return text.isEmpty ? nil : text
    }
}

// MARK: - Properties

extension TNEFReader {
    /// The value of PidTagAttachLongFilename in a list of MAPI properties (MS-OXTNEF §2.1.3.4).
    private func longFileName(_ range: Range<Int>) -> String? {
        var place = range.lowerBound + 4
        while let type = number(at: place, width: 2), let tag = number(at: place + 2, width: 2),
            place < range.upperBound
        {
            // Named properties have another head, and none of them comes before the name in any known mail.
            guard tag < 0x8000, let (value, next) = value(of: type, at: place + 4), value.upperBound <= range.upperBound
            else { return nil }
            if tag == 0x3707 { return type == 0x1F ? wideText(value) : text(value) }
            place = next
        }
        return nil
    }

    /// The first value of a property of `type`, and where the next property begins: everything fills whole words.
    private func value(of type: UInt32, at place: Int) -> (value: Range<Int>, next: Int)? {
        switch type {
        case 0x02, 0x03, 0x04, 0x0A, 0x0B: return (place..<place + 4, place + 4)
        case 0x05, 0x06, 0x07, 0x14, 0x40: return (place..<place + 8, place + 8)
        case 0x48: return (place..<place + 16, place + 16)
        case 0x0D, 0x1E, 0x1F, 0x102:
            guard number(at: place, width: 4) == 1, let length = number(at: place + 4, width: 4) else { return nil }
            let start = place + 8
            let end = start + Int(length)
            guard end <= bytes.count else { return nil }
            return (start..<end, start + (Int(length) + 3) / 4 * 4)
        default: return nil
        }
    }

    private func wideText(_ range: Range<Int>) -> String? {
        var decoder = CharsetDecoder()
        let decoded = decoder.utf8(Array(bytes[range]), label: "utf-16le").prefix { $0 != .nul }
        let text = TextCleaning.line(Array(decoded))
        return text.isEmpty ? nil : text
    }
}
