import CivilTime
import IMAPSyntax
import Testing

@Suite struct FetchResponseTests {
    /// 2026-02-07T08:05:00Z
    static let date = Instant(seconds: 1_770_451_500)
    static let seven = UID(7)

    static func bytes(_ text: String) -> FetchedItems.Section { .bytes(Array(text.utf8)) }

    static let fixtures: [ResponseFixture] = [
        .success("* 5 FETCH (UID 7)", fetched { $0.uid = seven }),
        .success("* 5 FETCH ()", fetched()),
        .success("* 5 fetch (uid 7)", fetched { $0.uid = seven }),
        .success("*  5  FETCH  ( UID  7 )", fetched { $0.uid = seven }, quirks: [.extraSpace]),
        .success(#"* 5 FETCH (FLAGS (\Seen) UID 7)"#, fetched { ($0.uid, $0.flags) = (seven, [.seen]) }),
        .success("* 5 FETCH (FLAGS () UID 7)", fetched { ($0.uid, $0.flags) = (seven, []) }),
        .success("* 5 FETCH (RFC822.SIZE 94)", fetched { $0.size = 94 }),
        .success("* 5 FETCH (RFC822.SIZE 9223372036854775807)", fetched { $0.size = .max }),
        .success(#"* 5 FETCH (INTERNALDATE "07-Feb-2026 09:05:00 +0100")"#, fetched { $0.internalDate = date }),
        .success(#"* 5 FETCH (INTERNALDATE " 7-feb-2026 02:35:00 -0530")"#, fetched { $0.internalDate = date }),
        .success(#"* 5 FETCH (INTERNALDATE "7-Feb-2026 8:05:00 +0000")"#, fetched { $0.internalDate = date }),
        .success(#"* 5 FETCH (INTERNALDATE "30-Feb-2026 8:05:00 +0000")"#, fetched(), quirks: [.malformedDate]),
        .success(#"* 5 FETCH (INTERNALDATE "07-Feb-2026 09:05:00")"#, fetched(), quirks: [.malformedDate]),
        .success(#"* 5 FETCH (INTERNALDATE "07-Feb-2026 09:05:00 +9999")"#, fetched(), quirks: [.malformedDate]),
        .success(#"* 5 FETCH (INTERNALDATE NIL UID 7)"#, fetched { $0.uid = seven }, quirks: [.malformedDate]),
        .success("* 5 FETCH (UID 7 BODY[] {3}\r\nabc)", fetched { ($0.uid, $0.body) = (seven, bytes("abc")) }),
        .success("* 5 FETCH (BODY[] {3}\r\nabc UID 7)", fetched { ($0.uid, $0.body) = (seven, bytes("abc")) }),
        .success("* 5 FETCH (BODY[] {3}\r\nabcUID 7)", fetched { ($0.uid, $0.body) = (seven, bytes("abc")) }),
        .success("* 5 FETCH (BODY[] {3+}\r\nabc)", fetched { $0.body = bytes("abc") }),
        .success("* 5 FETCH (BODY[] ~{3}\r\na\0c)", fetched { $0.body = bytes("a\0c") }),
        .success("* 5 FETCH (BODY[] {0}\r\n)", fetched { $0.body = bytes("") }),
        .success("* 5 FETCH (BODY[] {00003}\r\nabc)", fetched { $0.body = bytes("abc") }),
        .success("* 5 FETCH (BODY[] {7}\r\n)\r\n{9}\r)", fetched { $0.body = bytes(")\r\n{9}\r") }),
        .success(#"* 5 FETCH (BODY[] "a \"b\" \\ ) c")"#, fetched { $0.body = bytes(#"a "b" \ ) c"#) }),
        .success(#"* 5 FETCH (BODY[] "")"#, fetched { $0.body = bytes("") }),
        .success("* 5 FETCH (BODY[] NIL UID 7)", fetched { ($0.uid, $0.body) = (seven, .unavailable) }),
        .success("* 5 FETCH (BODY[]<0> {3}\r\nabc UID 7)", fetched { $0.uid = seven }),
        .success(
            "* 5 FETCH (BODY[HEADER.FIELDS (MESSAGE-ID FROM)] {3}\r\na\r\n)",
            fetched { $0.headerFields = bytes("a\r\n") }
        ),
        .success(#"* 5 FETCH (BODY[HEADER.FIELDS ("From")] "x")"#, fetched { $0.headerFields = bytes("x") }),
        .success(#"* 5 FETCH (BODY[HEADER.FIELDS.NOT (FROM)] "x" UID 7)"#, fetched { $0.uid = seven }),
        .success(#"* 5 FETCH (MODSEQ (12) X-GM-LABELS ("\\Inbox" (a ())) UID 7)"#, fetched { $0.uid = seven }),
        .success("* 5 FETCH (X {3}\r\n(((UID 7)", fetched { $0.uid = seven }),
        .success("* 5 FETCH (X ({3}\r\n))) NIL \"(\") UID 7)", fetched { $0.uid = seven }),
        .success(
            "* 5 FETCH (ENVELOPE (NIL \"s\" ((NIL NIL \"a\" \"b\")) {1}\r\n( NIL) UID 7)",
            fetched { $0.uid = seven }
        ),
        .incomplete("* 5 FETCH (UID 7 BODY[] {3}", remaining: 27),
        .incomplete("* 5 FETCH (UID 7 BODY[] {3}\r\n", remaining: 27),
        .incomplete("* 5 FETCH (UID 7 BODY[] {3}\r\nab", remaining: 29),
        .incomplete("* 5 FETCH (UID 7 BODY[] {3}\r\nabc", remaining: 30),
        .incomplete("* 5 FETCH (UID 7 BODY[] {3}\r\nabc)", remaining: 31),
        .failure("* 5 FETCH", malformed("a list of items")),
        .failure("* 5 FETCH UID 7", malformed("a list of items")),
        .failure("* 5 FETCH (UID 7", malformed("the name of an item", seven)),
        .failure("* 5 FETCH (UID 0)", malformed("a uid")),
        .failure("* 5 FETCH (UID 4294967296)", malformed("a uid")),
        .failure("* 5 FETCH (UID x)", malformed("a number")),
        .failure("* 5 FETCH (UID)", malformed("a number")),
        .failure("* 5 FETCH (UID 7 RFC822.SIZE -1)", malformed("a number", seven)),
        .failure("* 5 FETCH (UID 7 RFC822.SIZE 9223372036854775808)", malformed("a number", seven)),
        .failure("* 5 FETCH (UID 7 FLAGS x)", malformed("a list of flags", seven)),
        .failure("* 5 FETCH (UID 7 BODY[] x)", malformed("a string or NIL", seven)),
        .failure("* 5 FETCH (UID 7 BODY[] {3)", malformed("a string or NIL", seven)),
        .failure("* 5 FETCH (UID 7 BODY[] \"abc)", malformed("a string or NIL", seven)),
        .failure("* 5 FETCH (UID 7 X (a)", malformed("the name of an item", seven)),
        .failure("* 5 FETCH (UID 7 X (a", malformed("the end of a list", seven)),
        .failure("* 5 FETCH (UID 7 X)", malformed("a value", seven)),
        .failure("* 5 FETCH ({3}\r\nabc)", malformed("the name of an item")),
    ]

    static func malformed(_ expected: String, _ uid: UID? = nil) -> IMAPSyntaxError {
        .malformed(response: "FETCH", expected: expected, uid: uid)
    }

    @Test(arguments: fixtures)
    func reads(_ fixture: ResponseFixture) throws {
        try fixture.check()
    }

    @Test func twoResponsesForOneMessageAreMerged() throws {
        var first = FetchedItems(sequenceNumber: 5)
        (first.uid, first.body, first.size) = (Self.seven, Self.bytes("abc"), 3)
        var second = FetchedItems(sequenceNumber: 4)
        (second.uid, second.flags) = (Self.seven, [.seen])
        first.merge(second)
        #expect(first.sequenceNumber == 4)
        #expect(first.body == Self.bytes("abc"))
        #expect(first.flags == [.seen])
        #expect(first.size == 3)
    }
}
