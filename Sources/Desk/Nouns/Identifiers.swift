/// A desk, by its `id` in the settings.
package struct DeskID: Hashable, Sendable {
    package let value: String
    package init(_ value: String) { self.value = value }
}

/// A mailbox, by its `id` in the settings.
package struct MailboxID: Hashable, Sendable {
    package let value: String
    package init(_ value: String) { self.value = value }
}

/// A mail in the ledger.
package struct MailID: Hashable, Comparable, Sendable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
    package static func < (left: MailID, right: MailID) -> Bool { left.value < right.value }
}

/// A ticket in the database; people know it by its `TicketNumber`.
package struct TicketID: Hashable, Sendable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

/// A notice in the outbox.
package struct NoticeID: Hashable, Sendable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}
