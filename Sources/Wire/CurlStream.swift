/// The consumer's end of a connection. Letting go of it closes the connection.
final class CurlStream: ByteStream {
    let dialogue: [String]
    private let exchange: Exchange

    init(_ exchange: Exchange, dialogue: [String]) {
        (self.exchange, self.dialogue) = (exchange, dialogue)
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
