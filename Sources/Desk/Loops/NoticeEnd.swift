import CivilTime
import MailSyntax

/// How the last attempt at a notice ended: what its ticket has to know of it.
package struct NoticeEnd: Hashable, Sendable {
    package var kind: NoticeKind
    package var messageID: MessageID
    package var at: Instant
    package var outcome: Outcome

    package enum Outcome: Hashable, Sendable {
        /// The submission server has taken it; `recovered` are those it had refused before.
        case accepted(recovered: [Address])
        /// One of several recipients will not get it; the others have it or still may. `isByName`: the server refused the
        /// recipient, not the message.
        case refused(Address, code: Int, reply: String, isByName: Bool)
        /// A dead letter: `code` and `reply` are the server's last, 0 and our own words when it gave none; `refused` are
        /// the recipients that were refused by name.
        case dead(code: Int, reply: String, recipients: [Address], refused: [Address])
    }

    package init(kind: NoticeKind, messageID: MessageID, at: Instant, outcome: Outcome) {
        (self.kind, self.messageID, self.at, self.outcome) = (kind, messageID, at, outcome)
    }
}

extension NoticeKind {
    /// Whether something counts from the instant at which the submission server has taken it.
    package var countsFromAcceptance: Bool {
        switch self {
        case .solved, .closure: true
        case .acknowledgement, .takenInCharge, .reply, .clarification, .followUp, .reopened, .fixApplied, .maintenance,
            .statusReport, .warning, .breach, .undelivered, .loop, .notification:
            false
        }
    }
}
