/// An open, secured and logged-in connection: bytes both ways, each wait with an end.
///
/// The real one is libcurl's, owned by the network thread; tests script one in memory. One task reads and one writes at
/// a time.
package protocol ByteStream: Sendable {
    /// The lines the server sent while libcurl connected, secured and logged in, without line ends: greeting,
    /// capabilities, the reply to the login. Empty for a stream that libcurl did not open.
    var dialogue: [String] { get }

    /// The next bytes as they come, at least one; an empty array is the end of the stream, said once and ever after.
    /// Throws `WireError.Code.timedOut` when nothing came `within` that time; the stream stays usable.
    func receive(within timeout: Duration) async throws(WireError) -> [UInt8]

    /// Hands over all `bytes`, waiting for the peer to take them. That they were sent does not mean they arrived.
    /// A `send` that timed out or was cancelled has closed the stream: nobody knows how much the peer has seen.
    func send(_ bytes: [UInt8], within timeout: Duration) async throws(WireError)

    /// Ends the connection at once; a waiting `receive` or `send` throws `.closed`. Safe to call twice.
    func close()
}
