import CivilTime
import Desk
import LanguageID
import MailSyntax
import ServiceLevels
import Testing

/// What agents do with a ticket beside talking to its customer.
struct WorkTests {
    private static let opened = instant("2026-11-02T08:00:00Z")
    private let now = WorkTests.opened.plus(0, 0, 10)

    private func life(_ desk: DeskProfile = Policies.patient) -> Life { Life(at: desk, opened: WorkTests.opened) }

    @Test func aNewTicketStandsUnderThePolicyOfToday() {
        let life = life()
        #expect(life.ticket.policy == Policies.digest)
        #expect(life.ticket.status == TicketStatus(.open))
        #expect(life.ticket.severity == Severity("low"))
        #expect(life.schedule.responseDue == instant("2026-11-04T08:00:00Z"), "two working days")
        #expect(life.schedule.resolutionDue == nil)
        #expect(life.schedule.dueNext == life.schedule.responseDue)
        #expect(life.schedule.nextAction == instant("2026-11-03T20:00:00Z"), "the lead is told at 75 %")
        #expect(life.notices.first?.promises == Notice.Promises(response: life.schedule.responseDue))
        #expect(life.notices.first?.severity == Severity("low"))
    }

    @Test func theAcknowledgementMeetsNothing() {
        #expect(life().outcomes(of: .response).isEmpty)
        #expect(life().schedule.isBreached == false)
    }

