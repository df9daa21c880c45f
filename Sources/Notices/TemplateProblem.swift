/// What is wrong with a template, and where.
package struct TemplateProblem: Hashable, Sendable {
    /// The template's file below the folder of templates, `it/closure.txt`.
    package let template: String
    /// Counted from 1; `nil` when it is about the whole file.
    package let line: Int?
    package let text: String

    package init(template: String, line: Int?, text: String) {
        (self.template, self.line, self.text) = (template, line, text)
    }
}

extension TemplateProblem: CustomStringConvertible {
    package var description: String {
        line.map { "\(template):\($0): \(text)" } ?? "\(template): \(text)"
    }
}

/// Everything that is wrong with a set of templates, at once.
package struct TemplateProblems: Error, Hashable, Sendable {
    package let problems: [TemplateProblem]

    package init(_ problems: [TemplateProblem]) { self.problems = problems }
}

extension TemplateProblems: CustomStringConvertible {
    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
