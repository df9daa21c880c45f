import Desk
import LanguageID
import MailSyntax

// Who works for a desk, and whom it works for.

extension Reading {
    mutating func agents(_ field: Field?) -> [Agent] {
        list(field).compactMap { agent($0.node, of: $0) }
    }

    private mutating func agent(_ node: YAMLNode, of list: Field) -> Agent? {
        guard let fields = fields(of: node, as: .agent) else { return nil }
        let id = literal(fields["id"], as: Identifier.self)?.value
        unique(id, "agent id", within: list.keyPosition, at: fields["id"])
        let name = text(fields["name"])
        let address = plainAddress(fields["address"])
        guard let id, let name, let address else { return nil }
        return Agent(id: id, name: name, address: address)
    }

    /// An address where a name would say nothing.
    private mutating func plainAddress(_ field: Field?) -> Address? {
        guard let field, let literal = literal(field, as: AddressLiteral.self) else { return nil }
        if literal.name != nil {
            refuse(field.position, .invalidValue, "\"\(field.name)\": write the address alone, without a name")
        }
        return literal.address
    }

    /// Role to agents' ids. `agents` is `nil` when the desk itself could not be read.
    mutating func roles(_ field: Field?, agents: [String]?) -> [String: [String]] {
        guard let field else { return [:] }
        guard case .mapping(let entries) = field.node.content else {
            refuseType(field, expected: "a mapping of roles to lists of agents' ids")
            return [:]
        }
        var roles: [String: [String]] = [:]
        for entry in distinct(entries) {
            let role = Field(name: entry.key, keyPosition: entry.position, node: entry.value)
            if (try? Identifier(entry.key)) == nil {
                refuse(entry.position, .invalidValue, "role \(Quotation.of(entry.key)): expected \(Identifier.form)")
            }
            roles[entry.key] = members(of: role, agents: agents)
        }
        return roles
    }

    private mutating func members(of role: Field, agents: [String]?) -> [String] {
        filledList(role).compactMap { element in
            guard let id = text(element) else { return nil }
            if let agents, !agents.contains(id) {
                let suggestion =
                    agents.isEmpty ? "; the desk has no agents" : Suggestion.sentence(for: id, among: agents)
                refuse(element.position, .invalidValue, "unknown agent \(Quotation.of(id))\(suggestion)")
            }
            return id
        }
    }

    mutating func organisations(_ field: Field?) -> [Organisation] {
        list(field).compactMap { organisation($0.node, of: $0) }
    }

    private mutating func organisation(_ node: YAMLNode, of list: Field) -> Organisation? {
        guard let fields = fields(of: node, as: .organisation) else { return nil }
        let id = literal(fields["id"], as: Identifier.self)?.value
        unique(id, "organisation id", within: list.keyPosition, at: fields["id"])
        let name = text(fields["name"])
        let domains = literals(fields["domains"], as: HostName.self).map { ($0.0, $0.1.value) }
        let addresses = self.list(fields["addresses"]).compactMap { element in
            plainAddress(element).map { (element, $0) }
        }
        let customers = domains.map { ($0.0, $0.1) } + addresses.map { ($0.0, $0.1.key) }
        for (element, customer) in customers { warnOfShared(customer, of: list, at: element) }
        for (element, domain) in domains where PublicMailDomain.contains(domain) {
            let text = "anybody can have an address at \(Quotation.of(domain)); list the customer's under \"addresses\""
            warn(element.position, .publicDomain, text)
        }
        let language = language(fields["language"])
        let speakers = self.list(fields["authorised_agents"]).compactMap { plainAddress($0) }
        let reseller = text(fields["reseller"])
        let priority = text(fields["priority"])
        let contracts = names(fields["contracts"])
        let products = names(fields["products"])
        checkUnread(fields)
        guard let id, let name else { return nil }
        return Organisation(
            id: id,
            name: name,
            domains: domains.map(\.1),
            addresses: addresses.map(\.1),
            language: language,
            authorisedAgents: speakers,
            reseller: reseller,
            priority: priority,
            contracts: contracts,
            products: products
        )
    }

    private mutating func warnOfShared(_ customer: String, of list: Field, at element: Field) {
        guard let first = claim(customer, as: "customer", within: list.keyPosition, at: element.position) else {
            return
        }
        warn(
            element.position,
            .sharedCustomer,
            "\(Quotation.of(customer)) already belongs to the organisation in line \(first.line), which counts"
        )
    }

    /// Contracts and products: each a name, or a mapping whose `id` is one; what else stands there is for people.
    private mutating func names(_ field: Field?) -> [String] {
        list(field).compactMap { element in
            guard case .mapping(let entries) = element.node.content else {
                return text(element, expected: "text or a mapping")
            }
            guard let id = entries.first(where: { $0.key == "id" }) else {
                refuse(element.position, .missingKey, "\"\(element.name)\": \"id\" is missing")
                return nil
            }
            return text(Field(name: "id", keyPosition: id.position, node: id.value))
        }
    }

    /// What later versions will read is held to its type today.
    private mutating func checkUnread(_ fields: Fields) {
        for element in list(fields["contacts"]) { checkTextOrMapping(element) }
        guard let field = fields["contacts"] else { return }
        warn(field.keyPosition, .unused, "\"contacts\" is not used by this version")
    }

    private mutating func checkTextOrMapping(_ element: Field) {
        if case .mapping = element.node.content { return }
        _ = text(element, expected: "text or a mapping")
    }
}
