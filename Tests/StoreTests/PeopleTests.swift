import CivilTime
import Desk
import MailSyntax
import Testing

@testable import Store

/// The people on a ticket, as they are kept: in their order, by their names, and by the customer's latest mail.
struct PeopleTests {
    private static let number = TicketNumber(prefix: "IZ", number: 1_001)
    private static let notice = "acknowledgement.IZ-1001.0@desk.example"

    private func opened(_ bench: SQLiteBench) async throws -> Counter {
        let counter = bench.counter
        let cc = "Cc: Bruno <bruno@customer.example>, carlo@x.example, support+7@desk.example"
        try await counter.receive([Letter("1@c", fields: [cc])])
        return counter
    }

    private func copied(_ bench: SQLiteBench) throws -> [String] {
        try bench.desk.ticket(Self.number).copied.map { "\($0.name ?? "-") \($0.address)" }
    }

    private func act(_ action: Action, at counter: Counter) async throws -> ActionResult {
        try await counter.store.act(action, on: Self.number, by: .agent("bea"), judge: counter.judge, at: Counter.now)
    }

    @Test("R-N5, 102: the people of the first mail")
    func thePeopleOfTheFirstMail() async throws {
        let bench = try await SQLiteBench()
        _ = try await opened(bench)
        #expect(
            try copied(bench) == [
                "Anna Conti anna@customer.example", "Bruno bruno@customer.example", "- carlo@x.example",
            ]
        )
    }

    @Test("R-N5, 102: the people of each reply; whoever the customer leaves out may speak and is not told")
    func whoeverTheCustomerLeavesOutMaySpeakAndIsNotTold() async throws {
        let bench = try await SQLiteBench()
        let counter = try await opened(bench)
        let answer = Letter("2@c", inReplyTo: Self.notice, text: "Ecco.", fields: ["Cc: dora@y.example"])
        try await counter.receive([answer], from: 2)
        #expect(try copied(bench) == ["Anna Conti anna@customer.example", "- dora@y.example"])
        let result = try await act(.reply(text: "Ci siamo."), at: counter)
        #expect(result.decision.change?.notices.first?.copies.map(\.address.key) == ["dora@y.example"])
        try await counter.receive(
            [Letter("3@c", from: "bruno@customer.example", inReplyTo: Self.notice, text: "Io ci sono ancora.")],
            from: 3
        )
        #expect(try copied(bench) == ["Bruno bruno@customer.example"], "who wrote last is on the latest mail")
    }

    @Test func aStrangersMailIsNotTheLatest() async throws {
        let bench = try await SQLiteBench()
        let counter = try await opened(bench)
        let before = try copied(bench)
        let stranger = Letter("2@c", from: "eve@evil.example", inReplyTo: Self.notice, text: "Anch'io.")
        try await counter.receive([stranger], from: 2)
        #expect(try copied(bench) == before)
    }

    @Test func ofATicketFromBeforeAllAreTold() async throws {
        let bench = try await SQLiteBench()
        _ = try await opened(bench)
        try bench.execute("UPDATE participant SET latestMail = NULL")
        #expect(try copied(bench).count == 3)
    }

    @Test func whoCameWithAMergedTicketIsTold() async throws {
        let bench = try await SQLiteBench()
        _ = try await opened(bench)
        try bench.execute("INSERT INTO participant (ticket, address, mergedFrom) VALUES (1, 'zoe@z.example', 1)")
        #expect(try copied(bench).contains("- zoe@z.example"))
    }

    @Test func whomMailCannotReachGetsNoCopy() async throws {
        let bench = try await SQLiteBench()
        let counter = try await opened(bench)
        try bench.execute(
            "INSERT INTO failedAddress (desk, address, failedAt) VALUES ('interzen', 'carlo@x.example', 1)"
        )
        let result = try await act(.reply(text: "Ci siamo."), at: counter)
        #expect(result.decision.change?.notices.first?.copies.map(\.address.key) == ["bruno@customer.example"])
    }

    @Test func whoIsAdmittedIsHeard() async throws {
        let bench = try await SQLiteBench()
        let counter = try await opened(bench)
        _ = try await act(.ask(text: "Che modello?"), at: counter)
        let dora = NamedAddress(name: "Dora", address: Address(localPart: "dora", domain: "y.example"))
        _ = try await act(.admit(dora), at: counter)
        let mail = Letter("2@c", from: "Dora@y.example", inReplyTo: Self.notice, text: "Il modello è 12.")
        try await counter.receive([mail], from: 2, at: Counter.now + 60)
        #expect(try bench.desk.ticket(Self.number).status.role == .pending)
    }

    @Test func aRequesterIsSetForGood() async throws {
        let bench = try await SQLiteBench()
        let counter = try await opened(bench)
        try bench.execute("UPDATE ticket SET answerTo = 'old@x.example', tag = 'automatic'")
        try bench.execute(
            "UPDATE ticketEvent SET fields = json_set(fields, '$.tag', 'automatic') WHERE code = 'opened'"
        )
        let dora = NamedAddress(name: "Dora", address: Address(localPart: "Dora", domain: "y.example"))
        _ = try await act(.setRequester(dora), at: counter)
        let ticket = try bench.desk.ticket(Self.number)
        #expect(ticket.requester == dora)
        #expect(ticket.answerTo == nil)
        #expect(ticket.tag == nil)
        #expect(ticket.participants.contains(dora.address))
    }

    @Test func anInternationalDomainIsOnePersonInEitherForm() async throws {
        let bench = try await SQLiteBench()
        let counter = bench.counter
        try await counter.receive([Letter("1@c", from: "anna@città.example")])
        _ = try await act(.ask(text: "Che modello?"), at: counter)
        let mail = Letter("2@c", from: "anna@xn--citt-3na.example", inReplyTo: Self.notice, text: "Il 12.")
        try await counter.receive([mail], from: 2, at: Counter.now + 60)
        #expect(try bench.desk.ticket(Self.number).status.role == .pending)
    }
}
