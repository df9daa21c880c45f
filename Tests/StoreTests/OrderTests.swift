import CivilTime
import Desk
import Foundation
import MailSyntax
import Testing

@testable import Store

/// Agents work by mail, and nobody else does (R-N7, complaint 104): the whole way with the real store.
@Suite("R-N7, 104: by mail")
struct OrderTests {
    private let scene: ThreadScene
    private let first = TicketNumber(prefix: "IZ", number: 1_001)
    private let second = TicketNumber(prefix: "IZ", number: 1_002)

    init() async throws {
        var scene = try await ThreadScene()
        scene.counter.judge.desk.agents.append(
            Agent(id: "ugo-b", name: "Ugo", address: Address(localPart: "ugo", domain: "desk.example"))
        )
        self.scene = scene
    }

    private func address(_ agent: String, _ ticket: TicketNumber, signedFor other: TicketNumber? = nil) -> String {
        let desk = scene.counter.judge.desk
        let signature = desk.threadSigner?.signature(of: other ?? ticket, at: desk.id, for: "agent:\(agent)") ?? ""
        return "support+\(ticket)-\(agent)-\(signature.prefix(24))@desk.example".lowercased()
    }

    private func letter(_ text: String, id: String? = "o1@desk.example", to: String? = nil, _ fields: [String] = [])
        -> Letter
    {
        let quoted =
            "\(text)\n\nIl giorno 24/08/26 08:00, Assistenza <support@desk.example> ha scritto:\n> IZ-1001 aspetta"
        var letter = Letter(
            id,
            from: "Bea <bea@desk.example>",
            inReplyTo: "q1@rossi.example",
            text: quoted.replacing("\n", with: "\r\n"),
            fields: fields
        )
        letter.to = to ?? address("bea", first)
        letter.subject = "Re: [IZ-1001] Stampante ferma"
        return letter
    }

    private func kinds(_ ticket: TicketNumber? = nil) throws -> [TicketEvent.Kind] {
        try scene.bench.events(of: try scene.bench.desk.ticket(ticket ?? first).id).map(\.kind)
    }

    /// How the mails that joined the first ticket stand.
    private func standings() throws -> [TicketEvent.Standing] {
        try kinds().compactMap { if case .mailJoined(_, let standing) = $0 { standing } else { nil } }
    }

    /// The notices that went out since the two acknowledgements: kind, recipients and text.
    private func told() throws -> [(kind: NoticeKind, to: [String], bytes: String)] {
        try scene.bench.outbox().dropFirst(2).map { line in
            let bytes: Foundation.Data? = try scene.bench.value("SELECT bytes FROM notice WHERE id = \(line.id.value)")
            return (line.kind, line.to, String(decoding: bytes ?? Foundation.Data(), as: UTF8.self))
        }
    }

    // MARK: What agents do

    @Test func theWordsGoToTheCustomer() async throws {
        let decided = try await scene.counter.receive([letter("Arriviamo domani.")], from: 50)
        #expect((decided[0].outcome, decided[0].reason, decided[0].ticket) == (.followed, .byAgent, first))
        let told = try told()
        #expect(told.map(\.kind) == [.reply])
        #expect(told[0].to == ["carla@rossi.example", "dario@partner.example"])
        #expect(told[0].bytes.contains("Arriviamo domani."))
        #expect(!told[0].bytes.contains("aspetta"), "what the notice said to the agent stays here")
        let ticket = try scene.bench.desk.ticket(first)
        #expect(ticket.status.role == .pending)
        #expect(!ticket.participants.contains(Address(localPart: "bea", domain: "desk.example")))
        #expect(ticket.lastFromCustomer == MessageID("q1@rossi.example"))
        let events = try scene.bench.desk.events(of: ticket.id).filter { $0.actor == "agent:bea" }
        #expect(events.map(\.code) == ["mail_joined", "replied", "status_changed"])
        #expect(events.map(\.text) == [nil, "Arriviamo domani.", nil])
        #expect(try standings() == [.agent])
    }

    @Test func severalCommandsAreOneDecision() async throws {
        let decided = try await scene.counter.receive([letter("#take\n#severity major\n#close\nFatto.")], from: 50)
        #expect(decided[0].reason == .byAgent)
        let ticket = try scene.bench.desk.ticket(first)
        #expect((ticket.status.role, ticket.owner, ticket.severity.code) == (.closed, "bea", "major"))
        let told = try told()
        #expect(told.map(\.kind) == [.takenInCharge, .closure])
        #expect(told.map { $0.bytes.contains("Fatto.") } == [false, true])
    }

