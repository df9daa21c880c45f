import CivilTime
import Desk
import Glibc
import LanguageID
import MailSyntax
import Testing

@testable import Notices

/// Every notice as people get it, word for word, as plain text and as HTML, in `Goldens`; `make goldens-notices` writes them anew.
struct GoldenTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let kind: NoticeKind
        let language: Language
        let isFull: Bool

        var name: String { "\(kind.rawValue).\(language.rawValue).\(isFull ? "full" : "minimal")" }
        var testDescription: String { name }

        var notice: Notice {
            isFull
                ? SampleNotice.full(kind, in: language, of: SampleNotice.desk)
                : SampleNotice.minimal(kind, in: language, of: SampleNotice.desk)
        }

        func mail() throws -> OutgoingMail {
            let composer = NoticeComposer(
                desk: SampleNotice.desk,
                templates: try Fixtures.templates.get(),
                zone: Fixtures.rome,
                contact: isFull ? Fixtures.contact : nil
            )
            return composer.mail(notice, messageID: Fixtures.messageID, token: isFull ? Fixtures.token : nil)
        }
    }

    static let cases = NoticeKind.allCases.flatMap { kind in
        Language.allCases.flatMap { language in
            [true, false].map { Case(kind: kind, language: language, isFull: $0) }
        }
    }

    private static let folder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Goldens/"

    @Test(arguments: cases)
    func golden(_ sample: Case) throws {
        let mail = try sample.mail()
        let automatic = mail.autoSubmitted.map { "Auto-Submitted: \($0.rawValue)\n" } ?? ""
        let reply = mail.replyTo.map { "Reply-To: \($0.address)\n" } ?? ""
        try compare("\(automatic)\(reply)Subject: \(mail.subject)\n\n\(mail.text)", with: "\(sample.name).txt")
        try compare(try #require(mail.html), with: "\(sample.name).html")
    }

    private func compare(_ text: String, with name: String) throws {
        let path = GoldenTests.folder + name
        if getenv("SPORTELLO_RECORD_GOLDENS") != nil { try ProjectFile.write(text, to: path) }
        #expect(text == (try ProjectFile.text(of: path)))
    }

    @Test("Lines fit a mail window, and no blank line or blank is doubled", arguments: cases)
    func shape(_ sample: Case) throws {
        let text = try sample.mail().text
        #expect(!text.contains("\n\n\n"))
        #expect(!text.contains("{{"))
        #expect(!text.hasSuffix("\n\n"))
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        let zone = sample.language == .italian ? "ora di Roma" : "Rome time"
        #expect(text.split(separator: zone, omittingEmptySubsequences: false).count <= 2, "the zone is named twice")
        for line in text.split(separator: "\n") {
            #expect(line.count <= 76, "\(line)")
            #expect(line == "-- " || line.last != " ", "\(line)")
            let words = line.drop { $0 == " " }
            // In lists the values stand below each other.
            let value = words.contains(": ") ? words.drop { $0 != ":" }.drop { $0 == ":" || $0 == " " } : words
            #expect(!value.contains("  "), "\(line)")
        }
    }

    @Test("No word of the other language", arguments: cases)
    func language(_ sample: Case) throws {
        let mail = try sample.mail()
        // Commands are typed in English.
        let lines = mail.text.split(separator: "\n").filter { !$0.hasPrefix("    sportello ") }
        let words = (lines.joined(separator: "\n") + "\n" + mail.subject).lowercased()
            .split { !$0.isLetter && $0 != "'" }.map(String.init)
        let foreign = sample.language == .italian ? OtherWords.english : OtherWords.italian
        #expect(Set(words).intersection(foreign) == [])
        if sample.language == .italian { #expect(Set(words).intersection(OtherWords.withoutAccent) == []) }
    }

    @Test("HTML is whole, fetches nothing, and says what the text says", arguments: cases)
    func html(_ sample: Case) throws {
        let mail = try sample.mail()
        let html = try #require(mail.html)
        #expect(HTMLBalance.problem(of: html) == nil)
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(sample.language.rawValue)\">\n"))
        for word in ["src", "url(", "@import", "<link", "<img", "<script", "javascript", "onload", "  ", " \n"] {
            #expect(!html.contains(word), "\(word)")
        }
        #expect(HTMLBalance.words(ofHTML: html) == HTMLBalance.words(ofText: mail.text))
    }

    @Test("R-N12, 110: the number is in every subject", arguments: cases)
    func token(_ sample: Case) throws {
        let hasToken = sample.isFull && sample.kind.audience == .customer
        #expect(try sample.mail().subject.hasPrefix(hasToken ? "[EX-1042.k7q2m9xd] " : "[EX-1042] "))
    }
}
