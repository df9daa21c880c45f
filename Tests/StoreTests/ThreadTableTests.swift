import CivilTime
import Desk
import MailSyntax
import Testing

@testable import Store

/// Where mails belong: one case for each way in which people, programs and relays answer, with the evidence each was
/// decided on. A title bears the requirement and the number of the complaint about other help desks that it answers.
struct ThreadTableTests {
    @Test("A mail finds its ticket, or none", arguments: ThreadCase.all)
    func threads(_ row: ThreadCase) async throws {
        let scene = try await ThreadScene()
        let decided = try await scene.receive(row)
        #expect(decided.outcome == row.outcome, "\(row)")
        #expect(decided.ticket?.number == row.ticket, "\(row)")
        #expect(decided.reason == row.reason, "\(row)")
        let trace = try scene.bench.desk.trace(of: decided.mail.id) ?? ""
        #expect(trace.contains(row.evidence), "\(row): \(trace)")
    }

    /// Nothing but a mail on record may come of what a stranger sends to somebody else's ticket.
    @Test(
        "R-T2, 34, 40: a stranger's mail changes nothing",
        arguments: ThreadCase.all.filter { $0.reason == .citesTicketUnverified }
    )
    func strangers(_ row: ThreadCase) async throws {
        let scene = try await ThreadScene()
        let number = TicketNumber(prefix: "IZ", number: row.ticket ?? 0)
        let before = try scene.bench.desk.ticket(number)
        let notices = try scene.bench.outbox().count
        try await scene.receive(row)
        let after = try scene.bench.desk.ticket(number)
        #expect(after.participants == before.participants)
        #expect(after.status == before.status)
        #expect(after.lastFromCustomer == before.lastFromCustomer)
        #expect(try scene.bench.outbox().count == notices)
        #expect(try scene.bench.value("SELECT count(*) FROM thread WHERE isNamed") == scene.named)
    }

    @Test(
        "R-T2, R-T3, 34, 35: a ticket that only points to another leaves no trace on it",
        arguments: ThreadCase.all.filter { $0.isRelated }
    )
    func related(_ row: ThreadCase) async throws {
        let scene = try await ThreadScene()
        let before = try scene.bench.events(of: TicketID(1))
        let decided = try await scene.receive(row)
        #expect(try scene.bench.events(of: TicketID(1)) == before)
        let new = try scene.bench.desk.ticket(try #require(decided.ticket))
        #expect(
            try scene.bench.desk.links(of: new.id) == [
                TicketLink(other: TicketNumber(prefix: "IZ", number: 1_001), relation: .related)
            ]
        )
    }

    @Test("R-T4, 36: each method can be switched off", arguments: ThreadCase.switches)
    func switchedOff(_ row: ThreadCase) async throws {
        var scene = try await ThreadScene()
        scene.counter.judge.desk.threads = ThreadCase.switchedOff(row.evidence)
        let decided = try await scene.receive(row)
        #expect(decided.outcome == .opened, "\(row)")
    }

    @Test("R-D2, 27: one mail to two of our mailboxes is one ticket, or two where the desk wants it")
    func oneMailTwoMailboxes() async throws {
        for (sameMail, outcome) in [(DeskProfile.SameMail.one, Outcome.duplicate), (.each, .opened)] {
            var scene = try await ThreadScene()
            scene.counter.judge.desk.sameMail = sameMail
            var letter = Letter("both@rossi.example", from: "carla@rossi.example", text: "Il server non risponde più.")
            letter.to = "support@desk.example, vendite@desk.example"
            try await scene.counter.receive([letter], from: 60)
            var other = scene.counter
            other.mailbox = MailboxID("vendite")
            let copy = letter.delivered("Delivered-To: vendite@desk.example")
            #expect(try await other.receive([copy], from: 60).first?.outcome == outcome)
            let acknowledged = try scene.bench.outbox().filter { $0.to == ["carla@rossi.example"] }
            #expect(acknowledged.count == 2, "the ticket of the scene, and one for both ways")
        }
    }

