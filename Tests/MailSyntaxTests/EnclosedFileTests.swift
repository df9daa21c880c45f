import Testing

@testable import MailSyntax

/// Files inside `winmail.dat` and inside plain text.
struct EnclosedFileTests {
    /// A winmail.dat of one file, as Outlook writes it: the signature, a key, the attributes of the attachment.
    private static let winmail: [UInt8] =
        [0x78, 0x9F, 0x3E, 0x22, 0x01, 0x00] + attribute(0x9002, Array(repeating: 0, count: 14))
        + attribute(0x8010, Array("nota.txt\0".utf8)) + attribute(0x800F, Array("contenuto".utf8))

    private static func attribute(_ identifier: UInt32, _ value: [UInt8]) -> [UInt8] {
        let numbers = [identifier, UInt32(value.count)].flatMap { number in
            (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
        return [2] + numbers + value + [0, 0]
    }

    @Test("R-E2, 80: the files of a winmail.dat have their names and contents")
    func tnef() {
        let files = TNEFReader.files(in: Self.winmail)
        #expect(files.map(\.name) == ["nota.txt"])
        #expect(files.map { Array(Self.winmail[$0.content]) } == [Array("contenuto".utf8)])
    }

    @Test("a winmail.dat cut off anywhere ends the list")
    func cut() {
        for end in Self.winmail.indices { #expect(TNEFReader.files(in: Array(Self.winmail[..<end])).count <= 1) }
    }

    @Test("the long name of a file is the better one", arguments: [UInt8(0x1E), 0x1F])
    func longName(type: UInt8) {
        let name = Array("relazione.pdf\0".utf8).flatMap { type == 0x1F ? [$0, 0] : [$0] }
        let padding = [UInt8](repeating: 0, count: (4 - name.count % 4) % 4)
        let properties =
            [2, 0, 0, 0, 0x03, 0, 0x05, 0x37, 1, 0, 0, 0, type, 0, 0x07, 0x37, 1, 0, 0, 0, UInt8(name.count), 0, 0, 0]
            + name + padding
        let bytes = Self.winmail + Self.attribute(0x9005, properties)
        #expect(TNEFReader.files(in: bytes).map(\.name) == ["relazione.pdf"])
    }

    @Test("a uuencoded file in a text is found with its place")
    func uuencoded() {
        let text = Array("ciao\nbegin 644 gatto.txt\n#0V%T\n`\nend\nfine\n".utf8)
        let files = UUEncoding.files(in: text)
        #expect(files.map(\.name) == ["gatto.txt"])
        #expect(files.map(\.content) == [Array("Cat".utf8)])
        #expect(files.map { String(decoding: text[$0.place.upperBound...], as: UTF8.self) } == ["fine\n"])
    }

    @Test("R-E2, 80: a ticket names the files of a winmail.dat, which stays one attachment")
    func winmailInMail() {
        let header = "From: a@b.it\nContent-Type: application/ms-tnef; name=winmail.dat\n\n"
        let mail = MailParser.parse(Array(header.utf8) + Self.winmail)
        #expect(mail.text == "[nota.txt]")
        #expect(mail.enclosedFiles == [EnclosedFile(name: "nota.txt", size: 9)])
        #expect(mail.parts.filter(\.isAttachment).map(\.name) == ["winmail.dat"])
    }

    @Test("R-E2, 80: the text that a winmail.dat alone holds is the mail's")
    func winmailBody() {
        var body = Self.attribute(0x800C, Array("Buongiorno\r\n\0".utf8))
        body[0] = 1
        let header = "Content-Type: application/ms-tnef; name=winmail.dat\n\n"
        #expect(MailParser.parse(Array(header.utf8) + Self.winmail + body).text == "Buongiorno\n[nota.txt]")
    }

    @Test("a ticket shows a line in place of a uuencoded file")
    func uuencodedInMail() {
        let mail = parsed("From: a@b.it\n\nciao\nbegin 644 ../gatto.txt\n#0V%T\n`\nend\nfine\n")
        #expect(mail.text == "ciao\n[gatto.txt]\nfine")
        #expect(mail.enclosedFiles == [EnclosedFile(name: "gatto.txt", size: 3)])
    }

    @Test(
        "the name of an enclosed file is a label without a path",
        arguments: [
            ("/etc/passwd", "passwd"), (#"C:\a\b.txt"#, "b.txt"), ("a.txt. .", "a.txt"), ("...", nil), ("/", nil),
            ("", nil),
            (String(repeating: "a", count: 300), String(repeating: "a", count: 255)),
            (String(repeating: "è", count: 200), String(repeating: "è", count: 127)),
        ] as [(String, String?)]
    )
    func label(name: String, label: String?) {
        #expect(EnclosedFile(name: name, size: 0).name == label)
    }

    @Test(
        "a mail that is nothing but an enclosed or partial mail shows it",
        arguments: ["rfc822", "partial; number=1"]
    )
    func enclosedMail(subtype: String) {
        #expect(parsed("Content-Type: message/\(subtype)\n\nSubject: s\n\ntesto").text == "Subject: s\n\ntesto")
    }

    @Test(
        "what only begins like a file is text",
        arguments: ["begin 644 a\n#0V%T\n", "begin the day\n#0V%T\nend\n", "begin 644 a\nnon è un file\nend\n"]
    )
    func noFile(text: String) {
        #expect(UUEncoding.files(in: Array(text.utf8)).isEmpty)
    }

    @Test("the check of a content is CRC-32", arguments: [("", UInt32(0)), ("123456789", 0xCBF4_3926)])
    func crc(text: String, check: UInt32) {
        #expect(CRC32.of(Array(text.utf8)) == check)
    }

    @Test(
        "white space of any kind at the ends of lines does not count",
        arguments: [("\n\na \u{A0}\nb\u{3000}\t\n\n", "a\nb"), ("", ""), ("\n", ""), ("a", "a"), (" a", " a")]
    )
    func essence(text: String, essence: String) {
        #expect(PartText.essence(Array(text.utf8)) == Array(essence.utf8))
    }
}
