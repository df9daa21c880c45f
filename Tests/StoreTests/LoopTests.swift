import CivilTime
import Desk
import IMAPSyntax
import MailSyntax
import Testing

@testable import Store

/// Budgets, the breaker, failed addresses and reports, as they lie in the database.
struct LoopTests {
    private let bench: SQLiteBench
    private var counter: Counter
    private static let leo = Address(localPart: "leo", domain: "desk.example")

    init() async throws {
        bench = try await SQLiteBench()
        counter = bench.counter
        counter.judge.desk.agents = [Agent(id: "leo", name: "Leo", address: Self.leo)]
        counter.judge.desk.roles = ["lead": ["leo"]]
    }

    private func number(_ number: Int64) -> TicketNumber { TicketNumber(prefix: "IZ", number: number) }

    private func letters(_ range: ClosedRange<Int>) -> [Letter] {
        range.map { Letter("\($0)@c", from: "user\($0)@customer.example", text: "Guasto \($0)") }
    }

    private func breaker() throws -> Breaker? {
        var found: [Breaker] = []
        try bench.desk.breakers(at: Counter.now) { found.append($0) }
        return found.first { $0.desk == counter.judge.desk.id }
    }

    private func kinds() throws -> [NoticeKind] { try bench.outbox().map(\.kind) }

    /// What a mail system says of an acknowledgement.
    private func bounce(
        _ id: String,
        of ticket: Int64,
        for address: String,
        _ action: String = "failed",
        _ status: String = "5.1.1"
    ) -> Letter {
        let boundary = "Content-Type: multipart/report; report-type=delivery-status; boundary=x"
        var letter = Letter(id, from: "mailer-daemon@mx.example", fields: ["Return-Path: <>"])
        letter.subject = "Undelivered Mail"
        letter.fields.append(boundary)
        letter.text = """
            --x\r\nContent-Type: text/plain\r\n\r\nIt failed.\r\n--x\r
            Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r
            Final-Recipient: rfc822; \(address)\r\nAction: \(action)\r\nStatus: \(status)\r\n--x\r
            Content-Type: text/rfc822-headers\r\n\r
            Message-ID: <\(TestJudge.messageID(.acknowledgement, of: number(ticket)))>\r\n--x--
            """
        return letter
    }

    // MARK: The breaker

    @Test("R-O2, 51: the breaker opens with the budget's last mail, outlives a restart, and starts anew after a reset")
    func breakerOpensAndIsReset() async throws {
        var counter = counter
        counter.judge.desk.budgets.perDeskHour = 3
        let decided = try await counter.receive(letters(1...6))
        #expect(decided.map(\.outcome) == Array(repeating: .opened, count: 6), "intake goes on")
        #expect(decided.map(\.withheld) == [nil, nil, nil, .breaker, .breaker, .breaker])
        #expect(decided.compactMap(\.alarm) == [Notice.Brake(.desk, sentInHour: 3)], "told once")
        #expect(try kinds().filter { $0 == .loop }.count == 1)
        #expect(try await counter.claim().count == 4, "what was in line before is sent")
        _ = try await bench.desk.beginRun(of: SQLiteBench.desks, at: Counter.now + 7_200)
        let late = try await counter.receive(letters(7...7), from: 7, at: Counter.now + 7_200)
        #expect(late.map(\.withheld) == [.breaker], "time and restarts do not close it")
        #expect(try breaker()?.unacknowledged == 4)
        #expect(try await bench.desk.resetBreaker(of: counter.judge.desk.id, at: Counter.now))
        #expect(try await !bench.desk.resetBreaker(of: counter.judge.desk.id, at: Counter.now), "once")
        #expect(try breaker()?.sentInHour == 0, "the count starts anew")
        #expect(try breaker()?.brakedAt == nil)
        #expect(try await counter.receive(letters(8...8), from: 8).map(\.withheld) == [nil])
    }

