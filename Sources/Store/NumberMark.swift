import CShim
import Desk
import Glibc

/// A small file beside the database that says how far ticket numbers were given, so that a database restored from a
/// backup does not give them again.
///
/// It is written before each commit that opens tickets. It need not reach the disk then: after a power cut the
/// database is the newer of the two, and the higher number counts. What it must survive is somebody putting an older
/// database beside it. If it was itself put back, moved or lost, the file system tells: the number of the file
/// and its change time cannot be restored, and are compared with those written inside.
struct NumberMark {
    let path: String

    /// How the numbers of a database relate to the mark.
    enum Finding: Equatable {
        /// The mark agrees, or the database is new.
        case sound(next: [String: Int64])
        /// The mark is missing, foreign or unreadable: nobody knows how far numbers were given.
        case lost
    }

    /// Change time and written time may differ by this much without suspicion, in seconds: a tick of the clock between
    /// the two.
    private static let tolerance = 1

    func read() -> Finding {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .lost }
        defer { close(descriptor) }
        var status = stat()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        guard fstat(descriptor, &status) == 0, count > 0 else { return .lost }
        let lines = String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n")
        guard let first = lines.first, isUntouched(first.split(separator: " "), status) else { return .lost }
        var next: [String: Int64] = [:]
        for line in lines.dropFirst() {
            let words = line.split(separator: " ")
            guard words.count == 2, let number = Int64(words[1]) else { return .lost }
            next[String(words[0])] = number
        }
        return .sound(next: next)
    }

    /// Whether the file is still the one we wrote, and nobody has touched it since.
    private func isUntouched(_ words: [Substring], _ status: stat) -> Bool {
        guard words.count == 2, let written = Int(words[0].drop { $0 == "0" }), let file = UInt64(words[1]) else {
            return false
        }
        return file == status.st_ino && abs(status.st_ctim.tv_sec - written) <= NumberMark.tolerance
    }

    /// Replaces the mark in one write; the seconds come first and always have twelve digits, so lines never shrink.
    func write(_ next: [String: Int64]) throws(DeskStoreError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure() }
        var lines = "\(fixedWidth(Int64(time(nil)), 12)) \(status.st_ino)\n"
        for (desk, number) in next.sorted(by: { $0.key < $1.key }) {
            lines += "\(desk) \(fixedWidth(number, 19))\n"
        }
        let bytes = Array(lines.utf8)
        guard pwrite(descriptor, bytes, bytes.count, 0) == bytes.count, ftruncate(descriptor, off_t(bytes.count)) == 0
        else { throw failure() }
    }

    private func failure() -> DeskStoreError {
        let code: DeskStoreError.Code = errno == ENOSPC ? .full : .failed
        return DeskStoreError(code, "ticket number mark \"\(path)\": \(String(cString: strerror(errno)))")
    }
}

private func fixedWidth(_ number: Int64, _ width: Int) -> String {
    let digits = String(max(number, 0))
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
