import Testing

/// The short form of `make fuzz`: every decoder is given its seeds, their beginnings, and changed copies of them.
struct FuzzTests {
    private static let changes = 1_500

    @Test("no decoder breaks what must hold", arguments: Decoder.all.map(\.name))
    func unbroken(name: String) throws {
        let decoder = try #require(Decoder.all.first { $0.name == name })
        var mutation = Mutation(seed: 2026)
        for seed in decoder.seeds {
            for end in 0...seed.count { check(decoder, Array(seed[..<end])) }
            for _ in 0..<Self.changes / decoder.seeds.count { check(decoder, mutation.changed(seed)) }
        }
    }

    private func check(_ decoder: Decoder, _ bytes: [UInt8]) {
        let flaw = decoder.check(bytes)
        if let flaw {
            Issue.record("\(decoder.name): \(flaw), given \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }
}
