import MailSyntax
import Testing

struct ContentRangesTests {
    private func content(_ text: String) -> String {
        let bytes = mailBytes(text)
        return String(decoding: MailParser.contentRanges(bytes).flatMap { bytes[$0] }, as: UTF8.self)
            .replacing("\r\n", with: "\n")
    }

    @Test("R-D1, R-D2, 27, 28: two deliveries of one mail have the same content")
    func deliveries() {
        let mail = "DKIM-Signature: v=1;\n b=x\nFrom: a@example.org\nSubject: s\n\nReceived: not a field\n"
        let first =
            "Return-Path: <a@example.org>\nDelivered-To: one@example.com\nReceived: from x\n\tby y; Mon\n" + mail
        let second = "Received: from z\nX-Spam-Score: 1\nReceived: from x\n\tby w; Tue\nARC-Seal: i=1\n" + mail
        #expect(content(first) == mail)
        #expect(content(second) == mail)
    }

    @Test("trace fields between others go as well, with their folds")
    func between() {
        #expect(content("A: 1\nReceived: x\n y\n z\nB: 2\nStatus: RO\n\nbody") == "A: 1\nB: 2\n\nbody")
    }

    @Test("an mbox line is no content")
    func envelopeLine() {
        #expect(content("From a@b Mon Nov 16\nA: 1\n\nbody") == "A: 1\n\nbody")
    }

    @Test("an empty mail has no content")
    func empty() {
        #expect(MailParser.contentRanges([]).isEmpty)
    }

    @Test(
        "trace fields by name",
        arguments: [
            ("Received", true), ("ARC-Seal", true), ("X-Spam-Status", true), ("x-uid", true), ("DKIM-Signature", false),
            ("Subject", false), ("Message-ID", false), ("Receiver", false),
        ]
    )
    func names(name: String, expected: Bool) {
        #expect(TraceHeaders.contains(name) == expected)
    }
}