    @Test("R-O2, 51: what was held back is acknowledged afterwards, oldest first, once")
    func acknowledgements() async throws {
        var counter = counter
        counter.judge.desk.budgets.perDeskHour = 2
        try await counter.receive(letters(1...5))
        let desk = counter.judge.desk.id
        #expect(
            try await counter.act(.acknowledge, on: number(1_003)).decision.reason == .breaker,
            "not while it is open"
        )
        _ = try await bench.desk.resetBreaker(of: desk, at: Counter.now)
        #expect(try await bench.desk.unacknowledged(at: desk) == [number(1_003), number(1_004), number(1_005)])
        #expect(try await counter.act(.acknowledge, on: number(1_003)).decision.verdict == .done)
        #expect(try await counter.act(.acknowledge, on: number(1_003)).decision.verdict == .refused)
        try await counter.close(number(1_004))
        #expect(try await bench.desk.unacknowledged(at: desk) == [number(1_005)], "a closed one needs none")
    }

    @Test("R-O2, 51: commands go on while the breaker is open")
    func commands() async throws {
        var counter = counter
        counter.judge.desk.budgets.perDeskHour = 1
        try await counter.receive(letters(1...2))
        let replied = try await counter.act(.reply(text: "Eccoci."), on: number(1_002))
        #expect(replied.notices.count == 1)
        #expect(try breaker()?.sentInHour == 1, "an agent's words do not count")
    }

    // MARK: Budgets

    @Test(
        "R-O1, 49: ten thousand mails of one sender are ten thousand tickets, few answers and one alarm",
        arguments: [200]
    )
    func flood(count: Int) async throws {
        let flood = (1...count).map { Letter("\($0)@c", text: "Guasto \($0)") }
        let decided = try await counter.receive(flood)
        #expect(decided.filter { $0.outcome == .opened }.count == count)
        #expect(decided.filter { $0.withheld == .senderBudget }.count == count - 20)
        #expect(decided.compactMap(\.alarm).count == 1)
        #expect(try kinds().filter { $0 == .acknowledgement }.count == 20)
        #expect(try kinds().filter { $0 == .loop }.count == 1)
        let next = try await counter.receive([Letter("n@c", text: "Ancora.")], from: 900, at: Counter.now + 86_401)
        #expect(next.map(\.withheld) == [nil])
    }

    @Test("R-O1, 49: extensions of an address are one sender")
    func extensions() async throws {
        let flood = (1...30).map { Letter("\($0)@c", from: "bot+\($0)@customer.example", text: "Guasto \($0)") }
        #expect(try await counter.receive(flood).filter { $0.withheld == nil }.count == 20)
    }

    @Test("R-O1, 49: a ticket has a budget of its own, for which all automatic notices count")
    func ticketBudget() async throws {
        var counter = counter
        counter.judge = .promising()
        counter.judge.desk.budgets.perTicketDay = 3
        try await counter.store.keepPolicy(Promises.version, at: Counter.now)
        try await counter.receive([Letter("a@c")])
        var withheld: [Reason?] = []
        for round in 1...4 as ClosedRange<Int64> {
            let now = Counter.now + round * 60
            try await counter.act(.solve(text: nil, as: .fix), on: number(1_001), at: now)
            let reply = Letter("r\(round)@c", inReplyTo: "a@c", text: "Non va, \(round).")
            let arrival = counter.arrival(reply, UID(integerLiteral: UInt32(10 + round)), internalDate: now + 1)
            withheld += try await counter.decide(try await counter.take([arrival], at: now + 1), at: now + 1).map(
                \.withheld
            )
        }
        #expect(withheld == [nil, nil, .ticketBudget, .ticketBudget])
        #expect(try bench.tickets().first?.status.role == .pending, "the mails do what they do")
    }

    // MARK: Reports

    @Test(
        "R-O6, R-O7, R-O8, 55, 56, 57: a bounce labels the ticket, stops automatic mail to the address, and tells the lead once"
    )
    func bounces() async throws {
        try await counter.receive([Letter("a@c")])
        try await counter.deliver()
        let anna = "anna@customer.example"
        let reported = try await counter.receive([bounce("b1@mx", of: 1_001, for: anna)], from: 2)
        #expect(reported.map(\.reason) == [.deliveryReport])
        #expect(try bench.tickets().first?.tags == [DeskCore.failureTag])
        #expect(try bench.outbox().map(\.fate) == [.failed, nil])
        #expect(try kinds() == [.acknowledgement, .undelivered])
        try await counter.receive([bounce("b2@mx", of: 1_001, for: anna, "failed", "5.2.2")], from: 3)
        #expect(try kinds() == [.acknowledgement, .undelivered], "once")
        var failed: [FailedAddress] = []
        try bench.desk.failedAddresses { failed.append($0) }
        #expect(failed.map(\.address) == [anna])
        #expect(
            try await counter.act(.reply(text: "Eccoci."), on: number(1_001)).notices.count == 1,
            "an agent's words go"
        )

        let alive = try await counter.receive([Letter("c@c", text: "Altro guasto.")], from: 4)
        #expect(alive.map(\.withheld) == [nil], "whoever writes is written to")
        #expect(try bench.tickets().allSatisfy { $0.tags.isEmpty }, "on every ticket")
        #expect(try bench.desk.failedAddresses(of: counter.judge.desk.id, among: []).isEmpty)
    }

    @Test("R-O6, 55: automatic notices to a failed address are withheld")
    func withheldFromFailed() async throws {
        try await counter.receive([Letter("a@c")])
        try await counter.receive([bounce("b1@mx", of: 1_001, for: "anna@customer.example")], from: 2)
        let other = Letter(
            "o@c",
            from: "bruno@customer.example",
            text: "Bis.",
            fields: ["Reply-To: anna@customer.example"]
        )
        #expect(try await counter.receive([other], from: 3).map(\.withheld) == [.addressFailed])
        let desk = counter.judge.desk.id
        #expect(
            try await bench.desk.clearAddress(Address(localPart: "ANNA", domain: "customer.example"), at: desk) == 1
        )
        #expect(try await bench.desk.clearAddress(Address(localPart: "anna", domain: "customer.example"), at: nil) == 0)
    }

    @Test("R-O6, 55: a report of somebody else's, or of no notice, changes nothing")
    func strangers() async throws {
        try await counter.receive(letters(1...2))
        let decided = try await counter.receive(
            [
                bounce("b1@mx", of: 1_001, for: "user2@customer.example"),
                bounce("b2@mx", of: 1_009, for: "user1@customer.example"),
            ],
            from: 5
        )
        #expect(decided.map(\.reason) == [.automaticOnTicket, .bounce])
        #expect(try kinds() == [.acknowledgement, .acknowledgement])
        #expect(try bench.outbox().allSatisfy { $0.fate == nil })
    }

    @Test("R-N1, 98: a recipient who is refused by name has failed until the server takes mail for them")
    func refusedByName() async throws {
        try await counter.receive([Letter("a@c")])
        let anna = Address(localPart: "anna", domain: "customer.example")
        try await counter.record(.dead, of: try await counter.claim(), code: 550, refused: [anna])
        #expect(try kinds() == [.acknowledgement, .undelivered])
        #expect(try bench.desk.failedAddresses(of: counter.judge.desk.id, among: [anna]).count == 1)
        try await counter.act(.reply(text: "Eccoci."), on: number(1_001))
        try await counter.deliver()
        #expect(try bench.desk.failedAddresses(of: counter.judge.desk.id, among: [anna]).isEmpty)
        #expect(try bench.tickets().first?.tags.isEmpty == true)
    }

    @Test("R-O6, 55: the bounce of a notice to staff is for the log")
    func staffBounce() async throws {
        try await counter.receive([Letter("a@c")])
        try await counter.record(
            .dead,
            of: try await counter.claim(),
            code: 550,
            refused: [Address(localPart: "anna", domain: "customer.example")]
        )
        let notice = try #require(try bench.outbox().last)
        #expect(notice.kind == .undelivered)
        var letter = bounce("b@mx", of: 1_001, for: "leo@desk.example")
        letter.text = letter.text.replacing(
            "<\(TestJudge.messageID(.acknowledgement, of: number(1_001)))>",
            with: "<\(notice.messageID)>"
        )
        let decided = try await counter.receive([letter], from: 2)
        #expect(decided.map(\.staffFailures) == [[.undelivered]])
        #expect(try kinds() == [.acknowledgement, .undelivered])
    }
}
