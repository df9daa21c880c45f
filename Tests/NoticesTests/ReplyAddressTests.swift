import Desk
import LanguageID
import MailSyntax
import Testing

@testable import Notices

/// Where replies to a notice go, and who gets it in copy.
struct ReplyAddressTests {
    private func composer(from local: String, domain: String = "interzen.example") throws -> NoticeComposer {
        var desk = Fixtures.desk
        desk.from = NamedAddress(name: "Assistenza", address: Address(localPart: local, domain: domain))
        return NoticeComposer(desk: desk, templates: try Fixtures.templates.get())
    }

    @Test(
        "The token is the extension of the desk's address, and replaces one that is there",
        arguments: [
            ("support", "support+iz-1042-k7q2m9xdk7q2m9xd"), ("Support+desk", "Support+iz-1042-k7q2m9xdk7q2m9xd"),
            ("a+b+c", "a+iz-1042-k7q2m9xdk7q2m9xd"), (String(repeating: "x", count: 40), nil),
        ]
    )
    func reply(local: String, expected: String?) throws {
        let mail = try composer(from: local).mail(
            Fixtures.notice(.solved),
            messageID: Fixtures.messageID,
            token: Fixtures.token
        )
        #expect(mail.replyTo?.address.localPart == expected)
        #expect(mail.replyTo?.name == expected.map { _ in "Assistenza" })
        #expect(mail.from.address.localPart == local)
    }

    @Test("Only customers get a token", arguments: NoticeKind.allCases)
    func audience(kind: NoticeKind) throws {
        let composer = try Fixtures.composer()
        let isToCustomer = kind.audience == .customer
        let mail = composer.mail(Fixtures.notice(kind), messageID: Fixtures.messageID, token: Fixtures.token)
        #expect((mail.replyTo != nil) == isToCustomer)
        #expect(mail.subject.hasPrefix(isToCustomer ? "[IZ-1042.k7q2m9xd] " : "[IZ-1042] "))
        #expect(!mail.text.contains("k7q2m9xd"))
        let without = composer.mail(Fixtures.notice(kind), messageID: Fixtures.messageID)
        #expect(without.replyTo == nil)
        #expect(without.subject.hasPrefix("[IZ-1042] "))
    }

    @Test("R-N7, 104: an agent's commands go to their own address", arguments: NoticeKind.allCases)
    func commands(kind: NoticeKind) throws {
        var token = Fixtures.token
        token.order = "iz-1042-bea-k7q2m9xdk7q2m9xdk7q2m9xd"
        let mail = try Fixtures.composer().mail(Fixtures.notice(kind), messageID: Fixtures.messageID, token: token)
        let expected = kind.audience == .staff ? token.order : token.reply
        #expect(mail.replyTo?.address.localPart == expected.map { "support+\($0)" })
    }

    @Test("R-N4, 101: copies are written and reached in one mail")
    func copiesAreWrittenAndReached() throws {
        var notice = Fixtures.notice(.reply, text: "Text")
        let person = NamedAddress(name: "Anna", address: Address(localPart: "anna", domain: "cliente.example"))
        notice.copies = [person]
        let composed = try Fixtures.composer().compose(notice, messageID: Fixtures.messageID, token: Fixtures.token)
        #expect(composed.envelope.recipients == [Fixtures.customer.address, person.address])
        let read = MailParser.parse(composed.bytes)
        #expect(read.to == [Fixtures.customer])
        #expect(read.cc == [person])
        #expect(read.replyTo.map(\.address.localPart) == ["support+iz-1042-k7q2m9xdk7q2m9xd"])
        #expect(read.subject == "[IZ-1042.k7q2m9xd] Printer on fire")
    }

    @Test(
        "R-O4, 53: never ourselves, never twice, nothing that is no address",
        arguments: [
            ("support@interzen.example", false), ("SUPPORT+x@interzen.example", false),
            ("mario@cliente.example", false),
            ("root", false), ("a\nb@x.example", false), ("anna@cliente.example", true), ("è@x.example", true),
        ]
    )
    func filtered(address: String, isCopied: Bool) throws {
        let parts = address.split(separator: "@").map(String.init)
        let copy = NamedAddress(address: Address(localPart: parts[0], domain: parts.count > 1 ? parts[1] : ""))
        var notice = Fixtures.notice(.reply, text: "Text")
        notice.copies = [copy, NamedAddress(name: "Again", address: copy.address)]
        #expect(try Fixtures.mail(notice).cc == (isCopied ? [copy] : []))
    }

    @Test func noMoreThanFifty() throws {
        var notice = Fixtures.notice(.reply, text: "Text")
        notice.copies = (0..<80).map { NamedAddress(address: Address(localPart: "p\($0)", domain: "x.example")) }
        let mail = try Fixtures.mail(notice)
        #expect(mail.cc == Array(notice.copies.prefix(50)))
    }
}
