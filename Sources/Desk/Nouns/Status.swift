/// Where a ticket stands in its life.
package enum Status: String, CaseIterable, Sendable {
    case open
    case pending
    case waitingOnCustomer = "waiting_on_customer"
    case waitingOnThirdParty = "waiting_on_third_party"
    case solved
    case closed

    /// Nobody is expected to do anything more.
    package var isFinal: Bool {
        switch self {
        case .solved, .closed: true
        case .open, .pending, .waitingOnCustomer, .waitingOnThirdParty: false
        }
    }
}
