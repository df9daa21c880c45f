import CivilTime
import Foundation
import MailSyntax
import Testing

/// The mails that lie beside the repository, when they do: thousands of programs wrote them.
struct SharedMailTests {
    private static let folder: URL? = {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = repository.deletingLastPathComponent().appending(path: "shared/mail")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    private static let missing: Comment = "no folder ../shared/mail beside the repository"

    private func mails(in folder: URL) -> [(name: String, bytes: [UInt8])] {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".eml") }.sorted().map { name in
            (name, [UInt8]((try? Data(contentsOf: folder.appending(path: name))) ?? Data()))
        }
    }

    private func expectations(_ folder: URL) throws -> [[String: Any]] {
        let lines = try String(contentsOf: folder.appending(path: "expected.jsonl"), encoding: .utf8).split(
            separator: "\n"
        )
        return try lines.compactMap { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    }

    @Test("every mail is read, and so is every beginning of the short ones", .enabled(if: folder != nil, missing))
    func total() throws {
        let mails = mails(in: try #require(Self.folder))
        #expect(mails.count > 100)
        for (index, mail) in mails.enumerated() {
            let parsed = MailParser.parse(mail.bytes)
            #expect(!parsed.parts.isEmpty)
            #expect(!parsed.text.utf8.contains(0))
            guard index % 40 == 0, mail.bytes.count < 4_000 else { continue }
            for end in mail.bytes.indices { _ = MailParser.parse(Array(mail.bytes[..<end])) }
        }
    }

    @Test("what independent parsers agree on, we read as well", .enabled(if: folder != nil, missing))
    func agreement() throws {
        let folder = try #require(Self.folder).appending(path: "parse")
        var score: [String: (right: Int, all: Int)] = [:]
        for expectation in try expectations(folder) {
            guard let file = expectation["file"] as? String, let expected = expectation["expect"] as? [String: Any]
            else {
                continue
            }
            let mail = MailParser.parse([UInt8](try Data(contentsOf: folder.appending(path: file))))
            for (field, ours) in fields(of: mail) where isStrong(expectation, field) {
                let isRight = normalised(field, ours) == normalised(field, expected[field] as? String)
                score[field, default: (0, 0)].all += 1
                score[field, default: (0, 0)].right += isRight ? 1 : 0
            }
        }
        #expect(score.count == 5)
        for (field, count) in score {
            #expect(count.right * 100 >= count.all * 97, "\(field): \(count.right) of \(count.all)")
        }
    }

    @Test("machines and people are told apart", .enabled(if: folder != nil, missing))
    func acknowledgements() throws {
        let folder = try #require(Self.folder).appending(path: "autoreply")
        let own: Set<Address> = [Address(localPart: "assistenza", domain: "example.it")]
        var wrong: [String] = []
        for expectation in try expectations(folder) {
            guard let file = expectation["file"] as? String,
                let expected = (expectation["expect"] as? [String: Any])?["acknowledge"] as? Bool
            else { continue }
            let mail = MailParser.parse([UInt8](try Data(contentsOf: folder.appending(path: file))))
            if (AutomaticMail.mayAcknowledge(mail, own: own) == .allowed) != expected { wrong.append(file) }
        }
        #expect(wrong.count <= 3, "\(wrong)")
    }

    private func fields(of mail: ParsedMail) -> [(String, String?)] {
        [
            ("from_addr", mail.from.first?.address.description), ("from_name", mail.from.first?.name),
            ("subject", mail.subject), ("message_id", mail.messageID?.value), ("date", mail.date?.rfc3339),
        ]
    }

    /// Three parsers or more agree and none objects.
    private func isStrong(_ expectation: [String: Any], _ field: String) -> Bool {
        let agree = (expectation["agree"] as? [String: Any])?[field] as? [Any] ?? []
        return agree.count >= 3 && (expectation["disputed"] as? [String: Any])?[field] == nil
    }

    private func normalised(_ field: String, _ value: String?) -> String {
        let plain = (value ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return field == "from_addr" ? plain.lowercased().replacing("\"", with: "") : plain
    }
}
