import Settings

/// Files of a test, without a disk. A folder is there when a file is in it.
struct MemoryFiles: FileSource {
    var texts: [String: String] = [:]
    var permissions: [String: UInt16] = [:]

    func status(of path: String) throws(FileFailure) -> FileStatus {
        if texts[path] != nil { return FileStatus(kind: .file, permissions: permissions[path] ?? 0o600) }
        guard !inside(path).isEmpty else { throw .missing }
        return FileStatus(kind: .folder, permissions: 0o700)
    }

    func contents(of path: String, limit: Int) throws(FileFailure) -> [UInt8] {
        guard let text = texts[path] else { throw inside(path).isEmpty ? .missing : .notAFile }
        guard permissions[path] != 0 else { throw .forbidden }
        guard text.utf8.count <= limit else { throw .tooLarge(limit: limit) }
        return Array(text.utf8)
    }

    func names(in folder: String) throws(FileFailure) -> [String] {
        let names = inside(folder).compactMap { $0.split(separator: "/").first.map(String.init) }
        guard !names.isEmpty else { throw .missing }
        return Set(names).sorted()
    }

    private func inside(_ folder: String) -> [String] {
        texts.keys.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
    }
}
