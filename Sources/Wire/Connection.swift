import CCurl

/// An open connection as the network thread sees it: a libcurl handle on one side, the tasks on the other.
final class Connection {
    typealias ID = UInt64

    enum Progress {
        /// The kernel has no more, or the consumer has enough: someone will call.
        case idle
        /// A turn's share was read and more may be there: come back, but let the others go first.
        case more
    }

    let exchange: Exchange
    private let easy: EasyHandle
    private var isReadable = true

    /// So much is read at most from one connection before the others have their turn.
    private static let buffersPerTurn = 4
    /// So much is handed to libcurl at once; a resumed sending must offer the same bytes again, and does.
    private static let sendingLimit = 262_144

    init(_ easy: EasyHandle, _ exchange: Exchange) {
        (self.easy, self.exchange) = (easy, exchange)
    }

    /// Reads until libcurl has no more: bytes that OpenSSL has decrypted and keeps show on no socket.
    func read(through buffer: UnsafeMutableRawBufferPointer) -> Progress {
        for _ in 0..<Self.buffersPerTurn {
            guard isReadable, exchange.wantsBytes else { return .idle }
            let (count, end) = fill(buffer)
            if count > 0 { _ = exchange.deliver(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
            switch end {
            case .full: continue
            case .again: return .idle
            case .ended: exchange.end()
            case .failed: exchange.fail(.closed, "the connection broke: \(easy.message)")
            }
            isReadable = false
        }
        return isReadable ? .more : .idle
    }

    private enum FillEnd { case full, again, ended, failed }

    private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> (Int, FillEnd) {
        var filled = 0
        while filled < buffer.count {
            var count = 0
            let result = curl_easy_recv(
                easy.curl,
                buffer.baseAddress?.advanced(by: filled),
                buffer.count - filled,
                &count
            )
            if result == CURLE_AGAIN { return (filled, .again) }
            guard result == CURLE_OK else { return (filled, .failed) }
            guard count > 0 else { return (filled, .ended) }
            filled += count
        }
        return (filled, .full)
    }

    /// Sends what waits until the kernel takes no more; the rest goes when it does.
    func write() {
        while let (ticket, bytes, sent) = exchange.next {
            var count = 0
            let result = bytes.withUnsafeBytes { bytes in
                let rest = min(bytes.count - sent, Self.sendingLimit)
                return curl_easy_send(easy.curl, bytes.baseAddress?.advanced(by: sent), rest, &count)
            }
            switch result {
            case CURLE_OK: exchange.sent(count, of: ticket)
            case CURLE_AGAIN: return
            default: return exchange.fail(.closed, "the connection broke: \(easy.message)")
            }
        }
    }
}