    @Test func aNoteStaysHere() async throws {
        try await scene.counter.receive([letter("#note\n#take\n#solve\nPagano sempre tardi.")], from: 50)
        let told = try told()
        #expect(told.map(\.kind) == [.takenInCharge, .solved])
        #expect(told.allSatisfy { !$0.bytes.contains("Pagano") })
        let noted = try scene.bench.desk.events(of: try scene.bench.desk.ticket(first).id).filter { $0.text != nil }
        #expect(noted.map(\.code) == ["noted"])
    }

    @Test func whatIsAnsweredLineByLineIsNotPassedOn() async throws {
        try await scene.counter.receive(
            [letter("> IZ-1001 aspetta da due ore\n\nArriviamo.\n> insiste\nDomani.")],
            from: 50
        )
        let told = try told()
        #expect(told.map(\.kind) == [.reply])
        #expect(told.allSatisfy { $0.bytes.contains("Arriviamo.") && $0.bytes.contains("Domani.") })
        #expect(told.allSatisfy { !$0.bytes.contains("aspetta") && !$0.bytes.contains("insiste") })
    }

    @Test func anIdMayContainWhatPartsTheFields() async throws {
        var letter = letter("#take", to: address("ugo-b", first).uppercased())
        letter.from = "ugo@desk.example"
        try await scene.counter.receive([letter], from: 50)
        #expect(try scene.bench.desk.ticket(first).owner == "ugo-b")
    }

    // MARK: What nobody does

    struct Forgery: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var standing = TicketEvent.Standing.unverified
        let forge: @Sendable (inout Letter, OrderTests) -> Void

