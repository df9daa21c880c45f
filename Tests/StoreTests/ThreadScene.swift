import Desk
import LanguageID
import MailSyntax

@testable import Store

/// A desk with two mailboxes, an agent and a customer's organisation, and two tickets on it: IZ-1001 of Carla
/// (rossi.example) with Dario of partner.example in copy, which names an older mail, and IZ-1002 of Eva, who knows nobody.
struct ThreadScene {
    let bench: SQLiteBench
    var counter: Counter
    /// How many Message-IDs are only named at the beginning.
    let named = 1

    init() async throws {
        bench = try await SQLiteBench()
        counter = bench.counter
        counter.judge.desk.threadSigner = try await bench.desk.threadSigner()
        counter.judge.desk.agents = [
            Agent(id: "bea", name: "Bea", address: Address(localPart: "bea", domain: "desk.example"))
        ]
        counter.judge.desk.organisations = [
            Organisation(id: "rossi", name: "Rossi", domains: ["rossi.example"], addresses: [])
        ]
        counter.judge.desk.ownAddresses.insert(Address(localPart: "vendite", domain: "desk.example"))
        var carla = Letter(
            "q1@rossi.example",
            from: "Carla <carla@rossi.example>",
            fields: ["Cc: dario@partner.example", "References: <older@partner.example>"]
        )
        carla.subject = "Stampante ferma"
        var eva = Letter("q2@other.example", from: "Eva <eva@other.example>", text: "La fattura non è giusta.")
        eva.subject = "Fattura 7"
        try await counter.receive([carla, eva])
    }

    private let first = TicketNumber(prefix: "IZ", number: 1_001)

    /// Where answers about IZ-1001 go.
    var replyAddress: String { "support+\(counter.judge.desk.threadToken(of: first).reply ?? "")@desk.example" }

    /// How the subject of a notice on it begins.
    var tag: String { "[IZ-1001.\(counter.judge.desk.threadToken(of: first).tag ?? "")]" }

    @discardableResult
    func receive(_ row: ThreadCase) async throws -> DecidedMail {
        var counter = counter
        counter.mailbox = MailboxID(row.mailbox)
        let decided = try await counter.receive([letter(of: row)], from: 50)
        return decided[0]
    }

    /// The mail with what is known only of this scene.
    func letter(of row: ThreadCase) -> Letter {
        var letter = row.letter
        if row.marks.contains(.replyAddress) { letter.to = replyAddress }
        if row.marks.contains(.deliveredTo) { letter.fields.append("X-Original-To: \(replyAddress)") }
        if row.marks.contains(.subjectTag) { letter.subject += " \(tag)" }
        if row.marks.contains(.foldedTag) { letter.subject += " \(tag.prefix(13))\r\n \(tag.dropFirst(13))" }
        if row.marks.contains(.upperCase) {
            (letter.to, letter.subject) = (letter.to.uppercased(), letter.subject.uppercased())
        }
        return letter
    }
}
