import Desk
import Settings
import Wire

/// Why the daemon or a command that talks to servers cannot go on: what kind of trouble, and one line a problem.
package struct ServiceError: Error, Sendable {
    package var code: Code
    package var lines: [String]

    package enum Code: Sendable {
        case store(DeskStoreError.Code)
        case wire(WireError.Code)
        /// A server said what it must not, or refused after the login.
        case server
        case settings
    }

    package init(_ code: Code, _ lines: [String]) {
        (self.code, self.lines) = (code, lines)
    }

    package init(_ error: DeskStoreError) {
        self.init(.store(error.code), [error.reason])
    }
}
