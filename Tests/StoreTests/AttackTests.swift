import CivilTime
import Desk
import MailSyntax
import Testing

@testable import Store

/// What strangers try on somebody else's ticket: their mail is kept, and that is all (R-T2, mail.md on RFC 8601).
@Suite("An attacker who")
struct AttackTests {
    struct Attack: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var from = "Anna Conti <eve@evil.example>"
        var inReplyTo: String? = AttackTests.notice
        var subject = "Re: Stampante ferma"
        var fields: [String] = []
        /// What our border finds.
        var found = "dmarc=pass header.from=evil.example"
        /// Whether it ends on the ticket at all.
        var joins = true

        init(
            _ name: String,
            from: String = "Anna Conti <eve@evil.example>",
            inReplyTo: String? = AttackTests.notice,
            subject: String = "Re: Stampante ferma",
            _ fields: [String] = [],
            found: String = "dmarc=pass header.from=evil.example",
            joins: Bool = true
        ) {
            (testDescription, self.from, self.inReplyTo, self.subject) = (name, from, inReplyTo, subject)
            (self.fields, self.found, self.joins) = (fields, found, joins)
        }
    }

    private static let notice = "acknowledgement.IZ-1001.0@desk.example"
    private static let anna = "anna@rossi.example"
    private static let received = "Received: from evil (evil [192.0.2.6]) by mx.desk.example with ESMTP; x"

    static let attacks = [
        Attack("knows a Message-ID of ours"),
        Attack("knows a Message-ID of the customer's", inReplyTo: "first@rossi.example"),
        Attack("knows them all", ["References: <first@rossi.example> <\(notice)>"]),
        Attack("knows the ticket's number", inReplyTo: nil, subject: "Re: [IZ-1001] Stampante ferma", joins: false),
        Attack(
            "knows the number and forges From",
            from: anna,
            inReplyTo: nil,
            subject: "Re: [IZ-1001] Stampante ferma",
            found: "dmarc=fail",
            joins: false
        ),
        Attack(
            "owns a domain that looks alike",
            from: "Anna Conti <anna@rossl.example>",
            found: "dmarc=pass header.from=rossl.example"
        ),
        Attack(
            "owns a homograph",
            from: "Anna Conti <anna@rоssi.example>",
            found: "dmarc=pass header.from=xn--rssi-55d.example"
        ),
        Attack("owns a subdomain", from: "anna@sub.rossi.example", found: "dmarc=pass header.from=sub.rossi.example"),
        Attack("owns a domain below which ours seems to lie", from: "anna@rossi.example.evil.example"),
        Attack("has the requester's name", from: "Anna Conti <x@evil.example>"),
        Attack("has the requester's address as a name", from: "\"\(anna)\" <x@evil.example>"),
        Attack("has it before the brackets", from: "\(anna) <x@evil.example>"),
        Attack("has it as an encoded name", from: "=?utf-8?q?anna=40rossi=2Eexample?= <x@evil.example>"),
        Attack("has it in a comment", from: "x@evil.example (\(anna))"),
        Attack("has a comment in the address", from: "x@evil.example(@rossi.example)"),
        Attack("has it as local part", from: "\"\(anna)\"@evil.example"),
        Attack("has it as route", from: "<@rossi.example:x@evil.example>"),
        Attack(
            "looks alike and lets the participant be answered",
            from: "Anna <anna@rossl.example>",
            ["Reply-To: \(anna)"]
        ),
        Attack("forges From, and DMARC fails", from: anna, found: "dmarc=fail header.from=rossi.example"),
        Attack("forges From and wants the answers", from: anna, ["Reply-To: eve@evil.example"], found: "dmarc=fail"),
        Attack("forges From and authenticates for another", from: anna),
        Attack(
            "forges From where only SPF and DKIM are checked",
            from: anna,
            found: "spf=pass smtp.mailfrom=eve@evil.example; dkim=pass header.d=evil.example"
        ),
        Attack(
            "forges the border's word too",
            from: anna,
            ["Authentication-Results: mx.desk.example; dmarc=pass"],
            found: "dmarc=fail"
        ),
        Attack("puts the participant into Sender", from: "eve@evil.example", ["Sender: \(anna)"]),
        Attack(
            "leaves From out and puts the participant into Sender",
            from: "Nobody:;",
            ["Sender: \(anna)"],
            found: "none"
        ),
        Attack(
            "puts the participant into Resent-From",
            from: "eve@evil.example",
            ["Resent-From: \(anna)", "Resent-Sender: \(anna)"]
        ),
        Attack("puts the participant into a group", from: "Team: eve@evil.example, \(anna);"),
        Attack("puts the participant first in a group", from: "Team: \(anna), eve@evil.example;"),
        Attack("writes several authors", from: "\(anna), eve@evil.example"),
        Attack("writes a second From", from: "eve@evil.example", ["From: \(anna)"]),
        Attack(
            "writes a first From",
            from: anna,
            ["From: eve@evil.example"],
            found: "dmarc=pass header.from=rossi.example"
        ),
        Attack("brings friends along", ["Cc: eve2@evil.example, eve3@evil.example"]),
        Attack("calls itself a list", from: anna, ["List-Id: <x.rossi.example>"], found: "dmarc=fail"),
    ]

    private func counter() async throws -> (SQLiteBench, Counter) {
        let bench = try await SQLiteBench()
        var counter = bench.counter
        counter.judge.desk.authservIDs = ["mx.desk.example"]
        counter.judge.desk.organisations = [
            Organisation(id: "rossi", name: "Rossi", domains: ["rossi.example"], addresses: [])
        ]
        return (bench, counter)
    }

    private func letter(_ id: String, from: String, inReplyTo: String? = nil, _ fields: [String] = [], found: String)
        -> Letter
    {
        var letter = Letter(id, from: from, inReplyTo: inReplyTo, text: "Buongiorno, \(id)", fields: fields)
        letter.trace = "Authentication-Results: mx.desk.example; \(found)\r\n\(Self.received)"
        return letter
    }

    /// A ticket of Anna's that is solved, or waits for her; then the attack.
    @Test(
        arguments: attacks,
        [Action.ask(text: "Che modello?"), .solve(text: "Fatto.", as: nil), .close(text: nil, as: nil)]
    )
    func attack(attack: Attack, after action: Action) async throws {
        let (bench, counter) = try await counter()
        let first = letter(
            "first@rossi.example",
            from: "Anna Conti <\(Self.anna)>",
            found: "dmarc=pass header.from=rossi.example"
        )
        try await counter.receive([first])
        let number = TicketNumber(prefix: "IZ", number: 1_001)
        _ = try await counter.store.act(
            action,
            on: number,
            by: .agent("bea"),
            judge: counter.judge,
            at: Counter.now + 60
        )
        let (before, outbox) = (try bench.desk.ticket(number), try bench.outbox().count)

        var mail = letter(
            "attack@evil.example",
            from: attack.from,
            inReplyTo: attack.inReplyTo,
            attack.fields,
            found: attack.found
        )
        mail.subject = attack.subject
        let decided = try await counter.receive([mail], from: 2, at: Counter.now + 120)

        let after = try bench.desk.ticket(number)
        #expect(after.status == before.status, "no wait ends and nothing is reopened")
        #expect(after.participants == before.participants)
        #expect(after.copied == before.copied)
        #expect(after.requester == before.requester)
        #expect(after.lastFromCustomer == before.lastFromCustomer)
        let told = try bench.outbox().dropFirst(outbox)
        #expect(told.allSatisfy { $0.ticket != number }, "nobody is told of somebody else's ticket")
        #expect(decided.first?.ticket == (attack.joins ? number : TicketNumber(prefix: "IZ", number: 1_002)))
        let standings = try bench.events(of: after.id).compactMap { event in
            if case .mailJoined(_, let standing) = event.kind { standing } else { nil }
        }
        #expect(standings.allSatisfy { $0 == .unverified || $0 == .automatic })
        #expect(standings.count == (attack.joins ? 1 : 0))

        let reply = Action.reopen(text: "Ci siamo.")
        let result = try await counter.store.act(
            before.status.role.isFinal ? reply : .reply(text: "Ci siamo."),
            on: number,
            by: .agent("bea"),
            judge: counter.judge,
            at: Counter.now + 180
        )
        let recipients = result.decision.change?.notices.flatMap { [$0.recipient] + $0.copies }.map(\.address.key)
        #expect(recipients == [Self.anna], "what an agent says reaches the customer alone")
    }

    @Test func theCustomerThemselvesIsHeard() async throws {
        let (bench, counter) = try await counter()
        let found = "dmarc=pass header.from=rossi.example"
        try await counter.receive([letter("first@rossi.example", from: Self.anna, found: found)])
        let number = TicketNumber(prefix: "IZ", number: 1_001)
        _ = try await counter.store.act(
            .ask(text: "Che modello?"),
            on: number,
            by: .agent("bea"),
            judge: counter.judge,
            at: Counter.now + 60
        )
        let colleague = letter("c@rossi.example", from: "carlo@rossi.example", inReplyTo: Self.notice, found: found)
        try await counter.receive([colleague], from: 2, at: Counter.now + 120)
        #expect(try bench.desk.ticket(number).status.role == .pending)
    }
}
