import CivilTime
import MailSyntax
import Testing

struct PunycodeTests {
    @Test(
        "Domains in ASCII",
        arguments: [
            ("città.example", "xn--citt-3na.example"), ("München.DE", "xn--mnchen-3ya.de"),
            ("bücher.example", "xn--bcher-kva.example"), ("пример.рф", "xn--e1afmkfd.xn--p1ai"),
            ("例え.テスト", "xn--r8jz45g.xn--zckzah"), ("faß.example", "xn--fa-hia.example"),
            ("plain.example", "plain.example"), ("UPPER.example", "UPPER.example"), ("", ""),
            ("😀.example", "xn--e28h.example"), ("a..è", "a..xn--8ca"),
        ]
    )
    func ascii(domain: String, expected: String) {
        #expect(Address(localPart: "a", domain: domain).withASCIIDomain.domain == expected)
    }

    @Test("What cannot be a label stays as it is")
    func tooLong() {
        let domain = String(repeating: "è", count: 64) + ".example"
        #expect(Address(localPart: "a", domain: domain).withASCIIDomain.domain == domain)
    }

    @Test("A mail to an international domain needs no SMTPUTF8; one to an international local part does")
    func needsSMTPUTF8() {
        let composed = MailComposer.compose(mail(to: Address(localPart: "anna", domain: "città.example")))
        #expect(composed.allSatisfy { $0 < 0x80 })
        #expect(!mail(to: Address(localPart: "anna", domain: "città.example")).needsSMTPUTF8)
        #expect(mail(to: Address(localPart: "niccolò", domain: "x.example")).needsSMTPUTF8)
    }

    private func mail(to address: Address) -> OutgoingMail {
        OutgoingMail(
            from: NamedAddress(address: Address(localPart: "support", domain: "desk.example")),
            to: [NamedAddress(name: "Anna", address: address)],
            subject: "Prova",
            messageID: MessageID("1@desk.example"),
            date: .init(seconds: 0),
            autoSubmitted: .replied,
            text: "Buongiorno."
        )
    }
}
