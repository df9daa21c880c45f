import CivilTime
import Desk
import MailSyntax
import ServiceLevels
import Testing

/// What agents say to the customer, and what it does to the ticket and its clocks.
struct ConversationTests {
    private static let opened = instant("2026-11-02T08:00:00Z")
    private let now = ConversationTests.opened.plus(0, 0, 10)

    private func life(_ desk: DeskProfile = Policies.patient) -> Life {
        Life(at: desk, opened: ConversationTests.opened)
    }

    @Test func aReplyIsTheFirstResponse() throws {
        var life = life()
        let decision = life.act(.reply(text: "Ci guardiamo."), at: now)
        let outcome = ClockOutcome(due: instant("2026-11-04T08:00:00Z"), metAt: now, isLate: false)
        #expect(
            decision.kinds == [
                .replied, .statusChanged(from: TicketStatus(.open), to: TicketStatus(.pending)),
                .clockSettled(clock: .response, outcome: outcome),
            ]
        )
        #expect(decision.change?.events.last?.actor == "system")
        #expect(decision.change?.text == "Ci guardiamo.")
        let notice = try #require(decision.change?.notices.first)
        #expect((notice.kind, notice.text, notice.agent) == (.reply, "Ci guardiamo.", "Bea"))
        #expect(life.schedule.dueNext == nil && life.schedule.nextAction == nil, "nothing more is promised")
    }

    @Test(
        "On time up to and including the due time, or before it",
        arguments: [
            (Policies.patient, 7_199, false), (Policies.patient, 7_200, false), (Policies.patient, 7_201, true),
            (Policies.strict, 1_800, false), (Policies.strict, 1_801, true),
        ]
    )
    func bounds(desk: DeskProfile, seconds: Int64, isLate: Bool) {
        var life = life(desk)
        life.act(.setSeverity("critical", party: .agent), at: ConversationTests.opened.plus(0, 0, 0, 1))
        life.act(.reply(text: "Eccoci."), at: ConversationTests.opened.advanced(bySeconds: seconds))
        #expect(life.outcomes(of: .response).map(\.isLate) == [isLate])
        #expect(life.schedule.isBreached == isLate)
    }

    @Test func theFirstOutcomeStays() {
        var life = life()
        life.act(.reply(text: "Uno."), at: now)
        let outcome = life.outcomes(of: .response)
        life.act(.reply(text: "Due."), at: now.plus(4))
        life.act(.setSeverity("critical", party: .agent), at: now.plus(4))
        life.recount(at: now.plus(5))
        life.tick(at: now.plus(5))
        #expect(life.outcomes(of: .response) == outcome)
    }

    @Test(
        "What a reply does to the status",
        arguments: [
            ("open", "pending"), ("pending", "pending"), ("waiting on customer", "waiting_on_customer"),
            ("waiting_on_third_party", "waiting_on_third_party"), ("solved", "solved"),
        ]
    )
    func replies(status: String, next: String) {
        var life = life()
        life.act(.setStatus(status), at: now)
        life.act(.reply(text: "Eccoci."), at: now.plus(0, 1))
        #expect(life.status == next)
    }

    @Test func solving() throws {
        var life = life()
        let decision = life.act(.solve(text: "Sostituito il toner.", as: .fix), at: now)
        #expect(
            decision.kinds.prefix(3) == [
                .replied, .resolved(as: .fix), .statusChanged(from: TicketStatus(.open), to: TicketStatus(.solved)),
            ]
        )
        let notice = try #require(decision.change?.notices.first)
        #expect((notice.kind, notice.text) == (.solved, "Sostituito il toner."))
        #expect(notice.deadline == now.plus(3), "until then it can be reopened")
        #expect(life.outcomes(of: .response).map(\.isLate) == [false], "what a person sends is a response")
    }

    @Test func closing() throws {
        var life = life()
        let decision = life.act(.close(text: nil, as: .outOfScope), at: now)
        #expect(
            decision.kinds.prefix(3) == [
                .replied, .resolved(as: .outOfScope),
                .statusChanged(from: TicketStatus(.open), to: TicketStatus(.closed)),
            ]
        )
        #expect(try #require(decision.change?.notices.first).isFinal, "a reply opens a new ticket")
        #expect(life.schedule.nextAction == nil)
    }

    @Test(
        "A category says what its tickets end as, unless somebody does",
        .enabled(if: Policies.split != nil, "no zone file"),
        arguments: [
            ("not_accepted", nil, .notAccepted), ("not_accepted", .other, .other), ("bug", nil, nil),
            ("bug", .fix, .fix),
        ] as [(String, TicketEvent.Resolution?, TicketEvent.Resolution?)]
    )
    func endings(category: String, said: TicketEvent.Resolution?, expected: TicketEvent.Resolution?) throws {
        var life = Life(at: try #require(Policies.split), opened: ConversationTests.opened)
        _ = life.act(.categorise(as: category), at: now)
        let decision = life.act(.close(text: nil, as: said), at: now)
        let found = decision.kinds.compactMap { kind in
            if case .resolved(let resolution) = kind { resolution } else { nil }
        }
        #expect(found == (expected.map { [$0] } ?? []))
    }

    @Test(.enabled(if: Policies.split != nil, "no zone file"), arguments: [nil, "Sostituito."] as [String?])
    func aPersonsOwnWordsAreSentWhateverThePolicyNames(text: String?) throws {
        var life = Life(at: try #require(Policies.split), opened: ConversationTests.opened)
        life.act(.categorise(as: "bug"), at: now)
        let decision = life.act(.solve(text: text, as: .fix), at: now)
        #expect(decision.told == (text == nil ? [] : [.solved]))
        #expect(decision.kinds.contains(.replied) == (text != nil), "what nobody is told is no response")
        #expect(life.outcomes(of: .response).count == (text == nil ? 0 : 1))
        #expect(life.outcomes(of: .resolution).count == 1)
        #expect(life.act(.close(text: nil, as: nil), at: now.plus(0, 1)).told == [.closure])
    }

    @Test func withoutAStatusForItNothingIsSolvedOrClosed() {
        let bare = Policies.changed(Policies.patient) { policy in
            policy.statuses = [StatusPolicy("open", role: .new), StatusPolicy("pending")]
        }
        var life = life(bare)
        for action in [Action.solve(text: nil, as: nil), .close(text: nil, as: nil)] {
            let decision = life.act(action, at: now)
            #expect(decision.verdict == .refused)
            #expect(decision.reason == .notByPolicy)
        }
    }

    @Test func withoutAStatusOfOursWorkGoesBackToTheFirst() {
        let bare = Policies.changed(Policies.patient) { policy in
            policy.statuses = [
                StatusPolicy("new"), StatusPolicy("waiting_on_customer"), StatusPolicy("solved"),
                StatusPolicy("closed"),
            ]
        }
        var life = life(bare)
        life.act(.ask(text: "Quale?"), at: now)
        life.hear(at: now.plus(0, 1))
        #expect(life.status == "new")
        life.act(.close(text: nil, as: nil), at: now.plus(0, 2))
        life.act(.reopen(text: nil), at: now.plus(0, 3))
        #expect(life.status == "new")
    }

    @Test func afterSolvingThePolicyMayLeadElsewhere() {
        let desk = Policies.changed(Policies.patient) { policy in
            policy.statuses = policy.statuses.map { status in
                status.id == "solved" ? StatusPolicy("solved", afterReply: "waiting_on_third_party") : status
            }
        }
        var life = life(desk)
        life.act(.solve(text: nil, as: nil), at: now)
        life.hear(at: now.plus(1))
        #expect(life.status == "waiting_on_third_party")
    }

    @Test func aFixIsAResponseAndMovesNothing() {
        var life = life()
        let decision = life.act(.announceFix(text: "Corretto."), at: now)
        #expect(decision.told == [.fixApplied])
        #expect(life.status == "open")
        #expect(life.outcomes(of: .response).count == 1)
    }

    @Test func maintenanceIsAnnouncedAndIsNoResponse() {
        var life = life()
        let window = Notice.MaintenanceWindow(start: now.plus(1), end: now.plus(1, 2))
        let decision = life.act(.announceMaintenance(window, text: nil), at: now)
        #expect(decision.told == [.maintenance])
        #expect(decision.change?.notices.first?.maintenance == window)
        #expect(life.outcomes(of: .response).isEmpty)
    }

    @Test func ticketsThatArriveInMaintenanceAreToldSo() {
        let life = Life(at: Policies.reporting, opened: instant("2026-11-03T22:00:00Z"))
        #expect(
            life.notices.first?.maintenance
                == Notice.MaintenanceWindow(
                    start: instant("2026-11-03T21:00:00Z"),
                    end: instant("2026-11-03T23:00:00Z"),
                    page: "http://status.example/"
                )
        )
        #expect(Life(at: Policies.reporting, opened: instant("2026-11-03T23:00:00Z")).notices.first?.maintenance == nil)
    }

    @Test("R-O6, 59: on tickets of machines nobody is told")
    func onTicketsOfMachinesNobodyIsTold() {
        var life = Life(at: Policies.patient, opened: ConversationTests.opened, reading: Sample.reading(.automatic))
        for action in [Action.ask(text: "Quale?"), .reply(text: "Eccolo.")] {
            let decision = life.act(action, at: now)
            #expect(decision.verdict == .refused)
            #expect(decision.reason == .notAPerson, "words that reach nobody are no answer")
        }
        life.act(.setStatus("waiting on customer"), at: now)
        life.run(until: now.plus(20))
        #expect(life.told.allSatisfy { $0.audience == .staff })
        #expect(life.status == "closed")
    }
}
