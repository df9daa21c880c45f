import Glibc

/// The files of this machine.
package struct LocalFiles: FileSource {
    package init() {}

    package func status(of path: String) throws(FileFailure) -> FileStatus {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileFailure(errno) }
        return FileStatus(status)
    }

    /// Opened without blocking, so that a pipe put in a file's place cannot hold the daemon.
    package func contents(of path: String, limit: Int) throws(FileFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileFailure(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFailure(errno) }
        guard FileStatus(status).kind == .file else { throw .notAFile }
        guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
        return try Self.bytes(of: descriptor, limit: limit)
    }

    package func names(in folder: String) throws(FileFailure) -> [String] {
        guard let stream = opendir(folder) else { throw FileFailure(errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            // SAFETY: `d_name` is NUL-terminated and lives until the next `readdir` on this stream.
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Reads to the end: a file may grow after its size was asked.
    private static func bytes(of descriptor: Int32, limit: Int) throws(FileFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            var code: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
                let got = read(descriptor, buffer.baseAddress, buffer.count)
                code = got < 0 ? errno : 0
                count = max(0, got)
            }
            if code == EINTR { continue }
            guard code == 0 else { throw FileFailure(code) }
            guard !chunk.isEmpty else { return bytes }
            bytes += chunk
            guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        }
    }
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        self.init(kind: kind, permissions: UInt16(status.st_mode & 0o777))
    }
}

extension FileFailure {
    fileprivate init(_ code: Int32) {
        switch code {
        case ENOENT: self = .missing
        case ENOTDIR: self = .notAFolder
        case EACCES, EPERM: self = .forbidden
        // glibc keeps the text per thread since 2.32.
        default: self = .unusable(strerror(code).map { String(cString: $0).lowercased() } ?? "error \(code)")
        }
    }
}
