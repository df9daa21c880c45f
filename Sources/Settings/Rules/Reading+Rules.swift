import Desk
import ServiceLevels

extension Reading {
    /// The rules of a desk, and what is probably not meant about them.
    mutating func rules(
        _ fields: Fields,
        at profile: DeskProfile?,
        mailboxes: [MailboxSettings],
        policy: PolicySource?,
        templates: TemplateFolder?
    ) -> RuleBook {
        let matching = choice(fields["rule_matching"], "matching", of: RuleBook.Matching.self) ?? .all
        let names = RuleNames(
            profile,
            mailboxes: mailboxes.map(\.id.value),
            policy: policy?.policy,
            hasPolicy: fields["policy"] != nil,
            variants: fields["templates"] != nil && templates == nil ? nil : templates?.variants ?? []
        )
        var reading = RuleReading(self, names)
        let rules = reading.rules(fields["rules"])
        self = reading.values
        let book = RuleBook(rules, matching: matching)
        if let profile { warn(of: book, reading.places, at: profile, policy) }
        return book
    }

    private mutating func warn(
        of book: RuleBook,
        _ places: [RuleReading.RulePlace],
        at profile: DeskProfile,
        _ policy: PolicySource?
    ) {
        let raises = policy?.policy.severityChange.byRules == .allow
        for finding in book.findings(at: profile, raises: raises) {
            let name = Quotation.of(book.rules[finding.rule].name)
            func rule(_ index: Int) -> String {
                "rule \(Quotation.of(book.rules[index].name)) in line \(places[index].rule.position.line)"
            }
            let text =
                switch finding.kind {
                case .neverMatches(let why): "rule \(name) can never match: \(why)"
                case .shadowed(let by): "rule \(name) is never tried: whatever it matches, \(rule(by)) has matched"
                case .overridden(let by): "the severity of rule \(name) never stays: \(rule(by)) sets another"
                case .idle(let why): "rule \(name): \(why)"
                }
            warn(places[finding.rule].rule.position, .idleRule, text)
        }
    }
}

extension TemplateFolder {
    /// The names of its variants of the acknowledgement, `NAME` of `acknowledgement.NAME.txt`.
    fileprivate var variants: [String] {
        let names = files.compactMap { file -> String? in
            let parts = file.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            return parts.count == 3 && parts[0] == "acknowledgement" && parts[2] == "txt" ? parts[1] : nil
        }
        return Set(names).sorted()
    }
}
