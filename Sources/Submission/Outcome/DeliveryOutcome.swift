import MailSyntax

/// How one attempt at a message ended: a summary, and the truth for each recipient in the order of the envelope.
package enum DeliveryOutcome: Hashable, Sendable {
    /// The server took it for at least one recipient; the others have their own verdicts.
    case delivered([RecipientResult])
    /// Taken for none, and for at least one a later attempt may succeed. The reply is the first such.
    case deferred(SMTPReply, [RecipientResult])
    /// Taken for none, and it never will be. The reply is the first refusal.
    case failed(SMTPReply, [RecipientResult])
    /// The reply to the message was lost: it may have been taken for the recipients whose verdict is unknown.
    case unknown(reason: String, [RecipientResult])
    /// The connection was gone, or we were stopping, before it was the message's turn: certainly not accepted, and the
    /// attempt need not count.
    case notAttempted(reason: String)

    /// The summary of `results`, which are not empty.
    init(summing results: [RecipientResult]) {
        func first(_ verdict: Verdict) -> SMTPReply? { results.first { $0.verdict == verdict }?.reply }
        if first(.accepted) != nil {
            self = .delivered(results)
        } else if let doubt = first(.unknown) {
            self = .unknown(reason: doubt.description, results)
        } else if let later = first(.temporary) {
            self = .deferred(later, results)
        } else {
            self = .failed(first(.permanent) ?? LocalRefusal.noRecipients.reply, results)
        }
    }

    /// One for each recipient of the envelope; none when the message was not attempted.
    package var results: [RecipientResult] {
        switch self {
        case .delivered(let results), .deferred(_, let results), .failed(_, let results), .unknown(_, let results):
            results
        case .notAttempted: []
        }
    }

    /// The recipients that a further attempt is for: neither served nor refused for good.
    package var unsettled: [Address] {
        results.filter { $0.verdict == .temporary || $0.verdict == .unknown }.map(\.address)
    }

    /// The reply that stands for the whole attempt; nil when there is none.
    package var reply: SMTPReply? {
        switch self {
        case .delivered(let results): results.first { $0.verdict == .accepted }?.reply
        case .deferred(let reply, _), .failed(let reply, _): reply
        case .unknown(_, let results): results.first { $0.verdict == .unknown }?.reply
        case .notAttempted: nil
        }
    }
}
