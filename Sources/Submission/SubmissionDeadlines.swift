/// How long the server may take for each step: the minimum times of RFC 5321 §4.5.3.2, and a few of our own.
package struct SubmissionDeadlines: Hashable, Sendable {
    /// EHLO; the RFC names no time, so the one of the greeting (§4.5.3.2.1).
    package var hello: Duration
    /// MAIL and RSET (§4.5.3.2.2).
    package var mail: Duration
    /// Each RCPT (§4.5.3.2.3).
    package var recipient: Duration
    /// DATA until the 354 (§4.5.3.2.4).
    package var dataInitiation: Duration
    /// Each block we hand over (§4.5.3.2.5).
    package var dataBlock: Duration
    /// The final dot until the reply: the server may be delivering (§4.5.3.2.6).
    package var dataTermination: Duration
    /// QUIT, and the probe of an idle connection; ours, since nothing is lost by giving up early.
    package var courtesy: Duration
    /// What a server may still have said before a connection that broke while we were sending; ours.
    package var lastWords: Duration

    /// `factor` scales every time; tests want short ones.
    package init(factor: Double = 1) {
        hello = .seconds(5 * 60) * factor
        mail = .seconds(5 * 60) * factor
        recipient = .seconds(5 * 60) * factor
        dataInitiation = .seconds(2 * 60) * factor
        dataBlock = .seconds(3 * 60) * factor
        dataTermination = .seconds(10 * 60) * factor
        courtesy = .seconds(10) * factor
        lastWords = .seconds(1) * factor
    }
}
