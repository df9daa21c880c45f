import Testing

/// The readers that the arrows rest on see what is there.
struct SourceFileTests {
    private func file(_ lines: String...) -> SourceFile {
        SourceFile(target: "Desk", path: "Desk/A.swift", lines: lines)
    }

    @Test(
        "Imports",
        arguments: [
            ("import Desk", "Desk"), ("import struct Foundation.Data", "Foundation"),
            ("@testable import Store", "Store"),
            ("package import Desk", "Desk"), ("@preconcurrency import Wire", "Wire"),
        ]
    )
    func imports(line: String, module: String) {
        #expect(file("import CivilTime", line).imports.map(\.module) == ["CivilTime", module])
        #expect(file("// \(line)", "let important = 1").imports.isEmpty)
    }

    @Test func textAndCommentsAreNoCode() {
        let text = file(
            "let a = \"print(\" // print(",
            "/// try! nothing",
            "b(\"a \\\" print(\").c",
            "\"\"\"",
            "print(",
            "\"\"\"",
            "print(1)"
        )
        #expect(text.code.map { $0.contains("print(") } == [false, false, false, false, false, false, true])
        #expect(text.code[2].contains(".c"))
    }

    @Test func theManifestIsRead() {
        let table = PackageTable(
            """
            func module(_ name: String) -> Target { .target(name: name) }
            let package = Package(
                targets: [
                    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
                    module("A"),
                    module("B", ["A", .product(name: "GRDB", package: "GRDB.swift")]),
                    .executableTarget(
                        name: "tool",
                        dependencies: ["B", "A"]),
                ]
            )
            """
        )
        #expect(table.targets.map(\.name) == ["CCurl", "A", "B", "tool"])
        #expect(table.targets.map(\.dependencies) == [[], [], ["A", "GRDB"], ["B", "A"]])
        #expect(table.dependencies(of: "C") == nil)
    }
}
