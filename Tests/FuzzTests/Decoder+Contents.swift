@testable import MailSyntax

extension Decoder {
    /// How parts are encoded for transport.
    static let contents = [
        Decoder("base64", ["Y2l0dMOg", "Y2k=dHQ=\r\n*Y", "YQ"]) { bytes in
            var decoder = Base64Decoder(limit: .max)
            decoder.take(bytes, bytes.indices)
            var short = Base64Decoder(limit: 5)
            short.take(bytes, bytes.indices)
            var again = Base64Decoder(limit: .max)
            var encoded: [UInt8] = []
            Base64Encoder.append(bytes[...], to: &encoded)
            again.take(encoded, encoded.indices)
            return flaw(decoder.decoded.count <= bytes.count / 4 * 3 + 3, "grew")
                ?? flaw(short.decoded.prefix(5).elementsEqual(decoder.decoded.prefix(5)), "limit")
                ?? flaw(again.decoded == bytes, "what was encoded is not what was decoded")
        },
        Decoder("quoted-printable", ["citt=C3=A0=\r\n a \t\r\nb=", "=c3=zz= \n", "a=\r\r\n"]) { bytes in
            var defects: Set<MailDefect> = []
            let all = QuotedPrintableDecoder.decoded(bytes, bytes.indices, limit: .max, defects: &defects)
            let some = QuotedPrintableDecoder.decoded(bytes, bytes.indices, limit: 3, defects: &defects)
            return flaw(all.count <= bytes.count, "grew") ?? flaw(some.count <= all.count, "limit")
        },
        Decoder("uuencode", ["a\nbegin 644 b.txt\n#0V%T\n`\nend\nc\n", "begin 0755 x\nend\n", "begin 644 a\nM`\nend"]) {
            let files = UUEncoding.files(in: $0)
            let shown = UUEncoding.replacingFiles(in: String(decoding: $0, as: UTF8.self))
            return flaw(
                zip(files, files.dropFirst()).allSatisfy { $0.place.upperBound <= $1.place.lowerBound },
                "order"
            )
                ?? flaw(shown?.files.isEmpty != true, "no files")
        },
        Decoder("tnef", [winmail]) { bytes in
            let files = TNEFReader.files(in: bytes)
            _ = TNEFReader.contents(of: bytes)
            return flaw(files.allSatisfy { $0.content.upperBound <= bytes.count }, "range")
                ?? flaw(files.allSatisfy { isClean($0.name ?? "", lines: false) }, "name")
        },
        Decoder("charset", charsets.indices.map { [UInt8(truncatingIfNeeded: $0)] + Array("a\u{E8}日".utf8) }) { bytes in
            guard let first = bytes.first else { return nil }
            var decoder = CharsetDecoder()
            let text = decoder.utf8(Array(bytes.dropFirst()), label: charsets[Int(first) % charsets.count])
            return flaw(text.isUTF8, "not UTF-8") ?? flaw(text.count <= 4 * bytes.count + 16, "grew")
        },
    ]

    private static let charsets = [
        "utf-8", "us-ascii", "iso-8859-1", "iso-8859-2", "koi8-r", "cp850", "gb2312", "big5", "shift_jis", "euc-jp",
        "euc-kr", "iso-2022-jp", "iso-2022-kr", "utf-7", "utf-16", "utf-16le", "utf-32", "x-none", "",
    ]

    /// A winmail.dat with a text and a file that has a long name.
    private static let winmail: [UInt8] =
        [0x78, 0x9F, 0x3E, 0x22, 1, 0] + attribute(1, 0x800C, Array("ciao\0".utf8)) + attribute(2, 0x9002, [0, 0])
        + attribute(2, 0x8010, Array("a.txt\0".utf8)) + attribute(2, 0x800F, Array("abc".utf8))
        + attribute(2, 0x9005, [1, 0, 0, 0, 0x1E, 0, 0x07, 0x37, 1, 0, 0, 0, 2, 0, 0, 0, 0x62, 0, 0, 0])

    private static func attribute(_ level: UInt8, _ identifier: UInt32, _ value: [UInt8]) -> [UInt8] {
        let numbers = [identifier, UInt32(value.count)].flatMap { number in
            (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
        return [level] + numbers + value + [0, 0]
    }
}
