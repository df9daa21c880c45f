import Desk
import IMAPSyntax
import MailSyntax
import Testing

@testable import Store

/// One mail that comes several times: by several ways, or to several who fetch it.
struct RepeatedMailTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var from = "Anna Conti <anna@customer.example>"
        var to = "support@desk.example"
        /// What each delivery wrote above the header.
        let traces: [String]
        /// How many acknowledgements go out.
        var answers = 1
    }

    private static func received(_ number: Int, for address: String = "support@desk.example") -> String {
        "Received: from mx\(number).desk.example by imap.desk.example with LMTP\r\n"
            + "\tfor <\(address)>; Mon, 24 Aug 2026 07:45:0\(number) +0000"
    }

    private static let cases = [
        Case(testDescription: "delivered again by a server", traces: [received(1), received(2), received(3)]),
        Case(
            testDescription: "to us and to a list that we are on",
            to: "support@desk.example, all@desk.example",
            traces: [
                "Delivered-To: support@desk.example\r\n" + received(1),
                "Delivered-To: support@desk.example\r\nDelivered-To: all@desk.example\r\n"
                    + received(2, for: "all@desk.example"),
            ]
        ),
        Case(
            testDescription: "to a list that leads to us twice",
            to: "all@desk.example",
            traces: ["help", "support"].map { "X-Original-To: \($0)@desk.example\r\nReturn-Path: <all@desk.example>" }
        ),
        Case(
            testDescription: "to the writer, with a blind copy to two of our addresses",
            to: "anna@customer.example",
            traces: [received(1), received(2, for: "help@desk.example")]
        ),
        Case(
            testDescription: "from ourselves to ourselves",
            from: "Assistenza <support@desk.example>",
            traces: [received(1), received(2)],
            answers: 0
        ),
    ]

    @Test(
        "R-D2, 28: several deliveries of one mail are one ticket, in one batch or one after the other",
        arguments: cases
    )
    func deliveries(repeated: Case) async throws {
        for isOneBatch in [true, false] {
            let bench = try await SQLiteBench()
            var letter = Letter("list@customer.example", from: repeated.from)
            letter.to = repeated.to
            let copies = repeated.traces.map(letter.delivered)
            var outcomes: [Outcome] = []
            if isOneBatch {
                outcomes = try await bench.counter.receive(copies).map(\.outcome)
            } else {
                for (uid, copy) in copies.enumerated() {
                    outcomes += try await bench.counter.receive([copy], from: UInt32(uid + 1)).map(\.outcome)
                }
            }
            #expect(outcomes == [.opened] + Array(repeating: .duplicate, count: copies.count - 1))
            #expect(try bench.tickets().count == 1)
            #expect(try bench.outbox().count == repeated.answers)
        }
    }

    @Test("R-D3, 29: of two who fetch the same mails at once each mail is taken by one")
    func race() async throws {
        let bench = try await SQLiteBench()
        let other = try bench.reopened()
        let sides = [bench.counter, Counter(store: other)]
        let letters = (1...30).map { Letter("\($0)@c", from: "user\($0)@customer.example", text: "Guasto \($0)") }
        let taken = try await withThrowingTaskGroup(of: [TakenMail].self) { group in
            for side in sides {
                for (index, letter) in letters.enumerated() {
                    let arrival = side.arrival(letter, UID(integerLiteral: UInt32(index + 1)))
                    group.addTask { try await side.take([arrival]) }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        try other.close()
        #expect(taken.map(\.origin.uid.rawValue).sorted() == Array(1...30))
        #expect(try await bench.counter.decide(try await bench.counter.undecided()).count == 30)
        #expect(try bench.tickets().count == 30 && bench.outbox().count == 30)
    }

    @Test(
        "R-E1, R-L10, 77: bytes of any set and of none hold up nobody",
        arguments: [
            [0x63, 0xE8, 0x20, 0xE0], [0x00, 0x63, 0x00], [0xFF, 0xFE, 0x63], [0xC3], [0xED, 0xA0, 0xBD],
            [0x1B, 0x24, 0x42],
        ] as [[UInt8]]
    )
    func bytes(odd: [UInt8]) async throws {
        let bench = try await SQLiteBench()
        let counter = bench.counter
        var uid: UInt32 = 0
        func arrival(_ bytes: [UInt8]) -> Arrival {
            uid += 1
            let origin = counter.origin(UID(integerLiteral: uid))
            return Arrival(origin: origin, internalDate: Counter.now, size: bytes.count, content: .bytes(bytes))
        }
        var arrivals = [arrival(Letter("first@c").bytes)]
        for label in ["", "; charset=utf-8", "; charset=us-ascii", "; charset=iso-8859-1", "; charset=none"] {
            let head =
                "Message-ID: <\(uid)@c>\r\nContent-Type: text/plain\(label)\r\nFrom: u\(uid)@c.example\r\nSubject: "
            arrivals.append(arrival(Array(head.utf8) + odd + Array("\r\n\r\nguasto ".utf8) + odd))
        }
        arrivals.append(arrival(Letter("last@c", from: "z@c.example", text: "Ultimo guasto").bytes))
        let decided = try await counter.decide(try await counter.take(arrivals))
        #expect(decided.map(\.outcome) == Array(repeating: .opened, count: 7))
        #expect(try await counter.undecided().map(\.bytes).isEmpty)
        for (arrival, mail) in zip(arrivals, decided) {
            #expect(try bench.desk.bytes(of: mail.mail.id).count == arrival.size, "the bytes are kept")
        }
    }

    @Test("78: a ticket keeps what stands behind an emoji")
    func emoji() async throws {
        let bench = try await SQLiteBench()
        let words = "Prima 😀 dopo 👩‍🔧, fine."
        var letter = Letter("a@c", text: words)
        letter.subject = words
        try await bench.counter.receive([letter])
        let ticket = try #require(try bench.tickets().first)
        #expect(ticket.subject == words)
        try await bench.counter.close(ticket.number, saying: words)
        #expect(try bench.desk.events(of: ticket.id).contains { $0.text == words })
    }
}
