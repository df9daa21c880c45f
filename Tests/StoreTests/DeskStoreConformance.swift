import Desk
import Testing

/// What every `DeskStore` must pass; nothing here knows how one is made. A new engine is one case of `Engine`.
@Suite("A desk's store")
struct DeskStoreConformance {
    /// The engines there are.
    enum Engine: CaseIterable, Sendable {
        case sqlite

        /// A fresh store that knows the desks "interzen" and "other".
        func open() async throws -> Counter {
            switch self {
            case .sqlite: try await SQLiteBench().counter
            }
        }
    }
}
