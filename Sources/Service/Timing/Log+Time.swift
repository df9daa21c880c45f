import CivilTime
import Desk
import MailSyntax
import ServiceLevels
import Telemetry

extension Log {
    /// What time brought about on a ticket, after its commit.
    func tell(of result: ActionResult, at desk: DeskID) {
        for event in result.decision.change?.events ?? [] { tell(of: event.kind, on: result.ticket, at: desk) }
        for messageID in result.notices {
            record(.noticeQueued, [.desk: desk.value, .ticket: "\(result.ticket)", .messageID: messageID.value])
        }
        if let alarm = result.decision.change?.alarm { tell(of: alarm, on: result.ticket, at: desk) }
    }

    /// What stopped automatic mail: once, not for each mail that it keeps back.
    func tell(of alarm: Notice.Brake, on ticket: TicketNumber?, at desk: DeskID) {
        let count = "\(alarm.sentInHour)"
        switch alarm.scope {
        case .desk: record(.breakerOpened, [.desk: desk.value, .ticket: ticket?.description, .count: count])
        case .sender(let address):
            record(
                .budgetExhausted,
                [
                    .desk: desk.value, .ticket: ticket?.description, .sender: address.description, .count: count,
                ]
            )
        }
    }

    private func tell(of kind: TicketEvent.Kind, on ticket: TicketNumber, at desk: DeskID) {
        switch kind {
        case .stepReached(let step, let due, let isLate): tell(of: step, due, isLate: isLate, on: ticket, at: desk)
        case .clockSettled(let clock, let outcome):
            if outcome.isLate { tell(.ticketBreached, clock, due: outcome.due, on: ticket, at: desk) }
        case .dueMoved(let clock, let from, let to):
            tell(.ticketDueMoved, clock, before: from, due: to, on: ticket, at: desk)
        case .followedUp(let number):
            record(.ticketFollowedUp, [.desk: desk.value, .ticket: "\(ticket)", .count: "\(number)"])
        case .statusChanged(_, let to):
            if to.role == .solved { record(.ticketSolvedByTime, [.desk: desk.value, .ticket: "\(ticket)"]) }
            if to.role == .closed { record(.ticketClosedByTime, [.desk: desk.value, .ticket: "\(ticket)"]) }
        case .noticeWithheld(let kind, let reason):
            guard kind.audience == .staff else { return }
            record(
                .ticketNobodyTold,
                [.desk: desk.value, .ticket: "\(ticket)", .notice: kind.rawValue, .reason: reason.rawValue]
            )
        case .opened, .mailJoined, .mailMoved, .requesterSet, .admitted, .severityChanged, .severityClaimed,
            .severitySuggested, .tagged, .untagged, .categorised, .productSet, .assigned, .takenInCharge, .resolved,
            .languageSet, .replied, .asked, .noted, .linked, .unlinked, .promiseTakenOver, .erased, .noticeQueued,
            .deliveryFailed,
            .noticeAccepted, .deliveryReported:
            break
        }
    }

    private func tell(
        of step: TicketEvent.ReachedStep,
        _ due: Instant?,
        isLate: Bool,
        on ticket: TicketNumber,
        at desk: DeskID
    ) {
        record(
            .ticketEscalated,
            [
                .desk: desk.value, .ticket: "\(ticket)", .clock: step.clock.rawValue, .step: step.step,
                .role: step.role, .due: due?.rfc3339, .late: isLate ? "true" : nil,
            ]
        )
    }

    private func tell(
        _ event: LogEvent,
        _ clock: ServiceClock,
        before: Instant? = nil,
        due: Instant?,
        on ticket: TicketNumber,
        at desk: DeskID
    ) {
        record(
            event,
            [
                .desk: desk.value, .ticket: "\(ticket)", .clock: clock.rawValue, .dueBefore: before?.rfc3339,
                .due: due?.rfc3339,
            ]
        )
    }
}
