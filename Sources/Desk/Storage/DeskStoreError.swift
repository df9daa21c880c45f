/// Why the store could not do what it was asked: a closed code and the cause in words.
package struct DeskStoreError: Error, Sendable {
    package var code: Code
    package var reason: String

    package enum Code: String, Sendable {
        /// The disk is full.
        case full
        /// Somebody else holds the database for too long.
        case busy
        case readOnly
        case damaged
        /// Written by a newer version.
        case tooNew
        /// Another daemon runs on this state folder.
        case locked
        case notFound
        case notPermitted
        /// The database's own rules refuse what was to be written: never by chance, so never to be tried again as it is.
        case rejected
        /// An I/O error, or anything unforeseen.
        case failed
    }

    package init(_ code: Code, _ reason: String) {
        (self.code, self.reason) = (code, reason)
    }

    /// Whether trying again may succeed; when in doubt, yes.
    package var isTemporary: Bool {
        switch code {
        case .full, .busy, .failed: true
        case .readOnly, .damaged, .tooNew, .locked, .notFound, .notPermitted, .rejected: false
        }
    }
}

extension DeskStoreError: CustomStringConvertible {
    package var description: String { reason }
}
