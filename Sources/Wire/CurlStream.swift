/// The consumer's end of a connection. Letting go of it closes the connection.
final class CurlStream: ByteStream {
    let dialogue: [String]
    private let exchange: Exchange
    private let network: Network?

    /// `network` lives as long as the stream.
    init(_ exchange: Exchange, dialogue: [String], on network: Network?) {
        (self.exchange, self.dialogue, self.network) = (exchange, dialogue, network)
    }

    deinit { exchange.close() }

    func receive(within timeout: Duration) async throws(WireError) -> [UInt8] {
        try await exchange.receive(within: timeout).get()
    }

    func send(_ bytes: [UInt8], within timeout: Duration) async throws(WireError) {
        try await exchange.send(bytes, within: timeout).get()
    }

    func close() { exchange.close() }
}
