import IMAPSyntax
import Testing

/// Every command as it goes over the wire.
@Suite struct CommandTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let command: Command
        let line: String
        var testDescription: String { line }

        init(_ command: Command, _ line: String) {
            (self.command, self.line) = (command, line)
        }
    }

    static let one = UIDSet(uids(7))
    static let some = UIDSet(uids(1, 2, 3, 9))

    static let cases: [Case] = [
        Case(.capability, "CAPABILITY"),
        Case(.enable([.imap4rev2, Capability("condstore")]), "ENABLE IMAP4REV2 CONDSTORE"),
        Case(.select(.inbox), #"SELECT "INBOX""#),
        Case(.examine(.inbox), #"EXAMINE "INBOX""#),
        Case(.search(.all), "UID SEARCH UID 1:*"),
        Case(.fetch(.last, [.uid]), "UID FETCH * (UID)"),
        Case(
            .fetch(some, [.uid, .internalDate, .flags, .size]),
            "UID FETCH 1:3,9 (UID INTERNALDATE FLAGS RFC822.SIZE)"
        ),
        Case(.fetch(one, [.uid, .body]), "UID FETCH 7 (UID BODY.PEEK[])"),
        Case(
            .fetch(one, [.uid, .headerFields(["MESSAGE-ID", "FROM"])]),
            "UID FETCH 7 (UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID FROM)])"
        ),
        Case(.addFlags(one, [.seen, .deleted]), #"UID STORE 7 +FLAGS.SILENT (\Seen \Deleted)"#),
        Case(.move(one, to: .inbox), #"UID MOVE 7 "INBOX""#),
        Case(.copy(one, to: .inbox), #"UID COPY 7 "INBOX""#),
        Case(.expunge(one), "UID EXPUNGE 7"),
        Case(.idle, "IDLE"),
        Case(.noop, "NOOP"),
        Case(.logout, "LOGOUT"),
    ]

    @Test(arguments: cases)
    func encodes(_ sample: Case) throws {
        let line = try sample.command.encoded(tag: Tag("S1"))
        #expect(String(decoding: line, as: UTF8.self) == "S1 \(sample.line)\r\n")
    }

    @Test(arguments: [
        Command.fetch(UIDSet(uids()), [.uid]),
        .fetch(one, [.headerFields(["TO\r\nS2 LOGOUT"])]),
        .fetch(one, [.headerFields([""])]),
        .enable([Capability("A B")]),
    ])
    func refusesWhatItCannotEncode(_ command: Command) {
        #expect { try command.encoded(tag: Tag("S1")) } throws: { error in
            guard case .unencodable = error as? IMAPSyntaxError else { return false }
            return true
        }
    }

    @Test func refusesALineThatIsTooLong() {
        let scattered = UIDSet((1...5_000).compactMap { UID(UInt32($0 * 2)) })
        #expect { try Command.expunge(scattered).encoded(tag: Tag("S1")) } throws: { error in
            guard case .exceeded(.commandLine, let actual, 8_192, nil) = error as? IMAPSyntaxError else { return false }
            return actual > 8_192
        }
    }

    @Test func tagsAreOursAndRunOn() {
        var tags = TagSequence(nonce: 0xBEEF)
        #expect(tags.next() == Tag("S000000000000beef.1"))
        #expect(tags.next() == Tag("S000000000000beef.2"))
        var others = TagSequence(nonce: .max)
        #expect(others.next() == Tag("Sffffffffffffffff.1"))
    }
}

/// UIDs from plain numbers; zero is left out.
func uids(_ numbers: UInt32...) -> [UID] {
    numbers.compactMap { UID($0) }
}
