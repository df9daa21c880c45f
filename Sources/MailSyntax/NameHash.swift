/// A hash of a name without regard to the case of ASCII letters (FNV-1a); equal names have equal hashes.
enum NameHash {
    static func of(_ name: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte.lowercased)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}
