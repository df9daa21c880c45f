/// The cyclic redundancy check of Ethernet, zip and PNG (ISO 3309), by which two contents are told apart in listings.
package enum CRC32 {
    package static func of(_ bytes: [UInt8]) -> UInt32 {
        var remainder: UInt32 = 0xFFFF_FFFF
        table.withUnsafeBufferPointer { table in
            for byte in bytes {
                remainder = table[Int(UInt8(truncatingIfNeeded: remainder) ^ byte)] ^ remainder >> 8
            }
        }
        return ~remainder
    }

    /// The remainder of each byte, for the polynomial 0x04C11DB7 with its bits reversed.
    private static let table: [UInt32] = (UInt32(0)..<256).map { byte in
        (0..<8).reduce(byte) { remainder, _ in
            remainder & 1 == 1 ? 0xEDB8_8320 ^ remainder >> 1 : remainder >> 1
        }
    }
}
