import Foundation
import Glibc

/// A file system in memory that is full soon, mounted inside a test's own folder; only root can have one.
struct SmallDisk {
    struct CannotMount: Error {}

    let path: String
    private var filler: String { "\(path)/filler" }

    init(at path: String, megabytes: Int) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        guard SmallDisk.run(["/bin/mount", "-t", "tmpfs", "-o", "size=\(megabytes)m,mode=700", "tmpfs", path]) else {
            throw CannotMount()
        }
    }

    func unmount() {
        _ = SmallDisk.run(["/bin/umount", "--lazy", path])
    }

    /// Takes away `megabytes`, or what is left.
    func occupy(megabytes: Int) throws {
        let file = open(filler, O_WRONLY | O_CREAT, 0o600)
        defer { close(file) }
        let block = [UInt8](repeating: 0x41, count: 4_096)
        for _ in 0..<megabytes * 256 where write(file, block, block.count) < 0 { return }
    }

    func free() {
        unlink(filler)
    }

    private static func run(_ words: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
