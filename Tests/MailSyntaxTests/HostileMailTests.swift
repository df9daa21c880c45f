import MailSyntax
import Testing

/// Mails made to hurt: each is read in bounded time and memory, without a crash.
struct HostileMailTests {
    #if DEBUG
        /// Unoptimised code is slower by an order of magnitude: smaller mails show as well that time does not explode.
        private static let scale = 10
    #else
        private static let scale = 1
    #endif

    /// Wider than what the daemon allows itself, so that the decoders see all of a long field.
    private static let limits = ParseLimits(
        headerBytes: 100 << 20,
        headerFields: 2_000_000,
        fieldBytes: 100 << 20
    )

    private static func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count / scale)
    }

    static let mails: [(name: String, make: @Sendable () -> String)] = [
        (
            "10,000 multiparts deep",
            {
                let levels = (0..<10_000 / scale).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
                return "From: a@b\n" + levels.joined() + "\ntext"
            }
        ),
        ("100,000 parts", { "Content-Type: multipart/mixed; boundary=b\n\n" + repeated("--b\nX: y\n\nz\n", 100_000) }),
        ("1,000,000 folds", { "Subject: a\n" + repeated(" b\n", 1_000_000) + "\nbody" }),
        ("200,000 encoded words", { "Subject: " + repeated("=?utf-8?q?a?= ", 200_000) + "\n\nbody" }),
        ("200,000 open encoded words", { "Subject: " + repeated("=?utf-8?q?a ", 200_000) + "\n\nbody" }),
        ("500,000 beginnings of words", { "Subject: " + repeated("=?", 500_000) + "\n\nbody" }),
        ("50,000 recipients", { "To: " + repeated("A B <a@example.org>,\n ", 50_000) + "c@d\n\nbody" }),
        ("500,000 commas", { "To: " + repeated(",", 500_000) + "\n\nbody" }),
        (
            "500,000 open comments",
            { "To: " + repeated("(", 500_000) + "\nReferences: " + repeated("(", 500_000) + "\n\n" }
        ),
        ("300,000 open quotes", { "To: " + repeated("\"a\\\" ", 150_000) + "\n\nbody" }),
        (
            "300,000 open brackets",
            { "To: " + repeated("<a@b", 250_000) + "\nReferences: " + repeated("<a", 300_000) + "\n\n" }
        ),
        ("300,000 words before an address", { "To: " + repeated("a ", 300_000) + "b@c\n\n" }),
        ("100,000 parameters", { "Content-Type: text/plain; " + repeated("name*0*=a; ", 90_000) + "\n\nbody" }),
        ("5,000,000 carriage returns", { "Subject: a\n\n" + repeated("\r", 5_000_000) }),
        ("500,000 lines of junk", { "X: y\n" + repeated("junk\n", 500_000) + "From: a@b\n\n" }),
        ("1,000,000 fields", { repeated("X: y\n", 1_000_000) + "\nbody" }),
        (
            "lines that look like delimiters",
            { "Content-Type: multipart/mixed; boundary=b\n\n" + repeated("--\n--a\n", 500_000) }
        ),
        ("500,000 open tags", { "Content-Type: text/html\n\n" + repeated("<a href=\"", 500_000) }),
        ("500,000 tags with signs in quotes", { "Content-Type: text/html\n\n" + repeated("<a b=\">\" ", 500_000) }),
        ("500,000 open styles", { "Content-Type: text/html\n\n" + repeated("<style>", 500_000) }),
        ("500,000 open comments in HTML", { "Content-Type: text/html\n\n" + repeated("<!-- -", 500_000) }),
        ("500,000 ampersands", { "Content-Type: text/html\n\n" + repeated("&#x", 500_000) }),
        ("500,000 open blocks", { "Content-Type: text/html\n\n" + repeated("<div><a href=http://x>", 200_000) }),
        (
            "1,000,000 broken escapes",
            { "Content-Transfer-Encoding: quoted-printable\n\n" + repeated("=zz", 1_000_000) }
        ),
        ("2,000,000 paddings", { "Content-Transfer-Encoding: base64\n\n" + repeated("=", 2_000_000) }),
        (
            "2,000,000 invalid characters",
            { "Content-Type: text/plain; charset=gb18030\n\n" + repeated("\u{80}\u{FF}", 500_000) }
        ),
        ("1,000,000 quote marks", { "Content-Type: text/plain; format=flowed\n\n" + repeated("> a \n", 500_000) }),
    ]

    @Test("hostile mails are read in time", arguments: mails.indices)
    func bounded(index: Int) {
        let bytes = mailBytes(Self.mails[index].make())
        for limits in [ParseLimits.standard, Self.limits] {
            let time = ContinuousClock().measure { _ = MailParser.parse(bytes, limits: limits) }
            #expect(time < .seconds(2), "\(Self.mails[index].name) took \(time)")
        }
    }

    @Test("beginnings of a mail and changed mails are mails")
    func truncated() {
        let bytes = mailBytes(
            """
            From: =?utf-8?q?Nicol=C3=B2?= "a\\"b" (c(d)) <@x,@y:n@example.org>, Team: a@b, "c" <d@[1.2.3.4]>;
            Subject: =?iso-2022-jp?B?GyRCRnxLXBsoQg==?= =?utf-8?b?Y2l0dMOg?=
             folded
            Date: Mon, 16 Nov 2026 10:00:00 +0100 (CET)
            Message-ID: <a@b>
            References: (x) <a@b>, <c@d>
            Content-Type: multipart/alternative; boundary="b"; x*0*=utf-8''%C3; x*1*=%A8

            --b
            Content-Type: text/plain; charset=iso-8859-2; format=flowed
            Content-Transfer-Encoding: quoted-printable

            citt=E0 =
            --b
            Content-Type: text/html; charset=utf-16
            Content-Transfer-Encoding: base64

            PABwAD4AJgBhAG0AcAA7ADwALwBwAD4A
            --b
            Content-Type: text/html

            <a href="http://x.example">a &amp; b</a><!-- x --><style>y</style>&#233;
            --b--
            """
        )
        for end in stride(from: 0, to: bytes.count, by: 2) { _ = MailParser.parse(Array(bytes[..<end])) }
        for index in stride(from: 0, to: bytes.count, by: 3) {
            for byte in [0x00, 0x0A, 0x22, 0x28, 0x3C, 0x3D, 0xFF] as [UInt8] {
                var changed = bytes
                changed[index] = byte
                let mail = MailParser.parse(changed)
                _ = (mail.header.fields, AutomaticMail.classify(mail), MailParser.contentRanges(changed))
            }
        }
    }
}
