import CivilTime
import Desk
import IMAPSyntax
import MailSyntax
import ServiceLevels
import Testing

@testable import Store

/// What the commands print.
struct ListingTests {
    @Test func everyMailHasItsLine() async throws {
        let bench = try await SQLiteBench()
        try await bench.counter.receive([
            Letter("a@c"), Letter("b@c", inReplyTo: "a@c"), Letter("a@c").delivered("Received: from elsewhere"),
            Letter("n@c", fields: ["Auto-Submitted: auto-replied"]),
        ])
        try await bench.counter.take([bench.counter.owedArrival(5), bench.counter.arrival(Letter("u@c"), 6)])
        let lines = try bench.ledger()
        #expect(lines.map(\.outcome) == [.opened, .followed, .duplicate, .noted, .quarantined, nil])
        #expect(lines.map(\.ticket?.number) == [1_001, 1_001, 1_001, nil, nil, nil])
        #expect(lines.map(\.messageID) == ["a@c", "b@c", "a@c", "n@c", nil, nil])
        #expect(lines.first?.from == "anna@customer.example")
        #expect(lines.first?.takenAt == Counter.now)
        #expect(lines.map(\.origin.uid) == [1, 2, 3, 4, 5, 6])
        var quarantined: [LedgerLine] = []
        try bench.desk.ledger(quarantined: true) { quarantined.append($0) }
        #expect(quarantined.map(\.origin.uid) == [5])
        #expect(quarantined.map(\.cause) == ["connection closed while reading a literal"])
        #expect(try bench.desk.counts() == DeskCounts(undecided: 1, quarantined: 1, unsent: 1))
        #expect(try bench.desk.uids(of: MailboxID("support"), under: 1) == [1, 2, 3, 4, 5, 6])
        #expect(try bench.desk.uids(of: MailboxID("support"), under: 2).isEmpty)
    }

    @Test func everyDecisionKeepsItsTrace() async throws {
        let bench = try await SQLiteBench()
        let decided = try await bench.counter.receive([Letter("a@c")])
        let mail = try #require(decided.first).mail.id
        let trace = try #require(try bench.desk.trace(of: mail))
        #expect(trace.hasPrefix("[[\"kind\","))
        #expect(trace.contains("[\"severity\",\"minor: opened by email\"]"))
        #expect(try bench.desk.trace(of: MailID(99)) == nil)
    }

    @Test("R-N1, 98: the outbox names every state", arguments: OutboxState.allCases)
    func outbox(state: OutboxState) async throws {
        let bench = try await SQLiteBench()
        try await bench.counter.receive([Letter("a@c")])
        let later = Counter.now + 60
        let outcome: Delivery.Outcome? =
            switch state {
            case .queued: .notAttempted
            case .claimed: nil
            case .deferred: .deferred(until: later)
            case .unknown: .unknown(until: later)
            case .delivered: .delivered
            case .dead: .dead
            }
        let claims = try await bench.counter.claim()
        if let outcome { try await bench.counter.record(outcome, of: claims) }
        let line = try #require(try bench.outbox().first)
        #expect(line.state == state)
        #expect(line.to == ["anna@customer.example"])
        #expect(line.ticket == TicketNumber(prefix: "IZ", number: 1_001))
        #expect(line.nextAt == (state == .deferred || state == .unknown ? later : nil))
    }

    @Test func whatAnAgentWroteIsBesideTheEvents() async throws {
        let bench = try await SQLiteBench()
        try await bench.counter.receive([Letter("a@c")])
        let number = TicketNumber(prefix: "IZ", number: 1_001)
        try await bench.counter.close(number, saying: "Sostituito \"tutto\".")
        let events = try bench.desk.events(of: try bench.desk.ticket(number).id)
        #expect(events.map(\.code) == ["opened", "notice_queued", "replied", "status_changed", "notice_queued"])
        #expect(events.map(\.text) == [nil, nil, "Sostituito \"tutto\".", nil, nil])
        #expect(events.map(\.actor) == ["customer", "system", "agent:anna", "agent:anna", "system"])
        #expect(events[3].fields == "{\"from\":\"open\",\"to\":\"closed\"}")
    }

