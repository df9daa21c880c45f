import CivilTime
import Desk
import GRDB
import LanguageID
import MailSyntax
import ServiceLevels
import Testing

@testable import Store

/// A ticket is its events: the columns we index never say anything else.
struct TicketFoldTests {
    /// A small generator with a seed, so that a failure can be had again.
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 11 ^ state << 31
        }
    }

    @Test("Whatever happens in whatever order", arguments: [1, 2, 3, 4, 5] as [UInt64])
    func columnsAreTheFold(seed: UInt64) async throws {
        let bench = try await SQLiteBench()
        var counter = bench.counter
        counter.judge = .promising()
        var dice = Dice(state: seed)
        for step in 1...90 { try await happen(step, in: bench, counter, with: &dice) }
        let end = Counter.now + 91 * Counter.hour
        try await counter.actOnDue(at: end, looked: end)
        let tickets = try bench.tickets()
        #expect(tickets.count > 3)
        #expect(Set(tickets.map(\.status)).count > 1, "the dice reached more than one status")
        for ticket in tickets {
            let listed = try bench.desk.events(of: ticket.id).count
            let events = try bench.events(of: ticket.id)
            #expect(events.count == listed, "every event can be read back")
            var standing = Ticket.Standing()
            for event in events { standing.apply(event) }
            #expect(standing.status == ticket.status)
            #expect(standing.severity == ticket.severity)
            #expect(standing.language == ticket.language)
            #expect(standing.tag == ticket.tag)
            #expect(standing.tags == ticket.tags)
            #expect(standing.policy == ticket.policy)
            #expect(standing.category == ticket.category)
            #expect(standing.product == ticket.product)
            #expect(standing.owner == ticket.owner)
            #expect(schedule(of: ticket, events, by: counter.judge, at: end) == ticket.schedule)
            #expect(try links(of: ticket, events) == links(of: ticket, in: bench))
        }
    }

    private func schedule(
        of ticket: Ticket,
        _ events: [TicketEvent],
        by judge: TestJudge,
        at now: Instant
    ) -> TicketSchedule? {
        var facts = Facts(now: now, ticket: ticket)
        facts.history = events
        let decision = judge.decide(.recount, by: .system, given: facts)
        #expect(decision.change?.events.isEmpty == true, "nothing has moved")
        return decision.change?.schedule
    }

    private func links(of ticket: Ticket, _ events: [TicketEvent]) -> Set<String> {
        var links: Set<String> = []
        for event in events {
            if case .linked(let other, let relation) = event.kind { links.insert("\(relation.rawValue) \(other)") }
            if case .unlinked(let other, let relation) = event.kind { links.remove("\(relation.rawValue) \(other)") }
        }
        return links
    }

    private func links(of ticket: Ticket, in bench: SQLiteBench) throws -> Set<String> {
        Set(
            try bench.desk.pool.read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT relation || ' ' || prefix || '-' || number FROM link JOIN ticket ON ticket.id = other
                        WHERE link.ticket = ?
                        """,
                    arguments: [ticket.id.value]
                )
            }
        )
    }

    /// One thing: a new mail, a reply of the customer or of a stranger, a machine's mail, an agent's work, a closure, a
    /// lost delivery; and whatever is due by then.
    private func happen(
        _ step: Int,
        in bench: SQLiteBench,
        _ counter: Counter,
        with dice: inout Dice
    ) async throws {
        let now = Counter.now + Int64(step) * Counter.hour
        try await counter.actOnDue(at: now, looked: now)
        let uid = UInt32(step)
        let ancestor = "\(Int.random(in: 1...step, using: &dice))@c"
        switch Int.random(in: 0..<12, using: &dice) {
        case 0, 1:
            try await counter.receive([Letter("\(step)@c", text: "Guasto \(step)")], from: uid, at: now)
        case 2, 3:
            let reply = Letter("\(step)@c", inReplyTo: ancestor, text: "Replica \(step)")
            try await counter.receive([reply], from: uid, at: now)
        case 4:
            let stranger = Letter("\(step)@c", from: "eve@elsewhere.example", inReplyTo: ancestor, text: "Eve \(step)")
            try await counter.receive([stranger], from: uid, at: now)
        case 5:
            let machine = Letter("\(step)@c", text: "Allarme \(step)", fields: ["Auto-Submitted: auto-generated"])
            try await counter.receive([machine], from: uid, at: now)
        case 6:
            guard let ticket = try bench.tickets().randomElement(using: &dice) else { return }
            try await counter.close(ticket.number, at: now)
        case 7, 8, 9, 10:
            guard let ticket = try bench.tickets().randomElement(using: &dice) else { return }
            guard let action = work(on: try bench.tickets()).randomElement(using: &dice) else { return }
            try await counter.act(action, on: ticket.number, at: now)
        default:
            try await counter.record(.dead, of: try await counter.claim(1), code: 550)
        }
    }

    private static let bruno = NamedAddress(
        name: "Bruno",
        address: Address(localPart: "bruno", domain: "customer.example")
    )

    private func work(on tickets: [Ticket]) -> [Action] {
        [
            .take, .assign(to: "leo"), .setSeverity("major", party: .agent), .setProduct("Rete"),
            .setLanguage(.english),
            .setStatus("in_charge"), .reply(text: "Ci siamo."), .ask(text: "Che modello?"), .note(text: "Strano."),
            .solve(text: nil, as: .fix), .reopen(text: nil), .admit(TicketFoldTests.bruno),
            .setRequester(TicketFoldTests.bruno), .tag(["rete", "vip"]), .untag(["vip"]), .unmerge, .unsplit,
        ] + tickets.suffix(1).flatMap { [.link(to: $0.number, as: .related), .merge(into: $0.number)] as [Action] }
            + (1...9).map { .split(mails: [.messageID(MessageID("\($0)@c"))], subject: nil, isAnswered: false) }
    }

    @Test func theTicketKnowsItsPeopleAndItsThread() async throws {
        let bench = try await SQLiteBench()
        let local = Letter("1@c", from: "root", fields: ["Cc: bruno@customer.example, support+x@desk.example"])
        try await bench.counter.receive([local])
        let opened = try #require(try bench.tickets().first)
        #expect(opened.requester?.address == Address(localPart: "root", domain: ""), "local mail has no domain")
        let bruno = Address(localPart: "bruno", domain: "customer.example")
        #expect(opened.participants == [Address(localPart: "root", domain: ""), bruno])
        #expect(opened.lastFromCustomer == MessageID("1@c"))

        try await bench.counter.receive(
            [
                Letter("2@c", from: "Bruno@customer.example", inReplyTo: "1@c"),
                Letter("3@e", from: "eve@e.example", inReplyTo: "2@c"),
            ],
            from: 2
        )
        let followed = try bench.desk.ticket(opened.number)
        #expect(followed.lastFromCustomer == MessageID("2@c"), "a stranger has not the last word")
        #expect(
            followed.messageIDs.filter { !$0.value.hasSuffix("desk.example") }.map(\.value) == ["1@c", "2@c", "3@e"]
        )
        #expect(!followed.participants.contains(Address(localPart: "eve", domain: "e.example")))
    }

    @Test("R-N1, 98: a dead letter is told on the ticket")
    func aDeadLetterIsToldOnTheTicket() async throws {
        let bench = try await SQLiteBench()
        try await bench.counter.receive([Letter("a@c")])
        try await bench.counter.record(.dead, of: try await bench.counter.claim(), code: 550, at: Counter.now + 60)
        let ticket = try #require(try bench.tickets().first)
        let failed = TicketEvent.Kind.deliveryFailed(
            kind: .acknowledgement,
            messageID: TestJudge.messageID(.acknowledgement, of: ticket.number),
            code: 550
        )
        let told = try #require(try bench.events(of: ticket.id).first { $0.kind == failed })
        #expect(told.at == Counter.now + 60)
        #expect(ticket.tags == [DeskCore.failureTag])
        let line = try #require(try bench.outbox().first)
        #expect(line.state == .dead)
        #expect(line.lastReply == "550 so be it")
        #expect(line.attempts == 1)
    }

    @Test func aRequesterIsKnownInAnyCrowd() async throws {
        let bench = try await SQLiteBench()
        try await bench.counter.receive([Letter("1@c", from: "zoe@customer.example")])
        let ticket = try #require(try bench.tickets().first)
        for index in 0..<600 {
            try bench.execute(
                "INSERT INTO participant (ticket, address) VALUES (\(ticket.id.value), 'a\(index)@crowd.example')"
            )
        }
        let reply = Letter("2@c", from: "zoe@customer.example", inReplyTo: "1@c")
        #expect(try await bench.counter.receive([reply], from: 2).map(\.reason) == [.citesTicket])
    }
}
