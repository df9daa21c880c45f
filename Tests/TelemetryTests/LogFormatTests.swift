import CivilTime
import Testing

@testable import Telemetry

/// What one line looks like, byte for byte, in each format.
struct LogFormatTests {
    private static let time = Instant(milliseconds: 1_787_557_500_042)

    private func line(_ format: LogFormat, _ fields: KeyValuePairs<LogField, String?>) -> String {
        let record = LogRecord(time: LogFormatTests.time, event: .mailDecided, fields: fields)
        return String(decoding: format.encode(record), as: UTF8.self)
    }

    @Test func json() {
        #expect(
            line(.json, [.ticket: "IZ-1042", .uid: "7", .durationMS: "x"])
                == #"{"time":"2026-08-24T07:45:00.042Z","level":"info","event":"mail.decided","#
                + #""message":"mail decided","ticket":"IZ-1042","uid":7,"duration_ms":"x"}"# + "\n"
        )
    }

    @Test func logfmt() {
        #expect(
            line(.logfmt, [.ticket: "IZ-1042", .reply: "250 2.0.0 Ok", .reason: ""])
                == #"time=2026-08-24T07:45:00.042Z level=info event=mail.decided message="mail decided" "#
                + #"ticket=IZ-1042 reply="250 2.0.0 Ok" reason="""# + "\n"
        )
    }

    @Test func journal() {
        #expect(
            line(.journal, [.ticket: "IZ-1042", .messageID: "a\nMESSAGE=forged@b"])
                == "MESSAGE=mail decided ticket=IZ-1042 message_id=\"a\\nMESSAGE=forged@b\"\n"
                + "PRIORITY=6\nMESSAGE_ID=\(LogEvent.mailDecided.journalID)\nSYSLOG_IDENTIFIER=sportello\n"
                + "SPORTELLO_EVENT=mail.decided\nSPORTELLO_TICKET=IZ-1042\n"
                + "SPORTELLO_MAIL_MESSAGE_ID=a\\nMESSAGE=forged@b\n"
        )
    }

    @Test(
        "Hostile values in logfmt",
        arguments: [
            ("plain", "plain"),
            ("a=b", #""a=b""#),
            (#"say "hi" \o/"#, #""say \"hi\" \\o/""#),
            ("line\r\nfeed\t", #""line\r\nfeed\t""#),
            ("\u{1b}[31mred\u{7}", #""\u001b[31mred\u0007""#),
            ("\u{7f}\u{85}\u{9b}", #""\u007f\u0085\u009b""#),
            ("\u{202e}gpj.exe\u{2069}\u{200f}", #""\u202egpj.exe\u2069\u200f""#),
            ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#),
            ("perché – €", #""perché – €""#),
            ("\u{0}", #""\u0000""#),
        ]
    )
    func hostile(value: String, written: String) {
        #expect(line(.logfmt, [.reply: value]).hasSuffix(" reply=\(written)\n"))
    }

    @Test("A long value is cut between characters", arguments: [("a", 1), ("è", 2), ("€", 3), ("🎫", 4)])
    func long(character: String, size: Int) throws {
        for shift in 0..<4 {
            let value = String(repeating: "-", count: shift) + String(repeating: character, count: 600)
            let kept = try #require(line(.logfmt, [.reply: value]).split(separator: "reply=").last)
            #expect(kept.hasSuffix("…\"\n"))
            #expect(kept.utf8.count <= 512 + "\"…\"\n".utf8.count)
            #expect(kept.utf8.count > 512 - size)
            #expect(!kept.unicodeScalars.contains("\u{fffd}"))
        }
    }

    @Test(
        "Only plain whole numbers go without quotes",
        arguments: ["007", "-1", "1e5", "", "99999999999999999999", "+1"]
    )
    func notANumber(value: String) {
        #expect(line(.json, [.uid: value]).hasSuffix("\"uid\":\"\(value)\"}\n"))
    }
}
