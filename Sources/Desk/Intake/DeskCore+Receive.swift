import CivilTime
import LanguageID
import MailSyntax

extension DeskCore {
    /// What becomes of a mail; the order of the questions is the order in `DeskCore`'s contract.
    func receive(_ mail: IncomingMail, from actor: Actor, given facts: Facts) -> Decision {
        var trace = mail.reading.trace
        if let reason = beforeStart(mail, facts), !mail.isReleased {
            trace.append(TraceStep("start", reason))
            return Decision(.mail(.ignored), .beforeStart, trace: trace)
        }
        if facts.isOwnNotice, mail.reading.sender.map({ desk.owns($0.address) }) ?? false {
            trace.append(TraceStep("message_id", "of a notice this desk sent"))
            return Decision(.mail(.ignored), .ownNotice, trace: trace)
        }
        if let twin = facts.sameContent, desk.sameMail == .one || twin.mailbox == mail.origin.mailbox {
            trace.append(TraceStep("content", "same as mail \(twin.mail.value)"))
            return Decision(.mail(.duplicate), .sameContent, trace: trace)
        }
        switch thread(of: mail, given: facts, explaining: &trace) {
        case .joins(let cited):
            if let reported = facts.reported, let report = mail.reading.report, cited.citation.field == .report {
                return take(report, on: reported, of: cited, with: mail, from: actor, given: facts, trace: trace)
            }
            return follow(cited, with: mail, from: actor, given: facts, trace: trace)
        case .new(let related):
            return receiveUnthreaded(mail, related: related, from: actor, given: facts, trace: trace)
        }
    }

    /// What tells that a mail is older than the first look at its mailbox.
    private func beforeStart(_ mail: IncomingMail, _ facts: Facts) -> String? {
        if facts.stoodAtFirstLook { return "it was there at the first look" }
        guard let firstLook = facts.firstLook, mail.receivedAt < firstLook else { return nil }
        return "received \(mail.receivedAt.rfc3339), and what counts begins at \(firstLook.rfc3339)"
    }

    /// A mail that leads to no ticket: noted, or the opening of one.
    private func receiveUnthreaded(
        _ mail: IncomingMail,
        related: RelatedTicket?,
        from actor: Actor,
        given facts: Facts,
        trace: [TraceStep]
    ) -> Decision {
        switch mail.reading.standing {
        case .person:
            return open(mail, tag: nil, related: related, from: actor, given: facts, trace: trace)
        case .automatic:
            switch desk.automaticMail {
            case .open:
                return open(mail, tag: .automatic, related: related, from: actor, given: facts, trace: trace)
            case .note: return Decision(.mail(.noted), .automaticMail, trace: trace)
            }
        case .automaticReply:
            return Decision(.mail(.noted), .automaticReply, trace: trace)
        case .bounce:
            return Decision(.mail(.noted), .bounce, trace: trace)
        case .report:
            return Decision(.mail(.noted), .report, trace: trace)
        }
    }
}
