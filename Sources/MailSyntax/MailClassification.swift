/// The kind of a mail with the mark by which it was told.
package struct MailClassification: Hashable, Sendable {
    package let kind: MailKind
    package let reason: Reason

    package init(_ kind: MailKind, _ reason: Reason) {
        (self.kind, self.reason) = (kind, reason)
    }

    /// The mark, the surest that was found.
    package enum Reason: String, CaseIterable, Sendable {
        case noMark = "no_mark"
        case certifiedMailEnvelope = "certified_mail_envelope"
        case certifiedMailReceipt = "certified_mail_receipt"
        case deliveryStatusReport = "delivery_status_report"
        case feedbackReport = "feedback_report"
        case dispositionReport = "disposition_report"
        case unknownReport = "unknown_report"
        case calendarMethodReply = "calendar_method_reply"
        case failedRecipients = "failed_recipients"
        case mailerDaemon = "mailer_daemon"
        case deliveryFailureText = "delivery_failure_text"
        case autoSubmittedReplied = "auto_submitted_replied"
        case autoSubmittedGenerated = "auto_submitted_generated"
        case autoReplyField = "auto_reply_field"
        case precedenceAutoReply = "precedence_auto_reply"
        case subject
        case nullReturnPath = "null_return_path"
        case listField = "list_field"
        case precedenceBulk = "precedence_bulk"
        case machineField = "machine_field"
        case loopField = "loop_field"
        case roleAddress = "role_address"
        case ownAddress = "own_address"
    }
}
