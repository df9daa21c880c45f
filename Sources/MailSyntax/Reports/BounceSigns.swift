/// Tells delivery reports that are not marked as such (RFC 3464) from other mail.
///
/// A sender that is a mail system needs a word of failure; any other sender needs the subject of a report and the
/// voice of a machine at the beginning of the text, because people write about lost mail and lost parcels too.
enum BounceSigns {
    static func classification(_ mail: ParsedMail) -> MailClassification? {
        if mail.header.contains("x-failed-recipients") { return MailClassification(.bounce, .failedRecipients) }
        if mail.header.contains("x-ms-exchange-message-is-ndr") {
            return MailClassification(.bounce, .deliveryStatusReport)
        }
        if senders(mail).contains(where: RoleAddress.isMailerDaemon) {
            return MailClassification(.bounce, .mailerDaemon)
        }
        return isReport(mail) ? MailClassification(.bounce, .deliveryFailureText) : nil
    }

    /// Whether From names a mail system, by address or by name.
    static func isMailSystem(_ mail: ParsedMail) -> Bool {
        senders(mail).contains(where: RoleAddress.isMailSystem) || mail.from.contains(where: isMailSystem)
    }

    private static func isReport(_ mail: ParsedMail) -> Bool {
        if AutomaticMail.isMarkedReply(mail) { return false }
        if hasNoReturn(mail) { return isReturned(mail) || speaksAsReport(mail) }
        let isSystem = senders(mail).contains(where: RoleAddress.isMailSystem)
        guard isSystem || hasReportSubject(mail) else { return false }
        // People who keep mail systems write from their address too.
        if isPersonal(mail) { return false }
        if isSystem { return speaksAsReport(mail) }
        if mail.from.contains(where: isMailSystem) { return hasMachineVoice(mail.text) && namesRecipient(mail) }
        // QUIRK: Italian providers write `Gentile utente` from a noreply address.
        let isMachine = senders(mail).contains(where: RoleAddress.isRole) || !isWrittenByHand(mail)
        return isMachine && hasMachineVoice(mail.text) && namesRecipient(mail)
    }

    private static func hasReportSubject(_ mail: ParsedMail) -> Bool {
        BounceWords.subjects.begins(FoldedText.of(trimmed(mail.subject)))
    }

    /// Whether a mail that nobody may answer brings another mail back, or the reply of a server that refused one.
    private static func isReturned(_ mail: ParsedMail) -> Bool {
        mail.parts.dropFirst().contains { OriginalMessage.types.contains($0.type) }
            || BounceText(mail.text).lines.contains { StatusCode.isRefusal($0.folded) }
    }

    /// Of a mail system every report is believed that has two of three: the subject, the words, the voice.
    private static func speaksAsReport(_ mail: ParsedMail) -> Bool {
        let speaks = BounceText(mail.text).speaksOfFailure
        if hasReportSubject(mail) { return speaks || mail.text.isEmpty }
        // Who is away also writes of delays and of addresses that are no longer valid.
        if isAnswer(mail), !isMailSystem(mail) { return false }
        let subject = FoldedText.of(trimmed(mail.subject))
        return speaks && (hasMachineVoice(mail.text) || BounceWords.triggers.occurs(in: subject))
    }

    private static func isAnswer(_ mail: ParsedMail) -> Bool {
        let subject = mail.subject ?? ""
        return FieldKeyword.first(mail.header, "auto-submitted") == "auto-replied"
            || SubjectLine.withoutPrefixes(subject) != subject
    }

    /// Of an unknown sender only a report that says who was not reached is believed.
    private static func namesRecipient(_ mail: ParsedMail) -> Bool {
        let text = BounceText(mail.text)
        return text.speaksOfFailure && !BounceAddresses.findings(in: text, of: mail).isEmpty
    }

    private static func senders(_ mail: ParsedMail) -> [Address] {
        mail.from.map(\.address) + [mail.sender?.address].compactMap { $0 }
    }

    private static func isMailSystem(_ mailbox: NamedAddress) -> Bool {
        guard let name = mailbox.name else { return false }
        return BounceWords.senderNames.begins(FoldedText.of(name.prefix(80)))
    }

    /// The null return path, or what takes its place: reports must not be answered (RFC 5321 §4.5.5).
    private static func hasNoReturn(_ mail: ParsedMail) -> Bool {
        switch mail.returnPath {
        case .null: true
        case .address(let path): RoleAddress.isMailerDaemon(path)
        case nil: false
        }
    }

    /// How far into a text a machine has said what it is about.
    private static let opening = 400

    private static func hasMachineVoice(_ text: String) -> Bool {
        BounceWords.machineVoice.occurs(in: FoldedText.of(text.unicodeScalarPrefix(opening)))
    }

    /// Whether somebody speaks of himself, or asks.
    private static func isPersonal(_ mail: ParsedMail) -> Bool {
        BounceWords.personalVoice.occurs(in: FoldedText.of(mail.text.unicodeScalarPrefix(opening)))
    }

    /// A greeting, or a program that people write with.
    private static func isWrittenByHand(_ mail: ParsedMail) -> Bool {
        if mail.header.contains("user-agent") { return true }
        let words = FoldedText.of(mail.text.unicodeScalarPrefix(40)).drop { !$0.isLetter }
        return BounceWords.greetings.begins(Array(words))
    }

    /// QUIRK: some reports put marks before their subject: `***SPAM*** Undeliverable: …`.
    private static func trimmed(_ subject: String?) -> Substring {
        (subject ?? "").prefix(200).drop { $0.isWhitespace || $0 == "*" || $0 == "\"" || $0 == "<" }
    }
}

extension String {
    /// The first characters, without looking at the rest.
    fileprivate func unicodeScalarPrefix(_ count: Int) -> Substring {
        Substring(unicodeScalars.prefix(count))
    }
}
