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
            var system = SystemRandomNumberGenerator()
            return String(system.next() as UInt64, radix: 36) + String(system.next() as UInt64, radix: 36)
        },
        fraction: { Double.random(in: 0...1) }
    )
}
