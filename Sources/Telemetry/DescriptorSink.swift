import Glibc
import Synchronization

/// A file descriptor, usually standard error: a terminal, a file, a pipe or a stream socket.
///
/// Each line is one write(2) wherever the descriptor takes it whole. A reader that stalls costs `patience` once, then
/// nothing until it reads again: lines are dropped meanwhile, and `Log` counts them.
package final class DescriptorSink: LogSink {
    private let descriptor: Int32
    private let isSocket: Bool
    private let state = Mutex(State())

    private struct State {
        /// The last line was broken off; the next begins on a line of its own.
        var isMidLine = false
        var isStalled = false
    }

    /// Milliseconds for which a reader may keep us waiting.
    private static let patience: Int32 = 100
    /// A pipe that is ready takes this much without blocking (POSIX's PIPE_BUF on Linux).
    private static let atomicSize = 4_096

    /// The descriptor stays the caller's. From here on SIGPIPE is ignored in the whole process: a log reader that
    /// went away must show as an error of the write, not as the daemon's death.
    package init(descriptor: Int32) {
        self.descriptor = descriptor
        isSocket = fileKind(of: descriptor) == S_IFSOCK
        _ = signal(SIGPIPE, SIG_IGN)
    }

    package static var standardError: DescriptorSink { DescriptorSink(descriptor: STDERR_FILENO) }

    package func write(_ line: [UInt8]) -> Bool {
        state.withLock { state in
            let whole = state.isMidLine ? [UInt8(ascii: "\n")] + line : line
            let written = whole.withUnsafeBytes { write($0, patience: state.isStalled ? 0 : DescriptorSink.patience) }
            state.isStalled = written < whole.count
            if written > 0 { state.isMidLine = written < whole.count }
            return written == whole.count
        }
    }

    /// How many bytes went out before the descriptor refused or patience ended.
    private func write(_ bytes: UnsafeRawBufferPointer, patience: Int32) -> Int {
        var written = 0
        while written < bytes.count {
            guard isReady(within: patience) else { return written }
            let count = writeSome(UnsafeRawBufferPointer(rebasing: bytes[written...]))
            if count > 0 {
                written += count
            } else if errno != EINTR {
                return written
            }
        }
        return written
    }

    /// The flags of stderr are shared with whoever gave it to us, so it is not made non-blocking: a socket is asked
    /// not to wait, and anything else gets no more than what a ready pipe takes.
    private func writeSome(_ bytes: UnsafeRawBufferPointer) -> Int {
        if isSocket { return send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_DONTWAIT)) }
        return Glibc.write(descriptor, bytes.baseAddress, min(bytes.count, DescriptorSink.atomicSize))
    }

    private func isReady(within milliseconds: Int32) -> Bool {
        var wish = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        var ready: Int32
        repeat { ready = poll(&wish, 1, milliseconds) } while ready < 0 && errno == EINTR
        return ready > 0
    }
}

/// The S_IF… bits of what `descriptor` refers to; 0 when it is closed.
private func fileKind(of descriptor: Int32) -> mode_t {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
}
