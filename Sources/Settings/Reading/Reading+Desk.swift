import Desk
import LanguageID
import MailSyntax
import ServiceLevels

extension Reading {
    mutating func desk(_ node: YAMLNode) -> DeskSettings? {
        guard let fields = fields(of: node, as: .desk) else { return nil }
        let policy = policy(fields["policy"])
        var profile = profile(fields, under: policy?.policy)
        let roles = roles(fields["roles"], agents: profile?.agents.map(\.id))
        if policy != nil { checkRoles(roles, of: policy, at: fields) }
        profile?.roles = roles
        let templates = templates(fields["templates"])
        let mailboxes = filledList(fields["mailboxes"]).compactMap { mailbox($0.node) }
        let submission = submission(fields["submission"])
        let rules = rules(fields, at: profile, mailboxes: mailboxes, policy: policy, templates: templates)
        profile?.rules = rules
        let html = flag(fields["html"]) ?? true
        guard let profile, let submission else { return nil }
        var desk = DeskSettings(
            profile: profile,
            mailboxes: mailboxes,
            submission: submission,
            templates: templates,
            policy: policy
        )
        desk.html = html
        return desk
    }

    private mutating func profile(_ fields: Fields, under policy: ServicePolicy?) -> DeskProfile? {
        let id = literal(fields["id"], as: Identifier.self)?.value
        unique(id, "desk id", at: fields["id"])
        let name = text(fields["name"])
        let prefix = literal(fields["prefix"], as: TicketPrefix.self)?.value
        unique(prefix, "prefix", at: fields["prefix"])
        let languages = languages(fields["languages"])
        let from = sender(fields["from"])
        let envelopeFrom = envelopeFrom(fields["envelope_from"], from: from)
        let scale = SeverityScale(of: policy)
        // A policy that says what mail opens with has the last word: then this one need only be a severity of some scale.
        let codes = scale.severities.map(\.code)
        let known = policy?.severityOfMail == nil ? codes : codes + SeverityScale.standard.severities.map(\.code)
        let severity = word(fields["default_severity"], "severity", among: known)
        let automatic = choice(fields["automatic"], "automatic", of: DeskProfile.AutomaticMail.self)
        let budgets = budgets(fields["acknowledgements"])
        let threads = threads(fields["threads"])
        let sameMail = choice(fields["same_mail"], "same_mail", of: DeskProfile.SameMail.self)
        let agents = agents(fields["agents"])
        let organisations = organisations(fields["organisations"])
        let authservIDs = authservIDs(fields["authserv_id"])
        guard let id, let name, let prefix, let from else { return nil }
        var profile = DeskProfile(
            id: DeskID(id),
            name: name,
            prefix: prefix,
            languages: languages,
            from: from,
            envelopeFrom: envelopeFrom ?? .address(from.address),
            severities: scale,
            defaultSeverity: policy?.severityOfMail.map { Severity($0.id) }
                ?? Severity(severity ?? scale.severities.last?.code ?? "minor"),
            automaticMail: automatic ?? .open,
            budgets: budgets,
            organisations: organisations,
            agents: agents,
            ownAddresses: []
        )
        (profile.threads, profile.sameMail) = (threads, sameMail ?? .one)
        profile.authservIDs = authservIDs
        return profile
    }

    /// One name or several.
    private mutating func authservIDs(_ field: Field?) -> Set<String> {
        guard let field else { return [] }
        var elements = [field]
        if case .list = field.node.content { elements = filledList(field) }
        return Set(elements.compactMap { literal($0, as: HostName.self)?.value })
    }

    private mutating func languages(_ field: Field?) -> [Language] {
        var languages: [Language] = []
        for element in filledList(field) {
            guard let language = language(element) else { continue }
            unique(language.rawValue, "language", within: element.keyPosition, at: element)
            languages.append(language)
        }
        return languages
    }

    mutating func language(_ field: Field?) -> Language? {
        choice(field, "language", of: Language.self)
    }

    private mutating func sender(_ field: Field?) -> NamedAddress? {
        guard let field, let literal = literal(field, as: AddressLiteral.self) else { return nil }
        if let first = claim(literal.address.key, as: "sender", at: field.position) {
            let text =
                "the address \(Quotation.of("\(literal.address)")) is already that of the desk in line \(first.line)"
            warn(field.position, .sharedAddress, text)
        }
        return NamedAddress(name: literal.name, address: literal.address)
    }

    private mutating func envelopeFrom(_ field: Field?, from: NamedAddress?) -> ReversePath? {
        guard let field, let path = literal(field, as: ReversePathLiteral.self)?.path else { return nil }
        if case .address(let address) = path, let from, from.address.domain != address.domain {
            let domains = "\(Quotation.of(address.domain)), answers come from \(Quotation.of(from.address.domain))"
            warn(field.position, .foreignEnvelope, "bounces go to \(domains)")
        }
        return path
    }

    private mutating func budgets(_ field: Field?) -> AcknowledgementBudgets {
        var budgets = AcknowledgementBudgets()
        guard let field, let fields = fields(of: field.node, as: .acknowledgements) else { return budgets }
        let range = 0...1_000_000
        budgets.perSenderHour = count(fields["per_sender_hour"], in: range) ?? budgets.perSenderHour
        budgets.perSenderDay = count(fields["per_sender_day"], in: range) ?? budgets.perSenderDay
        budgets.perTicketDay = count(fields["per_ticket_day"], in: range) ?? budgets.perTicketDay
        budgets.perDeskHour = count(fields["per_desk_hour"], in: range) ?? budgets.perDeskHour
        return budgets
    }

    private mutating func threads(_ field: Field?) -> ThreadMethods {
        var methods = ThreadMethods()
        guard let field, let fields = fields(of: field.node, as: .threads) else { return methods }
        methods.messageIDs = flag(fields["message_ids"]) ?? methods.messageIDs
        methods.replyAddress = flag(fields["reply_address"]) ?? methods.replyAddress
        methods.subjectTag = flag(fields["subject_tag"]) ?? methods.subjectTag
        methods.namedReferences = flag(fields["named_references"]) ?? methods.namedReferences
        methods.subjectNumber = flag(fields["subject_number"]) ?? methods.subjectNumber
        return methods
    }

    private mutating func templates(_ field: Field?) -> TemplateFolder? {
        guard let field, let name = text(field) else { return nil }
        do throws(TemplateFolderFailure) {
            return try TemplateFolder.read(resolved(name), from: files)
        } catch {
            refuse(field.position, .file, "templates \(Quotation.of(error.path)): \(error.cause)")
            return nil
        }
    }

    /// The resolved path of a regular file that must be there.
    mutating func existingFile(_ field: Field?) -> String? {
        guard let field, let name = text(field) else { return nil }
        let path = resolved(name)
        do throws(FileFailure) {
            guard try files.status(of: path).kind == .file else { throw .notAFile }
        } catch {
            refuse(field.position, .file, "\(field.name) \(Quotation.of(path)): \(error)")
        }
        return path
    }
}
