/// The targets of Package.swift and what each may import, read as text: there is no other place to keep in step.
struct PackageTable {
    struct Target {
        var name: String
        var dependencies: [String]
    }

    /// In the order of the file, which is the order of the design's table.
    let targets: [Target]

    init(_ manifest: String) {
        let declarations = manifest.split(separator: "\n").drop {
            !$0.contains("targets: [\n") && !$0.hasSuffix("targets: [")
        }
        targets = PackageTable.calls(in: declarations.joined(separator: "\n")).compactMap(Target.init(call:))
    }

    func dependencies(of target: String) -> [String]? {
        targets.first { $0.name == target }?.dependencies
    }

    /// The text of each `module(…)`, `.target(…)` and `.executableTarget(…)`, parentheses matched.
    private static func calls(in text: String) -> [String] {
        var (calls, rest) = ([String](), Substring(text))
        let openings = ["module(", ".target(", ".executableTarget("]
        while let start = openings.compactMap({ rest.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }) {
            var (depth, end) = (1, start.upperBound)
            while depth > 0, end < rest.endIndex {
                if rest[end] == "(" { depth += 1 }
                if rest[end] == ")" { depth -= 1 }
                end = rest.index(after: end)
            }
            calls.append(String(rest[start.upperBound..<end]))
            rest = rest[end...]
        }
        return calls
    }
}

extension PackageTable.Target {
    /// The first string names the target, the others what it depends on; a product's package and the libraries to link
    /// are no module names.
    fileprivate init?(call: String) {
        let pieces = call.split(separator: "\"", omittingEmptySubsequences: false)
        var strings: [String] = []
        for index in stride(from: 1, to: pieces.count, by: 2) {
            let before = pieces[index - 1]
            if before.hasSuffix("package: ") || before.hasSuffix("linkedLibrary(") { continue }
            strings.append(String(pieces[index]))
        }
        guard let name = strings.first else { return nil }
        self.init(name: name, dependencies: Array(strings.dropFirst()))
    }
}
