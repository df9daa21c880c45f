import Desk
import MailSyntax

/// The subject all notices of a ticket carry, so that programs which thread by subject keep them together.
enum StableSubject {
    /// Scalars looked at; what follows could not be shown anyway.
    private static let limit = 1_000

    /// `Re: R: [IZ-7.k7q2m9xd] Stampante` is `Stampante`; `nil` when nothing else is left.
    ///
    /// Ticket tags of the desk, whose prefix is `prefix`, go wherever they stand: they name another ticket, or this one
    /// already.
    static func base(of subject: String, prefix: String) -> String? {
        let bounded = String(subject.unicodeScalars.prefix(limit))
        let base = SubjectLine.withoutPrefixes(PlainText.line(SubjectTag.removed(from: bounded, prefix: prefix)))
        return base.isEmpty || SubjectLine.isReplyOrForward(base) ? nil : base
    }
}
