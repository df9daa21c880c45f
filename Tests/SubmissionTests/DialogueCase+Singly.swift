extension DialogueCase {
    /// Without PIPELINING.
    static let singly = [
        DialogueCase(
            "one command at a time",
            nothing,
            [toA, toB],
            [
                .client(mail), .server("250 ok\r\n"), .client("RCPT TO:<a@x>\r\n"), .server("250 ok\r\n"),
                .client("DATA\r\n"), .server("354 go\r\n"), .client(one), .server("250 queued\r\n"),
                .client(mail), .server("250 ok\r\n"), .client("RCPT TO:<b@x>\r\n"), .server("250 ok\r\n"),
                .client("DATA\r\n"), .server("354 go\r\n"), .client(two), .server("250 queued\r\n"),
            ],
            ["delivered a=accepted/250", "delivered b=accepted/250"]
        ),
        DialogueCase(
            "sender refused: no RCPT, no RSET",
            nothing,
            [toA, toA],
            [
                .client(mail), .server("550 no\r\n"), .client(mail), .server("451 no\r\n"),
            ],
            ["failed a=permanent/550", "deferred a=temporary/451"]
        ),
        DialogueCase(
            "all recipients refused: no DATA, a RSET before the next",
            nothing,
            [toBoth, toA],
            [
                .client(mail), .server("250 ok\r\n"), .client("RCPT TO:<a@x>\r\n"), .server("550 no\r\n"),
                .client("RCPT TO:<b@x>\r\n"), .server("450 no\r\n"), .client("RSET\r\n"), .server("250 ok\r\n"),
                .client(mail), .server("550 no\r\n"),
            ],
            ["deferred a=permanent/550 b=temporary/450", "failed a=permanent/550"]
        ),
        DialogueCase(
            "DATA refused, RSET fails",
            nothing,
            [toA, toA, toA],
            [
                .client(mail), .server("250 ok\r\n"), .client("RCPT TO:<a@x>\r\n"), .server("250 ok\r\n"),
                .client("DATA\r\n"), .server("451 no\r\n"), .client("RSET\r\n"), .server("500 what\r\n"),
            ],
            ["deferred a=temporary/451", "notAttempted", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "354 missing",
            nothing,
            [toA, toA],
            [
                .client(mail), .server("250 ok\r\n"), .client("RCPT TO:<a@x>\r\n"), .server("250 ok\r\n"),
                .client("DATA\r\n"), .server("250 ok\r\n"),
            ],
            ["deferred a=temporary/4.5.0", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "silence at MAIL on a fresh session counts",
            nothing,
            [toA, toA],
            [.client(mail), .silence],
            ["deferred a=temporary/4.4.2", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "421 at MAIL on a fresh session counts",
            nothing,
            [toA, toA],
            [.client(mail), .server("421 busy\r\n")],
            ["deferred a=temporary/421", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "421 at MAIL later on does not",
            nothing,
            [toA, toA, toA],
            [.client(mail), .server("550 no\r\n"), .client(mail), .server("421 enough for today\r\n")],
            ["failed a=permanent/550", "notAttempted", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "login wanted after all",
            nothing,
            [toA, toA],
            [.client(mail), .server("530 5.7.0 login\r\n")],
            ["deferred a=temporary/530", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "hung up at RCPT",
            nothing,
            [toBoth, toA],
            [
                .client(mail), .server("250 ok\r\n"), .client("RCPT TO:<a@x>\r\n"), .server("550 no\r\n"),
                .client("RCPT TO:<b@x>\r\n"), .hangUp,
            ],
            ["deferred a=permanent/550 b=temporary/4.4.2", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "an unasked reply behind the last one",
            nothing,
            [toA, toA],
            [.client(mail), .server("550 no\r\n250 surprise\r\n")],
            ["failed a=permanent/550", "notAttempted"],
            isUsable: false
        ),
        DialogueCase(
            "an unasked 421 behind the last one",
            nothing,
            [toA, toA],
            [.client(mail), .server("550 no\r\n421 idle\r\n")],
            ["failed a=permanent/550", "notAttempted"],
            isUsable: false
        ),
        DialogueCase("no recipients", nothing, [message("x")], [], ["failed"]),
    ]
}
