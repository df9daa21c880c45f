import CivilTime
import Desk
import IMAPSyntax
import MailSyntax
import ServiceLevels
import Testing

// What time brings about.

extension DeskStoreConformance {
    private func number(_ number: Int64) -> TicketNumber { TicketNumber(prefix: "IZ", number: number) }

    private func open(_ engine: Engine) async throws -> Counter {
        var counter = try await engine.open()
        counter.judge = .promising()
        try await counter.store.keepPolicy(Promises.version, at: Counter.now)
        return counter
    }

    private func letters(_ count: Int) -> [Letter] {
        (1...count).map { Letter("\($0)@c", from: "user\($0)@customer.example", text: "Guasto \($0)") }
    }

    private func nextAction(_ counter: Counter, after instant: Instant? = nil) async throws -> Int64? {
        try await counter.store.nextAction(of: counter.judge.desk.id, after: instant).map {
            $0.seconds - Counter.now.seconds
        }
    }

    private func kinds(_ results: [ActionResult]) -> [String] {
        results.flatMap { $0.decision.change?.events.map(\.kind.record.code) ?? [] }
    }

    // MARK: Steps

    @Test(arguments: Engine.allCases)
    func eachStepIsTakenOnceAtItsTime(engine: Engine) async throws {
        let counter = try await open(engine)
        try await counter.receive([Letter("a@c")])
        #expect(try await nextAction(counter) == 30 * Counter.minute)
        #expect(try await counter.actOnDue(at: Counter.now + 30 * Counter.minute + -1).results.isEmpty)
        let warned = try await counter.actOnDue(at: Counter.now + 30 * Counter.minute)
        #expect(kinds(warned.results) == ["step_reached"])
        #expect(warned.results.map(\.notices.count) == [1])
        #expect(try await counter.actOnDue(at: Counter.now + 31 * Counter.minute).results.isEmpty, "once")
        let breached = try await counter.actOnDue(at: Counter.now + 61 * Counter.minute)
        #expect(Set(kinds(breached.results)) == ["clock_settled", "step_reached"])
        #expect(try await counter.claim().map(\.kind) == [.acknowledgement, .warning, .breach])
        #expect(try await counter.actOnDue(at: Counter.now + 62 * Counter.minute).results.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func whatAWeekOfSleepLeftIsDoneOnceAndMarkedLate(engine: Engine) async throws {
        let counter = try await open(engine)
        try await counter.receive(letters(3))
        let later = Counter.now + 7 * Counter.day
        let steps = try await counter.actOnDue(at: later).results.flatMap { $0.decision.change?.events ?? [] }
            .compactMap { event in
                if case .stepReached(let step, _, let isLate) = event.kind { "\(step.step) \(isLate)" } else { nil }
            }
        #expect(steps.sorted() == Array(repeating: "-30m true", count: 3) + Array(repeating: "0m true", count: 3))
        #expect(try await counter.claim(at: later).count == 3 + 6)
        #expect(try await counter.actOnDue(at: later).results.isEmpty)
        #expect(try await counter.actOnDue(at: Counter.now).results.isEmpty, "a clock set back repeats nothing")
    }

    @Test(arguments: Engine.allCases)
    func pagesTakeTheLongestDueFirst(engine: Engine) async throws {
        let counter = try await open(engine)
        for (uid, letter) in letters(5).enumerated() {
            let arrived = Counter.now + Int64(-uid)
            let arrival = counter.arrival(letter, UID(integerLiteral: UInt32(uid + 1)), internalDate: arrived)
            try await counter.decide(try await counter.take([arrival]))
        }
        let acted = try await counter.actOnDue(at: Counter.now + 45 * Counter.minute, limit: 2)
        #expect(acted.pages.prefix(3) == [2, 2, 1])
        #expect(acted.results.map(\.ticket.number) == [1_005, 1_004, 1_003, 1_002, 1_001])
    }

    @Test(arguments: Engine.allCases)
    func whatIsRefusedHoldsUpNobody(engine: Engine) async throws {
        var counter = try await open(engine)
        try await counter.receive(letters(4))
        counter.judge.clashing = [1_002, 1_003]
        let now = Counter.now + 30 * Counter.minute
        let page = try await counter.store.actOnDue(looked: nil, by: counter.judge, at: now, after: nil, limit: 100)
        #expect(page.results.map(\.ticket.number) == [1_001, 1_002, 1_004])
        #expect(page.refused.map(\.ticket.number) == [1_003])
        #expect(try await nextAction(counter, after: now) == 60 * Counter.minute)
        counter.judge.clashing = []
        #expect(try await counter.actOnDue(at: now + Counter.hour).results.contains { $0.ticket.number == 1_003 })
    }

    @Test(arguments: Engine.allCases)
    func desksKeepTheirOwnTime(engine: Engine) async throws {
        let counter = try await open(engine)
        try await counter.receive([Letter("a@c")])
        #expect(try await counter.store.nextAction(of: DeskID("other"), after: nil) == nil)
        #expect(try await nextAction(counter, after: Counter.now + 30 * Counter.minute) == nil)
    }