    @Test("R-T5, 39: a customer who answers his own mail before we did stays on one ticket, whichever comes first")
    func ownMailAnswered() async throws {
        let first = Letter("own1@rossi.example", from: "carla@rossi.example", text: "Non parte il programma di posta.")
        let second = Letter("own2@rossi.example", from: "carla@rossi.example", inReplyTo: "own1@rossi.example")
        for letters in [[first, second], [second, first]] {
            let scene = try await ThreadScene()
            let decided = try await scene.counter.receive(letters, from: 60)
            #expect(decided.map(\.outcome) == [.opened, .followed])
            #expect(decided.map(\.ticket) == [decided[0].ticket, decided[0].ticket])
        }
    }

    @Test("R-T5, 37: three mails of one conversation that began without us")
    func aConversationWeNeverSaw() async throws {
        let scene = try await ThreadScene()
        let letters = ["c1", "c2", "c3"].map {
            Letter("\($0)@rossi.example", from: "carla@rossi.example", inReplyTo: "unseen@partner.example")
        }
        let decided = try await scene.counter.receive(letters, from: 60)
        #expect(decided.map(\.outcome) == [.opened, .followed, .followed])
        #expect(decided[1].reason == .namedByTicket)
    }

    @Test("R-T5, 38, 43: what an agent writes around the desk joins when its answer came first")
    func writtenAroundTheDesk() async throws {
        let scene = try await ThreadScene()
        let answer = Letter("a1@rossi.example", from: "carla@rossi.example", inReplyTo: "outlook@desk.example")
        let original = Letter("outlook@desk.example", from: "bea@desk.example", text: "Le ho telefonato stamattina.")
        let decided = try await scene.counter.receive([answer, original], from: 60)
        #expect(decided.map(\.outcome) == [.opened, .followed])
        #expect(decided[1].reason == .citesTicketUnverified, "a colleague's words end no wait")
    }

    @Test("R-T6, 41: a relay that gave our notice another Message-ID is learned from the customer's answer")
    func relaysAreLearned() async throws {
        let scene = try await ThreadScene()
        var first = Letter("r1@rossi.example", from: "carla@rossi.example", inReplyTo: "0102@ses.relay.example")
        first.to = scene.replyAddress
        let later = Letter("r2@rossi.example", from: "dario@partner.example", inReplyTo: "0102@ses.relay.example")
        let stranger = Letter("r3@x.example", from: "eve@elsewhere.example", inReplyTo: "0102@ses.relay.example")
        let decided = try await scene.counter.receive([first, later, stranger], from: 60)
        #expect(decided.map(\.outcome) == [.followed, .followed, .opened])
        #expect(decided.map(\.reason) == [.replyAddress, .namedByTicket, .newRequest])
    }

    @Test func signaturesAreThoseOfTheDatabase() async throws {
        let bench = try await SQLiteBench()
        let number = TicketNumber(prefix: "IZ", number: 1_042)
        func signature(_ store: SQLiteDesk, _ desk: String = "interzen") async throws -> String {
            try await store.threadSigner().signature(of: number, at: DeskID(desk), for: "reply_address")
        }
        let first = try await signature(bench.desk)
        #expect(first.utf8.count == 32)
        #expect(first.utf8.allSatisfy(ThreadSignature.alphabet.contains))
        #expect(try await signature(bench.reopened()) == first, "the key is kept")
        #expect(try await signature(bench.desk, "other") != first)
        #expect(try await signature(SQLiteBench().desk) != first, "no two databases have one key")
    }
}

/// One mail and where it belongs.
struct ThreadCase: Sendable, CustomTestStringConvertible {
    var title: String
    var letter: Letter
    /// What stands in its addresses and subject only once the scene is there.
    var marks: Set<Mark> = []
    var mailbox = "support"
    var outcome: Outcome
    var ticket: Int64?
    var reason: Reason
    /// What the trace says.
    var evidence: String

    enum Mark: Sendable {
        case replyAddress, deliveredTo, subjectTag, foldedTag, upperCase
    }

    var testDescription: String { title }
    var isRelated: Bool { reason == .possiblyRelated || reason == .forwarded }

    static func switchedOff(_ field: String) -> ThreadMethods {
        var methods = ThreadMethods()
        switch field.split(separator: " ").first ?? "" {
        case "in_reply_to", "references": methods.messageIDs = false
        case "reply_address": methods.replyAddress = false
        case "subject_tag": (methods.subjectTag, methods.subjectNumber) = (false, false)
        case "subject_number": methods.subjectNumber = false
        default: methods.namedReferences = false
        }
        return methods
    }
}
