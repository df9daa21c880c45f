import CivilTime
import MailSyntax
import Testing

/// A mail of ours with what tests leave unsaid filled in.
func outgoing(
    from: NamedAddress = NamedAddress(
        name: "Interzen Customer Service",
        address: Address(localPart: "help", domain: "example.com")
    ),
    to: [NamedAddress] = [NamedAddress(name: "Anna Rossi", address: Address(localPart: "anna", domain: "example.org"))],
    cc: [NamedAddress] = [],
    replyTo: NamedAddress? = nil,
    subject: String = "Subject",
    messageID: MessageID = MessageID("n1@example.com"),
    inReplyTo: MessageID? = nil,
    references: [MessageID] = [],
    autoSubmitted: OutgoingMail.AutoSubmitted? = .replied,
    text: String
) -> OutgoingMail {
    OutgoingMail(
        from: from,
        to: to,
        cc: cc,
        replyTo: replyTo,
        subject: subject,
        messageID: messageID,
        date: Instant(seconds: 1_794_819_600),
        inReplyTo: inReplyTo,
        references: references,
        autoSubmitted: autoSubmitted,
        text: text
    )
}

/// Whether only CRLF ends lines, none is longer than 998 bytes, and none of the header than 78 where it can be folded.
func isStrict(_ bytes: [UInt8]) -> Bool {
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D {
        let isCRLF =
            bytes[index] == 0x0D
            ? index + 1 < bytes.count && bytes[index + 1] == 0x0A : index > 0 && bytes[index - 1] == 0x0D
        let line = bytes[start..<index]
        let isFoldable = line.count > 78 && line.drop { $0 != 0x20 }.dropFirst().contains(0x20)
        if !isCRLF || line.count > 998 || isFoldable || line.contains(0) { return false }
        start = index + 1
    }
    return start == bytes.count
}

/// A named mail for the round trips.
struct OutgoingSample: CustomTestStringConvertible, Sendable {
    var name: String
    var mail: OutgoingMail
    var testDescription: String { name }
}

enum OutgoingSamples {
    static let all: [OutgoingSample] = [
        OutgoingSample(name: "plain", mail: outgoing(text: "Hello")),
        OutgoingSample(name: "generated", mail: outgoing(autoSubmitted: .generated, text: "Hello")),
        OutgoingSample(name: "a person's words", mail: outgoing(autoSubmitted: nil, text: "Hello")),
        OutgoingSample(
            name: "accents",
            mail: outgoing(subject: "Perché no: città e caffè", text: "Perché no?\n\nSì, così.")
        ),
        OutgoingSample(
            name: "long subject",
            mail: outgoing(subject: String(repeating: "la città è bella ", count: 30) + "!", text: "x")
        ),
        OutgoingSample(
            name: "long plain subject",
            mail: outgoing(subject: (0..<60).map { "word\($0)" }.joined(separator: " "), text: "x")
        ),
        OutgoingSample(
            name: "other scripts",
            mail: outgoing(subject: "日本語の件名とても長いものをここに書きます。もっと長く。👩‍👩‍👧‍👦 Привет", text: "日本語\n👍")
        ),
        OutgoingSample(name: "looks encoded", mail: outgoing(subject: "=?utf-8?q?a?= is no word", text: "=3D = =\n=")),
        OutgoingSample(name: "odd blanks", mail: outgoing(subject: "two  blanks   here", text: "a  b")),
        OutgoingSample(
            name: "names to quote",
            mail: outgoing(
                from: NamedAddress(
                    name: "Rossi, Anna (home) \"A\" \\",
                    address: Address(localPart: "a b", domain: "example.org")
                ),
                to: [
                    NamedAddress(address: Address(localPart: "a@b", domain: "example.org")),
                    NamedAddress(name: "Nicolò", address: Address(localPart: "n", domain: "example.org")),
                    NamedAddress(name: "J. Doe", address: Address(localPart: "a.b+c", domain: "[192.0.2.1]")),
                ],
                cc: [NamedAddress(name: "=?x", address: Address(localPart: "\"q\\", domain: "example.org"))],
                replyTo: NamedAddress(name: "Reply", address: Address(localPart: "r", domain: "example.org")),
                text: "x"
            )
        ),
        OutgoingSample(
            name: "many recipients",
            mail: outgoing(
                to: (0..<100).map {
                    NamedAddress(name: "Person \($0)", address: Address(localPart: "p\($0)", domain: "example.org"))
                },
                text: "x"
            )
        ),
        OutgoingSample(
            name: "thread",
            mail: outgoing(
                inReplyTo: MessageID("q@example.org"),
                references: (0..<15).map { MessageID("reference-number-\($0)@mail.example.org") },
                text: "x"
            )
        ),
        OutgoingSample(
            name: "long lines",
            mail: outgoing(text: String(repeating: "perché ", count: 300) + "\n" + String(repeating: "x", count: 2_000))
        ),
        OutgoingSample(name: "lines of mail", mail: outgoing(text: ".\nFrom me\n--abc\n> quoted\n-- \nsignature")),
    ]
}
