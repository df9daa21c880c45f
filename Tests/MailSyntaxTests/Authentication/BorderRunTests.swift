import MailSyntax
import Testing

/// Which results our own border added.
struct BorderRunTests {
    private static let ours = "Authentication-Results: mx.desk.example; dmarc=pass"
    private static let outside =
        "Received: from mail.a.example (mail.a.example [192.0.2.1]) by mx.desk.example with ESMTPS; x"

    /// `1+0`: how many count, and how many do not.
    private static func run(_ fields: [String]) -> String {
        let mail = parsed((fields + ["From: anna@a.example", "", "text"]).joined(separator: "\n"))
        let run = BorderRun(mail, servers: ["mx.desk.example"])
        return "\(run.results.count)+\(run.ignored)"
    }

    @Test(
        "the topmost run",
        arguments: [
            ("ours, above the Received field", [ours, outside], "1+0"),
            ("several of ours", [ours, ours, outside], "2+0"),
            ("other fields between", ["Return-Path: <a@a.example>", ours, "X-Spam: no", outside], "1+0"),
            ("another's, at the top", ["Authentication-Results: mx.a.example; dmarc=pass", outside], "0+1"),
            ("without a server's name", ["Authentication-Results: dmarc=pass header.from=a.example", outside], "0+1"),
            ("our name, below the Received field", [outside, ours], "0+1"),
            ("ours above, forged below", [ours, outside, ours, "Received: from x by mx.desk.example", ours], "1+2"),
            (
                "above local delivery",
                [
                    "Received: from mx.desk.example by mx.desk.example with LMTP id 7 for <s@desk.example>; x", ours,
                    outside,
                ],
                "1+0"
            ),
            ("above a hand-over without a client", ["Received: by 2002:a05 with SMTP id 7; x", ours, outside], "1+0"),
            ("qmail's own", ["Received: (qmail 4711 invoked by uid 89); x", ours, outside], "1+0"),
            (
                "back from a filter on the machine",
                ["Received: from localhost (localhost [127.0.0.1]) by mx.desk.example with ESMTP; x", ours, outside],
                "1+0"
            ),
            ("without any Received field", ["Return-Path: <a@a.example>", ours], "1+0"),
            ("without one, below what people write", ["Subject: x", ours], "0+1"),
            ("without one, below a signature", ["DKIM-Signature: v=1", ours], "0+1"),
            ("in other letters", [ours.uppercased(), outside], "1+0"),
            ("a field that is folded", ["Authentication-Results:\n mx.desk.example;\n dmarc=pass", outside], "1+0"),
        ]
    )
    func topmost(name: String, fields: [String], expected: String) {
        #expect(Self.run(fields) == expected, "\(name)")
    }

    @Test(
        "what a client says cannot pass for our own hand-over",
        arguments: [
            "from x by y with LMTP (unknown [192.0.2.6]) by mx.desk.example with ESMTP",
            "from localhost (localhost [127.0.0.1]) (unknown [192.0.2.6]) by mx.desk.example with ESMTP",
            "from localhost (localhost [127.0.0.1]) by x (unknown [192.0.2.6]) by mx.desk.example with ESMTP",
            "from [192.0.2.6] (helo=[127.0.0.1]) by mx.desk.example with esmtp",
            "from unknown ([192.0.2.6] helo=localhost) by mx.desk.example with esmtp",
            "from unknown (HELO localhost [127.0.0.1]) (192.0.2.6) by mx.desk.example with SMTP",
            "from x by mx.desk.example with esmtp (envelope-from <\"a) with LMTP (b\"@evil.example>)",
            "from \(String(repeating: "x ", count: 200)) by mx.desk.example with LMTP",
            "from x by y with LMTP \(String(repeating: "x ", count: 200)) by mx.desk.example with ESMTP",
            "from mail.evil.example by mx.desk.example",
        ]
    )
    func forgedNames(received: String) {
        #expect(Self.run(["Received: \(received); x", Self.ours]) == "0+1")
    }
}
