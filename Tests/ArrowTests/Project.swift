import Foundation
import Glibc

/// The project these tests stand in, found from where this file is.
enum Project {
    static let root: URL = {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX))
        let real = realpath(#filePath, &path).map { String(cString: $0) } ?? #filePath
        return URL(fileURLWithPath: real).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }()

    static let table = PackageTable(text(of: root.appendingPathComponent("Package.swift")))

    /// Every Swift file under Sources.
    static let sources = files(in: "Sources")

    /// Every Swift file under Tests.
    static let tests = files(in: "Tests")

    private static func files(in name: String) -> [SourceFile] {
        let folder = root.appendingPathComponent(name)
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            SourceFile(
                target: String(path.prefix { $0 != "/" }),
                path: path,
                lines: text(of: folder.appendingPathComponent(path)).components(separatedBy: "\n")
            )
        }
    }

    private static func text(of file: URL) -> String {
        (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }
}
