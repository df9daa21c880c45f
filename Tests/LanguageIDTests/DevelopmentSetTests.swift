import Foundation
import Testing

@testable import LanguageID

/// Accuracy on the development set, which lies beside the project and not in it.
struct DevelopmentSetTests {
    private struct Item: Decodable {
        let text: String
        let expected: String
    }

    private static let file: URL = {
        var url = URL(filePath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.appending(path: "shared/language/dev.jsonl")
    }()

    private static var isPresent: Bool { FileManager.default.fileExists(atPath: file.path) }

    @Test(.enabled(if: isPresent, "the development set is not beside the project"))
    func nineOfTenItalianAndEnglishItemsAreRight() throws {
        let lines = try String(contentsOf: DevelopmentSetTests.file, encoding: .utf8).split(separator: "\n")
        let items = try lines.map { try JSONDecoder().decode(Item.self, from: Data($0.utf8)) }
        let ours = items.filter { $0.expected == "it" || $0.expected == "en" }
        let right = ours.count { LanguageIdentifier.identify($0.text).verdict.code == $0.expected }
        try #require(!ours.isEmpty)
        #expect(Double(right) / Double(ours.count) >= 0.9)
    }
}
