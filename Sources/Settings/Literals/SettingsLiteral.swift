/// A value that is written as one text of a form of its own, as `60s` or `imaps://imap.example.com`.
protocol SettingsLiteral: Sendable {
    /// What is expected, with an example, to follow "expected".
    static var form: String { get }

    init(_ text: String) throws(LiteralFault)
}
