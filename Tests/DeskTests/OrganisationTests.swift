import Desk
import MailSyntax
import Testing

/// Who belongs to a customer.
struct OrganisationTests {
    private static let rossi = Organisation(
        id: "rossi",
        name: "Rossi",
        domains: ["rossi.example", "xn--citt-3na.example"],
        addresses: [
            Address(localPart: "impianti.rossi", domain: "mail.example"),
            Address(localPart: "caffè", domain: "caffè.example"),
        ]
    )

    @Test(
        "by domain and address",
        arguments: [
            ("anna@rossi.example", true), ("Anna@ROSSI.example", true), ("anna@sub.rossi.example", false),
            ("anna@xrossi.example", false), ("anna@rossi.example.evil.example", false),
            ("rossi.example@evil.example", false),
            ("anna@rossì.example", false), ("anna@rоssi.example", false), ("anna@rossl.example", false),
            ("anna@città.example", true), ("anna@CITTÀ.example", true), ("anna@xn--citt-3na.example", true),
            ("anna@XN--CITT-3NA.example", true), ("impianti.rossi@mail.example", true),
            ("Impianti.Rossi+ordini@mail.example", true), ("impianti@mail.example", false),
            ("impianti.rossi.x@mail.example", false), ("caffè@xn--caff-8oa.example", true),
            ("anna@rossi.example.", false),
            ("anna@", false),
        ]
    )
    func belongs(address: String, expected: Bool) {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        #expect(Self.rossi.has(Address(localPart: parts[0], domain: parts[1])) == expected)
    }

    @Test func theFirstOfTwoThatClaimAnAddressCounts() {
        let other = Organisation(id: "other", name: "Other", domains: ["rossi.example"], addresses: [])
        #expect(
            Sample.desk(organisations: [Self.rossi, other]).organisation(
                of: Address(localPart: "a", domain: "rossi.example")
            )?.id == "rossi"
        )
    }
}
