import Submission
import Testing

@Suite("Reply parser") struct SMTPReplyParserTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var input: String
        var replies: [SMTPReply]
        init(_ name: String, _ input: String, _ replies: SMTPReply...) {
            (testDescription, self.input, self.replies) = (name, input, replies)
        }
    }

    static let cases = [
        Case("one line", "250 Ok\r\n", SMTPReply(code: 250, text: "Ok")),
        Case("code alone", "250\r\n", SMTPReply(code: 250, text: "")),
        Case("code and blank", "354 \r\n", SMTPReply(code: 354, text: "")),
        Case("bare line feeds", "250 Ok\n250 Ok\n", SMTPReply(code: 250, text: "Ok"), SMTPReply(code: 250, text: "Ok")),
        Case("several lines", "250-a\r\n250-\r\n250 b\r\n", SMTPReply(code: 250, text: "a\n\nb")),
        Case(
            "enhanced code on every line",
            "550-5.1.1 no\r\n550 5.1.1 such user\r\n",
            SMTPReply(code: 550, enhanced: EnhancedStatus(.permanent, 1, 1), text: "no\nsuch user")
        ),
        Case(
            "enhanced code on the first line only",
            "550-5.7.1 no\r\n550 really\r\n",
            SMTPReply(code: 550, enhanced: EnhancedStatus(.permanent, 7, 1), text: "no\nreally")
        ),
        Case(
            "another enhanced code stays in the text",
            "550-5.7.1 no\r\n550 5.1.1 really\r\n",
            SMTPReply(code: 550, enhanced: EnhancedStatus(.permanent, 7, 1), text: "no\n5.1.1 really")
        ),
        Case(
            "enhanced code alone",
            "421 4.4.2\r\n",
            SMTPReply(code: 421, enhanced: EnhancedStatus(.temporary, 4, 2), text: "")
        ),
        Case(
            "three digits",
            "450 4.123.999 x\r\n",
            SMTPReply(code: 450, enhanced: EnhancedStatus(.temporary, 123, 999), text: "x")
        ),
        Case("enhanced code of another class", "550 4.1.1 x\r\n", SMTPReply(code: 550, text: "4.1.1 x")),
        Case("no enhanced code for 3yz", "354 3.0.0 x\r\n", SMTPReply(code: 354, text: "3.0.0 x")),
        Case("a version number", "250 2.1.1-beta\r\n", SMTPReply(code: 250, text: "2.1.1-beta")),
        Case("four digits", "250 2.1.1000 x\r\n", SMTPReply(code: 250, text: "2.1.1000 x")),
        Case("a leading zero", "250 2.01.1 x\r\n", SMTPReply(code: 250, text: "2.01.1 x")),
        Case("not UTF-8 is repaired", "250 \u{fffd}\r\n", SMTPReply(code: 250, text: "\u{fffd}")),
        Case(
            "pipelined",
            "250 2.1.0 Ok\r\n250-2.1.5 A\r\n250 2.1.5 B\r\n354 go\r\n",
            SMTPReply(code: 250, enhanced: EnhancedStatus(.success, 1, 0), text: "Ok"),
            SMTPReply(code: 250, enhanced: EnhancedStatus(.success, 1, 5), text: "A\nB"),
            SMTPReply(code: 354, text: "go")
        ),
    ]

    @Test("whole, at every split, and byte by byte", arguments: cases)
    func everySplit(_ item: Case) throws {
        let bytes = Array(item.input.utf8)
        for split in 0...bytes.count {
            #expect(try replies(in: [Array(bytes[..<split]), Array(bytes[split...])]) == item.replies)
        }
        #expect(try replies(in: bytes.map { [$0] }) == item.replies)
    }

    @Test(
        "defects",
        arguments: [
            ("garbage", "hello\r\n", SMTPReplyParser.Defect.noCode),
            ("empty line", "\r\n", .noCode),
            ("two digits", "25 x\r\n", .noCode),
            ("class out of range", "150 x\r\n", .noCode),
            ("class six", "600 x\r\n", .noCode),
            ("wrong separator", "250_x\r\n", .noCode),
            ("mixed codes", "250-x\r\n550 y\r\n", .mixedCodes),
            ("long line", "250 " + String(repeating: "x", count: 4_096) + "\r\n", .lineTooLong),
            ("endless line", String(repeating: "2", count: 5_000), .lineTooLong),
            ("many lines", String(repeating: "250-x\r\n", count: 201), .tooManyLines),
            (
                "long text", String(repeating: "250-\(String(repeating: "x", count: 1_000))\r\n", count: 70),
                .textTooLong
            ),
        ]
    )
    func defect(_ name: String, _ input: String, _ defect: SMTPReplyParser.Defect) {
        #expect(throws: defect) { try replies(in: [Array(input.utf8)]) }
        #expect(throws: defect) { try replies(in: Array(input.utf8).map { [$0] }) }
    }

    @Test("a defect is final") func defectIsFinal() {
        var parser = SMTPReplyParser()
        parser.append(Array("x\r\n250 Ok\r\n".utf8))
        #expect(throws: SMTPReplyParser.Defect.noCode) { try parser.next() }
        #expect(throws: SMTPReplyParser.Defect.noCode) { try parser.next() }
    }

    @Test("limits are reached, not exceeded") func limits() throws {
        let longest = "250 " + String(repeating: "x", count: 4_096 - 6) + "\r\n"
        let most = String(repeating: "250-x\r\n", count: 199) + "250 x\r\n"
        #expect(try replies(in: [Array((longest + most).utf8)]).count == 2)
    }

    @Test("what is left is known") func leftOver() throws {
        var parser = SMTPReplyParser()
        #expect(parser.isEmpty)
        parser.append(Array("250 Ok\r\n4".utf8))
        _ = try parser.next()
        #expect(!parser.isEmpty)
        #expect(try parser.next() == nil)
        parser.append(Array("21-bye\r\n".utf8))
        #expect(try parser.next() == nil)
        #expect(!parser.isEmpty)
        parser.append(Array("421 bye\r\n".utf8))
        #expect(try parser.next()?.code == 421)
        #expect(parser.isEmpty)
    }

    private func replies(in pieces: [[UInt8]]) throws -> [SMTPReply] {
        var parser = SMTPReplyParser()
        var replies: [SMTPReply] = []
        for piece in pieces {
            parser.append(piece)
            while let reply = try parser.next() { replies.append(reply) }
        }
        return replies
    }
}
