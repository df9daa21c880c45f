/// Where files come from: the disk, or a test's memory.
package protocol FileSource: Sendable {
    /// What stands at a path, links followed.
    func status(of path: String) throws(FileFailure) -> FileStatus

    /// A whole regular file of at most `limit` bytes.
    func contents(of path: String, limit: Int) throws(FileFailure) -> [UInt8]

    /// The names in a folder, sorted, without `.` and `..`.
    func names(in folder: String) throws(FileFailure) -> [String]
}
