extension ServicePolicy {
    /// The severity of this name or id, as people write it; an id wins over another's name.
    package func severity(named name: String) -> SeverityPolicy? {
        let key = PolicyName.key(name)
        return severities.first { PolicyName.key($0.id) == key }
            ?? severities.first { $0.names.contains { PolicyName.key($0) == key } }
    }

    /// The status of this name or id, likewise.
    package func status(named name: String) -> StatusPolicy? {
        let key = PolicyName.key(name)
        return statuses.first { PolicyName.key($0.id) == key }
            ?? statuses.first { $0.names.contains { PolicyName.key($0) == key } }
    }

    /// What a request opened by email gets; `nil` where the policy does not say.
    package var severityOfMail: SeverityPolicy? {
        guard case .severity(let name)? = defaultSeverity["email"] ?? defaultSeverity["other"] else { return nil }
        return severity(named: name)
    }
}
