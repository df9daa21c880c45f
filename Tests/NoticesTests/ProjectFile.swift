import Glibc
import Testing

/// Files of the project, read and written without Foundation.
enum ProjectFile {
    /// The project's folder, with a slash at its end.
    static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/"

    static func text(of path: String) throws -> String {
        let file = open(path, O_RDONLY)
        try #require(file >= 0, "there is no \(path)")
        defer { close(file) }
        var room = [UInt8](repeating: 0, count: 131_072)
        let count = read(file, &room, room.count)
        return String(decoding: room[..<max(count, 0)], as: UTF8.self)
    }

    static func write(_ text: String, to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        try #require(file >= 0, "\(path) cannot be written")
        defer { close(file) }
        let bytes = Array(text.utf8)
        try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
    }
}
