import CivilTime
import Desk
import MailSyntax
import Testing

/// What became of notices: reports of bounces and receipts, dead letters, and addresses that are alive again.
struct DeliveryTests {
    private static let leo = Agent(id: "leo", name: "Leo", address: Address(localPart: "leo", domain: "desk.example"))
    private static let id = MessageID("ack@desk.example")

    private static func core() -> DeskCore {
        var desk = Sample.desk()
        (desk.agents, desk.roles) = ([leo], ["lead": ["leo"]])
        return DeskCore(desk: desk)
    }

    private func report(
        _ fate: TicketEvent.DeliveryFate,
        _ status: String? = nil,
        isPermanent: Bool = false,
        about address: Address? = Sample.anna,
        on kind: NoticeKind = .acknowledgement,
        ticket: Ticket = Sample.ticket(.solved),
        change: (inout Facts) -> Void = { _ in }
    ) -> Decision {
        var reading = Sample.reading(from: Address(localPart: "mailer-daemon", domain: "mx.example"), .bounce)
        let recipient = DeliveryReport.Recipient(
            address: address,
            fate: fate,
            status: status,
            isPermanent: isPermanent
        )
        reading.report = DeliveryReport(recipients: [recipient])
        var facts = Sample.facts(citing: ticket)
        facts.cited[0].citation = Citation(messageID: Self.id, field: .report)
        facts.reported = Facts.ReportedNotice(kind: kind, messageID: Self.id, recipients: [Sample.anna])
        change(&facts)
        return Self.core().decide(.receive(Sample.mail(reading)), by: .customer(nil), given: facts)
    }

    private func reported(_ decision: Decision) -> [TicketEvent.DeliveryFate] {
        decision.kinds.compactMap { kind in
            if case .deliveryReported(_, Self.id, let fate, _) = kind { fate } else { nil }
        }
    }

    // MARK: Reports

    @Test("R-O8, 57: a permanent failure is told once, and labels the ticket")
    func failed() throws {
        let decision = report(.failed, "5.1.1", isPermanent: true)
        #expect(decision.reason == .deliveryReport)
        #expect(reported(decision) == [.failed])
        #expect(decision.kinds.contains(.tagged(DeskCore.failureTag)))
        #expect(decision.told == [.undelivered], "staff alone")
        let notice = try #require(decision.change?.notices.first)
        #expect(notice.recipient.address == Self.leo.address)
        #expect(notice.failure == Notice.Failure(address: Sample.anna, notice: .acknowledgement, reply: "5.1.1"))
        #expect(decision.change?.failures.map(\.isPermanent) == [true])
        let again = report(.failed, "5.1.1", isPermanent: true) { $0.undeliveredTold = [Sample.anna] }
        #expect(again.told.isEmpty, "once for each ticket and address")
    }

    @Test(
        "R-O7, 56: what is no permanent failure is put on record alone",
        arguments: [
            (.delayed, "4.2.2"), (.failed, "4.4.7"), (.failed, "4.2.2"), (.relayed, nil), (.delivered, "2.1.5"),
        ] as [(TicketEvent.DeliveryFate, String?)]
    )
    func others(fate: TicketEvent.DeliveryFate, status: String?) {
        let decision = report(fate, status)
        #expect(reported(decision) == [fate])
        #expect(decision.told.isEmpty)
        #expect(decision.change?.failures.isEmpty == true)
        #expect(!decision.kinds.contains(.tagged(DeskCore.failureTag)))
    }

    @Test(
        "R-O6, R-O10, 55, 64: no report changes a status or tells the customer",
        arguments: TicketEvent.DeliveryFate.allCases,
        Status.allCases
    )
    func harmless(fate: TicketEvent.DeliveryFate, status: Status) {
        let decision = report(fate, "5.0.0", isPermanent: fate == .failed, ticket: Sample.ticket(status))
        #expect(decision.verdict == .mail(.followed))
        #expect(decision.moves.isEmpty)
        #expect(decision.change?.notices.allSatisfy { $0.kind.audience == .staff } == true)
        #expect(decision.kinds.contains(.mailJoined(mail: MailID(7), standing: .automatic)))
    }

