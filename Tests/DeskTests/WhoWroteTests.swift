import Desk
import MailSyntax
import Testing

/// Of several fields that name people, which says who wrote and where an answer goes (R-N5, RFC 5322 §3.6.2, §3.6.6).
struct WhoWroteTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fields: [String]
        var sender: String?
        var answerTo: String?
        var standing = MailReading.Standing.person
        var isAnswered = true
        /// Whether, as a reply on Anna's ticket, it may change it.
        var maySpeak = false

        init(
            _ name: String,
            _ fields: [String],
            _ sender: String?,
            answerTo: String? = nil,
            _ standing: MailReading.Standing = .person,
            isAnswered: Bool = true,
            maySpeak: Bool = false
        ) {
            (testDescription, self.fields, self.sender, self.standing) = (name, fields, sender, standing)
            self.answerTo = answerTo ?? sender
            (self.isAnswered, self.maySpeak) = (isAnswered, maySpeak)
        }
    }

    private static let anna = "anna@customer.example"

    static let cases = [
        Case("From alone", ["From: Anna <\(anna)>"], anna, maySpeak: true),
        Case("several authors: the first", ["From: \(anna), eve@evil.example"], anna, maySpeak: true),
        Case("a secretary sends", ["From: \(anna)", "Sender: s@customer.example"], anna, maySpeak: true),
        Case(
            "Reply-To",
            ["From: \(anna)", "Reply-To: b@customer.example"],
            anna,
            answerTo: "b@customer.example",
            maySpeak: true
        ),
        Case("several Reply-To", ["From: \(anna)", "Reply-To: a@x.example, b@x.example"], anna, maySpeak: true),
        Case("an empty Reply-To", ["From: \(anna)", "Reply-To: nobody:;"], anna, maySpeak: true),
        Case(
            "resent by an agent: still the customer's",
            ["Resent-From: bea@desk.example", "Resent-To: support@desk.example", "From: \(anna)"],
            anna,
            maySpeak: true
        ),
        Case(
            "resent by a box of ours",
            ["Resent-From: support@desk.example", "From: \(anna)"],
            anna,
            maySpeak: true
        ),
        Case(
            "resent by a customer: the author's",
            ["Resent-From: \(anna)", "From: eve@evil.example"],
            "eve@evil.example"
        ),
        Case("a group with members", ["From: Ufficio: \(anna), b@customer.example;"], anna, maySpeak: true),
        Case("an empty group", ["From: Anonimo:;"], nil, isAnswered: false),
        Case("an empty group with a Sender", ["From: Anonimo:;", "Sender: \(anna)"], anna, isAnswered: false),
        Case("no From, with a Sender", ["Sender: \(anna)"], anna, isAnswered: false),
        Case("nobody", ["Subject: x"], nil, isAnswered: false),
        Case("an address without a domain", ["From: root"], "root", .automatic, isAnswered: false),
        Case(
            "a web form of ours: automatic",
            ["From: support@desk.example", "Reply-To: \(anna)"],
            "support@desk.example",
            answerTo: anna,
            .automatic,
            isAnswered: false
        ),
        Case(
            "a plus form of ours",
            ["From: support+x@desk.example"],
            "support+x@desk.example",
            .automatic,
            isAnswered: false
        ),
        Case(
            "Reply-To to us",
            ["From: \(anna)", "Reply-To: support@desk.example"],
            anna,
            isAnswered: false,
            maySpeak: true
        ),
        Case("a display name that is an address", ["From: \"\(anna)\" <x@evil.example>"], "x@evil.example"),
        Case("an address before the brackets", ["From: \(anna) <x@evil.example>"], "x@evil.example"),
        Case("an address in a comment", ["From: x@evil.example (\(anna))"], "x@evil.example"),
        Case("a comment before", ["From: (\(anna)) x@evil.example"], "x@evil.example"),
        Case("an encoded name", ["From: =?utf-8?q?anna=40customer=2Eexample?= <x@evil.example>"], "x@evil.example"),
        Case("a route", ["From: <@customer.example:x@evil.example>"], "x@evil.example"),
        Case("a local part like an address", ["From: \"\(anna)\"@evil.example"], "\(anna)@evil.example"),
        Case("two From fields", ["From: \(anna)", "From: x@evil.example"], anna, isAnswered: false),
        Case("two From fields that agree", ["From: \(anna)", "From: \(anna)"], anna, maySpeak: true),
    ]

    private func read(_ fields: [String]) -> MailReading {
        MailReading(
            Array((fields + ["Message-ID: <new@x>", "", "Buongiorno."]).joined(separator: "\r\n").utf8),
            at: Sample.desk()
        )
    }

    @Test(arguments: cases)
    func whoWrote(example: Case) {
        let reading = read(example.fields)
        #expect(reading.sender?.address.key == example.sender)
        #expect(reading.answerTo?.address.key == example.answerTo)
        #expect(reading.standing == example.standing)
        let opened = DeskCore(desk: Sample.desk()).decide(
            .receive(Sample.mail(reading)),
            by: .customer(nil),
            given: Facts(now: Sample.now)
        )
        #expect(opened.change?.notices.isEmpty == !example.isAnswered)
        let followed = DeskCore(desk: Sample.desk()).decide(
            .receive(Sample.mail(reading)),
            by: .customer(nil),
            given: Sample.facts(citing: Sample.ticket(.waitingOnCustomer))
        )
        let hasChanged = followed.kinds.contains { if case .statusChanged = $0 { true } else { false } }
        #expect(hasChanged == example.maySpeak)
    }

    @Test func everybodyNamedIsAParticipantOnceAndByName() {
        let reading = read([
            "From: Anna <\(Self.anna)>", "Reply-To: ANNA@Customer.example",
            "To: support@desk.example, Bruno <b@x.example>",
            "Cc: support+7@desk.example, b@X.example",
        ])
        #expect(
            reading.participants.map { "\($0.name ?? "-") \($0.address)" } == [
                "Anna \(Self.anna)", "Bruno b@x.example",
            ]
        )
    }
}
