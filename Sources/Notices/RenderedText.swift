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
        var (lines, line, run): ([Line], Line, Run) = ([], [], Run(text: "", origin: .desk))
        func endRun(_ next: Origin) {
            if !run.text.isEmpty { line.append(run) }
            run = Run(text: "", origin: next)
        }
        for scalar in marked.unicodeScalars {
            if let origin = RenderedText.origin(beginningWith: scalar) {
                endRun(origin)
            } else if scalar == "\n" {
                let origin = run.origin
                if run.text.isEmpty, origin != .desk { line.append(run) }
                endRun(origin)
                lines.append(line)
                line = []
            } else {
                run.text.unicodeScalars.append(scalar)
            }
        }
        endRun(.desk)
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

    private static func origin(beginningWith scalar: Unicode.Scalar) -> Origin? {
        switch scalar {
        case "\u{1}": .agent
        case "\u{2}": .stranger
        case "\u{3}": .desk
        default: nil
        }
    }
}
