import Desk
import LanguageID
import MailSyntax
import Testing

@testable import Notices

/// One subject for all notices of a ticket, whatever the customer's mail program did to it.
struct StableSubjectTests {
    @Test(
        "R-T8, 47: the customer's subject without prefixes and tags",
        arguments: [
            ("Printer", "Printer"),
            ("Re: Printer", "Printer"),
            ("RE: R: Rif: I: AW: Printer", "Printer"),
            ("Re[2]: Re(3) : Printer", "Printer"),
            ("Fwd:Printer", "Printer"),
            ("Re：Printer", "Printer"),
            ("[IZ-7] Re: [iz-1042] Printer", "Printer"),
            ("Printer [IZ-7] broken", "Printer broken"),
            ("[OT-7] Printer", "[OT-7] Printer"),
            ("[IZ-7.k7q2m9xd] Printer", "Printer"),
            ("RE: [iz-7.K7Q2M9XD] R: [IZ-7] [IZ-9.AAAAAAAA] Printer", "Printer"),
            ("Printer [IZ-7.k7q2m9xd]", "Printer"),
            ("[ IZ-7 . k7q2m9xd ] Printer", "Printer"),
            ("[IZ-7.k7q2\r\n m9xd] Printer", "Printer"),
            ("[IZ-\r\n 7.k7q2m9xd\t] Printer", "Printer"),
            ("[I Z-1\n 042.k7q2m9xd] Printer", "Printer"),
            ("[IZ-7.k7q2m9xd", "[IZ-7.k7q2m9xd"),
            ("[OT-7.k7q2m9xd] Printer", "[OT-7.k7q2m9xd] Printer"),
            ("[XIZ-7.k7q2m9xd] [IZ-7.] [IZ-7.abc] x", "[XIZ-7.k7q2m9xd] [IZ-7.] [IZ-7.abc] x"),
            ("[IZ-7. It is on fire] Printer", "[IZ-7. It is on fire] Printer"),
            ("[IZ-7.k7q2m9xd.more] [IZ-7.perché] x", "[IZ-7.k7q2m9xd.more] [IZ-7.perché] x"),
            ("[IZ-99999999999999999999] x", "[IZ-99999999999999999999] x"),
            ("[IZ-] [IZ-7 [IZ7] Printer", "[IZ-] [IZ-7 [IZ7] Printer"),
            ("Report: all done", "Report: all done"),
            ("R e: x", "R e: x"),
            ("I think: no", "I think: no"),
            ("Re[x]: Printer", "Re[x]: Printer"),
            ("  two\r\n\tlines\u{2028}here ", "two lines here"),
            ("{{ticket}} {{{desk}}}", "{{ticket}} {{{desk}}}"),
            ("\u{202e}gpj.exe", "gpj.exe"),
            ("\u{1b}[31mred", "[31mred"),
        ]
    )
    func base(subject: String, expected: String) {
        #expect(StableSubject.base(of: subject, prefix: "IZ") == expected)
    }

    @Test(arguments: ["", " ", "Re:", "[IZ-7]", "Re: [IZ-7] Fwd: \r\n"])
    func nothingLeft(subject: String) {
        #expect(StableSubject.base(of: subject, prefix: "IZ") == nil)
    }

    @Test(arguments: [
        "[", "Re: ", "[IZ-", "[IZ-7]", "[IZ-7.k7q2m9xd]", "[IZ-7.k7q2", "[ ", "[IZ-7\r\n",
        "e\u{301}", "\u{202e}", "\r\n",
    ])
    func hugeSubjectsAreBounded(piece: String) {
        let subject = String(repeating: piece, count: 100_000)
        #expect((StableSubject.base(of: subject, prefix: "IZ") ?? "").unicodeScalars.count <= 1_000)
    }

    @Test func inTheMailItIsOneLineOfTwoHundred() throws {
        for piece in ["a", "è", "parola ", "🎫", "e\u{301}\u{302}"] {
            let notice = Fixtures.notice(.acknowledgement, subject: String(repeating: piece, count: 400))
            let subject = try Fixtures.mail(notice).subject
            #expect(subject.hasPrefix("[IZ-1042] "))
            #expect(subject.hasSuffix("…"))
            #expect((190...200).contains(subject.unicodeScalars.count))
        }
    }

    @Test(
        "R-T8, 47: however long the subject and the words of the template, the tag survives",
        arguments: [
            "[{{thread}}] {{subject}}", "{{subject}} [{{thread}}]", "{{desk}}: {{subject}} ({{thread}})",
            String(repeating: "word ", count: 60) + "{{subject}} [{{thread}}]",
        ]
    )
    func theTagSurvives(head: String) throws {
        var sources = BuiltInTemplates.sources
        sources[TemplateSet.Key(.reply, .english)] = "Subject: \(head)\n\n{{text}}\n"
        let composer = NoticeComposer(
            desk: Fixtures.desk,
            templates: try TemplateSet(sources: sources, languages: [.english])
        )
        for length in [10, 190, 200, 500, 2_000] {
            let notice = Fixtures.notice(.reply, subject: String(repeating: "x", count: length), text: "Text")
            let subject = composer.mail(notice, messageID: Fixtures.messageID, token: Fixtures.token).subject
            #expect(subject.contains("IZ-1042.k7q2m9xd"))
            #expect(subject.unicodeScalars.count <= 200)
        }
    }

    @Test func oneMonstrousCharacterLeavesTheTag() throws {
        let notice = Fixtures.notice(.closure, subject: "e" + String(repeating: "\u{301}", count: 900))
        #expect(try Fixtures.mail(notice).subject == "[IZ-1042] …")
    }

    @Test(arguments: NoticeKind.allCases)
    func emptySubject(kind: NoticeKind) throws {
        let italian = try Fixtures.mail(Fixtures.notice(kind, .italian, subject: "Re:")).subject
        #expect(italian.hasPrefix("[IZ-1042] ") && italian.hasSuffix("(senza oggetto)"))
        let english = try Fixtures.mail(Fixtures.notice(kind, subject: "")).subject
        #expect(english.hasPrefix("[IZ-1042] ") && english.hasSuffix("(no subject)"))
    }

    @Test func bracesOfTheCustomerStayBraces() throws {
        let mail = try Fixtures.mail(Fixtures.notice(.closure, subject: "{{desk}} & {{#text}} <b>"))
        #expect(mail.subject == "[IZ-1042] {{desk}} & {{#text}} <b>")
        #expect(mail.text.contains("Subject:  {{desk}} & {{#text}} <b>\n"))
    }
}
