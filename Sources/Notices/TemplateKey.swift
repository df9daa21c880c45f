import Desk
import LanguageID

extension TemplateSet {
    /// Which template it is.
    package struct Key: Hashable, Sendable {
        package let kind: NoticeKind
        package let language: Language
        /// The name of one that a rule chooses in place of the usual one; `nil` for the usual one.
        package let variant: String?

        package init(_ kind: NoticeKind, _ language: Language, variant: String? = nil) {
            (self.kind, self.language, self.variant) = (kind, language, variant)
        }

        /// Reads `closure.txt` or `acknowledgement.NAME.txt`; what is wrong with any other name.
        package init(fileName name: String, _ language: Language) throws(TemplateProblems) {
            let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            let problem = { (text: String) in
                TemplateProblems([TemplateProblem(template: "\(language.rawValue)/\(name)", line: nil, text: text)])
            }
            guard (2...3).contains(parts.count), parts.last == "txt", let kind = NoticeKind(rawValue: parts[0]) else {
                let known = NoticeKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw problem("no notice has this name (one of: \(known))")
            }
            let variant = parts.count == 3 ? parts[1] : nil
            if let variant {
                guard kind.hasVariants else {
                    throw problem("only an acknowledgement has variants, which a rule chooses")
                }
                guard Key.isVariant(variant) else {
                    throw problem("the name of a variant has 1 to 40 characters: a-z, 0-9 and hyphen")
                }
            }
            self.init(kind, language, variant: variant)
        }

        /// Its file below the folder of templates, `it/closure.txt`.
        package var path: String {
            "\(language.rawValue)/\(kind.rawValue)\(variant.map { ".\($0)" } ?? "").txt"
        }

        /// The same in another language.
        func translated(to language: Language) -> Key { Key(kind, language, variant: variant) }

        private static func isVariant(_ name: String) -> Bool {
            (1...40).contains(name.utf8.count)
                && name.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
        }
    }
}

extension NoticeKind {
    /// Whether a rule of the desk may choose another template for it.
    var hasVariants: Bool { self == .acknowledgement }
}
