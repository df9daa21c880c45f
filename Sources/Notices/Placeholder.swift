import Desk

/// What a template may ask for, as `{{ticket}}`; in templates it is written as the case is named.
enum Placeholder: String, CaseIterable, Sendable {
    /// The ticket number, `IZ-1042`: by it people and mail programs find the thread.
    case ticket
    /// The ticket's subject without our own tag and reply prefixes, on one line.
    case subject
    /// The severity in the language of the template.
    case severity
    /// The desk's name.
    case desk
    /// What an agent wrote, any number of lines; absent when nobody wrote anything.
    case text

    /// What is there to fill in for a notice of `kind`.
    ///
    /// The customer's display name and text are not: an automatic mail carries no stranger's words but the subject.
    static func known(in kind: NoticeKind) -> [Placeholder] {
        switch kind {
        case .acknowledgement: [.ticket, .subject, .severity, .desk]
        case .closure: [.ticket, .subject, .severity, .desk, .text]
        }
    }
}
