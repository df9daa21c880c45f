import LanguageID
import MailSyntax

extension MailReading {
    /// Citations, participants and a subject beyond these numbers belong to no mail a person wrote.
    private static let citationLimit = 50
    private static let participantLimit = 1_000
    private static let subjectLimit = 500

    /// Reads the bytes of a mail as `desk` sees it.
    package init(_ bytes: [UInt8], at desk: DeskProfile) {
        self.init(MailParser.parse(bytes), at: desk)
    }

    package init(_ mail: ParsedMail, at desk: DeskProfile) {
        let classification = AutomaticMail.classify(mail)
        let acknowledgement = AutomaticMail.mayAcknowledge(mail, own: desk.ownAddresses)
        let sender = mail.from.first ?? mail.sender
        let people = mail.from + mail.replyTo + mail.to + mail.cc
        self.init(
            messageID: mail.messageID,
            citations: MailReading.citations(of: mail),
            references: mail.references,
            sender: sender,
            answerTo: MailReading.answerTo(mail, at: desk) ?? sender,
            participants: Array(people.map(\.address).filter { !desk.owns($0) }.prefix(MailReading.participantLimit)),
            subject: String((mail.subject ?? "").prefix(MailReading.subjectLimit)),
            standing: Standing(classification.kind),
            wantsAnswer: acknowledgement == .allowed,
            language: MailReading.language(of: mail),
            trace: MailReading.trace(mail, classification, acknowledgement)
        )
    }

    /// In-Reply-To names the mail that was answered; of References the last is the nearest ancestor (RFC 5322 §3.6.4).
    private static func citations(of mail: ParsedMail) -> [Citation] {
        let answered = mail.inReplyTo.reversed().map { Citation(messageID: $0, field: .inReplyTo) }
        let ancestors = mail.references.reversed().map { Citation(messageID: $0, field: .references) }
        return Array((answered + ancestors).prefix(citationLimit))
    }

    /// Where the sender wants answers: Reply-To, when it is one address and not ours.
    private static func answerTo(_ mail: ParsedMail, at desk: DeskProfile) -> NamedAddress? {
        guard mail.replyTo.count == 1, let only = mail.replyTo.first, !desk.owns(only.address) else { return nil }
        return only
    }

    /// The text decides; a mail without enough of it is known by its subject.
    static func language(of mail: ParsedMail) -> Identification {
        let text = LanguageIdentifier.identify(mail.text)
        guard text.verdict == .undetermined, let subject = mail.subject else { return text }
        return LanguageIdentifier.identify(SubjectLine.withoutPrefixes(subject))
    }

    private static func trace(
        _ mail: ParsedMail,
        _ classification: MailClassification,
        _ acknowledgement: Acknowledgement
    ) -> [TraceStep] {
        var trace = [TraceStep("kind", "\(classification.kind.label): \(classification.reason.rawValue)")]
        if case .refused(let refusal) = acknowledgement {
            trace.append(TraceStep("may be acknowledged", "no: \(refusal.rawValue)"))
        }
        if !mail.defects.isEmpty {
            trace.append(TraceStep("defects", mail.defects.map(\.rawValue).sorted().joined(separator: " ")))
        }
        return trace
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
