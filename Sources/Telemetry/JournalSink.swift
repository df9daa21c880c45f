import Glibc

/// journald's socket for its native protocol: one datagram a record.
package final class JournalSink: LogSink {
    private let descriptor: Int32
    private let address: sockaddr_un

    package static let path = "/run/systemd/journal/socket"
    /// Milliseconds for which journald may keep us waiting.
    private static let patience: Int32 = 100

    /// `nil` when no socket listens at `path`.
    package init?(path: String = JournalSink.path) {
        guard let address = sockaddr_un(path: path) else { return nil }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        (self.descriptor, self.address) = (descriptor, address)
        guard address.withPointer({ connect(descriptor, $0, $1) }) == 0 else {
            return nil
        }
        disconnect()
    }

    deinit { close(descriptor) }

    /// The address goes with every datagram: a connected socket would be deaf after a restart of journald.
    package func write(_ line: [UInt8]) -> Bool {
        if sent(line) { return true }
        guard errno == EAGAIN || errno == EINTR || errno == ENOBUFS else { return false }
        var wish = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wish, 1, JournalSink.patience)
        return sent(line)
    }

    private func sent(_ line: [UInt8]) -> Bool {
        let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
        return address.withPointer { sendto(descriptor, line, line.count, flags, $0, $1) } == line.count
    }

    private func disconnect() {
        var nowhere = sockaddr(sa_family: sa_family_t(AF_UNSPEC), sa_data: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
        _ = connect(descriptor, &nowhere, socklen_t(MemoryLayout<sockaddr>.size))
    }
}

extension JournalSink {
    /// Whether standard error goes to the journal: systemd names its device and inode in `$JOURNAL_STREAM`.
    package static var isStandardError: Bool {
        guard let stream = getenv("JOURNAL_STREAM") else { return false }
        return isStream(String(cString: stream), of: STDERR_FILENO)
    }

    /// Whether `stream`, a `device:inode`, is what `descriptor` refers to.
    static func isStream(_ stream: String, of descriptor: Int32) -> Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && stream == "\(status.st_dev):\(status.st_ino)"
    }
}

extension sockaddr_un {
    /// `nil` for a path that is too long for a socket.
    init?(path: String) {
        self.init()
        sun_family = sa_family_t(AF_UNIX)
        let fits = withUnsafeMutableBytes(of: &sun_path) { room in
            guard path.utf8.count < room.count else { return false }
            room.copyBytes(from: path.utf8)
            return true
        }
        guard fits else { return nil }
    }

    func withPointer<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        withUnsafePointer(to: self) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