    @Test(
        "JSON strings",
        arguments: [
            ("", "\"\""), ("a\"b\\c", #""a\"b\\c""#), ("riga\r\n\tdue", #""riga\u000d\u000a\u0009due""#),
            ("\u{0}\u{1f}", #""\u0000\u001f""#), ("perché 📠", "\"perché 📠\""),
        ]
    )
    func json(text: String, written: String) {
        #expect(JSONText.quoted(text) == written)
    }

    @Test(
        "JSON objects are read back",
        arguments: [
            (#"{}"#, [:]), (#" { "a" : "b" , "c":"" } "#, ["a": "b", "c": ""]),
            (#"{"riga":"uno\u000adue \"tre\" \\ \/\t"}"#, ["riga": "uno\ndue \"tre\" \\ /\t"]),
            (#"{"è":"📠"}"#, ["è": "📠"]), ("", nil), ("{", nil), (#"{"a"}"#, nil), (#"{"a":1}"#, nil),
            (#"{"a":"b"}x"#, nil), (#"{"a":"b",}"#, nil), (#"{"a":"\ud83d"}"#, nil), (#"{"a":"\q"}"#, nil),
            (#"{"a":"b"#, nil), (#"{"a":"\u00"#, nil),
        ] as [(String, [String: String]?)]
    )
    func json(text: String, fields: [String: String]?) {
        #expect(JSONText.fields(in: text) == fields)
        if let fields { #expect(JSONText.fields(in: JSONText.object(of: fields)) == fields) }
    }

    @Test("Tickets by what is due", arguments: TicketQuery.samples)
    func query(name: String, query: TicketQuery, expected: [Int64]) async throws {
        let bench = try await SQLiteBench()
        var counter = bench.counter
        counter.judge = .promising()
        try await counter.receive(
            [
                Letter("1@c", text: "Uno."), Letter("2@c", from: "bea@other.example", text: "Due."),
                Letter("3@c", from: "Leo@Sub.Customer.example", text: "Tre."),
            ]
        )
        try await counter.act(.setSeverity("major", party: .agent), on: TicketNumber(prefix: "IZ", number: 1_003))
        try await counter.act(.take, on: TicketNumber(prefix: "IZ", number: 1_002))
        try await counter.close(TicketNumber(prefix: "IZ", number: 1_001))
        try await counter.actOnDue(at: Counter.now + 40 * Counter.minute)
        var found: [Int64] = []
        try bench.desk.tickets(matching: query) { found.append($0.number.number) }
        #expect(found == expected)
    }

    @Test func twoDigestsOfAMail() {
        let letter = Letter("a@c")
        let (here, there) = (MailDigest(letter.bytes), MailDigest(letter.delivered("Received: by mx2").bytes))
        #expect(here.raw != there.raw)
        #expect(here.content == there.content)
        #expect(MailDigest(Letter("b@c").bytes).content != here.content)
        #expect(MailDigest([]).raw == MailDigest([]).content, "nothing is nothing")
        #expect(here.raw.count == 32)
    }

    @Test func oldMailIsListedOnceHoweverOftenTheServerRenumbers() async throws {
        let bench = try await SQLiteBench()
        for (validity, uid) in [(1, 1), (2, 7), (3, 2)] as [(UIDValidity, UID)] {
            let old = Arrival(
                origin: bench.counter.origin(uid, under: validity),
                internalDate: Counter.now + -90_000,
                size: 4_000,
                content: .beforeStart(messageID: MessageID("old@c"), sender: nil)
            )
            #expect(try await bench.counter.take([old]).isEmpty)
        }
        #expect(try bench.ledger().map(\.origin.uidValidity) == [3])
    }
}

extension TicketQuery {
    private init(_ write: (inout TicketQuery) -> Void) {
        self.init()
        write(&self)
    }

    /// Of three tickets: 1001 closed, 1002 taken on, 1003 major and its answer overdue.
    fileprivate static let samples: [(String, TicketQuery, [Int64])] = [
        ("everything", TicketQuery { _ in }, [1_003, 1_002, 1_001]),
        ("worst first", TicketQuery { $0.worstFirst = ["minor", "major"].map(Severity.init) }, [1_003, 1_002, 1_001]),
        ("due", TicketQuery { $0.dueBy = Counter.now + 45 * Counter.minute }, [1_003]),
        ("due to the second", TicketQuery { $0.dueBy = Counter.now + 30 * Counter.minute + -1 }, []),
        ("breached", TicketQuery { $0.isBreached = true }, [1_003]),
        ("kept", TicketQuery { $0.isBreached = false }, [1_002, 1_001]),
        ("severity", TicketQuery { $0.severities = [Severity("minor")] }, [1_002, 1_001]),
        ("role", TicketQuery { $0.roles = [.pending, .open] }, [1_003, 1_002]),
        ("status", TicketQuery { $0.statusNames = ["in_charge"] }, [1_002]),
        ("owner", TicketQuery { $0.owner = .agent("anna") }, [1_002]),
        ("nobody's", TicketQuery { $0.owner = .nobody }, [1_003, 1_001]),
        ("domain", TicketQuery { $0.domains = ["customer.example"] }, [1_001]),
        (
            "organisation",
            TicketQuery {
                $0.domains = ["sub.customer.example"]
                $0.requesters = [Address(localPart: "BEA", domain: "other.example")]
            },
            [1_003, 1_002]
        ),
        ("desk", TicketQuery { $0.desk = DeskID("other") }, []),
        ("together", TicketQuery { ($0.desk, $0.roles, $0.owner) = (DeskID("interzen"), [.closed], .nobody) }, [1_001]),
    ]
}
