import CShim
import Desk
import Glibc

/// The folder that holds everything a desk must not lose: the database, the mark of the ticket numbers, the lock.
package struct StateFolder: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    package var database: String { "\(path)/sportello.db" }
    /// Whether a daemon has made the database.
    package var hasDatabase: Bool { access(database, F_OK) == 0 }
    var numbers: String { "\(path)/sportello.numbers" }
    var lock: String { "\(path)/sportello.lock" }

    /// Whether a daemon could work here: the folder is fit, or missing where it can be made. Changes nothing.
    package func check() throws(DeskStoreError) {
        if access(path, F_OK) == 0 { return try prepare(create: false) }
        let parent = path.lastIndex(of: "/").map { $0 > path.startIndex ? String(path[..<$0]) : "/" } ?? "."
        guard access(parent, W_OK | X_OK) == 0 else {
            throw DeskStoreError(
                .notPermitted,
                "state folder \"\(path)\" is not there and \"\(parent)\" is not writable: make it first"
            )
        }
    }

    /// Makes sure the folder is there, ours, and writable; makes it when it is missing and `create` says so.
    package func prepare(create: Bool) throws(DeskStoreError) {
        var status = stat()
        if stat(path, &status) != 0 {
            guard errno == ENOENT, create else {
                let cause = errno == ENOENT ? "not there yet: start the daemon once, sportello serve" : reason(errno)
                throw DeskStoreError(.notFound, "state folder \"\(path)\": \(cause)")
            }
            guard mkdir(path, 0o700) == 0, stat(path, &status) == 0 else {
                throw DeskStoreError(
                    .notPermitted,
                    "state folder \"\(path)\" cannot be made: \(reason(errno))"
                )
            }
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw DeskStoreError(.notPermitted, "state folder \"\(path)\" is not a folder")
        }
        guard status.st_uid == geteuid() else {
            let owner = StateFolder.name(of: status.st_uid)
            throw DeskStoreError(
                .notPermitted,
                "state folder \"\(path)\" belongs to \(owner): run this as that user, "
                    + "runuser -u \(owner) -- sportello …"
            )
        }
        guard access(path, W_OK | X_OK) == 0 else {
            throw DeskStoreError(.notPermitted, "state folder \"\(path)\" is not writable: chmod u+rwx it")
        }
    }

    private static func name(of user: uid_t) -> String {
        guard let entry = getpwuid(user) else { return "user \(user)" }
        return String(cString: entry.pointee.pw_name)
    }

    /// Takes the lock that only one daemon can hold; it is freed by the end of the process, however that comes.
    package func lockForDaemon() throws(DeskStoreError) {
        let descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw DeskStoreError(.notPermitted, "lock \"\(lock)\": \(reason(errno))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw DeskStoreError(
                .locked,
                "another daemon runs on state folder \"\(path)\": stop it, or give this one its own \"state\""
            )
        }
    }
}

/// The system's words for an error.
/// What the system says an error number means.
func reason(_ number: Int32) -> String {
    String(cString: strerror(number))
}
