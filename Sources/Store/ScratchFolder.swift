import Desk
import Glibc

/// A state folder for as long as somebody holds it: for trying out what a desk would do before there is one.
package final class ScratchFolder: Sendable {
    package let folder: StateFolder

    package init() throws(DeskStoreError) {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/sportello.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw DeskStoreError(.notPermitted, "no folder for passing files in \"\(base)\": \(reason(errno))")
        }
        folder = StateFolder(path: String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
    }

    deinit {
        for file in [folder.database, "\(folder.database)-wal", "\(folder.database)-shm", folder.numbers, folder.lock] {
            unlink(file)
        }
        rmdir(folder.path)
    }
}
