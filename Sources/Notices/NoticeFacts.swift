import Desk
import LanguageID
import Mustache

/// The values for the placeholders of one notice.
struct NoticeFacts {
    let ticket: String
    var subject: String
    let severity: String
    let desk: String
    let text: String?

    init(_ notice: Notice, at desk: DeskProfile, in language: Language) {
        let words = NoticeWords(language)
        ticket = notice.ticket.description
        subject = StableSubject.base(of: notice.subject, prefix: notice.ticket.prefix) ?? words.noSubject
        severity = words.name(of: notice.severity)
        self.desk = desk.name
        text = notice.text.map(PlainText.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// `nil` for what is absent: an absent value is written as nothing and leaves out its section.
    func value(of placeholder: Placeholder) -> String? {
        switch placeholder {
        case .ticket: ticket
        case .subject: subject
        case .severity: severity
        case .desk: desk
        case .text: text
        }
    }
}

extension NoticeFacts: MustacheParent {
    func child(named name: String) -> Any? {
        Placeholder(rawValue: name).flatMap(value).map(Passage.init)
    }
}

/// A value as Mustache takes it fastest, and never as a template: braces in it stay braces.
private struct Passage: MustacheParent, MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { false }

    /// It has no parts, so names inside its own section are looked up in the facts again.
    func child(named: String) -> Any? { nil }
}
