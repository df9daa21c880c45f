import Desk
import MailSyntax
import Testing

/// The small nouns of a desk.
struct NounTests {
    @Test(
        "Ticket numbers as people type them",
        arguments: [
            ("IZ-1042", TicketNumber(prefix: "IZ", number: 1_042)),
            ("iz-1042", TicketNumber(prefix: "IZ", number: 1_042)),
            ("IZ-0007", TicketNumber(prefix: "IZ", number: 7)),
            ("A-B-5", TicketNumber(prefix: "A-B", number: 5)),
            ("IZ-9223372036854775807", TicketNumber(prefix: "IZ", number: .max)),
            ("IZ-9223372036854775808", nil),
            ("", nil), ("-", nil), ("-5", nil), ("IZ", nil), ("IZ-", nil), ("1042", nil),
            ("IZ-+5", nil), ("IZ-5x", nil), ("IZ-5 ", nil), ("IZ-٥", nil), ("IZ 5", nil),
        ]
    )
    func ticketNumber(text: String, number: TicketNumber?) {
        #expect(TicketNumber(text) == number)
    }

    @Test func ticketNumbersReadBack() {
        let number = TicketNumber(prefix: "IZ", number: 1_042)
        #expect(number.description == "IZ-1042")
        #expect(TicketNumber(number.description) == number)
    }

    @Test(
        "Which addresses are ours",
        arguments: [
            ("support", "desk.example", true), ("SUPPORT", "Desk.Example", true), ("support+a", "desk.example", true),
            ("support+a+b", "desk.example", true), ("support+", "desk.example", true),
            ("support", "other.example", false),
            ("support-a", "desk.example", false), ("+support", "desk.example", false),
            ("help+support", "desk.example", false),
            ("", "", false),
        ]
    )
    func own(localPart: String, domain: String, isOurs: Bool) {
        #expect(Sample.desk().owns(Address(localPart: localPart, domain: domain)) == isOurs)
    }

    @Test(
        "Who belongs to an organisation",
        arguments: [
            ("anna", "customer.example", true), ("x", "CUSTOMER.example", true), ("x", "sub.customer.example", false),
            ("x", "notcustomer.example", false), ("eve", "elsewhere.example", true), ("x", "elsewhere.example", false),
        ]
    )
    func organisation(localPart: String, domain: String, isMember: Bool) {
        let organisation = Organisation(
            id: "c",
            name: "C",
            domains: ["customer.example"],
            addresses: [Sample.stranger]
        )
        #expect(organisation.has(Address(localPart: localPart, domain: domain)) == isMember)
    }

    @Test func finalStatuses() {
        #expect(Status.allCases.filter(\.isFinal) == [.solved, .closed])
    }

    @Test func codesAreUnique() {
        #expect(Set(Reason.allCases.map(\.rawValue)).count == Reason.allCases.count)
        #expect(
            Outcome.allCases.map(\.rawValue) == ["opened", "followed", "noted", "ignored", "duplicate", "quarantined"]
        )
        #expect(
            OutboxState.allCases.map(\.rawValue)
                == ["queued", "claimed", "deferred", "unknown", "delivered", "dead"]
        )
    }

    @Test("Which store failures may pass", arguments: DeskStoreError.Code.all)
    func storeFailures(code: DeskStoreError.Code) {
        let isTemporary =
            switch code {
            case .full, .busy, .failed: true
            case .readOnly, .damaged, .tooNew, .locked, .notFound, .notPermitted, .rejected: false
            }
        let error = DeskStoreError(code, "database: broken")
        #expect(error.isTemporary == isTemporary)
        #expect("\(error)" == "database: broken")
    }
}

extension DeskStoreError.Code {
    /// Every code; the switch in `storeFailures` fails to compile when one is missing there.
    static let all: [DeskStoreError.Code] = [
        .full, .busy, .readOnly, .damaged, .tooNew, .locked, .notFound, .notPermitted, .rejected, .failed,
    ]
}
