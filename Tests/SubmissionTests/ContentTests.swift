import Testing

@testable import Submission

@Suite("Content on the wire") struct ContentTests {
    static let cases = [
        ("", ""),
        ("a\r\n", "a\r\n"),
        ("a", "a\r\n"),
        (".", "..\r\n"),
        (".\r\n", "..\r\n"),
        ("a\r\n.\r\nb\r\n", "a\r\n..\r\nb\r\n"),
        ("..\r\n", "...\r\n"),
        ("a.\r\n.b", "a.\r\n..b\r\n"),
        ("a\n.\nMAIL FROM:<x>\n", "a\r\n..\r\nMAIL FROM:<x>\r\n"),
        ("a\r.\rb", "a\r\n..\r\nb\r\n"),
        ("a\r\r\n.\r\n", "a\r\n\r\n..\r\n"),
        ("a\n\r.\n\r\n", "a\r\n\r\n..\r\n\r\n"),
        ("\r\n\r\n", "\r\n\r\n"),
        ("\n", "\r\n"),
        ("a\r", "a\r\n"),
        ("a\r\n.\r", "a\r\n..\r\n"),
    ]

    @Test("R-N3, 100: dots doubled, line ends made CRLF, in blocks of every size", arguments: cases)
    func stuffing(_ source: String, _ wire: String) {
        for limit in 1...(source.utf8.count + 2) {
            #expect(stuffed(Array(source.utf8), limit: limit) == Array(wire.utf8), "limit \(limit)")
        }
    }

    @Test("size is that of the canonical content", arguments: cases)
    func size(_ source: String, _ wire: String) {
        #expect(ContentShape(Array(source.utf8)).size == unstuffed(Array(wire.utf8)).count)
    }

    @Test("R-N3, 100: hostile mixtures: nothing bare, no early end, the size announced", arguments: 0..<200)
    func mixtures(_ seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        let alphabet = Array("\r\n.a".utf8)
        let source = (0..<60).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return alphabet[Int(state >> 62)]
        }
        let wire = stuffed(source, limit: 7)
        let lines = String(decoding: wire, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { line in line != "." && !line.utf8.contains(10) && !line.utf8.contains(13) })
        #expect(lines.last == "")
        #expect(unstuffed(wire).count == ContentShape(source).size)
    }

    @Test(
        "8 bits, and where",
        arguments: [
            ("A: b\r\n\r\nc", false, false), ("A: b\r\n\r\nè", true, false), ("A: è\r\n\r\nc", true, true),
            ("A: b\n\nè", true, false), ("A: b\nB: è\n\nc", true, true), ("è", true, true), ("\r\nè", true, false),
            ("A: b\r\rè", true, false),
        ]
    )
    func eightBit(_ source: String, _ isEightBit: Bool, _ isInHeader: Bool) {
        let shape = ContentShape(Array(source.utf8))
        #expect(shape.isEightBit == isEightBit)
        #expect(shape.hasEightBitHeader == isInHeader)
    }

    @Test("linear when only one kind of line end is there", .timeLimit(.minutes(1)), arguments: ["\r", "\n", "."])
    func linear(_ unit: String) {
        let source = Array(String(repeating: unit, count: 2_000_000).utf8)
        #expect(stuffed(source, limit: 65_536).count >= source.count)
    }

    private func stuffed(_ source: [UInt8], limit: Int) -> [UInt8] {
        var content = DotStuffing(source)
        var wire: [UInt8] = []
        while !content.isAtEnd { content.fill(&wire, limit: limit) }
        return wire
    }

    /// What the server makes of it (RFC 5321 §4.5.2).
    private func unstuffed(_ wire: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        var isAtLineStart = true
        for byte in wire {
            if !(isAtLineStart && byte == 0x2e) { bytes.append(byte) }
            isAtLineStart = byte == 0x0a
        }
        return bytes
    }
}
