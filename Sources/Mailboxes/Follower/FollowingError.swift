import Desk
import Wire

/// Why following a mailbox had to stop for a moment: the way there, the server, or our own disk.
enum FollowingError: Error {
    case wire(WireError)
    case mailbox(MailboxError)
    case store(DeskStoreError)

    init(_ error: any Error) {
        switch error {
        case let error as FollowingError: self = error
        case let error as WireError: self = .wire(error)
        case let error as MailboxError: self = .mailbox(error)
        case let error as DeskStoreError: self = .store(error)
        default: self = .store(DeskStoreError(.failed, "\(error)"))
        }
    }
}
