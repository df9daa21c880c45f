import IMAPSyntax
import Testing

/// Mails and servers that mean harm.
@Suite struct HostileTests {
    static let seven = UID(7)

    @Test(arguments: [
        "A004 OK done\r\n",
        "\r\nS1 OK done\r\nS1 BAD\r\n",
        ")\r\nS1 OK Fetch completed\r\n",
        ")\r\n* 5 FETCH (UID 9 BODY[] {4}\r\nevil)\r\nS1 OK\r\n",
        "* BYE\r\n* OK [UIDVALIDITY 1]\r\n* 0 EXISTS\r\n",
        "{5}\r\n{99999999999}\r\n",
        "\"\\\"\0\r\n\u{1B}",
    ])
    func aMailCannotSpeakForTheServer(body: String) throws {
        let bytes = Array(body.utf8)
        let wire = Array("* 5 FETCH (UID 7 BODY[] {\(bytes.count)}\r\n".utf8) + bytes + Array(")\r\nS1 OK end\r\n".utf8)
        let expected: [Response] = [
            fetched { ($0.uid, $0.body) = (Self.seven, .bytes(bytes)) },
            .tagged(Tag("S1"), StatusReply(.ok, text: "end")),
        ]
        #expect(try responses(in: [wire]) == expected)
        #expect(try responses(in: wire.map { [$0] }) == expected)
    }

    @Test func progressTellsWhatIsAwaitedOfALiteral() throws {
        var parser = ResponseParser()
        parser.append(Array("* 5 FETCH (UID 7 BODY[] {10}\r\nabc".utf8))
        #expect(try parser.next() == nil)
        #expect(parser.literalProgress == LiteralProgress(received: 3, announced: 10))
        #expect(parser.literalProgress?.awaited == 7)
        #expect(parser.uidUnderWay == Self.seven)
        parser.append(Array("defghij".utf8))
        #expect(try parser.next() == nil)
        #expect(parser.literalProgress == nil)
        #expect(parser.uidUnderWay == Self.seven)
        parser.append(Array(")\r\n".utf8))
        #expect(try parser.next() != nil)
        #expect(parser.uidUnderWay == nil)
    }

    /// A quadratic copy of this literal would take minutes.
    @Test(.timeLimit(.minutes(1)))
    func aLargeLiteralInSmallPiecesTakesLinearTime() throws {
        let size = 16 << 20
        var parser = ResponseParser()
        parser.append(Array("* 5 FETCH (UID 7 BODY[] {\(size)}\r\n".utf8))
        let piece = [UInt8](repeating: UInt8(ascii: ")"), count: 1_024)
        for _ in 0..<size / piece.count {
            parser.append(piece)
            #expect(try parser.next() == nil)
        }
        parser.append(Array(")\r\n".utf8))
        guard case .fetch(let items) = try parser.next(), case .bytes(let body) = items.body else {
            Issue.record("no message came out")
            return
        }
        #expect(body.count == size)
    }

    /// Many responses in one piece: consumed bytes are not moved each time.
    @Test(.timeLimit(.minutes(1)))
    func manyResponsesInOnePieceTakeLinearTime() throws {
        let wire = Array(String(repeating: "* 5 FETCH (UID 7)\r\n", count: 50_000).utf8)
        #expect(try responses(in: [wire, wire]).count == 100_000)
    }

    /// Malformed or not, the parser ends, and goes on behind what was malformed.
    @Test(arguments: 0..<200)
    func randomBytesDoNoHarm(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let words = [
            "* ", "5 ", "FETCH ", "(", ")", "UID ", "7", "BODY[] ", "{3}\r\n", "\"", "\\", "[", "]", "\r\n", "S1 OK",
            "~", "NIL ",
        ]
        var parser = ResponseParser(limits: LimitTests.small)
        for _ in 0..<400 {
            let isWord = random.next() % 4 > 0
            let piece =
                isWord
                ? Array(words[Int(random.next() % UInt64(words.count))].utf8)
                : [UInt8(truncatingIfNeeded: random.next())]
            parser.append(piece)
            while let _ = try? parser.next() {}
            #expect(parser.bufferedBytes <= 1_000)
        }
    }
}

/// A small deterministic generator, so that a failing seed can be run again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
