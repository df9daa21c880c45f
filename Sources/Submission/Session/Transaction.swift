import MailSyntax

/// One message's envelope in conversation: the commands in their order, the replies as they come, and what follows
/// from them. Pure.
///
/// A reply is judged by its class and by the command it answers (RFC 5321 §4.2.1, §4.3.2), not by a list of codes, but
/// for these: 421 and the codes of `isAboutSession` end the session and leave the message for later; 552 to a RCPT
/// behind accepted ones means "too many recipients" and is temporary (§4.5.3.1.10).
struct Transaction {
    enum Step: Hashable {
        case reset
        case mail
        /// The index is that of the recipient in the envelope.
        case recipient(Int)
        case data
    }

    /// What a reply means for the conversation.
    enum Ruling {
        case goOn
        /// The server ends the session, or refuses it rather than this message.
        case sessionRefused
        /// The reply cannot answer the step.
        case outOfStep
    }

    /// What is to be done when the envelope is through.
    enum Course {
        case sendContent
        /// No recipient was taken but the server waits for content all the same: it gets a single dot (RFC 2920 §3.1).
        case sendLoneDot
        /// The server is back at rest, or needs a RSET to be.
        case over
    }

    let plan: EnvelopePlan
    let steps: [Step]
    private(set) var answered = 0
    /// Why the server wants nothing of the message: its reply to MAIL or DATA.
    private(set) var refusal: (verdict: Verdict, reply: SMTPReply)?
    private(set) var results: [RecipientResult?]
    private var acceptedCount = 0
    private var isOpen = false
    private var isContentAwaited = false

    /// - Parameter needsReset: an earlier transaction was left open.
    init(_ plan: EnvelopePlan, needsReset: Bool) {
        self.plan = plan
        results = plan.refused
        let recipients = plan.recipients.indices.filter { plan.recipients[$0] != nil }.map(Step.recipient)
        steps = (needsReset ? [.reset] : []) + [.mail] + recipients + [.data]
    }

    /// The step the next reply answers.
    var next: Step { steps[min(answered, steps.count - 1)] }

    /// The server has answered MAIL, so that what happens now is about this message.
    var isUnderWay: Bool { isOpen || refusal != nil }

    /// More commands would be in vain: the sender is refused, or every recipient.
    var isHopeless: Bool { refusal != nil || (next == .data && acceptedCount == 0) }

    /// A RSET is due before the next MAIL.
    var needsReset: Bool { isOpen && !isContentAwaited }

    var course: Course {
        guard isContentAwaited else { return .over }
        return refusal == nil && acceptedCount > 0 ? .sendContent : .sendLoneDot
    }

    /// The commands of `range`, each with its line end.
    func commands(_ range: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        for step in steps[range] {
            switch step {
            case .reset: bytes.append(contentsOf: "RSET".utf8)
            case .mail: bytes.append(contentsOf: plan.mail)
            case .recipient(let index): bytes.appendRecipient(plan.recipients[index]?.bytes ?? [])
            case .data: bytes.append(contentsOf: "DATA".utf8)
            }
            bytes.append(0x0d)
            bytes.append(0x0a)
        }
        return bytes
    }

    /// Takes the reply to `next`.
    mutating func take(_ reply: SMTPReply) -> Ruling {
        guard !reply.endsSession, answered < steps.count else { return .sessionRefused }
        let ruling =
            switch next {
            case .reset: reply.kind == .completed ? Ruling.goOn : .outOfStep
            case .mail: takeMail(reply)
            case .recipient(let index): takeRecipient(index, reply)
            case .data: takeData(reply)
            }
        if ruling == .goOn { answered += 1 }
        return ruling
    }

    private mutating func takeMail(_ reply: SMTPReply) -> Ruling {
        switch reply.kind {
        case .completed: isOpen = true
        case .intermediate: return .outOfStep
        case .temporary: refusal = (.temporary, reply)
        case .permanent where reply.isAboutSession: return .sessionRefused
        case .permanent: refusal = (.permanent, reply)
        }
        return .goOn
    }

    /// Behind a refused MAIL the reply says nothing about the recipient.
    private mutating func takeRecipient(_ index: Int, _ reply: SMTPReply) -> Ruling {
        if reply.kind == .intermediate { return .outOfStep }
        if reply.kind == .completed { acceptedCount += 1 }
        guard refusal == nil else { return .goOn }
        switch reply.kind {
        case .completed, .intermediate: break
        case .temporary: refuse(index, .temporary, reply)
        case .permanent where reply.isAboutSession: return .sessionRefused
        case .permanent where acceptedCount > 0 && reply.mayMeanTooManyRecipients: refuse(index, .temporary, reply)
        case .permanent: refuse(index, .permanent, reply)
        }
        return .goOn
    }

    private mutating func takeData(_ reply: SMTPReply) -> Ruling {
        switch reply.kind {
        case .completed: return .outOfStep
        // The sender refused, recipients taken all the same, and now content wanted: even a lone dot might be a mail.
        case .intermediate where refusal != nil && acceptedCount > 0: return .outOfStep
        case .intermediate: isContentAwaited = true
        case .temporary, .permanent:
            guard refusal == nil, acceptedCount > 0 else { break }
            if reply.isAboutSession { return .sessionRefused }
            refusal = (reply.kind == .permanent ? .permanent : .temporary, reply)
        }
        return .goOn
    }

    private mutating func refuse(_ index: Int, _ verdict: Verdict, _ reply: SMTPReply) {
        results[index] = RecipientResult(
            address: plan.addresses[index],
            verdict: verdict,
            reply: reply,
            isPersonal: true
        )
    }

    /// The outcome when `verdict` holds for every recipient that has not been refused by itself.
    func outcome(_ verdict: Verdict, _ reply: SMTPReply) -> DeliveryOutcome {
        let rest = refusal ?? (verdict, reply)
        let whole = zip(plan.addresses, results).map { address, result in
            result ?? RecipientResult(address: address, verdict: rest.verdict, reply: rest.reply)
        }
        return DeliveryOutcome(summing: whole)
    }

    /// The outcome when the server has refused all there was to refuse.
    var outcome: DeliveryOutcome { outcome(.temporary, .ours(EnhancedStatus(.temporary, 5, 0), "no reply decided")) }
}

extension SMTPReply {
    /// A 5yz that refuses the session and not the message: unknown command, not implemented, bad sequence, and the
    /// authentication codes (RFC 4954 §6). The same message will do better on a session that stands right.
    fileprivate var isAboutSession: Bool {
        switch code {
        case 500, 502, 503, 530, 534, 535, 538: true
        default: false
        }
    }

    /// 552 was once assigned to "too many recipients"; an enhanced code other than X.5.3 says it is something else.
    fileprivate var mayMeanTooManyRecipients: Bool {
        code == 552 && (enhanced == nil || enhanced == EnhancedStatus(.permanent, 5, 3))
    }
}

extension [UInt8] {
    fileprivate mutating func appendRecipient(_ mailbox: [UInt8]) {
        append(contentsOf: "RCPT TO:<".utf8)
        append(contentsOf: mailbox)
        append(UInt8(ascii: ">"))
    }
}
