extension DialogueCase {
    /// With PIPELINING.
    static let pipelined = [
        DialogueCase(
            "content leads the next group",
            pipelining,
            [toA, toB, toA],
            [
                .client(groupA), .server(ready), .client(one + groupB), .server("250 queued\r\n" + ready),
                .client(two + groupA), .server("250 queued\r\n" + ready), .client(one), .server("250 queued\r\n"),
            ],
            ["delivered a=accepted/250", "delivered b=accepted/250", "delivered a=accepted/250"]
        ),
        DialogueCase(
            "every extension in use",
            everything,
            [message("A: è\n\n.\n", to: "a@x")],
            [
                .client("MAIL FROM:<d@us.example> SIZE=12 BODY=8BITMIME SMTPUTF8\r\nRCPT TO:<a@x>\r\nDATA\r\n"),
                .server(ready), .client("A: è\r\n\r\n..\r\n.\r\n"), .server("250 2.0.0 queued\r\n"),
            ],
            ["delivered a=accepted/250"]
        ),
        DialogueCase(
            "one recipient refused",
            pipelining,
            [toBoth],
            [
                .client(mail + "RCPT TO:<a@x>\r\nRCPT TO:<b@x>\r\nDATA\r\n"),
                .server("250 ok\r\n550 no\r\n250 ok\r\n354 go\r\n"), .client("both\r\n.\r\n"),
                .server("250 queued\r\n"),
            ],
            ["delivered a=permanent/550 b=accepted/250"]
        ),
        DialogueCase(
            "more recipients than one group has commands, some refused",
            pipelining,
            [toCrowd],
            [
                .client(mail + crowd(1...49)), .server(String(repeating: "250 ok\r\n", count: 50)),
                .client(crowd(50...60) + "DATA\r\n"),
                .server("550 no\r\n452 too many\r\n" + String(repeating: "250 ok\r\n", count: 9) + "354 go\r\n"),
                .client("all\r\n.\r\n"), .server("250 queued\r\n"),
            ],
            [
                "delivered"
                    + (1...60).map {
                        " u\($0)=\($0 == 50 ? "permanent/550" : $0 == 51 ? "temporary/452" : "accepted/250")"
                    }
                    .joined()
            ]
        ),
        DialogueCase(
            "all refused, 354 all the same: a lone dot",
            pipelining,
            [toA, toB],
            [
                .client(groupA), .server("250 ok\r\n550 no\r\n354 go\r\n"), .client(".\r\n" + groupB),
                .server("554 no valid recipients\r\n" + ready), .client(two), .server("250 queued\r\n"),
            ],
            ["failed a=permanent/550", "delivered b=accepted/250"]
        ),
        DialogueCase(
            "all refused, the lone dot taken",
            pipelining,
            [toA],
            [
                .client(groupA), .server("250 ok\r\n450 no\r\n354 go\r\n"), .client(".\r\n"), .server("250 ok\r\n"),
            ],
            ["deferred a=temporary/450"]
        ),
        DialogueCase(
            "hung up at the lone dot",
            pipelining,
            [toA, toB],
            [
                .client(groupA), .server("250 ok\r\n550 no\r\n354 go\r\n"), .client(".\r\n" + groupB), .hangUp,
            ],
            ["failed a=permanent/550", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "all refused, DATA too: RSET leads the next group",
            pipelining,
            [toA, toB],
            [
                .client(groupA), .server("250 ok\r\n550 no\r\n554 no valid recipients\r\n"),
                .client("RSET\r\n" + groupB), .server("250 ok\r\n" + ready), .client(two), .server("250 queued\r\n"),
            ],
            ["failed a=permanent/550", "delivered b=accepted/250"]
        ),
        DialogueCase(
            "sender refused",
            pipelining,
            [toA, toB],
            [
                .client(groupA), .server("550 no\r\n503 no\r\n503 no\r\n"), .client(groupB), .server(ready),
                .client(two), .server("250 queued\r\n"),
            ],
            ["failed a=permanent/550", "delivered b=accepted/250"]
        ),
        DialogueCase(
            "content refused, the next one not",
            pipelining,
            [toA, toB],
            [
                .client(groupA), .server(ready), .client(one + groupB), .server("554 5.7.1 spam\r\n" + ready),
                .client(two), .server("451 later\r\n"),
            ],
            ["failed a=permanent/554", "deferred b=temporary/451"]
        ),
        DialogueCase(
            "421 for the content",
            pipelining,
            [toA, toB, toA],
            [.client(groupA), .server(ready), .client(one + groupB), .server("421 4.3.2 shutting down\r\n")],
            ["deferred a=temporary/421", "notAttempted", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "421 in the middle of the next envelope",
            pipelining,
            [toA, toBoth, toA],
            [
                .client(groupA), .server(ready),
                .client(one + mail + "RCPT TO:<a@x>\r\nRCPT TO:<b@x>\r\nDATA\r\n"),
                .server("250 queued\r\n250 ok\r\n550 no\r\n421 bye\r\n"),
            ],
            ["delivered a=accepted/250", "deferred a=permanent/550 b=temporary/421", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "hung up behind the dot",
            pipelining,
            [toA, toB, toA],
            [.client(groupA), .server(ready), .client(one + groupB), .hangUp],
            ["unknown a=unknown/4.4.2", "notAttempted", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "hung up in the reply to the dot",
            pipelining,
            [toA],
            [.client(groupA), .server(ready), .client(one), .server("250-queued\r\n250 "), .hangUp],
            ["unknown a=unknown/4.4.2"],
            isUsable: false
        ),
        DialogueCase(
            "silence behind the dot",
            pipelining,
            [toBoth, toB],
            [
                .client(mail + "RCPT TO:<a@x>\r\nRCPT TO:<b@x>\r\nDATA\r\n"),
                .server("250 ok\r\n550 no\r\n250 ok\r\n354 go\r\n"), .client("both\r\n.\r\n" + groupB), .silence,
            ],
            ["unknown a=permanent/550 b=unknown/4.4.2", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "garbage behind the dot",
            pipelining,
            [toA],
            [.client(groupA), .server(ready), .client(one), .server("ok\r\n")],
            ["unknown a=unknown/4.5.0"],
            isUsable: false
        ),
        DialogueCase(
            "354 behind the dot",
            pipelining,
            [toA],
            [.client(groupA), .server(ready), .client(one), .server("354 more\r\n")],
            ["unknown a=unknown/4.5.0"],
            isUsable: false
        ),
        DialogueCase(
            "taken, then hung up: the next certainly not accepted",
            pipelining,
            [toA, toB],
            [.client(groupA), .server(ready), .client(one + groupB), .server("250 queued\r\n"), .hangUp],
            ["delivered a=accepted/250", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "broken while the dot leaves",
            pipelining,
            [toA, toB],
            [.client(groupA), .server(ready), .sendFails, .hangUp],
            ["unknown a=unknown/4.4.2", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "broken while the dot leaves, with last words",
            pipelining,
            [toA, toB],
            [.client(groupA), .server(ready), .sendFails, .server("421 4.7.0 enough\r\n")],
            ["deferred a=temporary/421", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "a message refused here, between two others",
            pipelining,
            [toA, message("è", to: "a@x"), toB],
            [
                .client(groupA), .server(ready), .client(one), .server("250 queued\r\n"), .client(groupB),
                .server(ready),
                .client(two), .server("250 queued\r\n"),
            ],
            ["delivered a=accepted/250", "failed a=permanent/5.6.9", "delivered b=accepted/250"]
        ),
        DialogueCase(
            "a recipient refused here",
            pipelining,
            [message("one\n", to: "a@x", "b@x\r\nQUIT")],
            [.client(groupA), .server(ready), .client(one), .server("250 queued\r\n")],
            ["delivered a=accepted/250 b=permanent/5.1.3"]
        ),
        DialogueCase(
            "no recipient that can be named",
            pipelining,
            [message("one\n", to: "b b@x")],
            [],
            ["failed b b=permanent/5.1.3"]
        ),
    ]
}
