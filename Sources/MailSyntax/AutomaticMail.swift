/// Tells what wrote a mail: a person, or which kind of machine. Pure; the rules are those of RFC 3834 §2 and of
/// practice, the surest marks first.
package enum AutomaticMail {
    /// `own` are all our addresses: what comes from one of them is automatic.
    package static func classify(_ mail: ParsedMail, own: Set<Address> = []) -> MailClassification {
        certified(mail) ?? report(mail) ?? BounceSigns.classification(mail) ?? autoSubmitted(mail) ?? reply(mail)
            ?? machine(mail, own) ?? MailClassification(.person, .noMark)
    }

    /// Certified mail is told by its header, never by its subject (see `PECMail`).
    private static func certified(_ mail: ParsedMail) -> MailClassification? {
        switch PECMail.Kind(mail.header) {
        case .transport: MailClassification(.pecTransport, .certifiedMailEnvelope)
        case .anomaly: MailClassification(.pecAnomaly, .certifiedMailEnvelope)
        case .receipt: MailClassification(.pecReceipt, .certifiedMailReceipt)
        case nil: nil
        }
    }

    /// Whether an automatic acknowledgement may go out, as far as the mail itself tells; `own` are all our addresses,
    /// whose forms with a plus extension are ours as well.
    package static func mayAcknowledge(_ mail: ParsedMail, own: Set<Address>) -> Acknowledgement {
        Acknowledgement.judge(mail, own: own)
    }

    /// Where else than to its sender an answer to the mail may go: Reply-To, when it is one person's address.
    package static func replyTo(_ mail: ParsedMail, own: Set<Address>) -> NamedAddress? {
        Acknowledgement.replyTo(mail, own: own)
    }

    /// multipart/report by its type, or by the parts in it (RFC 6522 §3); answers to invitations.
    private static func report(_ mail: ParsedMail) -> MailClassification? {
        if mail.parts.contains(where: { ["reply", "counter"].contains($0.calendarMethod) }) {
            return MailClassification(.calendarReply, .calendarMethodReply)
        }
        // QUIRK: lists wrap a report once more to add their footer.
        let isReport = mail.parts.contains { $0.type == "multipart/report" && $0.depth <= 1 }
        let isForwarded = !isReport && SubjectLine.withoutPrefixes(mail.subject ?? "") != mail.subject ?? ""
        for part in mail.parts where part.depth <= (isReport ? 2 : 1) && !isForwarded {
            switch part.type {
            case "message/delivery-status", "message/global-delivery-status":
                return MailClassification(.bounce, .deliveryStatusReport)
            case "message/feedback-report": return MailClassification(.feedbackReport, .feedbackReport)
            case "message/disposition-notification", "message/global-disposition-notification":
                // QUIRK: Dovecot's filter rejects mail with a disposition notification.
                return BounceSigns.isMailSystem(mail)
                    ? MailClassification(.bounce, .dispositionReport)
                    : MailClassification(.disposition, .dispositionReport)
            default: continue
            }
        }
        let type = mail.header.first("content-type")?.lowercased() ?? ""
        // QUIRK: gateways that add a footer turn the report into a multipart/mixed and leave its parameter.
        if isComplaint(mail) { return MailClassification(.feedbackReport, .feedbackReport) }
        let isDeclared = mail.parts.first?.type == "multipart/report" || type.contains("report-type=delivery-status")
        return isDeclared ? declaredReport(type) : nil
    }

    /// QUIRK: Microsoft's complaints are no ARF: `complaint about message from 192.0.2.1` and the message.
    private static func isComplaint(_ mail: ParsedMail) -> Bool {
        let opening = "complaint about message from "
        let subject = FoldedText.of((mail.subject ?? "").prefix(60))
        guard subject.starts(with: opening.utf8), subject.dropFirst(opening.utf8.count).first?.isDigit == true else {
            return false
        }
        return mail.parts.dropFirst().contains { $0.type == "message/rfc822" }
    }

    /// QUIRK: a report whose parts are mislabelled or cut off still says in its Content-Type what it is.
    private static func declaredReport(_ type: String) -> MailClassification {
        if type.contains("feedback-report") { return MailClassification(.feedbackReport, .feedbackReport) }
        if type.contains("disposition-notification") { return MailClassification(.disposition, .dispositionReport) }
        return MailClassification(.bounce, type.contains("delivery-status") ? .deliveryStatusReport : .unknownReport)
    }

    /// RFC 3834 §5: any keyword but `no` is a machine.
    private static func autoSubmitted(_ mail: ParsedMail) -> MailClassification? {
        guard let keyword = FieldKeyword.first(mail.header, "auto-submitted"), keyword != "no" else { return nil }
        if keyword == "auto-replied" { return MailClassification(.autoReply, .autoSubmittedReplied) }
        // QUIRK: Exchange calls its out-of-office replies generated.
        return reply(mail) ?? MailClassification(.automatic, .autoSubmittedGenerated)
    }

    private static func reply(_ mail: ParsedMail) -> MailClassification? {
        if hasReplyField(mail.header) { return MailClassification(.autoReply, .autoReplyField) }
        if FieldKeyword.precedences(mail.header).contains(where: autoReplyPrecedences.contains) {
            return MailClassification(.autoReply, .precedenceAutoReply)
        }
        return switch AutomaticSubject.match(mail.subject ?? "") {
        case .label: MailClassification(.autoReply, .subject)
        // It is not answered, but it is not passed over either.
        case .sentence: MailClassification(.automatic, .subject)
        case nil: nil
        }
    }

    private static func hasReplyField(_ header: Header) -> Bool {
        autoReplyFields.contains { isSet($0, header) } || isVacation(header)
    }

    /// Whether the mail calls itself the reply of somebody who is away, by a field or by its subject; so do no reports.
    static func isMarkedReply(_ mail: ParsedMail) -> Bool {
        hasReplyField(mail.header) || AutomaticSubject.match(mail.subject ?? "") == .label
    }

    /// Whether the field is there and does not deny itself.
    private static func isSet(_ name: String, _ header: Header) -> Bool {
        FieldKeyword.first(header, name).map { !["no", "false", "0"].contains($0) } ?? false
    }

    private static func isVacation(_ header: Header) -> Bool {
        FieldKeyword.first(header, "x-apple-action") == "vacation"
            || FieldKeyword.first(header, "x-post-messageclass") == "9"
            || FieldKeyword.first(header, "delivered-to") == "autoresponder"
    }

    private static func machine(_ mail: ParsedMail, _ own: Set<Address>) -> MailClassification? {
        // A delivery report would have been told by its words; what remains is a machine's answer (RFC 3834 §3.3).
        if mail.returnPath == .null { return MailClassification(.autoReply, .nullReturnPath) }
        if listFields.contains(where: mail.header.contains) { return MailClassification(.automatic, .listField) }
        if FieldKeyword.precedences(mail.header).contains(where: ["bulk", "list", "junk"].contains) {
            return MailClassification(.automatic, .precedenceBulk)
        }
        if machineFields.contains(where: { isSet($0, mail.header) }) || isBulk(mail.header) {
            return MailClassification(.automatic, .machineField)
        }
        if FieldKeyword.first(mail.header, "x-loop") == "yes" { return MailClassification(.automatic, .loopField) }
        let isRole = mail.from.first.map { RoleAddress.isRole($0.address) } ?? false
        if isRole { return MailClassification(.automatic, .roleAddress) }
        let isOurs = mail.from.contains { own.contains($0.address) || own.contains($0.address.withoutExtension) }
        return isOurs ? MailClassification(.automatic, .ownAddress) : nil
    }

    /// Google's Feedback-ID is on all mail of some senders; only its bulk campaigns say so.
    private static func isBulk(_ header: Header) -> Bool {
        let value = header.first("feedback-id")?.lowercased() ?? ""
        return ["bulk", "campaign", "newsletter", "marketing"].contains { value.contains($0) }
    }

    static let listFields = [
        "list-id", "list-unsubscribe", "list-unsubscribe-post", "list-post", "list-help", "list-owner", "list-archive",
        "mailing-list",
    ]

    private static let autoReplyFields = [
        "x-autoreply", "x-autorespond", "x-autoresponder", "x-autoresponse", "x-auto-reply", "x-autoreply-from",
        "x-mail-autoreply", "x-auto-respond", "x-vacation", "x-mdaemon-autoresponder",
    ]

    private static let autoReplyPrecedences: Set<String> = ["auto_reply", "auto-reply", "autoreply"]

    /// A mail that a rule of Exchange forwarded may be a person's, but it is not answered to the one who forwards.
    private static let machineFields = [
        "x-autogenerated", "x-auto-generated", "x-fc-machinegenerated", "x-cron-env", "x-ms-exchange-inbox-rules-loop",
    ]
}