    @Test("R-O6, 55: a report about somebody the notice never went to changes nothing")
    func forged() {
        let decision = report(.failed, "5.1.1", isPermanent: true, about: Sample.stranger)
        #expect(decision.reason == .automaticOnTicket)
        #expect(reported(decision).isEmpty && decision.told.isEmpty)
    }

    @Test("A report that names nobody means the only one there was")
    func nameless() {
        #expect(report(.failed, "5.1.1", isPermanent: true, about: nil).change?.failures.first?.address == Sample.anna)
    }

    @Test(
        "R-O6, 55: a notice to staff that does not arrive causes no notice",
        arguments: [.warning, .undelivered, .loop] as [NoticeKind]
    )
    func staff(kind: NoticeKind) {
        let decision = report(.failed, "5.1.1", isPermanent: true, on: kind)
        #expect(decision.told.isEmpty)
        #expect(decision.change?.staffFailures == [kind], "for the log")
        #expect(decision.change?.failures.isEmpty == true)
    }

    // MARK: Dead letters

    private func end(
        _ kind: NoticeKind,
        _ outcome: NoticeEnd.Outcome,
        change: (inout Facts) -> Void = { _ in }
    ) -> Decision {
        var facts = Facts(now: Sample.now, ticket: Sample.ticket())
        change(&facts)
        let end = NoticeEnd(kind: kind, messageID: Self.id, at: Sample.now, outcome: outcome)
        return Self.core().decide(.noteEnd(end), by: .system, given: facts)
    }

    @Test("R-N1, R-O8, 57, 98: a recipient who is refused by name has failed; a refused message labels alone")
    func deadLetters() {
        let personal = end(
            .reply,
            .dead(code: 550, reply: "550 5.1.1 no", recipients: [Sample.anna], refused: [Sample.anna])
        )
        #expect(personal.kinds.first == .deliveryFailed(kind: .reply, messageID: Self.id, code: 550))
        #expect(personal.told == [.undelivered])
        #expect(personal.change?.failures.map(\.isPermanent) == [true])
        let general = end(.reply, .dead(code: 554, reply: "554 5.7.1 spam", recipients: [Sample.anna], refused: []))
        #expect(general.told.isEmpty)
        #expect(general.kinds.contains(.tagged(DeskCore.failureTag)))
        let staff = end(.warning, .dead(code: 550, reply: "no", recipients: [Sample.anna], refused: [Sample.anna]))
        #expect(staff.kinds.count == 1 && staff.told.isEmpty)
    }

    @Test("Acceptance is on record where something counts from it", arguments: NoticeKind.allCases)
    func acceptance(kind: NoticeKind) {
        let accepted = TicketEvent.Kind.noticeAccepted(kind: kind, messageID: Self.id)
        #expect(end(kind, .accepted(recovered: [])).kinds.contains(accepted) == [.solved, .closure].contains(kind))
    }

    // MARK: Alive again

    private var labelled: Ticket {
        var ticket = Sample.ticket()
        ticket.tags = [DeskCore.failureTag]
        return ticket
    }

    @Test("R-O6, 55: whoever writes is written to again, and their tickets are labelled no more")
    func writes() {
        var facts = Facts(now: Sample.now, nextNumber: 1_043)
        facts.restraint.failed = [Sample.anna]
        facts.failedTickets = [Sample.ticket()]
        let opened = Self.core().decide(.receive(Sample.mail()), by: .customer(Sample.anna), given: facts)
        #expect(opened.told == [.acknowledgement])
        #expect(opened.change?.recovered == [Sample.anna])
        #expect(opened.change?.elsewhere.flatMap(\.events).map(\.kind) == [.untagged(DeskCore.failureTag)])
        let machine = Sample.mail(Sample.reading(.automatic))
        let automatic = Self.core().decide(.receive(machine), by: .customer(Sample.anna), given: facts)
        #expect(automatic.change?.recovered.isEmpty == true, "a machine's word is no sign of life")
    }

