import CivilTime
import LanguageID
import MailSyntax
import ServiceLevels

/// What the rules that matched do to a ticket, one after the other: each sees what those before it have set.
struct RuleEffects {
    /// One change, and the rule that brings it about.
    struct Effect {
        var kind: TicketEvent.Kind
        var actor: Actor
    }

    private(set) var effects: [Effect] = []
    private(set) var trace: [TraceStep] = []
    /// The ticket as it is by now.
    private(set) var standing: Ticket.Standing
    /// The rule that wants no acknowledgement.
    private(set) var silencing: Rule?
    private(set) var template: String?
    private(set) var notified: [(address: Address, rule: String)] = []
    /// The rule that closes the ticket, and why.
    private(set) var closing: (rule: Rule, reason: String)?

    private let desk: DeskProfile
    private let terms: ServiceTerms?
    private let organisation: Organisation?
    /// Whether the mail is a person's who has something to say: no other changes the status.
    private let movesStatus: Bool
    private let now: Instant

    init(
        on standing: Ticket.Standing,
        at desk: DeskProfile,
        under terms: ServiceTerms?,
        of mail: IncomingMail,
        movesStatus: Bool,
        now: Instant
    ) {
        (self.standing, self.desk, self.terms, self.now) = (standing, desk, terms, now)
        let sender = mail.reading.isBelieved ? mail.reading.sender : nil
        organisation = sender.flatMap { desk.organisation(of: $0.address) }
        self.movesStatus = movesStatus
    }

    mutating func apply(_ rule: Rule) {
        let action = rule.action
        if let severity = action.severity { set(severity, rule) }
        if let category = action.category { set(category: category, rule) }
        if let product = action.product, product != standing.product { record(.productSet(product), rule) }
        if let agent = action.agent, agent != standing.owner { record(.assigned(to: agent), rule) }
        for tag in action.tags where !standing.tags.contains(tag) { record(.tagged(tag), rule) }
        if let status = action.status { set(status: status, rule) }
        if let language = action.language, language != standing.language, desk.languages.contains(language) {
            record(.languageSet(language), rule)
        }
        if !action.acknowledges, silencing == nil { silencing = rule }
        template = action.template ?? template
        notified += action.notified.filter { address in !notified.contains { $0.address == address } }
            .map { ($0, rule.name) }
        if case .close(let reason) = action.ending, closing == nil { close(reason, rule) }
    }

    mutating func record(_ kind: TicketEvent.Kind, _ rule: Rule) {
        record(kind, by: .rule(rule.name))
    }

    mutating func record(_ kind: TicketEvent.Kind, by actor: Actor) {
        effects.append(Effect(kind: kind, actor: actor))
        standing.apply(TicketEvent(at: now, by: actor, kind))
    }

    private mutating func explain(_ looked: String, _ found: String, _ rule: Rule) {
        trace.append(TraceStep(looked, "\(found), by rule \(rule.name)"))
    }
}

// MARK: Severity

extension RuleEffects {
    /// Lowering is allowed. What is worse than the ticket is stays a suggestion, unless the policy lets rules raise it,
    /// and so does what needs a contract that the sender's organisation does not have.
    private mutating func set(_ severity: Severity, _ rule: Rule) {
        guard let present = standing.severity, severity != present else { return }
        guard let asked = place(of: severity), let old = place(of: present) else {
            return explain("severity", "\(severity.code) is none of the ticket's policy", rule)
        }
        if asked < old, !rulesMayRaise {
            suggest(severity, "\(severity.code) is suggested: raising \(present.code) is not for rules", rule)
        } else if let contract = missingContract(for: severity) {
            suggest(severity, "\(severity.code) is suggested: it needs the contract \"\(contract)\"", rule)
        } else {
            explain("severity", "\(present.code) to \(severity.code)", rule)
            record(.severityChanged(from: present, to: severity), rule)
        }
    }

    private mutating func suggest(_ severity: Severity, _ explanation: String, _ rule: Rule) {
        explain("severity", explanation, rule)
        guard !effects.contains(where: { $0.kind == .severitySuggested(severity) }) else { return }
        record(.severitySuggested(severity), rule)
    }

    /// 0 is the worst.
    private func place(of severity: Severity) -> Int? {
        guard let terms else { return desk.severities.severities.firstIndex(of: severity) }
        return terms.policy.severities.firstIndex { $0.id == severity.code }
    }

    private var rulesMayRaise: Bool { terms?.policy.severityChange.byRules == .allow }

    private func missingContract(for severity: Severity) -> String? {
        guard let contract = terms?.severity(named: severity.code)?.requiredContract,
            organisation?.contracts.contains(contract) != true
        else { return nil }
        return contract
    }
}

// MARK: Category, status, closing

extension RuleEffects {
    private mutating func set(category name: String, _ rule: Rule) {
        guard let category = terms?.category(named: name) else {
            return explain("category", "\(name) is none of the ticket's policy", rule)
        }
        if category.id != standing.category { record(.categorised(as: category.id), rule) }
    }

    private mutating func set(status name: String, _ rule: Rule) {
        guard movesStatus else { return explain("status", "such mail changes none", rule) }
        guard let status = status(named: name), status.role == .open || status.role == .pending else {
            return explain("status", "\(name) is none that rules may set", rule)
        }
        guard status != standing.status else { return }
        explain("status", "\(standing.status.name) to \(status.name)", rule)
        record(.statusChanged(from: standing.status, to: status), rule)
    }

    private func status(named name: String) -> TicketStatus? {
        guard let terms else { return Status(rawValue: name).map { TicketStatus($0) } }
        return terms.status(named: name).map(TicketStatus.init)
    }

    /// The reason stands on record beside the note; nobody outside is told it.
    private mutating func close(_ reason: String, _ rule: Rule) {
        guard movesStatus else { return explain("closing", "such mail changes no status", rule) }
        guard let closed = closedStatus else {
            return explain("closing", "the policy has no status for closed tickets", rule)
        }
        guard standing.category != nil || terms?.policy.categories.isEmpty ?? true else {
            return explain("closing", "the policy wants a category first", rule)
        }
        explain("closing", reason, rule)
        closing = (rule, reason)
        record(.noted, rule)
        let category = standing.category.flatMap { terms?.category(named: $0) }
        if let ending = category?.ending.flatMap(TicketEvent.Resolution.init(rawValue:)) {
            record(.resolved(as: ending), rule)
        }
        record(.statusChanged(from: standing.status, to: closed), rule)
    }

    private var closedStatus: TicketStatus? {
        guard let terms else { return TicketStatus(.closed) }
        return terms.policy.statuses.first { $0.role == .closed }.map(TicketStatus.init)
    }
}
