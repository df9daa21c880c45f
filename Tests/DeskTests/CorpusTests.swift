import Desk
import Foundation
import LanguageID
import MailSyntax
import Testing

/// Our own mails beside what was recorded of them; the story `corpus` compares every member as the program prints it.
struct CorpusTests {
    private static let folder: URL = {
        var folder = URL(filePath: #filePath)
        for _ in 0..<2 { folder.deleteLastPathComponent() }
        return folder.appending(path: "Corpus")
    }()

    private static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".eml") }.map { String($0.dropLast(4)) }.sorted()
    }()

    private static let own: Set<Address> = [Address(localPart: "assistenza", domain: "interzen.example")]

    private func expected(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: Self.folder.appending(path: name + ".expected.json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func inspection(_ name: String) throws -> Inspection {
        Inspection([UInt8](try Data(contentsOf: Self.folder.appending(path: name + ".eml"))), own: Self.own)
    }

    @Test("there are mails")
    func count() {
        #expect(Self.names.count >= 120)
    }

    @Test("what is understood of a mail", arguments: names)
    func understood(name: String) throws {
        let (expected, inspection) = (try expected(name), try inspection(name))
        let mail = inspection.mail
        #expect(mail.from.first?.address.description == expected["from_addr"] as? String)
        #expect(mail.subject == expected["subject"] as? String)
        #expect(mail.messageID?.value == expected["message_id"] as? String)
        #expect(mail.text == expected["text"] as? String)
        #expect(inspection.newText == expected["new_text"] as? String)
        #expect(inspection.language.verdict.code == expected["language"] as? String)
        #expect(inspection.attachments.map(\.name) == (expected["attachment_names"] as? [Any])?.map { $0 as? String })
    }

    @Test("who wrote it, and whether an answer may go out", arguments: names)
    func judged(name: String) throws {
        let (expected, inspection) = (try expected(name), try inspection(name))
        #expect(inspection.kind.rawValue == expected["kind"] as? String)
        #expect(inspection.kindReason == expected["kind_reason"] as? String)
        #expect((inspection.acknowledgement == .allowed) == expected["acknowledge"] as? Bool)
        let bounce = expected["bounce"] as? [String: Any]
        #expect(inspection.bounce?.isTemporary == bounce?["temporary"] as? Bool)
        #expect(inspection.bounce?.originalMessageID == bounce?["original_message_id"] as? String)
        let recipients = (bounce?["recipients"] as? [[String: Any]])?.map { $0["address"] as? String }
        #expect(inspection.bounce?.recipients.map(\.address) == recipients)
        let certified = expected["pec"] as? [String: Any]
        #expect(inspection.certified?.kind == certified?["kind"] as? String)
        let inner = certified?["inner"] as? [String: Any]
        #expect(inspection.certified?.inner?.text == inner?["text"] as? String)
    }
}
