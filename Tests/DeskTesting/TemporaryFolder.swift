import Foundation

/// A folder of a test's own, removed with everything in it at the end.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.path + "/sportello-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// A copy of the database as it is now, with what has not found its way into the main file yet.
    package func copyOfDatabase() throws -> [String: Data] {
        let names = try databaseFiles()
        return Dictionary(
            uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(path)/\($0)"))) }
        )
    }

    /// Puts a copy back, as an operator does with a backup; the other files of the folder stay.
    package func restoreDatabase(_ copy: [String: Data]) throws {
        for name in try databaseFiles() { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }
        for (name, bytes) in copy { try bytes.write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
    }

    private func databaseFiles() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasPrefix("sportello.db") }
    }
}
