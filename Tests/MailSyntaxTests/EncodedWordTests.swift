import MailSyntax
import Testing

struct EncodedWordTests {
    @Test(
        "encoded words in subjects",
        arguments: [
            ("=?utf-8?q?citt=C3=A0?=", "città"),
            ("=?UTF-8?B?Y2l0dMOg?=", "città"),
            ("=?iso-8859-1?Q?citt=E0?=", "città"),
            ("=?utf-8*it?q?citt=C3=A0?=", "città"),
            ("a =?utf-8?q?b?= c", "a b c"),
            ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"),
            ("=?utf-8?q?a?=  \r\n  =?utf-8?q?b?=", "ab"),
            ("=?utf-8?q?a_?= =?iso-8859-1?q?b?=", "a b"),
            ("=?utf-8?q?citt=C3?= =?utf-8?q?=A0?=", "città"),
            ("=?utf-8?b?Y2l0dMM=?= =?utf-8?q?=A0?=", "città"),
            ("=?utf-8?q?a?==?utf-8?q?b?=", "ab"),
            ("x=?utf-8?q?a?=y", "xay"),
            ("=?utf-8?q?a b?=", "a b"),
            ("=?utf-8?q?a=zzb?=", "a=zzb"),
            ("=?utf-8?q?mai chiuso", "=?utf-8?q?mai chiuso"),
            ("=?utf-8?q?open =?utf-8?q?a?=", "=?utf-8?q?open a"),
            ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
            ("=?utf-8?q??=", ""),
            ("=?utf-8?q?=3D=3Futf-8=3Fq=3Fa=3F=3D?=", "=?utf-8?q?a?="),
            ("=?utf-8?b?Y2l0dMOg", "=?utf-8?b?Y2l0dMOg"),
            ("=?utf-8?b?Y2l0d*MOg?=", "città"),
            ("a =?utf-8?b?!!!!?= b", "a  b"),
            ("=?unknown-8bit?q?citt=C3=A0?=", "città"),
            ("=?nonsense?q?citt=E0?=", "città"),
            ("=?gb2312?B?xOO6ww==?=", "你好"),
            ("=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=", "日本"),
            ("=?koi8-r?B?8NLJ18XU?=", "Привет"),
            ("=?windows-1252?q?=80?=", "€"),
            ("=?utf-8?q?a=0D=0ABcc:_x=40y?=", "a  Bcc: x@y"),
            ("=?utf-8?q?a=00b=1B[31m?=", "ab[31m"),
            ("=?utf-8?q?a=E2=80=AEb=E2=80=A8c?=", "abc"),
            ("=?utf-8?q?a=C2=9Bb?=", "ab"),
            ("=?", "=?"), ("=?=", "=?="), ("=??=", "=??="), ("=????=", "=????="),
        ]
    )
    func subjects(value: String, expected: String) {
        #expect(MailParser.parse(Array("Subject: \(value)\r\n\r\n".utf8)).subject == expected)
    }

    @Test("a malformed word is a defect")
    func defects() {
        #expect(parsed(field: "Subject: =?utf-8?q?mai chiuso").defects.contains(.malformedEncodedWord))
        #expect(parsed(field: "Subject: =?utf-8?q?a?=").defects.isDisjoint(with: [.malformedEncodedWord]))
    }
}
