import CivilTime
import Desk
import Glibc
import LanguageID
import MailSyntax
import Testing

@testable import Notices

/// Every notice as people get it, word for word, in `Goldens`; `make goldens-notices` writes them anew.
struct GoldenTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let kind: NoticeKind
        let language: Language
        let isFull: Bool

        var name: String { "\(kind.rawValue).\(language.rawValue).\(isFull ? "full" : "minimal").txt" }
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
            return composer.mail(notice, messageID: Fixtures.messageID)
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
        let text = "\(automatic)Subject: \(mail.subject)\n\n\(mail.text)"
        let path = GoldenTests.folder + sample.name
        if getenv("SPORTELLO_RECORD_GOLDENS") != nil { try ProjectFile.write(text, to: path) }
        #expect(text == (try ProjectFile.text(of: path)))
    }

    @Test("Lines fit a mail window, and no blank line or blank is doubled", arguments: cases)
    func shape(_ sample: Case) throws {
        let text = try sample.mail().text
        #expect(!text.contains("\n\n\n"))
        #expect(!text.contains("{{"))
        #expect(!text.hasSuffix("\n\n"))
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
        #expect(Set(words).intersection(foreign).isEmpty)
    }

    @Test("The number is in every subject", arguments: cases)
    func token(_ sample: Case) throws {
        #expect(try sample.mail().subject.hasPrefix("[EX-1042] "))
    }
}

/// Words that stand in our notices in one language and never in the other.
enum OtherWords {
    static let english: Set<String> = [
        "the", "and", "your", "you", "we", "our", "request", "reply", "please", "subject", "severity", "status", "due",
        "deadline", "team", "support", "hello", "regards", "this", "message", "by", "until", "after", "time", "zone",
        "with", "has", "been", "is", "reopened", "closed", "solved", "first", "expected", "customer", "step", "role",
        "update", "owed", "work", "maintenance", "from", "to", "monday", "friday", "august", "january", "rome",
        "medium", "critical", "minutes", "hours", "ticket", "of", "for", "reminder", "feedback", "account",
    ]
    static let italian: Set<String> = [
        "il", "la", "lo", "gli", "le", "di", "della", "richiesta", "sua", "suo", "lei", "messaggio", "oggetto",
        "gravità", "stato", "scadenza", "risposta", "entro", "soluzione", "assistenza", "servizio", "buongiorno",
        "cordiali", "saluti", "questo", "fino", "ora", "fuso", "orario", "roma", "lunedì", "venerdì", "agosto",
        "gennaio", "media", "critica", "minuti", "ore", "inizio", "fine", "cliente", "ruolo", "avviso", "per", "con",
        "è", "sarà", "chiusa", "risolta", "riaperta", "chiarimento", "promemoria",
    ]
}
