import CivilTime
import IMAPSyntax
import MailSyntax

/// A mail as its mailbox hands it over, to be taken.
package struct Arrival: Sendable {
    package var origin: MailOrigin
    package var internalDate: Instant
    /// What the server says it measures, in bytes.
    package var size: Int
    package var content: Content

    package enum Content: Sendable {
        case bytes([UInt8])
        /// Could not be had: the ledger keeps its UID as owed, and it is asked for again.
        case owed(Reason, cause: String)
        /// Older than the first look: only its name is kept, so that nobody is answered years late; it can be released.
        case beforeStart(messageID: MessageID?, sender: Address?)
    }

    package init(origin: MailOrigin, internalDate: Instant, size: Int, content: Content) {
        (self.origin, self.internalDate, self.size, self.content) = (origin, internalDate, size, content)
    }
}

/// How far a mailbox has been taken.
package struct MailboxCursor: Hashable, Sendable {
    package var uidValidity: UIDValidity
    /// The highest UID taken or owed; 0 before the first.
    package var highest: UInt32
    /// Mail received before this is older than the first look with `start_from: now`; `nil` where everything counts.
    package var firstLook: Instant?
    /// The highest UID that the first look passed over; 0 where it passed over nothing, and under a later UIDVALIDITY.
    package var passedOver: UInt32

    package init(uidValidity: UIDValidity, highest: UInt32, firstLook: Instant?, passedOver: UInt32 = 0) {
        (self.uidValidity, self.highest) = (uidValidity, highest)
        (self.firstLook, self.passedOver) = (firstLook, passedOver)
    }
}

/// A mail that was in the mailbox at the first look and is too young to be told from new ones by its date: what is known
/// of it without fetching it, enough to know it again.
package struct StandingMail: Hashable, Sendable {
    package var internalDate: Instant
    package var size: Int
    package var messageID: MessageID?

    package init(internalDate: Instant, size: Int, messageID: MessageID?) {
        (self.internalDate, self.size, self.messageID) = (internalDate, size, messageID)
    }
}

/// A mail that was taken, as far as the ledger goes.
package struct TakenMail: Sendable {
    package var id: MailID
    package var origin: MailOrigin
    package var receivedAt: Instant
    package var isReleased: Bool
    package var bytes: [UInt8]

    package init(id: MailID, origin: MailOrigin, receivedAt: Instant, isReleased: Bool, bytes: [UInt8]) {
        (self.id, self.origin, self.receivedAt, self.isReleased, self.bytes) = (
            id, origin, receivedAt, isReleased, bytes
        )
    }
}

/// A mail whose bytes are still owed to the ledger.
package struct OwedMail: Hashable, Sendable {
    package var id: MailID
    package var uid: UID
    package var reason: Reason
    /// An operator asked for it: limits of size no longer hold it back.
    package var isReleased: Bool

    package init(id: MailID, uid: UID, reason: Reason, isReleased: Bool) {
        (self.id, self.uid, self.reason, self.isReleased) = (id, uid, reason, isReleased)
    }
}

extension IncomingMail {
    /// A taken mail with what was read of it.
    package init(_ taken: TakenMail, reading: MailReading) {
        self.init(
            id: taken.id,
            origin: taken.origin,
            receivedAt: taken.receivedAt,
            isReleased: taken.isReleased,
            reading: reading
        )
    }
}
