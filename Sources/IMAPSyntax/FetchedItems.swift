import CivilTime

/// What one FETCH response told of one message; what it did not name is `nil` or `.absent`.
package struct FetchedItems: Hashable, Sendable {
    package var sequenceNumber: UInt32
    package var uid: UID?
    /// When the server got the message; `nil` also when the server's date is no date.
    package var internalDate: Instant?
    package var flags: Set<MessageFlag>?
    /// RFC822.SIZE, in bytes.
    package var size: Int?
    /// BODY[]
    package var body = Section.absent
    /// BODY[HEADER.FIELDS (…)]
    package var headerFields = Section.absent

    package enum Section: Hashable, Sendable {
        /// The response did not mention it.
        case absent
        /// NIL: the server has the message and cannot give its bytes.
        case unavailable
        case bytes([UInt8])
    }

    package init(sequenceNumber: UInt32) {
        self.sequenceNumber = sequenceNumber
    }

    /// Adds what `later` tells of the same message.
    ///
    /// QUIRK: some servers tell one message in two FETCH responses, flags apart.
    package mutating func merge(_ later: FetchedItems) {
        sequenceNumber = later.sequenceNumber
        internalDate = later.internalDate ?? internalDate
        flags = later.flags ?? flags
        size = later.size ?? size
        if later.body != .absent { body = later.body }
        if later.headerFields != .absent { headerFields = later.headerFields }
    }
}
