import Desk
import ServiceLevels
import Settings
import Store

extension DeskSettings {
    /// The version of the policy that new tickets are opened under, for the store to keep.
    var policyVersion: PolicyVersion? {
        policy.map { PolicyVersion(digest: PolicyDigest(of: $0.text), name: $0.policy.name, text: $0.text) }
    }

    /// The profile with its policy, and with the earlier versions that open tickets follow. One that cannot be read is
    /// left out: its tickets follow the present one.
    func profile(with earlier: [PolicyVersion]) -> DeskProfile {
        guard let policy, let current = policyVersion?.digest else { return profile }
        var versions: [PolicyDigest: ServicePolicy] = [:]
        for version in earlier where version.digest != current { versions[version.digest] = policy.decode(version.text) }
        var profile = profile
        profile.policies = DeskPolicies(current: current, policy.policy, earlier: versions)
        return profile
    }
}
