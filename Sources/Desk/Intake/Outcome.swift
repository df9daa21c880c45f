/// What became of a mail: exactly one for every mail ever taken (contracts.md, `mail list`).
package enum Outcome: String, CaseIterable, Sendable {
    case opened
    case followed
    case noted
    case ignored
    case duplicate
    case quarantined
}
