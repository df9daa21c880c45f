import IMAPSyntax
import Testing

/// OK, NO, BAD, BYE, PREAUTH, tagged and not, and what else has no message in it.
@Suite struct StatusResponseTests {
    static let validity = UIDValidity(1_795_251_634)
    static let next = UID(4)
    static let flags = Set([MessageFlag(#"\Seen"#), MessageFlag(#"\*"#), MessageFlag("$Done")].compactMap { $0 })

    static let fixtures: [ResponseFixture] = [
        .success("S1 OK done", .tagged(Tag("S1"), StatusReply(.ok, text: "done"))),
        .success(
            "S1 NO Mailbox doesn't exist: x",
            .tagged(Tag("S1"), StatusReply(.no, text: "Mailbox doesn't exist: x"))
        ),
        .success("S1 BAD what", .tagged(Tag("S1"), StatusReply(.bad, text: "what"))),
        .success("S1 OK", .tagged(Tag("S1"), StatusReply(.ok)), quirks: [.missingText]),
        .success("s1 ok done", .tagged(Tag("s1"), StatusReply(.ok, text: "done"))),
        .success("  S1   OK  done", .tagged(Tag("S1"), StatusReply(.ok, text: "done")), quirks: [.extraSpace]),
        .success("* OK Still here", .status(StatusReply(.ok, text: "Still here"))),
        .success("* bye Autologout", .status(StatusReply(.bye, text: "Autologout"))),
        .success("* PREAUTH hello", .status(StatusReply(.preauth, text: "hello"))),
        .success("* OK [ALERT] disk\u{1B}[31m full", .status(StatusReply(.ok, code: .alert, text: "disk [31m full"))),
        .success("* OK ends in {5}", .status(StatusReply(.ok, text: "ends in {5}"))),
        .success("S1 NO {5}", .tagged(Tag("S1"), StatusReply(.no, text: "{5}"))),
        .success("+ literal {5}", .continuation("literal {5}")),
        .success("+ idling", .continuation("idling")),
        .success("+", .continuation("")),
        .success(
            "* OK [UIDVALIDITY 1795251634] valid",
            .status(StatusReply(.ok, code: validity.map(ResponseCode.uidValidity), text: "valid"))
        ),
        .success(
            "* OK [UIDVALIDITY 0] x",
            .status(StatusReply(.ok, code: .other("UIDVALIDITY 0"), text: "x")),
            quirks: [.malformedCode]
        ),
        .success("* OK [uidnext 4] x", .status(StatusReply(.ok, code: next.map(ResponseCode.uidNext), text: "x"))),
        .success(
            "* OK [UIDNEXT 4294967296] x",
            .status(StatusReply(.ok, code: .other("UIDNEXT 4294967296"), text: "x")),
            quirks: [.malformedCode]
        ),
        .success(
            #"* OK [PERMANENTFLAGS (\Seen $Done \*)] x"#,
            .status(StatusReply(.ok, code: .permanentFlags(flags), text: "x"))
        ),
        .success(
            "* OK [PERMANENTFLAGS ()] Read-only.",
            .status(StatusReply(.ok, code: .permanentFlags([]), text: "Read-only."))
        ),
        .success("* OK [HIGHESTMODSEQ 12] x", .status(StatusReply(.ok, code: .other("HIGHESTMODSEQ 12"), text: "x"))),
        .success("S1 OK [READ-WRITE] x", .tagged(Tag("S1"), StatusReply(.ok, code: .readWrite, text: "x"))),
        .success("S1 OK [READ-ONLY] x", .tagged(Tag("S1"), StatusReply(.ok, code: .readOnly, text: "x"))),
        .success("S1 NO [TRYCREATE] x", .tagged(Tag("S1"), StatusReply(.no, code: .tryCreate, text: "x"))),
        .success("S1 NO [NONEXISTENT] x", .tagged(Tag("S1"), StatusReply(.no, code: .nonExistent, text: "x"))),
        .success("S1 NO [OVERQUOTA] x", .tagged(Tag("S1"), StatusReply(.no, code: .other("OVERQUOTA"), text: "x"))),
        .success("S1 NO [unclosed", .tagged(Tag("S1"), StatusReply(.no, text: "unclosed")), quirks: [.malformedCode]),
        .success(
            "S1 OK [COPYUID 1795251634 1:2,5 7:9] x",
            .tagged(
                Tag("S1"),
                StatusReply(
                    .ok,
                    code: validity.map { .copyUID($0, from: UIDSet(uids(1, 2, 5)), to: UIDSet(uids(7, 8, 9))) },
                    text: "x"
                )
            )
        ),
        .success(
            "S1 OK [COPYUID 1 * 2] x",
            .tagged(Tag("S1"), StatusReply(.ok, code: .other("COPYUID 1 * 2"), text: "x")),
            quirks: [.malformedCode]
        ),
        .success("* CAPABILITY IMAP4rev1 Idle", .capabilities([Capability("IMAP4REV1"), .idle])),
        .success("* ENABLED CONDSTORE", .enabled([Capability("CONDSTORE")])),
        .success(#"* FLAGS (\Seen $Done \*)"#, .flags(flags)),
        .success(#"* FLAGS (\Seen a%b $Done \*)"#, .flags(flags), quirks: [.malformedFlag]),
        .success("* 23 EXISTS", .exists(23)),
        .success("*  23  exists ", .exists(23), quirks: [.extraSpace]),
        .success("* 0 RECENT", .recent(0)),
        .success("* 4294967295 EXPUNGE", .expunge(4_294_967_295)),
        .success("* VANISHED 1:2,4", .vanished(UIDSet(uids(1, 2, 4)), earlier: false)),
        .success("* VANISHED (EARLIER) 4", .vanished(UIDSet(uids(4)), earlier: true)),
        .success("* SEARCH", .search(UIDSet(uids()))),
        .success("* SEARCH 9 2 3", .search(UIDSet(uids(2, 3, 9)))),
        .success("* SEARCH 2 0 3 (MODSEQ 917162500)", .search(UIDSet(uids(2, 3))), quirks: [.malformedUID]),
        .success(#"* ESEARCH (TAG "S7") UID ALL 1:3"#, .search(UIDSet(uids(1, 2, 3)))),
        .success(#"* ESEARCH (TAG "S7") UID COUNT 2 ALL 4,6"#, .search(UIDSet(uids(4, 6)))),
        .success(#"* ESEARCH (TAG "S7") UID"#, .search(UIDSet(uids()))),
        .success(#"* LIST () "/" INBOX"#, .other("LIST")),
        .success("* LIST () \"/\" {5}\r\na\r\nOK x", .other("LIST")),
        .success("* 7 X-NEW {3+}\r\n)\r\n", .other("X-NEW")),
        .success("* X {0}\r\n{0}\r\n", .other("X")),
        .success("* 99999999999 EXISTS", .other("99999999999")),
        .success("\r\n* 23 EXISTS", .exists(23), quirks: [.emptyLine]),
        .incomplete("", remaining: 0),
        .incomplete("* 23 EXISTS", remaining: 11),
        .incomplete("* 23 EXISTS\r", remaining: 12),
        .failure("S1 WHAT", .malformed(response: "tagged", expected: "OK, NO or BAD", uid: nil)),
        .failure("garbage", .malformed(response: "tagged", expected: "OK, NO or BAD", uid: nil)),
        .failure("* FLAGS nothing", .malformed(response: "FLAGS", expected: "a list of flags", uid: nil)),
        .failure(#"* FLAGS (\Seen"#, .malformed(response: "FLAGS", expected: "a list of flags", uid: nil)),
        .failure("* VANISHED *", .malformed(response: "VANISHED", expected: "a set of uids", uid: nil)),
        .failure("* VANISHED (LATER) 1", .malformed(response: "VANISHED", expected: "(EARLIER)", uid: nil)),
        .failure("* ESEARCH UID ALL 1:*", .malformed(response: "ESEARCH", expected: "a set of uids", uid: nil)),
        .failure(#"* ESEARCH (TAG "S1" UID"#, .malformed(response: "ESEARCH", expected: "the end of a list", uid: nil)),
    ]

    @Test(arguments: fixtures)
    func reads(_ fixture: ResponseFixture) throws {
        try fixture.check()
    }

    @Test func aBareLineFeedEndsALine() throws {
        var parser = ResponseParser()
        parser.append(Array("* 23 EXISTS\nS1 OK done\r\n".utf8))
        #expect(try parser.next() == .exists(23))
        #expect(try parser.next() == .tagged(Tag("S1"), StatusReply(.ok, text: "done")))
        #expect(parser.quirks == [.bareLineFeed])
    }
}