    // MARK: Silence

    @Test("Closing waits for a look newer than its time", arguments: Engine.allCases)
    func closingWaitsForALook(engine: Engine) async throws {
        let counter = try await open(engine)
        try await counter.receive([Letter("a@c")])
        try await counter.act(.solve(text: nil, as: .fix), on: number(1_001))
        try await counter.deliver()
        let deadline = Counter.now + 3 * Counter.day
        let later = deadline + Counter.hour
        for looked in [nil, Counter.now, deadline] {
            let page = try await counter.actOnDue(at: later, looked: looked)
            #expect(page.results.isEmpty)
            #expect(page.heldBack == 1)
        }
        let closed = try await counter.actOnDue(at: later, looked: deadline + 1)
        #expect(kinds(closed.results).contains("status_changed"))
        #expect(closed.heldBack == 0)
        #expect(try await nextAction(counter) == nil)
    }

    @Test(
        "R-N9, 106: the time for reopening begins when the mail server has the word of it",
        arguments: Engine.allCases
    )
    func closingWaitsForAcceptance(engine: Engine) async throws {
        let counter = try await open(engine)
        try await counter.receive([Letter("a@c")])
        try await counter.act(.solve(text: nil, as: .fix), on: number(1_001))
        #expect(try await nextAction(counter) == nil, "the window has not begun")
        let late = Counter.now + 5 * Counter.day
        #expect(kinds(try await counter.actOnDue(at: late, looked: late).results).allSatisfy { $0 != "status_changed" })
        try await counter.deliver(at: late)
        #expect(try await nextAction(counter) == 8 * Counter.day)
        let closed = try await counter.actOnDue(at: late + 3 * Counter.day, looked: late + 4 * Counter.day)
        #expect(kinds(closed.results).contains("status_changed"))
    }

    @Test("R-N9, 106: a lost word counts as none", arguments: Engine.allCases)
    func aLostWordCountsFromTheSolution(engine: Engine) async throws {
        let counter = try await open(engine)
        try await counter.receive([Letter("a@c")])
        try await counter.deliver()
        try await counter.act(.solve(text: nil, as: .fix), on: number(1_001))
        try await counter.record(.dead, of: try await counter.claim(), code: 550, at: Counter.now + Counter.hour)
        #expect(try await nextAction(counter) == 3 * Counter.day)
    }

    @Test(arguments: Engine.allCases)
    func anUndecidedMailHoldsClosingBack(engine: Engine) async throws {
        let counter = try await open(engine)
        try await counter.receive([Letter("a@c")])
        try await counter.act(.solve(text: nil, as: nil), on: number(1_001))
        try await counter.deliver()
        let later = Counter.now + 4 * Counter.day
        let reply = counter.arrival(
            Letter("b@c", inReplyTo: "a@c", text: "Non va ancora."),
            2,
            internalDate: Counter.now + Counter.day
        )
        let taken = try await counter.take([reply], at: later)
        #expect(try await counter.actOnDue(at: later, looked: later).heldBack == 1)
        #expect(try await counter.decide(taken, at: later).map(\.reason) == [.citesTicket])
        let acted = try await counter.actOnDue(at: later, looked: later)
        #expect(!kinds(acted.results).contains("status_changed"), "the customer was in time")
    }

    @Test(arguments: Engine.allCases)
    func aQuestionIsFollowedUpAndThenGivenUp(engine: Engine) async throws {
        let counter = try await open(engine)
        try await counter.receive([Letter("a@c")])
        try await counter.act(.ask(text: "Che modello?"), on: number(1_001))
        var seen: [String] = []
        for day in 1...12 as ClosedRange<Int64> {
            let now = Counter.now + day * Counter.day + 60
            let codes = kinds(try await counter.actOnDue(at: now, looked: now).results)
            try await counter.deliver(at: now)
            seen += codes.filter { $0 == "followed_up" || $0 == "status_changed" }.map { "\(day) \($0)" }
        }
        #expect(seen == ["2 followed_up", "4 followed_up", "6 status_changed", "10 status_changed"])
    }

    // MARK: Announcements

    @Test(arguments: Engine.allCases)
    func aClosureMovesWhatIsOpen(engine: Engine) async throws {
        var counter = try await open(engine)
        try await counter.receive(letters(3))
        try await counter.close(number(1_002))
        let newer = PolicyDigest("c105")
        counter.judge = .promising(Promises.policies(newer, closed: [Promises.closure(inDays: 1)]))
        let round = try #require(try await recount(counter, newer, limit: 10))
        #expect(round.examined == 2, "what is closed is left alone")
        #expect(round.results.map(\.ticket.number) == [1_001, 1_003])
        let moved = round.results.flatMap { $0.decision.change?.events ?? [] }.map(\.kind)
        let (old, new) = (Counter.now + Counter.day, Counter.now + 3 * Counter.day)
        #expect(moved == Array(repeating: .dueMoved(clock: .resolution, from: old, to: new), count: 2))
        #expect(try await recount(counter, newer, limit: 10) == nil, "once")
    }

