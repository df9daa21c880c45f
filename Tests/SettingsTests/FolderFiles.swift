import Settings

/// The disk as seen from one folder, so that problems name `sportello.yaml` and not the way to it.
struct FolderFiles: FileSource {
    let folder: String
    private let files = LocalFiles()

    init(_ folder: String) { self.folder = folder }

    func status(of path: String) throws(FileFailure) -> FileStatus {
        try files.status(of: "\(folder)/\(path)")
    }

    func contents(of path: String, limit: Int) throws(FileFailure) -> [UInt8] {
        try files.contents(of: "\(folder)/\(path)", limit: limit)
    }

    func names(in path: String) throws(FileFailure) -> [String] {
        try files.names(in: "\(folder)/\(path)")
    }
}
