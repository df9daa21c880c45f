import Foundation
import Testing

/// The mails of Tests/Corpus, cut off and changed: whatever reaches us of a mail is read.
struct CorpusTests {
    private static let mails: [URL] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Corpus")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        return (files ?? []).filter { $0.pathExtension == "eml" }.sorted { $0.path < $1.path }
    }()

    private static let missing: Comment = "no mails in Tests/Corpus"

    /// How many beginnings and how many changed copies of one mail are read.
    private static let beginnings = 20
    private static let changes = 8

    @Test("beginnings of mails and changed mails are mails", .enabled(if: !mails.isEmpty, missing))
    func unbroken() throws {
        let decoder = try #require(Decoder.all.first { $0.name == "mail" })
        var mutation = Mutation(seed: 5322)
        for file in Self.mails {
            let bytes = [UInt8](try Data(contentsOf: file))
            guard bytes.count < 100_000 else { continue }
            let step = max(1, bytes.count / Self.beginnings)
            for end in stride(from: 0, to: bytes.count, by: step) { check(decoder, Array(bytes[..<end]), file) }
            for _ in 0..<Self.changes { check(decoder, mutation.changed(bytes), file) }
        }
    }

    private func check(_ decoder: Decoder, _ bytes: [UInt8], _ file: URL) {
        let flaw = decoder.check(bytes)
        #expect(flaw == nil, "\(file.lastPathComponent), \(bytes.count) bytes of it or changed")
    }
}
