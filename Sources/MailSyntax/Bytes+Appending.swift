extension [UInt8] {
    /// Appends what `write` puts into a buffer of `capacity` bytes and counts, without filling the buffer first.
    ///
    /// SAFETY: the buffer lives for the call only, and `write` must have written every byte it counts.
    @inline(__always)
    mutating func appendRaw(_ capacity: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
        append(addingCapacity: capacity) { (span: inout OutputSpan<UInt8>) in
            span.withUnsafeMutableBufferPointer { buffer, initialised in
                let room = UnsafeMutableBufferPointer(rebasing: buffer[initialised...])
                initialised += Swift.min(write(room), room.count)
            }
        }
    }
}
