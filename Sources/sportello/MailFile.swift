import Glibc

/// Mails as files of the command line.
enum MailFile {
    /// Why a file could not be read.
    struct Unreadable: Error {
        let status: ExitStatus
        let reason: String

        init(_ path: String, _ number: Int32) {
            status = number == ENOENT ? .noInput : .data
            reason = "\"\(path.printable)\": \(String(cString: strerror(number)))"
        }
    }

    /// The bytes of the file at `path`, of standard input for `-`.
    static func bytes(_ path: String) throws(Unreadable) -> [UInt8] {
        if path == "-" { return try contents(of: STDIN_FILENO, path, expecting: 0) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Unreadable(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Unreadable(path, errno) }
        return try contents(of: descriptor, path, expecting: max(Int(status.st_size), 0))
    }

    /// Reads to the end; `size` is how much there will probably be.
    private static func contents(
        of descriptor: Int32,
        _ path: String,
        expecting size: Int
    ) throws(Unreadable) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Unreadable(path, errno) }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    /// `path` itself, or the files in it and below it in order of name when it is a folder. Links to folders inside
    /// are not followed, so that no circle is walked.
    static func files(_ path: String) -> [String] {
        var files: [String] = []
        var waiting = [path]
        while let next = waiting.popLast() {
            if let names = names(in: next, isTop: next == path) {
                let folder = next.hasSuffix("/") ? next : next + "/"
                waiting += names.sorted(by: >).map { folder + $0 }
            } else {
                files.append(next)
            }
        }
        return files
    }

    /// What a folder holds; `nil` when there is no folder of this name that can be read.
    private static func names(in path: String, isTop: Bool) -> [String]? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (isTop ? 0 : O_NOFOLLOW))
        guard descriptor >= 0 else { return nil }
        guard let folder = fdopendir(descriptor) else {
            close(descriptor)
            return nil
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
