/// How long the server may take for each step: the minimum times of RFC 5321 §4.5.3.2.
package struct SubmissionDeadlines: Hashable, Sendable {
    /// EHLO; the RFC names no time, so the one of the greeting (§4.5.3.2.1).
    package var hello = Duration.seconds(5 * 60)
    /// MAIL and RSET (§4.5.3.2.2).
    package var mail = Duration.seconds(5 * 60)
    /// Each RCPT (§4.5.3.2.3).
    package var recipient = Duration.seconds(5 * 60)
    /// DATA until the 354 (§4.5.3.2.4).
    package var dataInitiation = Duration.seconds(2 * 60)
    /// Each block we hand over (§4.5.3.2.5).
    package var dataBlock = Duration.seconds(3 * 60)
    /// The final dot until the reply: the server may be delivering (§4.5.3.2.6).
    package var dataTermination = Duration.seconds(10 * 60)
    /// QUIT, and the probe of an idle connection; ours, since nothing is lost by giving up early.
    package var courtesy = Duration.seconds(10)

    /// `factor` scales every time; tests want short ones.
    package init(factor: Double = 1) {
        hello *= factor
        mail *= factor
        recipient *= factor
        dataInitiation *= factor
        dataBlock *= factor
        dataTermination *= factor
        courtesy *= factor
    }
}
