import Submission
import Testing

/// The promise about doubt, at every byte: wherever the server's words are cut off, each message is reported once, in
/// order, as delivered only when its reply was whole, and as unknown only when its dot was out.
@Suite("Breaks at every byte") struct BreakTests {
    static let words = [
        "250 ok\r\n250 ok\r\n354 go\r\n", "250-queued\r\n250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n", "250 q\r\n",
    ]

    @Test("cut off after so many bytes", arguments: 0..<words.joined().utf8.count) func cutOff(_ length: Int)
        async throws
    {
        let asked = [
            DialogueCase.groupA, DialogueCase.one + DialogueCase.groupB, DialogueCase.two,
        ]
        var script: [Line] = []
        var left = length
        for (client, server) in zip(asked, Self.words) {
            script.append(.client(client))
            if left > 0 { script.append(.server(String(server.prefix(utf8: left)))) }
            left -= server.utf8.count
            if left < 0 { break }
        }
        let rehearsal = try await Rehearsal(pipelining, script + [.hangUp], [DialogueCase.toA, DialogueCase.toB])
        #expect(rehearsal.complaints == [])
        #expect(rehearsal.areInOrder)
        #expect(!rehearsal.isUsable)
        #expect(rehearsal.outcomes.map { String($0.prefix { $0 != " " }) } == expected(at: length))
    }

    /// By the replies that were whole.
    private func expected(at length: Int) -> [String] {
        let firstEnvelope = Self.words[0].utf8.count
        let firstReply = firstEnvelope + "250-queued\r\n250 ok\r\n".utf8.count
        let secondMail = firstReply + "250 ok\r\n".utf8.count
        let secondEnvelope = firstEnvelope + Self.words[1].utf8.count
        return switch length {
        case ..<firstEnvelope: ["deferred", "notAttempted"]
        case ..<firstReply: ["unknown", "notAttempted"]
        case ..<secondMail: ["delivered", "notAttempted"]
        case ..<secondEnvelope: ["delivered", "deferred"]
        default: ["delivered", "unknown"]
        }
    }
}

extension String {
    fileprivate func prefix(utf8 count: Int) -> String { String(decoding: utf8.prefix(count), as: UTF8.self) }
}
