import Desk
import ServiceLevels

extension Reading {
    /// The policy file that a desk names; its problems and warnings are told with the places where they stand.
    mutating func policy(_ field: Field?) -> PolicySource? {
        guard let field, let path = text(field).map(resolved) else { return nil }
        do throws(FileFailure) {
            let bytes = try files.contents(of: path, limit: PolicyFile.limit)
            return policy(bytes, path: path)
        } catch {
            refuse(field.position, .file, "policy \(Quotation.of(path)): \(error)")
            return nil
        }
    }

    private mutating func policy(_ bytes: [UInt8], path: String) -> PolicySource? {
        do throws(SettingsProblems) {
            let file = try PolicyFile.decode(bytes, path: path)
            add(warnings: file.warnings)
            return PolicySource(path: path, bytes: bytes, policy: file.policy)
        } catch {
            add(problems: error.problems, warnings: error.warnings)
            return nil
        }
    }

    /// Every role that a step tells must have people, or nobody would hear of it. The lead is told what concerns tickets
    /// that nobody has yet.
    mutating func checkRoles(_ roles: [String: [String]], of policy: PolicySource?, at fields: Fields) {
        guard let policy, let field = fields["policy"] else { return }
        var named = Set(policy.policy.severities.flatMap(\.steps).map(\.to))
        if named.remove(DeskCore.ownerRole) != nil || policy.policy.hasReminders { named.insert(DeskCore.leadRole) }
        for role in named.sorted() where roles[role] == nil {
            let place = fields["roles"]?.keyPosition ?? field.keyPosition
            refuse(
                place,
                .missingKey,
                "the policy \(Quotation.of(policy.policy.name)) tells \(Quotation.of(role)), whom \"roles\" does not name"
            )
        }
    }
}

extension SeverityScale {
    /// The scale of a policy, or the one of a desk without.
    init(of policy: ServicePolicy?) {
        self = policy.map { SeverityScale($0.severities.map { Severity($0.id) }) } ?? .standard
    }
}

extension ServicePolicy {
    /// Whether it has clocks by which the desk keeps itself to its promises.
    fileprivate var hasReminders: Bool {
        let clocks = Set(targets.keys).union(severities.flatMap(\.targets.keys))
        return !clocks.isDisjoint(with: [.nextResponse, .statusReport, .triage, .assignment])
    }
}