    @Test func taking() throws {
        var life = life()
        let decision = life.act(.take, at: now)
        #expect(
            decision.kinds == [
                .assigned(to: "bea"), .takenInCharge,
                .statusChanged(from: TicketStatus(.open), to: TicketStatus(.pending)),
            ]
        )
        #expect(decision.reason == .byAgent)
        #expect(life.ticket.owner == "bea")
        let notice = try #require(decision.change?.notices.first)
        #expect(notice.kind == .takenInCharge)
        #expect(notice.agent == "Bea")
        #expect(notice.recipient.address == Sample.anna)
        #expect(life.outcomes(of: .response).isEmpty, "taking is no response where the policy does not say so")
    }

    @Test func onlyAgentsTakeCharge() {
        var life = life()
        #expect(life.act(.take, by: "root", at: now).reason == .unknownName, "nobody could tell root anything")
        life.act(.take, at: now)
        #expect(life.act(.take, at: now.plus(0, 1)).reason == .alreadySo)
    }

    @Test func whoWasAssignedStillTakesCharge() {
        var life = life()
        life.act(.assign(to: "bea"), by: "carla", at: now)
        life.act(.setStatus("pending"), by: "carla", at: now)
        #expect(life.act(.take, at: now.plus(0, 1)).kinds == [.takenInCharge])
    }

    @Test func takingOverChangesTheOwnerAlone() {
        var life = life()
        life.act(.take, at: now)
        let decision = life.act(.take, by: "carla", at: now.plus(0, 1))
        #expect(decision.kinds == [.assigned(to: "carla"), .takenInCharge])
        #expect(life.ticket.owner == "carla")
    }

    @Test(.enabled(if: Policies.split != nil, "no zone file")) func takingChargeIsTheResponseWhereThePolicySaysSo()
        throws
    {
        var life = Life(at: try #require(Policies.split), opened: WorkTests.opened)
        let decision = life.act(.take, at: now)
        #expect(life.status == "in_charge")
        #expect(
            life.outcomes(of: .response) == [
                ClockOutcome(due: instant("2026-11-02T17:30:00Z"), metAt: now, isLate: false)
            ]
        )
        #expect(decision.told.isEmpty, "the policy does not name this notice")
    }

    @Test func assigning() {
        var life = life(Policies.reporting)
        #expect(life.act(.setSeverity("sev 1", party: .agent), at: now).verdict == .done)
        let decision = life.act(.assign(to: "carla"), at: now.plus(0, 0, 1))
        #expect(decision.kinds.first == .assigned(to: "carla"))
        #expect(life.ticket.owner == "carla")
        #expect(life.outcomes(of: .assignment).map(\.isLate) == [false])
        #expect(decision.told.isEmpty)
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var desk = Policies.patient
        var before: [Action] = []
        let action: Action
        var by = "bea"
        let reason: Reason
        var says: String?
    }

    @Test(
        "Refused, and why",
        arguments: [
            Refused(
                testDescription: "an agent nobody knows",
                action: .assign(to: "zoe"),
                reason: .unknownName,
                says: "unknown agent \"zoe\" (one of: bea, carla, leo, mara, dino)"
            ),
            Refused(
                testDescription: "assigned already",
                before: [.assign(to: "bea")],
                action: .assign(to: "bea"),
                reason: .alreadySo
            ),
            Refused(
                testDescription: "a severity nobody knows",
                action: .setSeverity("dire", party: .agent),
                reason: .unknownName,
                says: "unknown severity \"dire\" (one of: critical, high, low)"
            ),
            Refused(
                testDescription: "the severity it has",
                action: .setSeverity(" P4 ", party: .agent),
                reason: .alreadySo,
                says: "it is low already"
            ),
            Refused(
                testDescription: "a category where there are none",
                action: .categorise(as: "bug"),
                reason: .unknownName,
                says: "unknown category \"bug\" (there is none)"
            ),
            Refused(
                testDescription: "a category without a policy",
                desk: Sample.desk(),
                action: .categorise(as: "bug"),
                reason: .noPolicy
            ),
            Refused(
                testDescription: "a status nobody knows",
                action: .setStatus("parked"),
                reason: .unknownName,
                says:
                    "unknown status \"parked\" (one of: open, pending, waiting_on_customer, waiting_on_third_party, solved, closed)"
            ),
            Refused(testDescription: "the status it has", action: .setStatus("OPEN"), reason: .alreadySo),
            Refused(testDescription: "a language it has", action: .setLanguage(.italian), reason: .alreadySo),
            Refused(testDescription: "a product without a name", action: .setProduct(""), reason: .unknownName),
            Refused(testDescription: "a reply of spaces", action: .reply(text: " \n\t"), reason: .noText),
            Refused(testDescription: "a question of nothing", action: .ask(text: ""), reason: .noText),
            Refused(testDescription: "a note of nothing", action: .note(text: ""), reason: .noText),
            Refused(testDescription: "closing with spaces", action: .close(text: " ", as: nil), reason: .noText),
            Refused(testDescription: "solving with spaces", action: .solve(text: " ", as: nil), reason: .noText),
            Refused(testDescription: "a fix told in spaces", action: .announceFix(text: " "), reason: .noText),
            Refused(
                testDescription: "a book",
                action: .reply(text: String(repeating: "x", count: 1_000_001)),
                reason: .noText
            ),
            Refused(
                testDescription: "solved twice",
                before: [.solve(text: nil, as: nil)],
                action: .solve(text: nil, as: .fix),
                reason: .alreadySolved
            ),
            Refused(
                testDescription: "closed twice",
                before: [.close(text: nil, as: nil)],
                action: .close(text: nil, as: .fix),
                reason: .alreadyClosed
            ),
            Refused(testDescription: "reopening what is open", action: .reopen(text: nil), reason: .notSolved),
            Refused(
                testDescription: "work on what is closed",
                before: [.close(text: nil, as: nil)],
                action: .take,
                reason: .alreadyClosed
            ),
            Refused(
                testDescription: "a reply to what is closed",
                before: [.close(text: nil, as: nil)],
                action: .reply(text: "Ciao"),
                reason: .alreadyClosed
            ),
            Refused(
                testDescription: "a question on what is closed",
                before: [.close(text: nil, as: nil)],
                action: .ask(text: "Dove?"),
                reason: .alreadyClosed
            ),
            Refused(
                testDescription: "a contract that the organisation has not",
                desk: Policies.strict,
                action: .setSeverity("emergency", party: .agent),
                reason: .contractRequired,
                says: "emergency needs the contract \"on_call\", which the organisation \"customer\" does not have"
            ),
            Refused(
                testDescription: "linked to nothing",
                action: .link(to: TicketNumber(prefix: "IZ", number: 9), as: .related),
                reason: .unknownName
            ),
        ]
    )
    func refused(refused: Refused) {
        var life = life(refused.desk)
        for action in refused.before { #expect(life.act(action, at: now).verdict == .done) }
        let before = life.history
        let decision = life.act(refused.action, by: refused.by, at: now.plus(0, 1))
        #expect(decision.verdict == .refused)
        #expect(decision.reason == refused.reason)
        #expect(life.history == before)
        if let says = refused.says { #expect(decision.refusal == says) }
    }

    @Test func aCustomersClaimIsRecordedAndMovesNothing() {
        var life = life()
        let before = life.schedule
        let decision = life.act(.setSeverity("P1", party: .customer), at: now)
        #expect(decision.kinds == [.severityClaimed(Severity("critical"))])
        #expect(decision.change?.events.first?.actor == "customer")
        #expect(life.ticket.severity == Severity("low"))
        #expect(life.schedule == before)
        life.act(.setSeverity("P1", party: .agent), at: now.plus(0, 1))
        #expect(life.schedule.responseDue == WorkTests.opened.plus(0, 2), "confirmed by an agent: from the opening")
    }

    struct Decider: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let agents: [Address]
        let isHeard: Bool
    }

    @Test(
        "Customers decide where the policy lets them",
        arguments: [
            Decider(testDescription: "nobody in particular speaks for the customer", agents: [], isHeard: true),
            Decider(testDescription: "the requester does", agents: [Sample.anna], isHeard: true),
            Decider(testDescription: "somebody else does", agents: [Sample.bruno], isHeard: false),
        ]
    )
    func deciding(decider: Decider) {
        var desk = Policies.strict
        desk.organisations[0].authorisedAgents = decider.agents
        var life = life(desk)
        let decision = life.act(.setSeverity("critical", party: .customer), at: now)
        let changed = TicketEvent.Kind.severityChanged(from: Severity("minor"), to: Severity("critical"))
        #expect(decision.kinds == [decider.isHeard ? changed : .severityClaimed(Severity("critical"))])
        #expect(decision.change?.events.first?.actor == "customer")
        #expect(life.schedule.responseDue == (decider.isHeard ? now.plus(0, 0, 30) : instant("2026-11-03T08:00:00Z")))
    }

    @Test func aContractOpensTheWorstSeverity() {
        var desk = Policies.strict
        desk.organisations[0].contracts = ["on_call"]
        var life = life(desk)
        #expect(life.act(.setSeverity("1", party: .agent), at: now).verdict == .done)
        #expect(life.schedule.responseDue == now.plus(0, 0, 10))
    }

    @Test func lowering() {
        var life = life()
        life.act(.setSeverity("critical", party: .agent), at: now)
        life.act(.setSeverity("high", party: .agent), at: now.plus(0, 0, 5))
        #expect(life.schedule.responseDue == WorkTests.opened.plus(0, 6), "from the opening")
    }

    @Test(.enabled(if: Policies.split != nil, "no zone file")) func categories() throws {
        var life = Life(at: try #require(Policies.split), opened: WorkTests.opened)
        let refused = life.act(.close(text: nil, as: nil), at: now)
        #expect(refused.reason == .categoryRequired)
        #expect(
            refused.refusal
                == "it has no category yet; \"ticket category\" sets one of: bug, evolutionary, help_desk, not_accepted"
        )
        #expect(life.act(.solve(text: nil, as: nil), at: now).reason == .categoryRequired)
        #expect(life.act(.categorise(as: "malfunction"), at: now).reason == .unknownName)
        #expect(life.act(.categorise(as: " bug or MALFUNCTION "), at: now).kinds.first == .categorised(as: "bug"))
        #expect(life.ticket.category == "bug")
        #expect(life.act(.categorise(as: "bug"), at: now).reason == .alreadySo)
        #expect(life.act(.close(text: nil, as: .fix), at: now).verdict == .done)
    }

    @Test(.enabled(if: Policies.split != nil, "no zone file")) func aCategoryWithoutTargetsPromisesNothing() throws {
        var life = Life(at: try #require(Policies.split), opened: WorkTests.opened)
        life.act(.categorise(as: "evolutionary"), at: now)
        #expect(life.schedule == TicketSchedule())
        life.act(.categorise(as: "help_desk"), at: now.plus(0, 1))
        #expect(life.schedule.responseDue == instant("2026-11-02T17:30:00Z"))
        #expect(life.schedule.resolutionDue == instant("2026-11-06T17:30:00Z"))
    }

    @Test(
        "Any status by any of its names",
        arguments: [
            ("Waiting on Customer", "waiting_on_customer", Status.waitingOnCustomer),
            ("waiting_on_third_party", "waiting_on_third_party", .waitingOnThirdParty),
            (" PENDING", "pending", .pending), ("solved", "solved", .solved), ("Closed", "closed", .closed),
        ]
    )
    func statuses(name: String, id: String, role: Status) {
        var life = life()
        let decision = life.act(.setStatus(name), at: now)
        #expect(life.ticket.status == TicketStatus(role, name: id))
        #expect(decision.moves == ["open to \(id)"])
    }

    @Test func withoutAPolicyStatusesHaveTheirOwnNames() {
        var life = life(Sample.desk())
        for status in Status.allCases.dropFirst() {
            #expect(life.act(.setStatus(status.rawValue), at: now).verdict == .done)
            #expect(life.ticket.status == TicketStatus(status))
        }
        #expect(life.schedule == TicketSchedule(), "no clocks")
    }

    @Test(
        "Leaving what was finished tells the customer",
        arguments: [
            ("solved", "pending"), ("solved", "waiting on customer"), ("closed", "open"), ("closed", "pending"),
        ]
    )
    func leaving(finished: String, next: String) {
        var life = life()
        life.act(.setStatus(finished), at: now)
        let decision = life.act(.setStatus(next), at: now.plus(1))
        #expect(decision.told == [.reopened])
        #expect(life.ticket.status.name == next.replacing(" ", with: "_"))
        #expect(life.outcomes(of: .response).count == 1, "the response stays as it came out")
    }

    @Test func oneOfSeveralFinalStatusesIsTakenByItsName() {
        let desk = Policies.changed(Policies.patient) { policy in
            policy.statuses.append(StatusPolicy("worked_around", role: .solved))
            policy.statuses.append(StatusPolicy("rejected", role: .closed))
        }
        var life = life(desk)
        life.act(.setStatus("worked_around"), at: now)
        #expect(life.status == "worked_around")
        life.act(.setStatus("rejected"), at: now.plus(0, 1))
        #expect(life.status == "rejected")
    }

    @Test func languageAndProduct() {
        var life = life()
        life.act(.setLanguage(.english), at: now)
        life.act(.setProduct("Labels"), at: now)
        #expect(life.ticket.language == .english)
        #expect(life.ticket.product == "Labels")
        #expect(life.act(.reply(text: "Hello"), at: now).change?.notices.first?.language == .english)
        #expect(life.ticket.language == .english)
    }

    @Test(
        "Both tickets bear a link",
        arguments: [
            (TicketEvent.Relation.continues, TicketEvent.Relation.continuedBy), (.continuedBy, .continues),
            (.sameProblem, .sameProblem), (.related, .related),
        ]
    )
    func links(relation: TicketEvent.Relation, inverse: TicketEvent.Relation) {
        var life = life()
        let other = Sample.ticket(id: 9, number: 77)
        let decision = life.act(.link(to: other.number, as: relation), at: now, other: other)
        #expect(decision.kinds.first == .linked(to: other.number, as: relation))
        #expect(life.elsewhere.map { $0.isAbout(other) } == [true])
        #expect(life.elsewhere.first?.events.map(\.kind) == [.linked(to: life.ticket.number, as: inverse)])
        #expect(
            life.act(.link(to: life.ticket.number, as: relation), at: now, other: life.ticket).reason == .sameTicket
        )
    }

    @Test func aNoteIsForTheDeskAlone() {
        var life = life(Policies.reporting)
        let decision = life.act(.note(text: "Sembra il router."), at: now)
        #expect(decision.kinds.first == .noted)
        #expect(decision.told.isEmpty)
        #expect(decision.change?.text == "Sembra il router.")
        #expect(life.outcomes(of: .triage).map(\.isLate) == [false], "somebody has looked at it")
        #expect(life.outcomes(of: .response).isEmpty)
    }

    @Test func actionsOnNoTicketAreRefused() {
        let core = DeskCore(desk: Policies.patient)
        let actions: [Action] = [
            .take, .note(text: "x"), .setStatus("pending"), .clock(looked: now), .recount,
            .link(to: TicketNumber(prefix: "IZ", number: 1), as: .related),
        ]
        for action in actions {
            let decision = core.decide(action, by: .agent("bea"), given: Facts(now: now))
            #expect(decision.verdict == .refused)
            #expect(decision.change == nil)
        }
    }
}
