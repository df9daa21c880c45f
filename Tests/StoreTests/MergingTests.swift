import CivilTime
import Desk
import LanguageID
import MailSyntax
import Testing

@testable import Store

/// What merging does to threads and people, and that undoing takes back no more than that.
struct MergingTests {
    private let anna = "anna@customer.example"
    private let bruno = "bruno@b.example"
    private let eve = "eve@e.example"

    private func number(_ number: Int64) -> TicketNumber { TicketNumber(prefix: "IZ", number: number) }

    /// IZ-1001 of Anna's by a@c, IZ-1002 of Bruno's by b@b, IZ-1003 of Eve's by e@e.
    private func bench() async throws -> SQLiteBench {
        let bench = try await SQLiteBench()
        try await bench.counter.receive([
            Letter("a@c"), Letter("b@b", from: bruno, text: "Guasto.", fields: ["Cc: carlo@b.example"]),
            Letter("e@e", from: eve, text: "Altro guasto."),
        ])
        return bench
    }

    private func merge(_ one: Int64, into other: Int64, at bench: SQLiteBench) async throws {
        let result = try await bench.counter.act(.merge(into: number(other)), on: number(one))
        #expect(result.decision.verdict == .done, "\(result.decision.trace)")
    }

    private func unmerge(_ one: Int64, at bench: SQLiteBench) async throws {
        let result = try await bench.counter.act(.unmerge, on: number(one))
        #expect(result.decision.verdict == .done, "\(result.decision.trace)")
    }

    private func people(of ticket: Int64, at bench: SQLiteBench) throws -> Set<String> {
        Set(try bench.desk.ticket(number(ticket)).participants.map(\.key))
    }

    private func reply(_ id: String, from sender: String, to ancestor: String, uid: UInt32, at bench: SQLiteBench)
        async throws -> DecidedMail?
    {
        try await bench.counter.receive([Letter(id, from: sender, inReplyTo: ancestor, text: id)], from: uid).first
    }

    @Test("R-T1, 33: what cites the merged ticket joins the other, and its people may speak there")
    func repliesGoToTheOther() async throws {
        let bench = try await bench()
        try await merge(1_002, into: 1_001, at: bench)
        #expect(try people(of: 1_001, at: bench) == [anna, bruno, "carlo@b.example"])
        for (uid, ancestor) in ["b@b", TestJudge.messageID(.acknowledgement, of: number(1_002)).value].enumerated() {
            let decided = try await reply("\(uid)@b", from: bruno, to: ancestor, uid: UInt32(10 + uid), at: bench)
            #expect(decided?.ticket == number(1_001))
            #expect(decided?.reason == .citesTicket)
        }
        let stranger = try await reply("x@e", from: eve, to: "b@b", uid: 20, at: bench)
        #expect(stranger?.reason == .citesTicketUnverified)
        #expect(try bench.desk.ticket(number(1_002)).status.role == .closed)
        #expect(try bench.outbox().count == 3, "nobody is told")
    }

    @Test func undoneItIsAsBefore() async throws {
        let bench = try await bench()
        try await merge(1_002, into: 1_001, at: bench)
        _ = try await reply("wait@b", from: bruno, to: "b@b", uid: 10, at: bench)
        try await unmerge(1_002, at: bench)
        #expect(try bench.desk.ticket(number(1_002)).status.role == .open)
        #expect(try people(of: 1_001, at: bench) == [anna, bruno], "who has written there stays")
        #expect(try await reply("1@b", from: bruno, to: "b@b", uid: 11, at: bench)?.ticket == number(1_002))
        #expect(try await reply("2@b", from: bruno, to: "wait@b", uid: 12, at: bench)?.ticket == number(1_001))
        let carlo = try await reply("3@b", from: "carlo@b.example", to: "wait@b", uid: 13, at: bench)
        #expect(carlo?.reason == .citesTicketUnverified)
        try await merge(1_002, into: 1_001, at: bench)
        #expect(try await reply("4@b", from: bruno, to: "1@b", uid: 14, at: bench)?.ticket == number(1_001))
    }

