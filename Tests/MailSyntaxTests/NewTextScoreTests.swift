import Foundation
import MailSyntax
import Testing

/// The replies that lie beside the repository, when they do, with what a reader takes for their new text.
struct NewTextScoreTests {
    private static let folder: URL? = {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = repository.deletingLastPathComponent().appending(path: "shared/mail/reply")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    private static let missing: Comment = "no folder ../shared/mail/reply beside the repository"

    @Test("the new text of replies is found", .enabled(if: folder != nil, missing))
    func score() throws {
        let folder = try #require(Self.folder)
        let lines = try String(contentsOf: folder.appending(path: "expected.jsonl"), encoding: .utf8).split(
            separator: "\n"
        )
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        var wrong: [String] = []
        for line in lines {
            let sample = try decoder.decode(Sample.self, from: Data(line.utf8))
            let mail = [UInt8](try Data(contentsOf: folder.appending(path: sample.file)))
            let result = separated(mail, isHTML: sample.html)
            if !sample.expect.isMet(by: result.newText) { wrong.append(sample.file) }
        }
        #expect(lines.count > 80)
        #expect(wrong.count <= 3, "\(wrong)")
    }

    private func separated(_ bytes: [UInt8], isHTML: Bool) -> MessageText {
        let mail = MailParser.parse(bytes)
        guard isHTML, let part = mail.parts.first(where: { $0.type == "text/html" }) else {
            return NewText.separate(plain: mail.text)
        }
        return NewText.separate(html: MailParser.content(of: part, in: bytes))
    }

    private struct Sample: Decodable {
        var file: String
        var html: Bool
        var expect: Expectation
    }

    private struct Expectation: Decodable {
        var match: String
        var reply: String?
        var replyNospace: String?
        var alsoAcceptNospace: [String]?
        var mustContain: [String]?
        var mustNotContain: [String]?

        func isMet(by text: String) -> Bool {
            let (ours, wanted) = (words(text), words(reply ?? ""))
            switch match {
            case "exact-normalised":
                return ours == wanted
            case "exact-or-with-signature":
                let isClean = (mustNotContain ?? []).allSatisfy { !ours.contains(words($0)) }
                return ours.hasPrefix(wanted) && isClean
            case "contains":
                return (mustContain ?? []).allSatisfy { ours.contains(words($0)) }
            default:
                let squeezed = text.filter { !$0.isWhitespace }
                return squeezed == replyNospace || (alsoAcceptNospace ?? []).contains(squeezed)
            }
        }

        private func words(_ text: String) -> String {
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }
}
