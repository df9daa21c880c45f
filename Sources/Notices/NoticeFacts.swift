import CivilTime
import Desk
import LanguageID
import MailSyntax
import Mustache

/// The values for the placeholders of one notice.
struct NoticeFacts {
    var subject: String
    /// What names the ticket in the subject, and leads replies to it.
    let thread: String
    private let notice: Notice
    private let desk: DeskProfile
    private let contact: DeskContact?
    private let zone: TimeZoneTable
    private let language: Language
    private let words: NoticeWords
    private let dates: DateWords

    /// In the language of the template, which may be another than the notice's.
    init(
        _ notice: Notice,
        token: ThreadToken? = nil,
        at desk: DeskProfile,
        reachedBy contact: DeskContact?,
        zone: TimeZoneTable,
        in language: Language
    ) {
        (self.notice, self.desk, self.contact, self.zone, self.language) = (notice, desk, contact, zone, language)
        let isToCustomer = notice.kind.audience == .customer
        thread = "\(notice.ticket)" + (isToCustomer ? (token?.tag).map { ".\($0)" } ?? "" : "")
        words = NoticeWords(language)
        dates = DateWords(language, in: zone, readAt: notice.decidedAt)
        subject = StableSubject.base(of: notice.subject, prefix: notice.ticket.prefix) ?? words.noSubject
    }

    /// `nil` for what is absent: an absent value is written as nothing and leaves out its section.
    func value(of placeholder: Placeholder) -> String? {
        switch placeholder {
        case .ticket: notice.ticket.description
        case .thread: thread
        case .subject: subject
        case .severity: line(words.name(of: notice.severity))
        case .desk: line(desk.name)
        case .agent: line(notice.agent)
        case .text: notice.text.map(PlainText.block).flatMap(present)
        case .responseDue: notice.promises.response.map(dates.text)
        case .resolutionDue: notice.promises.resolution.map(dates.text)
        case .deadline: notice.deadline.map(dates.text)
        case .zone: hasDates ? ZoneWords.name(of: zone, in: language, at: notice.decidedAt) : nil
        case .previous: notice.previous?.description
        case .followUp: notice.followUp.map { "\($0.number)" }
        case .last: shown(notice.followUp?.isLast)
        case .reopenable: shown(!notice.isFinal)
        case .maintenanceStart: notice.maintenance.map { dates.text($0.start) }
        case .maintenanceEnd: notice.maintenance.map { dates.text($0.end) }
        case .maintenancePage: line(notice.maintenance?.page)
        case .phone: line(contact?.phone)
        case .hours: contact?.hours.map { $0.text(in: language) }.flatMap(present)
        case .requester: line(notice.requester?.description)
        case .received: dates.text(notice.receivedAt)
        case .rule: line(notice.rule)
        case .failedNotice: notice.failure.map { words.name(of: $0.notice) }
        case .failedAddress: line(notice.failure?.address.description)
        case .failedReply: line(notice.failure?.reply).map { PlainText.shortened($0, to: NoticeFacts.longestReply) }
        case .loopSender: line(loopSender)
        case .loopCount: notice.brake.map { "\($0.sentInHour)" }
        case .deskID: line(desk.id.value)
        case .clock: notice.escalation.map { words.name(of: $0.clock) }
        case .step: notice.escalation.map { StepWords(language: language).text(line($0.step) ?? "") }
        case .due: notice.escalation?.due.map(dates.text)
        case .remaining: secondsLeft.flatMap { $0 > 0 ? duration($0) : nil }
        case .overdue: secondsLeft.flatMap { $0 > 0 ? nil : duration(-$0) }
        case .role: line(notice.escalation?.role).map(words.name(ofRole:))
        case .late: shown(notice.escalation?.isLate)
        }
    }

    private var hasDates: Bool {
        notice.promises != Notice.Promises() || notice.deadline != nil || notice.maintenance != nil
            || notice.escalation?.due != nil || Placeholder.known(in: notice.kind).contains(.received)
    }

    /// Unicode scalars of a foreign server's words.
    private static let longestReply = 400

    private var loopSender: String? {
        guard case .sender(let address) = notice.brake?.scope else { return nil }
        return address.description
    }

    /// Until the promise falls due; none or less from then on.
    private var secondsLeft: Int64? {
        guard let due = notice.escalation?.due else { return nil }
        let (left, overflow) = due.seconds.subtractingReportingOverflow(notice.decidedAt.seconds)
        return overflow ? nil : left
    }

    private func duration(_ seconds: Int64) -> String { DurationWords(language: language).text(seconds: seconds) }

    private func line(_ text: String?) -> String? { text.map { PlainText.line($0) }.flatMap(present) }

    private func present(_ text: String) -> String? { text.isEmpty ? nil : text }

    /// The value of a section without words.
    private func shown(_ isShown: Bool?) -> String? { isShown == true ? "" : nil }
}

extension NoticeFacts: MustacheParent {
    func child(named name: String) -> Any? {
        guard let placeholder = Placeholder(rawValue: name), let value = value(of: placeholder) else { return nil }
        return Passage(renderText: RenderedText.marked(value, as: placeholder.origin))
    }
}

/// A value as Mustache takes it fastest, and never as a template: braces in it stay braces.
private struct Passage: MustacheParent, MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { false }

    /// It has no parts, so names inside its own section are looked up in the facts again.
    func child(named: String) -> Any? { nil }
}