        init(
            _ name: String,
            _ standing: TicketEvent.Standing = .unverified,
            forge: @escaping @Sendable (inout Letter, OrderTests) -> Void
        ) {
            (testDescription, self.standing, self.forge) = (name, standing, forge)
        }
    }

    static let forgeries = [
        Forgery("another agent's address") { $0.to = $1.address("ugo-b", $1.first) },
        Forgery("a signature that is wrong") { letter, _ in
            let at = letter.to.firstIndex(of: "@") ?? letter.to.startIndex
            let last = letter.to[letter.to.index(before: at)] == "0" ? "1" : "0"
            letter.to.replaceSubrange(letter.to.index(before: at)..<at, with: last)
        },
        Forgery("a signature cut short") { letter, _ in
            let at = letter.to.firstIndex(of: "@") ?? letter.to.endIndex
            letter.to = "\(letter.to[..<at].dropLast())\(letter.to[at...])"
        },
        Forgery("no signature") { letter, _ in letter.to = "support+iz-1001-bea@desk.example" },
        Forgery("the signature of another ticket") { $0.to = $1.address("bea", $1.first, signedFor: $1.second) },
        Forgery("the customers' address of the ticket") { $0.to = $1.scene.replyAddress },
        Forgery("from a stranger") { letter, _ in letter.from = "Bea <bea@evil.example>" },
        Forgery("from a stranger, with the agent as Sender") { letter, _ in
            letter.from = "eve@evil.example"
            letter.fields.append("Sender: bea@desk.example")
        },
        Forgery("from another agent") { letter, _ in letter.from = "ugo@desk.example" },
        Forgery("from two authors") { letter, _ in letter.from = "bea@desk.example, eve@evil.example" },
        Forgery("with a second From") { letter, _ in letter.fields.append("From: eve@evil.example") },
        Forgery("without a Message-ID") { letter, _ in letter.id = nil },
        Forgery("for two tickets") { $0.to += ", \($1.address("bea", $1.second))" },
        Forgery("a vacation reply", .automatic) { letter, _ in letter.fields.append("Auto-Submitted: auto-replied") },
        Forgery("an absence note by its subject", .automatic) { letter, _ in
            letter.subject = "Automatic reply: [IZ-1001] Stampante ferma"
        },
        Forgery("of a machine", .automatic) { letter, _ in letter.fields.append("Precedence: bulk") },
    ]

    @Test("Nothing is done by", arguments: forgeries, ["#close\nFatto.", "Arriviamo domani."])
    func forged(_ forgery: Forgery, text: String) async throws {
        var letter = letter(text)
        forgery.forge(&letter, self)
        let before = try scene.bench.desk.ticket(first)
        let decided = try await scene.counter.receive([letter], from: 50)
        #expect(decided.map(\.ticket) == [first])
        #expect(try standings() == [forgery.standing])
        #expect(try told().isEmpty)
        let after = try scene.bench.desk.ticket(first)
        #expect((after.status, after.owner, after.participants) == (before.status, before.owner, before.participants))
    }

    @Test(
        "Where our border checks, it must vouch for the agent",
        arguments: [
            ("dmarc=pass header.from=desk.example", true), ("dmarc=fail header.from=desk.example", false),
            ("dmarc=none header.from=desk.example", false), ("dmarc=pass header.from=evil.example", false),
            ("spf=pass smtp.mailfrom=eve@evil.example", false), ("dkim=pass header.d=desk.example", true),
        ]
    )
    func border(found: String, isDone: Bool) async throws {
        var counter = scene.counter
        counter.judge.desk.authservIDs = ["mx.desk.example"]
        var letter = letter("#close")
        letter.trace = """
            Authentication-Results: mx.desk.example; \(found)\r
            Received: from out (out [192.0.2.6]) by mx.desk.example with ESMTP; x
            """
        try await counter.receive([letter], from: 50)
        #expect(try standings() == [isDone ? .agent : .unverified])
        #expect(try scene.bench.desk.ticket(first).status.role == (isDone ? .closed : .open))
    }

    @Test func switchedOffTheAddressIsNone() async throws {
        var counter = scene.counter
        counter.judge.desk.threads.agentAddress = false
        try await counter.receive([letter("#close")], from: 50)
        #expect(try standings() == [.unverified])
    }

    // MARK: What is refused

    @Test(
        "Of a mail that asks for what cannot be, nothing is done and nobody is told",
        arguments: [
            "#chiudi\nFatto.", "#take\n#assign nessuno", "#take\n#severity apocalisse", "#take\n#category rete",
            "#take\n#reopen", "#close\n#solve", "#take\n#note", "#language en\n#language it", "Ciao\n#close", "",
        ]
    )
    func refused(text: String) async throws {
        let before = try scene.bench.desk.ticket(first)
        let decided = try await scene.counter.receive([letter(text)], from: 50)
        #expect((decided[0].outcome, decided[0].reason, decided[0].ticket) == (.followed, .commandsRefused, first))
        #expect(try standings() == [.unverified])
        #expect(try told().isEmpty)
        let after = try scene.bench.desk.ticket(first)
        #expect((after.status, after.owner, after.language) == (before.status, before.owner, before.language))
        let trace: String? = try scene.bench.value("SELECT steps FROM trace ORDER BY mail DESC LIMIT 1")
        #expect(trace?.contains("refused") == true)
    }

    @Test func aMailThatComesAgainDoesNothing() async throws {
        var counter = scene.counter
        try await counter.receive([letter("#close")], from: 50)
        _ = try await counter.store.act(
            .reopen(text: nil),
            on: first,
            by: .agent("ugo-b"),
            judge: counter.judge,
            at: Counter.now + 60
        )
        var again = try await counter.receive([letter("#close").delivered("Received: from elsewhere; x")], from: 51)
        again += try await counter.receive([letter("#close", ["X-Replayed: yes"])], from: 52)
        again += try await counter.receive([letter("#close\nAncora.")], from: 53)
        counter.judge.desk.sameMail = .each
        counter.mailbox = MailboxID("vendite")
        again += try await counter.receive([letter("#close").delivered("Received: from a third; x")], from: 54)
        #expect(again.allSatisfy { [.sameContent, .commandsRefused].contains($0.reason) })
        #expect(again.map(\.reason).contains(.commandsRefused))
        #expect(try scene.bench.desk.ticket(first).status.role == .pending)
    }

    @Test func whatIsDealtWithElsewhereIsOrderedThere() async throws {
        let counter = scene.counter
        _ = try await counter.store.act(
            .merge(into: second),
            on: first,
            by: .agent("bea"),
            judge: counter.judge,
            at: Counter.now + 60
        )
        let decided = try await counter.receive([letter("#close")], from: 50)
        #expect((decided[0].reason, decided[0].ticket) == (.commandsRefused, second))
        #expect(try scene.bench.desk.ticket(second).status.role == .open)
    }
}
