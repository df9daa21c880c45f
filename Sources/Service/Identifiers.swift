/// Where random names come from; a value, so that a test can name things itself.
package struct Identifiers: Sendable {
    /// Letters and digits nobody can guess, for a Message-ID.
    package var token: @Sendable () -> String
    /// A number from 0 to 1, for jitter.
    package var fraction: @Sendable () -> Double

    package init(token: @escaping @Sendable () -> String, fraction: @escaping @Sendable () -> Double) {
        (self.token, self.fraction) = (token, fraction)
    }

    /// From the system's random source.
    package static let random = Identifiers(
        token: {
            let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
            let bytes = (0..<20).map { _ in alphabet[Int.random(in: 0..<alphabet.count)] }
            return String(decoding: bytes, as: UTF8.self)
        },
        fraction: { Double.random(in: 0...1) }
    )
}
