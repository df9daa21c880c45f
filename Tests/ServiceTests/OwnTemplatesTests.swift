import Desk
import LanguageID
import MailSyntax
import Notices
import Testing

@testable import Service
@testable import Settings

/// A desk's own templates beside the built-in ones.
struct OwnTemplatesTests {
    private let good = "Subject: [{{thread}}]\n\nOurs\n"

    private func folder(_ names: String..., text: String) -> TemplateFolder {
        let files = names.map { TemplateFile(language: .italian, name: $0, path: "templates/it/\($0)", text: text) }
        return TemplateFolder(path: "templates", files: files)
    }

    private func text(_ kind: NoticeKind, _ language: Language, own folder: TemplateFolder?) throws -> String {
        let composer = try NoticeComposer(for: SampleNotice.desk, own: folder)
        let notice = SampleNotice.minimal(kind, in: language, of: SampleNotice.desk)
        return composer.mail(notice, messageID: MessageID("a@b")).text
    }

    @Test func theirsAreUsedAndTheOthersStay() throws {
        let own = folder("solved.txt", "README", text: good)
        #expect(try text(.solved, .italian, own: own) == "Ours\n")
        #expect(try text(.solved, .english, own: own) == text(.solved, .english, own: nil))
        #expect(try text(.closure, .italian, own: own) == text(.closure, .italian, own: nil))
    }

    @Test func aVariantIsTheirsAlone() throws {
        let file = "acknowledgement.vip.txt"
        let files = [Language.italian, .english].map { language in
            TemplateFile(language: language, name: file, path: "templates/\(language.rawValue)/\(file)", text: good)
        }
        let own = TemplateFolder(path: "templates", files: files)
        let templates = try TemplateSet(of: SampleNotice.desk, own: own)
        #expect(templates.variants(of: .acknowledgement) == ["vip"])
        #expect(try text(.acknowledgement, .italian, own: own) != "Ours\n")
        #expect(throws: ServiceError.self) { try NoticeComposer(for: SampleNotice.desk, own: folder(file, text: good)) }
    }

    @Test(arguments: ["close.txt", "Closure.txt", ".txt", "close.vip.txt"])
    func aNameNoNoticeHasIsRefused(name: String) {
        let error = #expect(throws: ServiceError.self) {
            try NoticeComposer(for: SampleNotice.desk, own: folder(name, text: good))
        }
        #expect(error?.lines.count == 1)
        #expect(error?.lines.first?.hasPrefix("it/\(name): no notice has this name (one of: acknowledgement, ") == true)
    }

    @Test func aBadOneIsRefused() {
        let error = #expect(throws: ServiceError.self) {
            try NoticeComposer(for: SampleNotice.desk, own: folder("breach.txt", text: "Subject: x\n\n{{text}}"))
        }
        #expect(error?.lines.count == 2)
    }

    @Test func thePolicysPhoneIsPrintedWithItsHours() throws {
        let file = try PolicyFile.load(path: "\(Project.root)/etc/policies/interzen.yaml")
        var desk = SampleNotice.desk
        desk.policies = DeskPolicies(current: PolicyDigest("1"), file.policy)
        let composer = try NoticeComposer(for: desk, own: nil)
        let notice = SampleNotice.minimal(.acknowledgement, in: .italian, of: desk)
        let text = composer.mail(notice, messageID: MessageID("a@b")).text
        #expect(text.contains("+39.085.4516447"))
        #expect(text.contains("lunedì–venerdì 9:00–13:00 e 14:30–18:30"))
    }
}

private enum Project {
    static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
}
