/// What this program calls itself; CHANGELOG.md tells what changed.
enum Version {
    static let current = "0.1.0"
}
