import Desk
import ServiceLevels
import Settings
import Store

extension DeskSettings {
    /// The version of the policy that new tickets are opened under, for the store to keep.
    var policyVersion: PolicyVersion? {
        policy.map { source in
            let text = String(decoding: source.bytes, as: UTF8.self)
            return PolicyVersion(digest: PolicyDigest(of: text), name: source.policy.name, text: text)
        }
    }

    /// The profile with its policy, and with the earlier versions that tickets were opened under. One that this program
    /// cannot read any more is left out: its tickets follow the present one.
    package func profile(with earlier: [PolicyVersion] = []) -> DeskProfile {
        let current = policyVersion?.digest
        var versions: [PolicyDigest: ServicePolicy] = [:]
        for version in earlier where version.digest != current {
            versions[version.digest] = try? PolicyFile.decode(Array(version.text.utf8), path: version.name).policy
        }
        var profile = profile
        if let policy, let current {
            profile.policies = DeskPolicies(current: current, policy.policy, earlier: versions)
        } else if !versions.isEmpty {
            profile.policies = DeskPolicies(earlier: versions)
        }
        return profile
    }
}
