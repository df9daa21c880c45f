/// A value that is written as one text of a form of its own, as `60s` or `imaps://imap.example.com`.
protocol SettingsLiteral: Sendable {
    /// What is expected, with an example, to follow "expected".
    static var form: String { get }

    init(_ text: String) throws(LiteralFault)
}

/// Why a text is not of its form: the end of a sentence that begins with the key and, where it is harmless, the value.
struct LiteralFault: Error {
    let cause: String
    /// The text may hold a password and is not shown.
    let isDelicate: Bool

    init(_ cause: String, isDelicate: Bool = false) {
        (self.cause, self.isDelicate) = (cause, isDelicate)
    }
}
