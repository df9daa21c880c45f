import Glibc
import Settings
import Testing

/// The real disk, in a folder of its own.
@Suite struct LocalFilesTests {
    private let files = LocalFiles()

    private static func withFolder(_ body: (String) throws -> Void) throws {
        var template = Array("/tmp/sportello-settings-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        let folder = try #require(made)
        defer {
            for name in (try? LocalFiles().names(in: folder)) ?? [] { remove("\(folder)/\(name)") }
            rmdir(folder)
        }
        try body(folder)
    }

    private static func write(_ text: String, to path: String, mode: mode_t = 0o600) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        _ = text.withCString { Glibc.write(descriptor, $0, strlen($0)) }
        close(descriptor)
    }

    @Test func filesFoldersAndTheirModes() throws {
        try Self.withFolder { (folder) throws in
            Self.write("segreto\n", to: "\(folder)/b")
            Self.write("", to: "\(folder)/a", mode: 0o640)
            #expect(try files.names(in: folder) == ["a", "b"])
            #expect(try files.status(of: folder).kind == .folder)
            #expect(try files.status(of: "\(folder)/a") == FileStatus(kind: .file, permissions: 0o640))
            #expect(try files.contents(of: "\(folder)/b", limit: 8) == Array("segreto\n".utf8))
            #expect(try files.contents(of: "\(folder)/a", limit: 0) == [])
        }
    }

    @Test func whatCannotBeRead() throws {
        try Self.withFolder { (folder) throws in
            Self.write("segreto\n", to: "\(folder)/file")
            mkfifo("\(folder)/pipe", 0o600)
            #expect(throws: FileFailure.tooLarge(limit: 7)) { try files.contents(of: "\(folder)/file", limit: 7) }
            #expect(throws: FileFailure.missing) { try files.contents(of: "\(folder)/none", limit: 7) }
            #expect(throws: FileFailure.notAFile) { try files.contents(of: folder, limit: 7) }
            #expect(throws: FileFailure.notAFile) { try files.contents(of: "\(folder)/pipe", limit: 7) }
            #expect(throws: FileFailure.notAFolder) { try files.names(in: "\(folder)/file") }
            #expect(throws: FileFailure.missing) { try files.status(of: "\(folder)/none") }
            #expect(throws: FileFailure.tooLarge(limit: 100)) {
                try files.contents(of: "/proc/self/maps", limit: 100)
            }
        }
    }
}
