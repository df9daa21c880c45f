import Desk
import MailSyntax
import Testing

/// Who reads along when an agent writes (R-N4, R-N5), and who is let in.
struct CopyTests {
    private static let carlo = NamedAddress(name: "Carlo", address: Address(localPart: "carlo", domain: "x.example"))
    private static let bruno = NamedAddress(name: "Bruno", address: Sample.bruno)
    private static let anna = NamedAddress(address: Sample.anna)

    private func act(
        _ action: Action,
        copying people: [NamedAddress] = [anna, bruno, carlo],
        status: Status = .pending,
        failed: Set<Address> = [],
        by actor: Actor = .agent("bea"),
        changing change: (inout Ticket) -> Void = { _ in }
    ) -> Decision {
        var ticket = Sample.ticket(status)
        ticket.copied = people
        change(&ticket)
        var facts = Facts(now: Sample.now, ticket: ticket)
        facts.restraint.failed = failed
        return DeskCore(desk: Sample.desk()).decide(action, by: actor, given: facts)
    }

    static let spoken: [(Action, Status)] = [
        (.reply(text: "Ci siamo."), .open), (.ask(text: "Che modello?"), .pending),
        (.solve(text: "Fatto.", as: nil), .pending), (.close(text: "Fatto.", as: nil), .pending),
        (.reopen(text: "Non era fatto."), .solved),
    ]

    @Test("R-N4, 101: an agent's words are one mail to all", arguments: spoken)
    func words(action: Action, status: Status) throws {
        let notices = try #require(act(action, status: status).change?.notices)
        #expect(notices.count == 1)
        #expect(notices.first?.recipient.address == Sample.anna)
        #expect(notices.first?.copies == [Self.bruno, Self.carlo], "in their order, with their names")
    }

    static let silent: [(Action, Status)] = [
        (.solve(text: nil, as: nil), .pending), (.close(text: nil, as: nil), .pending), (.reopen(text: nil), .solved),
        (.take, .open), (.announceFix(text: "Fatto."), .pending),
    ]

    @Test("What the desk says by itself has one recipient", arguments: silent)
    func notWords(action: Action, status: Status) {
        #expect(act(action, status: status).change?.notices.map(\.copies) == [[]])
    }

    @Test(
        "R-O4, 53: who gets no copy",
        arguments: [
            ("support@desk.example", "an address of ours"), ("support+x@desk.example", "an address of ours"),
            ("noreply@x.example", "nobody reads it"), ("mailer-daemon@x.example", "nobody reads it"),
            ("carlo@x.example", "mail to it failed"), ("root", "no whole address"),
        ]
    )
    func unfit(address: String, why: String) {
        let parts = address.split(separator: "@").map(String.init)
        let person = NamedAddress(address: Address(localPart: parts[0], domain: parts.count > 1 ? parts[1] : ""))
        let decision = act(
            .reply(text: "Ci siamo."),
            copying: [Self.bruno, person],
            failed: [Self.carlo.address]
        )
        #expect(decision.change?.notices.first?.copies == [Self.bruno])
        #expect(decision.found("copy") == ["not to \(address): \(why)"])
    }

    @Test func theRequesterIsNotTheirOwnCopy() {
        let decision = act(.reply(text: "Ci siamo.")) { $0.answerTo = NamedAddress(address: Sample.stranger) }
        #expect(decision.change?.notices.first?.recipient.address == Sample.stranger)
        #expect(decision.change?.notices.first?.copies == [Self.bruno, Self.carlo])
    }

    @Test func aCrowdIsCutAndTheTraceSaysSo() {
        let crowd = (1...57).map { NamedAddress(address: Address(localPart: "u\($0)", domain: "x.example")) }
        let decision = act(.reply(text: "Ci siamo."), copying: crowd)
        #expect(decision.change?.notices.first?.copies == Array(crowd.prefix(50)))
        #expect(decision.found("copy") == ["7 people left out, beyond the first 50"])
    }

    // MARK: Letting in

    @Test func somebodyIsAdmitted() {
        let decision = act(.admit(Self.carlo))
        #expect(decision.kinds == [.admitted])
        #expect(decision.change?.participants == [Self.carlo])
        #expect(decision.change?.notices.isEmpty == true, "and told nothing")
    }

    @Test(
        "Who is not",
        arguments: [
            (Sample.support, Reason.ownAddress), (Address(localPart: "support+x", domain: "desk.example"), .ownAddress),
            (Address(localPart: "root", domain: ""), .noRecipient), (Sample.anna, .alreadySo),
        ]
    )
    func notAdmitted(address: Address, reason: Reason) {
        let decision = act(.admit(NamedAddress(address: address)))
        #expect(decision.verdict == .refused)
        #expect(decision.reason == reason)
    }

    // MARK: Whose request it is

    @Test func theRequesterIsSet() {
        let decision = act(.setRequester(Self.carlo)) { $0.answerTo = NamedAddress(address: Sample.stranger) }
        #expect(decision.kinds == [.requesterSet])
        #expect(decision.change?.requester == Self.carlo)
        #expect(decision.change?.participants == [Self.carlo])
    }

    @Test func aGuessIsConfirmed() {
        let decision = act(.setRequester(Self.anna)) { $0.tags = [TicketTag.confirmRequester] }
        #expect(decision.kinds == [.requesterSet, .untagged(TicketTag.confirmRequester)])
        #expect(act(.setRequester(Self.anna)).reason == .alreadySo, "there is nothing to confirm")
        #expect(act(.setRequester(NamedAddress(name: "Anna", address: Sample.anna))).verdict == .done, "a name is news")
    }

    @Test func aMachinesTicketBecomesAPersonsWhenOneSaysWhose() {
        var life = Life(at: Sample.desk(), opened: Sample.now, reading: Sample.reading(.automatic))
        #expect(life.act(.reply(text: "Ci siamo."), at: Sample.now).reason == .notAPerson)
        life.act(.setRequester(Self.carlo), at: Sample.now)
        #expect(life.ticket.tag == nil)
        #expect(life.act(.reply(text: "Ci siamo."), at: Sample.now).verdict == .done)
    }
}
