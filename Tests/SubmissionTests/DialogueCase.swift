import Desk
import Submission
import Testing

/// One dialogue with one `deliver` in it, from the first command after EHLO.
struct DialogueCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var offers: String
    var messages: [OutboundMessage]
    var script: [Line]
    var outcomes: [String]
    var isUsable: Bool
    init(
        _ name: String,
        _ offers: String,
        _ messages: [OutboundMessage],
        _ script: [Line],
        _ outcomes: [String],
        isUsable: Bool = true
    ) {
        (testDescription, self.offers, self.messages) = (name, offers, messages)
        (self.script, self.outcomes, self.isUsable) = (script, outcomes, isUsable)
    }
}

/// What the dialogues are made of.
extension DialogueCase {
    static let toA = message("one\n", to: "a@x")
    static let toB = message("two\n.\n", to: "b@x")
    static let toBoth = message("both\n", to: "a@x", "b@x")
    static let toCrowd = OutboundMessage(
        envelope: Envelope(
            reversePath: .address(address("d@us.example")),
            recipients: (1...60).map { address("u\($0)@x") }
        ),
        bytes: Array("all\n".utf8)
    )

    /// The commands that name these of the crowd.
    static func crowd(_ range: ClosedRange<Int>) -> String { range.map { "RCPT TO:<u\($0)@x>\r\n" }.joined() }
    static let mail = "MAIL FROM:<d@us.example>\r\n"
    static let groupA = mail + "RCPT TO:<a@x>\r\nDATA\r\n"
    static let groupB = mail + "RCPT TO:<b@x>\r\nDATA\r\n"
    static let ready = "250 ok\r\n250 ok\r\n354 go\r\n"
    static let one = "one\r\n.\r\n"
    static let two = "two\r\n..\r\n.\r\n"
}