    @Test func theAnswerNamesTheMailsThatStay() async throws {
        let bench = try await bench()
        try await merge(1_002, into: 1_001, at: bench)
        _ = try await reply("wait@b", from: bruno, to: "b@b", uid: 10, at: bench)
        _ = try await reply("own@c", from: anna, to: "a@c", uid: 11, at: bench)
        let result = try await bench.counter.act(.unmerge, on: number(1_002))
        let trace = result.decision.trace
        #expect(
            trace.first { $0.looked == "meanwhile" }?.found
                == "2 mails to IZ-1001, on which they stay, 1 of them from people of IZ-1002"
        )
        #expect(trace.last?.found == "sportello ticket split IZ-1001 --mail wait@b")
    }

    @Test func colleaguesOfTheMergedRequesterMaySpeak() async throws {
        let bench = try await bench()
        var counter = bench.counter
        counter.judge.desk.organisations = [
            Organisation(id: "b", name: "B", domains: ["b.example"], addresses: [])
        ]
        try await merge(1_002, into: 1_001, at: bench)
        let colleague = Letter("d@b", from: "dora@b.example", inReplyTo: "b@b", text: "Sono una collega.")
        #expect(try await counter.receive([colleague], from: 10).map(\.reason) == [.citesTicket])
        let elsewhere = Letter("e2@b", from: "ezio@b.example", inReplyTo: "a@c", text: "Un altro collega.")
        #expect(
            try await counter.receive([elsewhere], from: 11).map(\.reason) == [.citesTicketUnverified],
            "who cites what was Anna's alone is nobody there"
        )
    }

    @Test func oneAfterTheOther() async throws {
        let bench = try await bench()
        try await bench.counter.receive([Letter("k@k", from: "kim@k.example", text: "Quarto.")], from: 4)
        try await merge(1_002, into: 1_001, at: bench)
        try await merge(1_003, into: 1_001, at: bench)
        try await merge(1_001, into: 1_004, at: bench)
        for (uid, ancestor) in ["a@c", "b@b", "e@e", "k@k"].enumerated() {
            let decided = try await reply("r\(uid)", from: eve, to: ancestor, uid: UInt32(10 + uid), at: bench)
            #expect(decided?.ticket == number(1_004))
            #expect(decided?.reason == .citesTicket)
        }
        #expect(try bench.desk.ticket(number(1_004)).messageIDs.contains(MessageID("b@b")))
        try await unmerge(1_001, at: bench)
        #expect(try people(of: 1_004, at: bench) == ["kim@k.example", eve])
        #expect(try people(of: 1_001, at: bench) == [anna, bruno, "carlo@b.example", eve])
        #expect(try await reply("s1", from: bruno, to: "b@b", uid: 20, at: bench)?.ticket == number(1_001))
        #expect(try await reply("s2", from: eve, to: "e@e", uid: 21, at: bench)?.ticket == number(1_001))
        #expect(try bench.desk.ticket(number(1_002)).status.role == .closed)
    }

    @Test func undoingBelowTakesItsPeopleOffAbove() async throws {
        let bench = try await bench()
        try await merge(1_002, into: 1_001, at: bench)
        try await merge(1_001, into: 1_003, at: bench)
        #expect(try people(of: 1_003, at: bench) == [anna, bruno, "carlo@b.example", eve])
        try await unmerge(1_002, at: bench)
        #expect(try people(of: 1_003, at: bench) == [anna, eve])
    }

    @Test func whoCameByTwoWaysStaysByTheOther() async throws {
        let bench = try await bench()
        try await bench.counter.receive([Letter("b2@b", from: bruno, text: "Quarto.")], from: 4)
        try await merge(1_002, into: 1_001, at: bench)
        try await merge(1_004, into: 1_001, at: bench)
        try await unmerge(1_002, at: bench)
        #expect(try people(of: 1_001, at: bench) == [anna, bruno])
        try await unmerge(1_004, at: bench)
        #expect(try people(of: 1_001, at: bench) == [anna])
    }

    @Test func bothConversationsAreOnTheOther() async throws {
        let bench = try await bench()
        try await merge(1_002, into: 1_001, at: bench)
        let acknowledgements = [1_001, 1_002].map { TestJudge.messageID(.acknowledgement, of: number($0)) }
        let target = try bench.desk.ticket(number(1_001))
        #expect(
            target.messageIDs == [MessageID("a@c"), acknowledgements[0], MessageID("b@b"), acknowledgements[1]]
        )
        #expect(try bench.desk.ticket(number(1_002)).messageIDs == [MessageID("b@b"), acknowledgements[1]])
        let reply = try await bench.counter.act(.reply(text: "Ci siamo."), on: number(1_001))
        let notice = try #require(reply.decision.change?.notices.first)
        #expect(notice.recipient.address.description == anna)
        #expect(notice.inReplyTo == MessageID("a@c"))
        #expect(notice.references == target.messageIDs)
        try await unmerge(1_002, at: bench)
        #expect(try !bench.desk.ticket(number(1_001)).messageIDs.contains(MessageID("b@b")))
    }

    /// IZ-1001 is over for good and goes on as another, which then is merged into it.
    @Test func aTicketMergedIntoTheOneItContinues() async throws {
        let bench = try await bench()
        var counter = bench.counter
        counter.judge = .promising()
        try await counter.receive([Letter("p@c", text: "Un altro.")], from: 4)
        try await counter.close(number(1_004))
        let decided = try await counter.receive(
            [Letter("q@c", inReplyTo: "p@c", text: "Ancora.")],
            from: 5,
            at: Counter.now + 60
        )
        #expect(decided.map(\.ticket) == [number(1_005)])
        try await counter.act(.reopen(text: nil), on: number(1_004), at: Counter.now + 120)
        let merged = try await counter.act(.merge(into: number(1_004)), on: number(1_005), at: Counter.now + 180)
        #expect(merged.decision.verdict == .done)
        try await counter.act(.solve(text: nil, as: .fix), on: number(1_004), at: Counter.now + 240)
        for (uid, ancestor) in ["p@c", "q@c"].enumerated() {
            let letter = Letter("r\(uid)@c", inReplyTo: ancestor, text: "Replica \(uid)")
            let found = try await counter.receive([letter], from: UInt32(6 + uid), at: Counter.now + 300)
            #expect(found.map(\.ticket) == [number(1_004)], "and reopens it, not the one that was merged")
        }
        #expect(try bench.desk.ticket(number(1_005)).status.role == .closed)
    }

    @Test func tagsAreFound() async throws {
        let bench = try await bench()
        try await bench.counter.act(.tag(["vip", "rete"]), on: number(1_001))
        try await bench.counter.act(.tag(["vip"]), on: number(1_002))
        func tagged(_ tags: String...) throws -> [Int64] {
            var query = TicketQuery()
            query.tags = tags
            var found: [Int64] = []
            try bench.desk.tickets(matching: query) { found.append($0.number.number) }
            return found
        }
        #expect(try tagged("vip") == [1_001, 1_002])
        #expect(try tagged("vip", "rete") == [1_001])
        #expect(try tagged("automatic").isEmpty)
        try await bench.counter.act(.untag(["vip"]), on: number(1_001))
        #expect(try tagged("vip") == [1_002])
    }
}
