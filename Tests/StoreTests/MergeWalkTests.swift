import CivilTime
import Desk
import GRDB
import LanguageID
import MailSyntax
import Testing

@testable import Store

/// Merging, splitting and undoing both in any order, with mails and answers in between.
struct MergeWalkTests {
    @Test(
        "Every mail on one ticket, every citation to one that is worked on",
        arguments: [1, 2, 3, 4] as [UInt64]
    )
    func walk(seed: UInt64) async throws {
        let bench = try await SQLiteBench()
        var counter = bench.counter
        counter.judge = .promising()
        var dice = TicketFoldTests.Dice(state: seed)
        try await counter.receive((1...4).map { Letter("\($0)@c", from: sender($0), text: "Guasto \($0)") })
        var kinds: Set<String> = []
        for step in 5...75 {
            let done = try await happen(step, in: bench, counter, with: &dice)
            if let done { kinds.insert(done) }
            try check(bench, step)
        }
        #expect(kinds.isSuperset(of: ["merge", "unmerge", "split", "unsplit"]), "the dice had them all: \(kinds)")
    }

    private func sender(_ number: Int) -> String { "user\(number % 5)@customer\(number % 5).example" }

    /// What was done, when it was done.
    private func happen(_ step: Int, in bench: SQLiteBench, _ counter: Counter, with dice: inout TicketFoldTests.Dice)
        async throws -> String?
    {
        let now = Counter.now + Int64(step) * Counter.hour
        let tickets = try bench.tickets()
        guard let one = tickets.randomElement(using: &dice), let other = tickets.randomElement(using: &dice) else {
            return nil
        }
        switch Int.random(in: 0..<14, using: &dice) {
        case 0:
            try await counter.receive(
                [Letter("\(step)@c", from: sender(step), text: "\(step)")],
                from: UInt32(step),
                at: now
            )
            return nil
        case 1, 2, 3, 4:
            let ancestor = "\(Int.random(in: 1..<step, using: &dice))@c"
            let letter = Letter("\(step)@c", from: sender(step), inReplyTo: ancestor, text: "\(step)")
            try await counter.receive([letter], from: UInt32(step), at: now)
            return nil
        case 5: return try await act(.reply(text: "Ci siamo."), "reply", on: one, counter, at: now)
        case 6: return try await act(.setStatus("in_charge"), "status", on: one, counter, at: now)
        case 7, 8: return try await merge(one, into: other, in: bench, counter, at: now, with: &dice)
        case 9:
            let merged = try self.tickets(linked: .mergedInto, in: bench)
            return try await act(.unmerge, "unmerge", on: merged.randomElement(using: &dice) ?? one, counter, at: now)
        case 10, 11:
            let mails = try tickets.compactMap { ticket in
                try bench.desk.history(of: ticket.id).mails(on: ticket.number).dropFirst().last.map { (ticket, $0) }
            }
            guard let (ticket, mail) = mails.randomElement(using: &dice) else { return nil }
            let action = Action.split(mails: [.ledger(mail)], subject: nil, isAnswered: false)
            return try await act(action, "split", on: ticket, counter, at: now)
        default:
            let split = try self.tickets(linked: .splitFrom, in: bench).filter { $0.status.role != .closed }
            return try await act(.unsplit, "unsplit", on: split.randomElement(using: &dice) ?? one, counter, at: now)
        }
    }

    private func tickets(linked relation: TicketEvent.Relation, in bench: SQLiteBench) throws -> [Ticket] {
        try bench.tickets().filter { try bench.desk.history(of: $0.id).linked(as: relation) != nil }
    }

    private func act(_ action: Action, _ name: String, on ticket: Ticket, _ counter: Counter, at now: Instant)
        async throws -> String?
    {
        try await counter.act(action, on: ticket.number, at: now).decision.verdict == .done ? name : nil
    }

    /// Half of them are undone at once, and then nothing shows of it.
    private func merge(
        _ one: Ticket,
        into other: Ticket,
        in bench: SQLiteBench,
        _ counter: Counter,
        at now: Instant,
        with dice: inout TicketFoldTests.Dice
    ) async throws -> String? {
        let before = try bench.tickets()
        let done = try await act(.merge(into: other.number), "merge", on: one, counter, at: now)
        guard done != nil, Bool.random(using: &dice) else { return done }
        let undone = try await act(.unmerge, "unmerge", on: one, counter, at: now)
        #expect(undone != nil || before.isEmpty, "\(one.number) can be taken back")
        for (was, is_) in zip(before, try bench.tickets()) {
            #expect(was.status == is_.status && was.participants == is_.participants, "\(was.number)")
            #expect(was.messageIDs == is_.messageIDs && was.lastFromCustomer == is_.lastFromCustomer, "\(was.number)")
        }
        return undone
    }

    private func check(_ bench: SQLiteBench, _ step: Int) throws {
        var places: [MailID: TicketNumber] = [:]
        var merged: Set<TicketNumber> = []
        for ticket in try bench.tickets() {
            let history = try bench.desk.history(of: ticket.id)
            if history.linked(as: .mergedInto) != nil { merged.insert(ticket.number) }
            for mail in history.mails(on: ticket.number) {
                #expect(
                    places.updateValue(ticket.number, forKey: mail) == nil,
                    "step \(step): \(mail) is on two tickets"
                )
            }
            var standing = Ticket.Standing()
            for event in history { standing.apply(event) }
            #expect(standing.status == ticket.status, "step \(step): \(ticket.number)")
        }
        for line in try bench.ledger() {
            #expect(line.ticket == places[line.id], "step \(step): mail \(line.id.value)")
        }
        for (id, ticket) in try targets(bench) {
            #expect(!merged.contains(ticket), "step \(step): <\(id)> leads to \(ticket)")
        }
    }

    /// Where each Message-ID leads.
    private func targets(_ bench: SQLiteBench) throws -> [(String, TicketNumber)] {
        try bench.desk.pool.read { db in
            let rows = try Row.fetchAll(
                db,
                sql:
                    "SELECT \(SQLiteDesk.ticketColumns), messageID FROM thread JOIN ticket ON ticket.id = thread.ticket"
            )
            return try rows.map { row in
                let ticket = try SQLiteDesk.ticket(from: row, in: db)
                return (row["messageID"], try SQLiteDesk.target(of: ticket, in: db).number)
            }
        }
    }
}
