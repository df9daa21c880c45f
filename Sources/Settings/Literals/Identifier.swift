/// The `id` of a desk, mailbox, agent, organisation or role: it stands in log lines, metrics and commands.
struct Identifier: SettingsLiteral {
    let value: String

    static let form = "an id such as support or second-line"

    init(_ text: String) throws(LiteralFault) {
        let first = text.utf8.first.map(Self.isLetterOrDigit) ?? false
        guard first, text.utf8.count <= 64, text.utf8.allSatisfy(Self.isInner) else {
            throw LiteralFault(
                "an id has up to 64 of a-z, A-Z, 0-9, \".\", \"_\", \"-\" and starts with a letter or digit"
            )
        }
        value = text
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    private static func isInner(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "._-".utf8.contains(byte)
    }
}
