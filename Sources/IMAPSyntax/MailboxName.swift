/// A folder's name that has been found fit for a command line.
///
/// It always travels as a quoted string: with control characters refused and the rest in modified UTF-7, there is
/// nothing left that would need a literal.
package struct MailboxName: Hashable, Sendable {
    /// As people write it, in Unicode.
    package let name: String

    package static let inbox = MailboxName(trusted: "INBOX")

    /// The longest encoded name we send, in bytes.
    package static let maximumLength = 1_000

    /// Throws `.unencodable` for an empty name, one too long, or one with a control character, which could end the
    /// command line and begin another.
    package init(_ name: String) throws(IMAPSyntaxError) {
        guard !name.isEmpty else { throw .unencodable(argument: name, reason: "an empty mailbox name") }
        guard !name.unicodeScalars.contains(where: MailboxName.isControl) else {
            throw .unencodable(argument: printable(name), reason: "a control character in a mailbox name")
        }
        self.name = name
        guard quoted.utf8.count <= MailboxName.maximumLength else {
            throw .exceeded(
                .mailboxName,
                actual: quoted.utf8.count,
                maximum: MailboxName.maximumLength,
                uid: nil
            )
        }
    }

    private init(trusted name: String) {
        self.name = name
    }

    /// `"Archiv/&APw-ber"`, quotes included.
    var quoted: String {
        var quoted = "\""
        for character in ModifiedUTF7.encoded(name) {
            if character == "\"" || character == "\\" { quoted.append("\\") }
            quoted.append(character)
        }
        return quoted + "\""
    }

    /// C0, DEL, C1 and the Unicode line separators.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }
}
