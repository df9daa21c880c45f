/// The header of a mail: its fields in order, found again by name without regard to case (RFC 5322 §2.2).
///
/// Kept as bytes; a field becomes a string when it is asked for.
package struct Header: Sendable {
    /// One field as text: the name as written, the value unfolded and without control characters, encoded words and
    /// all. What was not UTF-8 was read as windows-1252.
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    /// Where one field stands: its name, its value with folds, and all of it up to the next field.
    struct Slot {
        var name: Range<Int>
        /// Of the name in lower case, so that most look-ups compare one number.
        var nameHash: UInt64
        var value: Range<Int>
        var whole: Range<Int>
    }

    private(set) var bytes: [UInt8]
    var slots: [Slot] = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// How many fields there are.
    package var count: Int { slots.count }

    /// All fields in order.
    package var fields: [Field] { slots.map(field) }

    /// The value of the first field called `name`.
    package func first(_ name: String) -> String? {
        slot(name).map { HeaderText.unfolded(bytes, $0.value) }
    }

    /// The values of all fields called `name`, in order.
    package func all(_ name: String) -> [String] {
        let wanted = NameHash.of(name.utf8)
        return slots.filter { isCalled(name, wanted, $0) }.map { HeaderText.unfolded(bytes, $0.value) }
    }

    package func contains(_ name: String) -> Bool {
        slot(name) != nil
    }

    /// The value of the first field called `name` with its encoded words decoded (RFC 2047), cleaned for display.
    package func decoded(_ name: String) -> String? {
        slot(name).map { HeaderText.decoded(bytes, $0.value) }
    }

    /// The values of all fields called `name`, likewise, in order.
    package func allDecoded(_ name: String) -> [String] {
        let wanted = NameHash.of(name.utf8)
        return slots.filter { isCalled(name, wanted, $0) }.map { HeaderText.decoded(bytes, $0.value) }
    }

    /// The place of the first field called `name`.
    func slot(_ name: String) -> Slot? {
        let wanted = NameHash.of(name.utf8)
        return slots.first { isCalled(name, wanted, $0) }
    }

    /// The place of the last field called `name`.
    func lastSlot(_ name: String) -> Slot? {
        let wanted = NameHash.of(name.utf8)
        return slots.last { isCalled(name, wanted, $0) }
    }

    /// How many fields are called `name`.
    func count(of name: String) -> Int {
        let wanted = NameHash.of(name.utf8)
        return slots.count { isCalled(name, wanted, $0) }
    }

    private func isCalled(_ name: String, _ hash: UInt64, _ slot: Slot) -> Bool {
        slot.nameHash == hash && bytes[slot.name].elementsEqual(name.utf8) { $0.lowercased == $1.lowercased }
    }

    /// The same header with a copy of the bytes of its fields only, so that it does not keep a whole mail in memory.
    func detached() -> Header {
        var copy = Header(bytes: [])
        copy.bytes.reserveCapacity(slots.reduce(0) { $0 + $1.value.upperBound - $1.name.lowerBound })
        copy.slots.reserveCapacity(slots.count)
        for slot in slots {
            let kept = slot.name.lowerBound..<slot.value.upperBound
            let distance = copy.bytes.count - kept.lowerBound
            copy.bytes.append(contentsOf: bytes[kept])
            copy.slots.append(
                Slot(
                    name: slot.name.shifted(by: distance),
                    nameHash: slot.nameHash,
                    value: slot.value.shifted(by: distance),
                    whole: kept.shifted(by: distance)
                )
            )
        }
        return copy
    }

    private func field(_ slot: Slot) -> Field {
        Field(name: HeaderText.unfolded(bytes, slot.name), value: HeaderText.unfolded(bytes, slot.value))
    }
}

extension Range<Int> {
    func shifted(by distance: Int) -> Range<Int> {
        lowerBound + distance..<upperBound + distance
    }
}