    @Test(arguments: Engine.allCases)
    func aRecountThatWasCutShortIsBegunAgain(engine: Engine) async throws {
        var counter = try await open(engine)
        try await counter.receive(letters(5))
        let newer = PolicyDigest("c105")
        counter.judge = .promising(Promises.policies(newer, closed: [Promises.closure(inDays: 1)]))
        #expect(try await recount(counter, newer, limit: 2)?.results.count == 2)
        var (position, examined, moved) = (nil as TicketPosition?, 0, 0)
        repeat {
            let round = try #require(try await recount(counter, newer, after: position, limit: 2))
            (position, examined) = (round.next, examined + round.examined)
            moved += round.results.count
        } while position != nil
        #expect((examined, moved) == (5, 3), "what was moved before the cut is not moved twice")
        #expect(try await recount(counter, newer, limit: 2) == nil)
    }

    private func recount(
        _ counter: Counter,
        _ announced: PolicyDigest,
        after position: TicketPosition? = nil,
        limit: Int
    ) async throws -> RecountRound? {
        try await counter.store.recount(
            announced: announced,
            by: counter.judge,
            at: Counter.now + Counter.minute,
            after: position,
            limit: limit
        )
    }

    @Test(arguments: Engine.allCases)
    func aPolicyIsKeptAsLongAsATicketNeedsIt(engine: Engine) async throws {
        let counter = try await open(engine)
        let desk = counter.judge.desk.id
        #expect(try await counter.store.policies(of: desk).isEmpty)
        try await counter.receive([Letter("a@c")])
        try await counter.store.keepPolicy(Promises.version, at: Counter.now)
        #expect(try await counter.store.policies(of: desk) == [Promises.version])
        #expect(try await counter.store.policies(of: DeskID("other")).isEmpty)
        try await counter.close(number(1_001))
        #expect(try await counter.store.policies(of: desk) == [Promises.version], "it may be reopened")
    }

    // MARK: Other tickets

    @Test(arguments: Engine.allCases)
    func aContinuedTicketLeadsToWhatContinuesIt(engine: Engine) async throws {
        let counter = try await open(engine)
        try await counter.receive([Letter("a@c")])
        try await counter.close(number(1_001))
        func reply(_ uid: UID, to cited: String) async throws -> [DecidedMail] {
            let minute = Counter.now + Int64(uid.rawValue) * Counter.minute
            let letter = Letter("\(uid.rawValue)@c", inReplyTo: cited, text: "Di nuovo \(uid.rawValue).")
            let taken = try await counter.take([counter.arrival(letter, uid, internalDate: minute)], at: minute)
            return try await counter.decide(taken, at: minute)
        }
        #expect(try await reply(2, to: "a@c").map(\.reason) == [.continuesClosedTicket])
        #expect(try await reply(3, to: "a@c").map(\.ticket?.number) == [1_002], "the one that is worked on")
        try await counter.close(number(1_002), at: Counter.now + 3 * Counter.minute)
        let third = try await reply(4, to: "a@c")
        #expect(third.map(\.reason) == [.continuesClosedTicket])
        #expect((third + (try await reply(5, to: "3@c"))).map(\.ticket?.number) == [1_003, 1_003])
    }

    @Test(arguments: Engine.allCases)
    func continuationsInACircleComeToAnEnd(engine: Engine) async throws {
        let counter = try await open(engine)
        try await counter.receive(letters(2))
        try await counter.act(.link(to: number(1_002), as: .continuedBy), on: number(1_001))
        try await counter.act(.link(to: number(1_001), as: .continuedBy), on: number(1_002))
        for ticket in [1_001, 1_002] as [Int64] { try await counter.close(number(ticket)) }
        let letter = Letter("x@c", from: "user2@customer.example", inReplyTo: "1@c", text: "Sempre.")
        let later = Counter.now + Counter.hour
        let taken = try await counter.take([counter.arrival(letter, 3, internalDate: later)], at: later)
        #expect(try await counter.decide(taken, at: later).map(\.outcome) == [.opened])
    }

    @Test("A refusal says why", arguments: Engine.allCases)
    func refusals(engine: Engine) async throws {
        let counter = try await open(engine)
        try await counter.receive([Letter("a@c")])
        let refused = [
            try await counter.act(.link(to: number(1_009), as: .related), on: number(1_001)),
            try await counter.act(.link(to: number(1_001), as: .related), on: number(1_001)),
            try await counter.act(.setSeverity("enorme", party: .agent), on: number(1_001)),
        ]
        #expect(refused.map(\.decision.reason) == [.unknownName, .sameTicket, .unknownName])
        #expect(refused.allSatisfy { $0.decision.trace.last?.looked == "refused" && $0.decision.change == nil })
    }
}
