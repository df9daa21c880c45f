/// The text of a notice as its template gave it, line by line, and who speaks in it: what a desk wrote into its templates
/// can be laid out anew, an agent's words stay as they are, and a stranger's are trusted with nothing.
struct RenderedText: Equatable {
    enum Origin: Equatable {
        /// The template, and values that are the desk's own.
        case desk
        /// What an agent wrote for this notice.
        case agent
        /// What came by mail.
        case stranger
    }

    /// What one speaker says on a line.
    struct Run: Equatable {
        var text: String
        var origin: Origin
    }

    /// Of an empty line of an agent's there is an empty run, of one of the template's none.
    typealias Line = [Run]

    let lines: [Line]

    /// `marked` is what a template rendered with values that went through `marked(_:as:)`.
    init(marked: String) {
        let bytes = Array(marked.utf8)
        var (lines, line): ([Line], Line) = ([], [])
        var (origin, start) = (Origin.desk, 0)
        for index in bytes.indices where bytes[index] < 0x0b {
            let next = RenderedText.origin(beginningWith: bytes[index])
            guard next != nil || bytes[index] == 0x0a else { continue }
            if start < index || next == nil && origin != .desk {
                line.append(Run(text: String(decoding: bytes[start..<index], as: UTF8.self), origin: origin))
            }
            start = index + 1
            if let next {
                origin = next
            } else {
                lines.append(line)
                line = []
            }
        }
        if start < bytes.count {
            line.append(Run(text: String(decoding: bytes[start...], as: UTF8.self), origin: origin))
        }
        self.lines = lines + [line]
    }

    /// The text alone.
    var plain: String {
        lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
    }

    /// A value so that it is known again when it is rendered. The marks are control characters, which neither templates
    /// nor values can have.
    static func marked(_ value: String, as origin: Origin) -> String {
        switch origin {
        case .desk: value
        case .agent: "\u{1}\(value)\u{3}"
        case .stranger: "\u{2}\(value)\u{3}"
        }
    }

    private static func origin(beginningWith byte: UInt8) -> Origin? {
        switch byte {
        case 1: .agent
        case 2: .stranger
        case 3: .desk
        default: nil
        }
    }
}
