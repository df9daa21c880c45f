import CivilTime
import MailSyntax
import Testing

struct DateTests {
    @Test(
        "dates in the forms of mail",
        arguments: [
            ("Mon, 16 Nov 2026 10:00:00 +0100", "2026-11-16T09:00:00Z"),
            ("16 Nov 2026 10:00 +0100", "2026-11-16T09:00:00Z"),
            ("Mon, 16 Nov 26 10:00:00 +0100", "2026-11-16T09:00:00Z"),
            ("Mon, 16 Nov 99 10:00:00 GMT", "1999-11-16T10:00:00Z"),
            ("Mon, 16 Nov 126 10:00:00 GMT", "2026-11-16T10:00:00Z"),
            ("Mon, 16 Nov 2026 10:00:00 -0000", "2026-11-16T10:00:00Z"),
            ("Mon, 16 Nov 2026 10:00:00 EST", "2026-11-16T15:00:00Z"),
            ("Mon, 16 Nov 2026 10:00:00 PDT", "2026-11-16T17:00:00Z"),
            ("Mon, 16 Nov 2026 10:00:00 Z", "2026-11-16T10:00:00Z"),
            ("Mon, 16 Nov 2026 10:00:00 XYZ", "2026-11-16T10:00:00Z"),
            ("Mon, 16 Nov 2026 10:00:00", "2026-11-16T10:00:00Z"),
            ("Mon, 16 Nov 2026 10:00:00 +0100 (CET)", "2026-11-16T09:00:00Z"),
            ("Mon, 16 Nov 2026 10:00:00 +01:00", "2026-11-16T09:00:00Z"),
            ("Mon, 16 Nov 2026 10:00:00 GMT+0100", "2026-11-16T09:00:00Z"),
            ("Mon,16 Nov 2026 10:00:00 +0100", "2026-11-16T09:00:00Z"),
            ("16-Nov-2026 10:00:00 +0100", "2026-11-16T09:00:00Z"),
            ("Mon Nov 16 10:00:00 2026", "2026-11-16T10:00:00Z"),
            ("Monday, November 16, 2026 10:00 AM", "2026-11-16T10:00:00Z"),
            ("Monday, November 16, 2026 10:00 PM", "2026-11-16T22:00:00Z"),
            ("2026-11-16 10:00:00 +0100", "2026-11-16T09:00:00Z"),
            ("2026-11-16T10:00:00Z", "2026-11-16T10:00:00Z"),
            ("Mon, 16 Nov 2026 10.00.00 +0100", "2026-11-16T09:00:00Z"),
            ("Sat, 31 Dec 2016 23:59:60 +0000", "2017-01-01T00:00:00Z"),
            ("Fri, 29 Feb 2024 00:00:00 +1400", "2024-02-28T10:00:00Z"),
            ("Sat, 16 Nov 2126 10:00:00 +0100", "2126-11-16T09:00:00Z"),
        ]
    )
    func valid(value: String, expected: String) {
        #expect(parsed(field: "Date: \(value)").date?.rfc3339 == expected)
    }

    @Test(
        "what is no date is nil and a defect",
        arguments: [
            "", "yesterday", "Mon, 31 Feb 2026 10:00:00 +0000", "Mon, 16 Nov 2026 25:00:00 +0000", "10:00:00 +0000",
            "Mon, 99999999999999999999 Nov 2026 10:00:00", "16 Nov", "::::", "- - -",
            "Mon, 16 Nov 99999 10:00:00 +0000",
        ]
    )
    func invalid(value: String) {
        let mail = parsed(field: "Date: \(value)")
        #expect(mail.date == nil)
        #expect(mail.defects.contains(.malformedDate))
    }
}
