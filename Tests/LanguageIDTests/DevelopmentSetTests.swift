import Foundation
import Testing

@testable import LanguageID

/// Accuracy on the development set, which lies beside the project and not in it.
struct DevelopmentSetTests {
    private struct Item: Decodable {
        let text: String
        let expected: String
        let kind: String
        var found: String { LanguageIdentifier.identify(text).verdict.code }
    }

    private static let file: URL = {
        var url = URL(filePath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.appending(path: "shared/language/dev.jsonl")
    }()

    private static var isPresent: Bool { FileManager.default.fileExists(atPath: file.path) }

    /// Shares that must be right, by kind; a kind that is not named has the first.
    private static let floors = [
        "": 0.99, "all_caps": 0.98, "subject": 0.95, "words2_4": 0.98, "word": 0.9, "logs_code": 0.97, "informal": 0.97,
        "typos": 0.96,
    ]

    @Test(.enabled(if: isPresent, "the development set is not beside the project"))
    func everyKindIsRecognised() throws {
        let lines = try String(contentsOf: DevelopmentSetTests.file, encoding: .utf8).split(separator: "\n")
        let items = try lines.map { try JSONDecoder().decode(Item.self, from: Data($0.utf8)) }
            .filter { $0.expected != "und" }
        try #require(!items.isEmpty)
        let answered = items.map { (item: $0, found: $0.found) }
        let right = answered.count { $0.found == $0.item.expected }
        #expect(Double(right) / Double(items.count) >= 0.987)
        let swapped = answered.count { Set([$0.found, $0.item.expected]) == ["it", "en"] }
        #expect(Double(swapped) / Double(items.count) <= 0.004)
        for (kind, ofKind) in Dictionary(grouping: answered, by: \.item.kind) {
            let share = Double(ofKind.count { $0.found == $0.item.expected }) / Double(ofKind.count)
            #expect(share >= DevelopmentSetTests.floors[kind] ?? 0.99, "\(kind)")
        }
    }
}