    @Test("A receipt of delivery clears the address, an acceptance what the server had refused")
    func reached() {
        let receipt = report(.delivered, "2.0.0", ticket: labelled) { $0.restraint.failed = [Sample.anna] }
        #expect(receipt.change?.recovered == [Sample.anna])
        #expect(receipt.kinds.contains(.untagged(DeskCore.failureTag)))
        let accepted = end(.reply, .accepted(recovered: [Sample.anna])) { facts in
            facts.ticket = labelled
            (facts.undelivered, facts.restraint.failed) = ([Sample.anna, Sample.bruno], [Sample.anna, Sample.bruno])
        }
        #expect(accepted.change?.recovered == [Sample.anna])
        #expect(!accepted.kinds.contains(.untagged(DeskCore.failureTag)), "Bruno is still not reached")
    }

    // MARK: Reading

    @Test(
        "R-O7, 56: what a report says, by action and class",
        arguments: [
            ("failed", "5.1.1", .failed, true), ("failed", "5.2.2", .failed, true), ("failed", "4.2.2", .failed, false),
            ("delayed", "4.2.2", .delayed, false), ("delayed", "5.2.2", .delayed, false),
            ("delivered", "2.1.5", .delivered, false), ("relayed", "2.0.0", .relayed, false),
            ("expanded", "2.0.0", .relayed, false), ("failed", "5.7.999", .failed, true),
        ] as [(String, String, TicketEvent.DeliveryFate, Bool)]
    )
    func reading(action: String, status: String, fate: TicketEvent.DeliveryFate, isPermanent: Bool) throws {
        let text = """
            Return-Path: <>
            From: Mail Delivery System <mailer-daemon@mx.example>
            To: support@desk.example
            Content-Type: multipart/report; report-type=delivery-status; boundary=x

            --x

            A report.
            --x
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; anna@customer.example
            Action: \(action)
            Status: \(status)
            --x
            Content-Type: text/rfc822-headers

            Message-ID: <ack@desk.example>
            --x--
            """
        let bytes = Array(text.utf8.split(separator: 10, omittingEmptySubsequences: false).joined(separator: [13, 10]))
        let mail = MailReading(bytes, at: Sample.desk())
        let recipient = try #require(mail.report?.recipients.first)
        #expect((recipient.address, recipient.fate, recipient.isPermanent) == (Sample.anna, fate, isPermanent))
        #expect(mail.citations.first == Citation(messageID: Self.id, field: .report))
    }

    @Test(
        "Receipts of certified mail",
        arguments: [
            ("accettazione", .relayed), ("presa-in-carico", .relayed), ("avvenuta-consegna", .delivered),
            ("errore-consegna", .failed), ("non-accettazione", .failed), ("rilevazione-virus", .failed),
            ("preavviso-errore-consegna", .delayed), ("altro", nil),
        ] as [(String, TicketEvent.DeliveryFate?)]
    )
    func receipts(value: String, fate: TicketEvent.DeliveryFate?) {
        let text =
            "From: posta-certificata@pec.example\r\nX-Ricevuta: \(value)\r\n"
            + "X-Riferimento-Message-ID: <ack@desk.example>\r\nSubject: RICEVUTA\r\n\r\ntesto\r\n"
        let mail = MailReading(Array(text.utf8), at: Sample.desk())
        #expect(mail.report?.recipients.first?.fate == fate)
        #expect(mail.report?.recipients.first?.isPermanent ?? false == (value == "errore-consegna"))
    }

    @Test(
        "An end is not taken back",
        arguments: [
            ([.delayed, .delivered], .delivered), ([.delivered, .delayed], .delivered),
            ([.relayed, .delayed], .delayed),
            ([.failed, .delivered], .failed), ([.delivered, .failed], .failed), ([.delayed, .relayed], .relayed),
        ] as [([TicketEvent.DeliveryFate], TicketEvent.DeliveryFate)]
    )
    func fates(reported: [TicketEvent.DeliveryFate], shown: TicketEvent.DeliveryFate) {
        #expect(reported.dropFirst().reduce(reported[0]) { $0.followed(by: $1) } == shown)
    }
}
