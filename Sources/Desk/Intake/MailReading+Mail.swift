import LanguageID
import MailSyntax

extension MailReading {
    /// Participants and a subject beyond these numbers belong to no mail a person wrote.
    static let participantLimit = 1_000
    static let subjectLimit = 500

    /// Reads the bytes of a mail as `desk` sees it.
    package init(_ bytes: [UInt8], at desk: DeskProfile) {
        let received = ReceivedMail(bytes, own: desk.ownAddresses)
        self.init(received, at: desk)
        readForwarding(received, in: bytes, at: desk)
        // Thanks are for an answer: a mail that cites nothing is spared the second look, unless rules want it.
        var known: String?
        func newText() -> String {
            if let known { return known }
            let text = NewText.separate(mail: received.effectiveBytes(in: bytes)).newText
            known = text
            return text
        }
        if !citations.isEmpty, standing == .person { isThanks = Thanks.isAll(newText()) }
        if !desk.rules.isEmpty {
            evidence = RuleEvidence(received, size: bytes.count, read: onBehalf, for: desk.rules, newText: newText)
        }
    }

    /// Of certified mail it is the customer's mail inside that is read; the provider's envelope lends its Message-ID.
    private init(_ received: ReceivedMail, at desk: DeskProfile) {
        let mail = received.effective
        let acknowledgement = received.acknowledgement(own: desk.ownAddresses)
        let sender = mail.from.first ?? mail.sender
        self.init(
            deliveredAs: received.delivered.messageID,
            messageIDs: received.messageIDs,
            citations: MailReading.citations(of: received, at: desk),
            references: mail.references,
            sender: sender,
            answerTo: AutomaticMail.replyTo(mail, own: desk.ownAddresses) ?? sender,
            participants: desk.strangers(among: mail.from + mail.replyTo + mail.to + mail.cc),
            subject: String((mail.subject ?? "").prefix(MailReading.subjectLimit)),
            standing: Standing(received.author.kind),
            wantsAnswer: acknowledgement == .allowed,
            language: LanguageIdentifier.identify(mail.text),
            trace: MailReading.trace(received, acknowledgement)
        )
        report = DeliveryReport(received)
        bareSubject = TicketMark.bareSubject(subject, prefix: desk.prefix)
        isForward = SubjectLine.isForward(subject)
        subjectLanguage = MailReading.subjectLanguage(of: mail)
        declaredLanguage = MailReading.declaredLanguage(of: mail)
        hasAuthor = !mail.from.isEmpty
        let check = AuthenticityCheck(received, at: desk)
        authenticity = check.verdict
        trace += check.trace
    }

    /// The text decides; a mail without enough of it is known by its subject.
    static func language(of mail: ParsedMail) -> Identification {
        let text = LanguageIdentifier.identify(mail.text)
        guard text.verdict == .undetermined, let subject = mail.subject else { return text }
        return LanguageIdentifier.identify(SubjectLine.withoutPrefixes(subject))
    }

    private static func subjectLanguage(of mail: ParsedMail) -> Identification? {
        guard let subject = mail.subject, mail.inReplyTo.isEmpty, !SubjectLine.isReplyOrForward(subject) else {
            return nil
        }
        return LanguageIdentifier.identify(String(subject.prefix(subjectLimit)))
    }

    /// The first language of Content-Language, when we know it.
    private static func declaredLanguage(of mail: ParsedMail) -> Language? {
        let tag = mail.header.first("Content-Language")?.drop { $0 == " " }.prefix { $0.isLetter }
        return tag.flatMap { Language(rawValue: $0.lowercased()) }
    }

    private static func trace(_ received: ReceivedMail, _ acknowledgement: Acknowledgement) -> [TraceStep] {
        var trace = [step("kind", received.classification)]
        if received.pec?.inner != nil { trace.append(step("kind inside the envelope", received.author)) }
        if let reported = received.reportedMessageID { trace.append(TraceStep("report", "about <\(reported)>")) }
        if case .refused(let refusal) = acknowledgement {
            trace.append(TraceStep("may be acknowledged", "no: \(refusal.rawValue)"))
        }
        let defects = received.effective.defects.union(received.delivered.defects)
        if !defects.isEmpty {
            trace.append(TraceStep("defects", defects.map(\.rawValue).sorted().joined(separator: " ")))
        }
        return trace
    }

    private static func step(_ looked: String, _ classification: MailClassification) -> TraceStep {
        TraceStep(looked, "\(classification.kind.label): \(classification.reason.rawValue)")
    }
}

extension DeskProfile {
    /// Whom a Reply-To asks to answer to: the one it names, unless that is an address of ours.
    func answerTo(_ replyTo: [NamedAddress]) -> NamedAddress? {
        guard replyTo.count == 1, let only = replyTo.first, !owns(only.address) else { return nil }
        return only
    }

    /// Those of `people` that are not of ours, each once, in their order.
    func strangers(among people: [NamedAddress]) -> [NamedAddress] {
        var seen: Set<Address> = []
        let strangers = people.filter { !owns($0.address) && seen.insert($0.address).inserted }
        return Array(strangers.prefix(MailReading.participantLimit))
    }
}

extension MailReading.Standing {
    fileprivate init(_ kind: MailKind) {
        switch kind {
        case .person, .pecTransport, .pecAnomaly: self = .person
        case .automatic: self = .automatic
        case .autoReply: self = .automaticReply
        case .bounce: self = .bounce
        case .feedbackReport, .disposition, .calendarReply, .pecReceipt: self = .report
        }
    }
}
