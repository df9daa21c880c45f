import Foundation
import MailSyntax
import Testing

/// Floors on the reports and certified mails that lie beside the repository, when they do.
struct SharedReportTests {
    private static let folder: URL? = {
        var repository = URL(filePath: #filePath)
        for _ in 0..<4 { repository.deleteLastPathComponent() }
        let folder = repository.deletingLastPathComponent().appending(path: "shared/mail")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    private static let missing: Comment = "no folder ../shared/mail beside the repository"
    private static let own: Set<Address> = [Address(localPart: "assistenza", domain: "example.it")]

    /// Every mail of a folder with what is expected of it.
    private func cases(_ name: String) throws -> [(file: String, mail: ReceivedMail, expected: [String: Any])] {
        let folder = try #require(Self.folder).appending(path: name)
        let lines = try String(contentsOf: folder.appending(path: "expected.jsonl"), encoding: .utf8)
        return try lines.split(separator: "\n").compactMap { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            guard let file = object?["file"] as? String, let expected = object?["expect"] as? [String: Any] else {
                return nil
            }
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
            return (file, ReceivedMail(bytes, own: Self.own), expected)
        }
    }

    @Test("bounces are recognised, and their recipients", .enabled(if: folder != nil, missing))
    func bounces() throws {
        let cases = try cases("bounce")
        let unrecognised = cases.filter { $0.mail.classification.kind != .bounce }.map(\.file)
        let wrong = cases.filter { mail in
            let ours = Set(mail.mail.bounce?.recipients.map(\.address.key) ?? [])
            let expected = [mail.expected["recipients"], mail.expected["recipients_alt"]].compactMap { $0 as? [String] }
            return !expected.contains { Set($0.map { $0.lowercased() }) == ours }
        }
        .map(\.file)
        let mistimed = cases.filter { mail in
            guard let temporary = mail.expected["temporary"] as? Bool else { return false }
            return mail.mail.bounce?.temporary != temporary
        }
        #expect(cases.count > 100)
        #expect(unrecognised.count <= 1, "\(unrecognised)")
        #expect(wrong.count <= 2, "\(wrong)")
        #expect(mistimed.count <= 1, "\(mistimed.map(\.file))")
    }

    @Test("machines and people are told apart, and no person is a bounce", .enabled(if: folder != nil, missing))
    func kinds() throws {
        for (file, mail, expected) in try cases("autoreply") {
            let isAllowed = mail.acknowledgement(own: Self.own) == .allowed
            #expect(isAllowed == expected["acknowledge"] as? Bool, "\(file)")
            #expect((mail.classification.kind != .person) == expected["automatic"] as? Bool, "\(file)")
        }
    }

    @Test("certified mail", .enabled(if: folder != nil, missing))
    func certified() throws {
        for (file, mail, expected) in try cases("pec") {
            let kind = expected["pec_kind"] as? String
            #expect(mail.classification.kind.label == (kind.map { "pec_" + $0 } ?? "person"), "\(file)")
            let sender = mail.effective.from.first?.address.description
            if let from = expected["ticket_from"] as? String { #expect(sender == from, "\(file)") }
            if let subject = expected["ticket_subject"] as? String { #expect(mail.effective.subject == subject) }
            if let reference = expected["refers_to"] as? String {
                #expect(mail.reportedMessageID?.value == reference, "\(file)")
            }
            #expect(
                (mail.pec?.isDeliveryFailure ?? false) == (expected["delivery_failed"] as? Bool ?? false),
                "\(file)"
            )
        }
    }
}
