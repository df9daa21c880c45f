import IMAPSyntax
import Testing

/// Every limit, at its edge and beyond.
@Suite struct LimitTests {
    static let small: ResponseLimits = {
        var limits = ResponseLimits()
        (limits.line, limits.literal, limits.response, limits.items, limits.depth) = (60, 20, 90, 3, 4)
        return limits
    }()

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let input: String
        let error: IMAPSyntaxError?

        init(_ name: String, _ input: String, _ error: IMAPSyntaxError? = nil) {
            (testDescription, self.input, self.error) = (name, input, error)
        }
    }

    static let seven = UID(7)
    static let twenty = String(repeating: "x", count: 20)

    static let cases: [Case] = [
        Case("line at its limit", "* OK " + String(repeating: "x", count: 54) + "\r\n"),
        Case(
            "line over its limit",
            "* OK " + String(repeating: "x", count: 56) + "\r\n",
            .exceeded(.line, actual: 62, maximum: 60, uid: nil)
        ),
        Case(
            "line over its limit, unfinished",
            "* OK " + String(repeating: "x", count: 60),
            .exceeded(.line, actual: 65, maximum: 60, uid: nil)
        ),
        Case("literal at its limit", "* 5 FETCH (UID 7 BODY[] {20}\r\n\(twenty))\r\n"),
        Case(
            "literal over its limit, uid first",
            "* 5 FETCH (UID 7 BODY[] {21}\r\n",
            .exceeded(.literal, actual: 21, maximum: 20, uid: seven)
        ),
        Case(
            "literal over its limit, uid not named",
            "* 5 FETCH (BODY[] {21}\r\n",
            .exceeded(.literal, actual: 21, maximum: 20, uid: nil)
        ),
        Case(
            "literal over its limit, uid after a literal",
            "* 5 FETCH (X {2}\r\n(( UID 7 BODY[] {21}\r\n",
            .exceeded(.literal, actual: 21, maximum: 20, uid: seven)
        ),
        Case(
            "literal over its limit in skipped data",
            "* LIST {21}\r\n",
            .exceeded(.literal, actual: 21, maximum: 20, uid: nil)
        ),
        Case(
            "literal of two gigabytes",
            "* 5 FETCH (UID 7 BODY[] {2147483648}\r\n",
            .exceeded(.literal, actual: 2_147_483_648, maximum: 20, uid: seven)
        ),
        Case(
            "literal beyond all numbers",
            "* 5 FETCH (UID 7 BODY[] {99999999999999999999}\r\n",
            .exceeded(.literal, actual: .max, maximum: 20, uid: seven)
        ),
        Case("response at its limit", "* 5 FETCH (X {20}\r\n\(twenty) Y {20}\r\n\(twenty) Z {19}\r\n"),
        Case(
            "response over its limit",
            "* 5 FETCH (X {20}\r\n\(twenty) Y {20}\r\n\(twenty) Z {20}\r\n",
            .exceeded(.response, actual: 91, maximum: 90, uid: nil)
        ),
        Case(
            "many empty literals",
            "* X {0}\r\n" + String(repeating: "a {0}\r\n", count: 30),
            .exceeded(.line, actual: 63, maximum: 60, uid: nil)
        ),
        Case("items at their limit", "* 5 FETCH (UID 7 A 1 B 2)\r\n"),
        Case(
            "items over their limit",
            "* 5 FETCH (UID 7 A 1 B 2 C 3)\r\n",
            .exceeded(.items, actual: 4, maximum: 3, uid: seven)
        ),
        Case("depth at its limit", "* 5 FETCH (UID 7 A (((()))))\r\n"),
        Case(
            "depth over its limit",
            "* 5 FETCH (UID 7 A ((((())))))\r\n",
            .exceeded(.depth, actual: 5, maximum: 4, uid: seven)
        ),
    ]

    @Test(arguments: cases)
    func holds(_ sample: Case) throws {
        if let error = sample.error {
            #expect(throws: error) { try responses(in: [Array(sample.input.utf8)], limits: Self.small) }
        } else {
            #expect(throws: Never.self) { try responses(in: [Array(sample.input.utf8)], limits: Self.small) }
        }
    }

    @Test func aPassedLimitIsFinal() {
        var parser = ResponseParser(limits: Self.small)
        let error = IMAPSyntaxError.exceeded(.literal, actual: 21, maximum: 20, uid: nil)
        parser.append(Array("* LIST {21}\r\n".utf8))
        #expect(throws: error) { try parser.next() }
        parser.append(Array("* 1 EXISTS\r\n".utf8))
        #expect(throws: error) { try parser.next() }
        #expect(parser.bufferedBytes == 0)
    }

    @Test func aLineOfAHundredMegabytesFailsAtOnceAndIsNotKept() {
        var parser = ResponseParser()
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 16_384)
        var fed = 0
        while fed < 100 << 20 {
            parser.append(piece)
            fed += piece.count
            guard (try? parser.next()) == nil else { break }
            if parser.bufferedBytes == 0 { break }
        }
        #expect(fed <= 64 << 10 + piece.count)
        #expect(throws: IMAPSyntaxError.exceeded(.line, actual: fed, maximum: 65_536, uid: nil)) { try parser.next() }
    }

    @Test func descriptionsSayWhatWasTooMuch() {
        let error = IMAPSyntaxError.exceeded(.literal, actual: 21, maximum: 20, uid: Self.seven)
        #expect(error.description == "a literal of 21 bytes, at most 20 are accepted")
        #expect(error.uid == Self.seven)
    }
}
