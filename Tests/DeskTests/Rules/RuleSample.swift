import CivilTime
import Desk
import IMAPSyntax
import LanguageID
import MailSyntax
import ServiceLevels
import TextSearch

/// A mail and a desk for the tests of rules: the mail is read from its bytes, as rules see it.
struct RuleSample {
    var from = "Anna Conti <anna@customer.example>"
    var to = "support@desk.example"
    var subject = "Stampante ferma"
    var fields: [String] = []
    var text = "Buongiorno, la stampante del secondo piano non stampa. Potete aiutarci?"
    var mailbox = "support"

    var bytes: [UInt8] {
        let head = ["From: \(from)", "To: \(to)", "Subject: \(subject)", "Message-ID: <new@customer.example>"]
        let type = fields.contains { $0.hasPrefix("Content-Type") } ? [] : ["Content-Type: text/plain; charset=utf-8"]
        return Array((head + fields + type + ["", text, ""]).joined(separator: "\r\n").utf8)
    }

    func mail(at desk: DeskProfile, isReleased: Bool = false) -> IncomingMail {
        guard let uidValidity = UIDValidity(1) else { preconditionFailure("1 is a UIDVALIDITY") }
        return IncomingMail(
            id: MailID(7),
            origin: MailOrigin(mailbox: MailboxID(mailbox), uidValidity: uidValidity, uid: .first),
            receivedAt: Sample.now.advanced(bySeconds: -60),
            isReleased: isReleased,
            reading: MailReading(bytes, at: desk)
        )
    }

    /// What becomes of the mail at `desk`.
    func received(at desk: DeskProfile, isReleased: Bool = false) -> Decision {
        let mail = mail(at: desk, isReleased: isReleased)
        return DeskCore(desk: desk).decide(
            .receive(mail),
            by: .customer(mail.reading.sender?.address),
            given: Facts(now: Sample.now)
        )
    }

    /// What becomes of the mail as an answer on `ticket`.
    func joined(_ ticket: Ticket, at desk: DeskProfile, isReleased: Bool = false) -> Decision {
        let mail = mail(at: desk, isReleased: isReleased)
        return DeskCore(desk: desk).decide(
            .receive(mail),
            by: .customer(mail.reading.sender?.address),
            given: Sample.facts(citing: ticket)
        )
    }

    static func desk(
        _ rules: [Rule],
        matching: RuleBook.Matching = .all,
        of desk: DeskProfile = Sample.desk(organisations: [Sample.organisation()])
    ) -> DeskProfile {
        var desk = desk
        desk.rules = RuleBook(rules, matching: matching)
        return desk
    }
}

extension RuleAction {
    init(_ write: (inout RuleAction) -> Void) {
        self.init()
        write(&self)
    }

    static func tag(_ tag: String) -> RuleAction { RuleAction { $0.tags = [tag] } }

    static func severity(_ code: String) -> RuleAction { RuleAction { $0.severity = Severity(code) } }

    static func ending(_ ending: Ending) -> RuleAction { RuleAction { $0.ending = ending } }
}

extension RuleCondition {
    static func fact(_ fact: RuleFact, _ values: String...) -> RuleCondition { .test(.fact(fact, values)) }

    static func subject(_ phrase: String) -> RuleCondition { .test(.text(.subject, [.contains(phrase)])) }
}

extension Decision {
    /// The events of rules, in order.
    var ofRules: [TicketEvent] { change?.events.filter { $0.actor.hasPrefix("rule:") } ?? [] }

    /// Every tag it puts on the ticket.
    var tags: [String] {
        kinds.compactMap { kind in
            if case .tagged(let tag) = kind { tag } else { nil }
        }
    }
}
