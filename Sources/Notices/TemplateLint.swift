import Desk

/// Reads a template before it is compiled and names everything that would go wrong when a notice is due.
struct TemplateLint {
    let key: TemplateSet.Key
    private(set) var problems: [TemplateProblem] = []
    /// The sections open at this point, with the line each began on.
    private var open: [(name: String, line: Int)] = []

    /// Bytes of a whole template.
    static let sizeLimit = 65_536
    /// Sections within sections.
    static let depthLimit = 8

    /// The problems of `source`, in the order of its lines; empty for a good template.
    static func problems(of source: String, for key: TemplateSet.Key) -> [TemplateProblem] {
        guard source.utf8.count <= sizeLimit else {
            return [TemplateProblem(template: key.path, line: nil, text: "larger than \(sizeLimit) bytes")]
        }
        var lint = TemplateLint(key: key)
        lint.read(source)
        return lint.problems
    }

    private init(key: TemplateSet.Key) { self.key = key }

    private mutating func read(_ source: String) {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        readSubject(lines[0])
        if lines.count < 2 || !lines[1].isEmpty {
            report(2, "an empty line must part the subject from the text")
        }
        for (index, line) in lines.enumerated().dropFirst(2) { readBody(line, number: index + 1) }
        if lines.dropFirst(2).allSatisfy(\.isEmpty) { report(nil, "there is no text below the subject") }
        for section in open { report(section.line, "section \"\(section.name)\" is never closed") }
    }

    private mutating func readSubject(_ line: Substring) {
        guard line.hasPrefix("Subject: ") else {
            return report(1, "the first line must begin with \"Subject: \"")
        }
        let tags = TemplateTag.all(in: line)
        for tag in tags { read(tag, line: 1, allowsSections: false) }
        readKey(among: tags)
        readCharacters(of: line, number: 1)
    }

    /// The placeholder by which a ticket is found again: by programs when a customer replies, by people elsewhere.
    private mutating func readKey(among tags: [TemplateTag]) {
        let hasNumber = tags.contains(.value(Placeholder.ticket.rawValue))
        switch key.kind.audience {
        case .customer:
            if tags.contains(.value(Placeholder.thread.rawValue)) { return }
            let cure = hasNumber ? "; put it in place of {{ticket}}" : ""
            report(1, "the subject lacks {{thread}}, by which replies find their ticket\(cure)")
        case .staff:
            if !hasNumber { report(1, "the subject lacks {{ticket}}, by which people find the ticket") }
        }
    }

    private mutating func readBody(_ line: Substring, number: Int) {
        for tag in TemplateTag.all(in: line) { read(tag, line: number, allowsSections: true) }
        readCharacters(of: line, number: number)
    }

    private mutating func readCharacters(of line: Substring, number: Int) {
        let isControl = { (scalar: Unicode.Scalar) in scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7f }
        if line.unicodeScalars.contains(where: isControl) { report(number, "control character") }
    }

    private mutating func read(_ tag: TemplateTag, line: Int, allowsSections: Bool) {
        switch tag {
        case .comment: break
        case .value(let name):
            check(name, line: line)
            if Placeholder(rawValue: name)?.isSection ?? false {
                report(line, "\"\(name)\" has no words of its own, only a section {{#\(name)}}…{{/\(name)}}")
            }
        case .opening(let name):
            check(name, line: line)
            if !allowsSections { report(line, "a section in the subject") }
            if open.count == TemplateLint.depthLimit {
                report(line, "sections nested deeper than \(TemplateLint.depthLimit)")
            }
            open.append((name, line))
        case .closing(let name):
            if open.popLast()?.name != name { report(line, "\"{{/\(name)}}\" closes a section that is not open") }
        case .foreign(let content):
            report(line, "\"{{\(content)}}\" is neither a placeholder nor a section nor a comment")
        case .unfinished:
            report(line, "\"{{\" without \"}}\" on the same line")
        }
    }

    private mutating func check(_ name: String, line: Int) {
        let known = Placeholder.known(in: key.kind).map(\.rawValue)
        guard !known.contains(name) else { return }
        report(line, "unknown placeholder \"\(name)\" (one of: \(known.joined(separator: ", ")))")
    }

    private mutating func report(_ line: Int?, _ text: String) {
        problems.append(TemplateProblem(template: key.path, line: line, text: text))
    }
}
