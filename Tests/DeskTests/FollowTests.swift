import Desk
import MailSyntax
import Testing

/// What a mail that cites a ticket may do on it.
struct FollowTests {
    private func follow(
        _ ticket: Ticket,
        with reading: MailReading = Sample.reading(),
        at desk: DeskProfile = Sample.desk()
    ) -> Decision {
        DeskCore(desk: desk).decide(
            .receive(Sample.mail(reading)),
            by: .customer(reading.sender?.address),
            given: Sample.facts(citing: ticket)
        )
    }

    private func joined(_ standing: TicketEvent.Standing) -> TicketEvent.Kind {
        .mailJoined(mail: MailID(7), standing: standing)
    }

    @Test("The status after a customer's mail", arguments: Status.allCases)
    func statusAfterCustomer(status: Status) {
        let next: Status? =
            switch status {
            case .open, .pending, .waitingOnThirdParty: nil
            case .waitingOnCustomer, .solved, .closed: .pending
            }
        let decision = follow(Sample.ticket(status))
        let changes =
            next.map { [TicketEvent.Kind.statusChanged(from: TicketStatus(status), to: TicketStatus($0))] } ?? []
        #expect(decision.kinds == [joined(.participant)] + changes)
        #expect(decision.reason == .citesTicket)
    }

    @Test("R-O10, 64: automatic mail never changes a status", arguments: Status.allCases)
    func statusAfterMachine(status: Status) {
        for standing in MailReading.Standing.allStandings where standing != .person {
            let decision = follow(Sample.ticket(status), with: Sample.reading(standing))
            #expect(decision.verdict == .mail(.followed))
            #expect(decision.reason == .automaticOnTicket)
            #expect(decision.kinds == [joined(.automatic)])
        }
    }

    @Test("A stranger's mail is kept and does nothing", arguments: Status.allCases)
    func stranger(status: Status) {
        let decision = follow(Sample.ticket(status), with: Sample.reading(from: Sample.stranger))
        #expect(decision.verdict == .mail(.followed))
        #expect(decision.reason == .citesTicketUnverified)
        #expect(decision.kinds == [joined(.unverified)])
        #expect(decision.change?.participants.isEmpty == true)
        #expect(decision.change?.notices.isEmpty == true)
        #expect(decision.change?.messageIDs == [MessageID("new@customer.example")], "it is on the ticket all the same")
    }

    @Test func mailWithoutAuthorIsUnverified() {
        #expect(follow(Sample.ticket(), with: Sample.reading(from: nil)).kinds == [joined(.unverified)])
    }

    @Test func aColleagueInCopyIsNotTheCustomer() {
        var desk = Sample.desk()
        desk.agents = [Agent(id: "bruno", name: "Bruno", address: Sample.bruno)]
        let ticket = Sample.ticket(.waitingOnCustomer, participants: [Sample.anna, Sample.bruno])
        let decision = follow(ticket, with: Sample.reading(from: Sample.bruno), at: desk)
        #expect(decision.kinds == [joined(.unverified)], "the wait goes on")
    }

    struct Standing: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sender: Address
        var requester: Address? = Sample.anna
        var participants: Set<Address> = [Sample.anna]
        var organisations: [Organisation] = []
        let isAdmitted: Bool
    }

    @Test(
        "Who may speak on a ticket",
        arguments: [
            Standing(testDescription: "the requester", sender: Sample.anna, isAdmitted: true),
            Standing(
                testDescription: "the requester in other letters",
                sender: Address(localPart: "ANNA", domain: "Customer.Example"),
                isAdmitted: true
            ),
            Standing(
                testDescription: "the requester, crowded out of the participants",
                sender: Sample.anna,
                participants: [Sample.bruno],
                isAdmitted: true
            ),
            Standing(
                testDescription: "somebody in copy",
                sender: Sample.bruno,
                participants: [Sample.anna, Sample.bruno],
                isAdmitted: true
            ),
            Standing(testDescription: "a colleague without an organisation", sender: Sample.bruno, isAdmitted: false),
            Standing(
                testDescription: "a colleague in the organisation",
                sender: Sample.bruno,
                organisations: [Sample.organisation()],
                isAdmitted: true
            ),
            Standing(
                testDescription: "another organisation",
                sender: Sample.stranger,
                organisations: [
                    Sample.organisation(),
                    Organisation(id: "e", name: "E", domains: ["elsewhere.example"], addresses: []),
                ],
                isAdmitted: false
            ),
            Standing(
                testDescription: "an address the organisation lists",
                sender: Sample.stranger,
                organisations: [
                    Organisation(
                        id: "c",
                        name: "C",
                        domains: ["customer.example"],
                        addresses: [Sample.stranger]
                    )
                ],
                isAdmitted: true
            ),
            Standing(
                testDescription: "a member, when the requester is unknown",
                sender: Sample.bruno,
                requester: nil,
                organisations: [Sample.organisation()],
                isAdmitted: false
            ),
            Standing(
                testDescription: "ourselves, on a ticket we opened",
                sender: Sample.support,
                requester: Sample.support,
                participants: [],
                isAdmitted: false
            ),
        ]
    )
    func standing(standing: Standing) {
        let decision = follow(
            Sample.ticket(requester: standing.requester, participants: standing.participants),
            with: Sample.reading(from: standing.sender),
            at: Sample.desk(organisations: standing.organisations)
        )
        #expect(decision.kinds.first == joined(standing.isAdmitted ? .participant : .unverified))
    }

    @Test("R-N5, 102: a reply brings its people and is never acknowledged")
    func aReplyBringsItsPeopleAndIsNeverAcknowledged() {
        let decision = follow(Sample.ticket())
        #expect(decision.change?.participants.map(\.address) == [Sample.anna, Sample.bruno])
        #expect(decision.change?.messageIDs == [MessageID("new@customer.example")])
        #expect(decision.change?.notices.isEmpty == true)
        #expect(decision.withheld.isEmpty)
    }

    @Test func theTraceNamesTheEvidenceAndTheSender() {
        let decision = follow(Sample.ticket())
        #expect(decision.found("thread") == ["in_reply_to <ack@desk.example> is on IZ-1042"])
        #expect(decision.found("sender") == ["participant on IZ-1042"])
    }

    @Test func theStrongestEvidenceWins() {
        var facts = Sample.facts(citing: Sample.ticket())
        let other = Facts.CitedTicket(
            citation: Citation(messageID: MessageID("other@desk.example"), field: .references),
            ticket: Sample.ticket(.solved)
        )
        facts.cited.append(other)
        let decision = DeskCore(desk: Sample.desk()).decide(.receive(Sample.mail()), by: .customer(nil), given: facts)
        #expect(decision.kinds == [joined(.participant)], "the second ticket would have been reopened")
    }
}
