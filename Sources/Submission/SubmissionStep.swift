/// The points of a submission at which our sudden end must do no harm; the crash sweep stops the process at each.
package enum SubmissionStep: String, CaseIterable, Sendable {
    /// The session stands, no message has been named.
    case connected
    /// The final dot is out, its reply is not here: the message is in doubt.
    case messageSent
    /// The reply to the message is here and has not been reported.
    case replyRead
}
