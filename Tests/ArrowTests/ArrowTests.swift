import Testing

/// The arrows between the targets point where docs/design.md says, and the pure ones stay pure. SwiftPM does not refuse
/// an import that a target inherits without declaring it; this does.
struct ArrowTests {
    /// What any target may import: the language and the C library.
    static let everybody: Set<String> = ["Swift", "Glibc", "Synchronization"]

    /// Targets without I/O, clock and randomness.
    static let pure: Set<String> = [
        "CivilTime", "MailSyntax", "IMAPSyntax", "LanguageID", "TextSearch", "ServiceLevels", "Desk",
        "Notices",
    ]

    @Test func everyImportIsDeclared() throws {
        #expect(!Project.sources.isEmpty)
        for file in Project.sources {
            let declared = try #require(
                Project.table.dependencies(of: file.target),
                "\(file.path): its target is not in Package.swift"
            )
            let allowed = Set(declared).union(ArrowTests.everybody).union(
                ArrowTests.pure.contains(file.target) ? [] : ["Foundation", "Dispatch"]
            )
            for (line, module) in file.imports where !allowed.contains(module) {
                Issue.record("Sources/\(file.path):\(line): \(file.target) may not import \(module)")
            }
        }
    }

    @Test func arrowsPointUpwards() {
        let names = Project.table.targets.map(\.name)
        #expect(Set(names).count == names.count)
        for (index, target) in Project.table.targets.enumerated() {
            let below = target.dependencies.filter { names[index...].contains($0) }
            #expect(below.isEmpty, "\(target.name) depends on what stands below it")
        }
    }

    @Test(
        "One importer each",
        arguments: [("GRDB", "Store"), ("CCurl", "Wire"), ("Yams", "Settings"), ("Mustache", "Notices")]
    )
    func onlyImporter(module: String, target: String) {
        let others = Project.sources.filter { file in
            file.target != target && file.imports.contains { $0.module == module }
        }
        #expect(others.isEmpty)
    }

    @Test(
        "Above the waterline nothing is done",
        arguments: ["Date()", "Date.now", "UUID()", ".random", "print(", "FileManager"]
    )
    func pureTargetsDoNothing(word: String) {
        forbid(word, in: Project.sources.filter { ArrowTests.pure.contains($0.target) })
    }

    @Test("Nowhere at all", arguments: ["public ", "open class", "try!", "fatalError(", "NSRegularExpression"])
    func nowhere(word: String) {
        forbid(word, in: Project.sources)
    }

    @Test func whatTheCompilerCannotCheckIsProvedInWords() {
        for file in Project.sources {
            for (index, line) in file.code.enumerated() where line.contains("@unchecked Sendable") {
                let above = file.lines[max(0, index - 6)...index]
                if !above.contains(where: { $0.contains("SAFETY:") }) {
                    Issue.record("Sources/\(file.path):\(index + 1): @unchecked Sendable without SAFETY: above it")
                }
            }
        }
    }

    /// `word` as a whole: `fingerprint(` is not `print(`.
    private func forbid(_ word: String, in files: [SourceFile]) {
        for file in files {
            for (index, line) in file.code.enumerated() where ArrowTests.has(word, line) {
                Issue.record("Sources/\(file.path):\(index + 1): \(word)")
            }
        }
    }

    private static func has(_ word: String, _ line: String) -> Bool {
        line.ranges(of: word).contains { range in
            guard range.lowerBound > line.startIndex, word.first != "." else { return true }
            let before = line[line.index(before: range.lowerBound)]
            return !before.isLetter && !before.isNumber && before != "_"
        }
    }
}
