import CivilTime
import Foundation
import MailSyntax
import Testing

/// What we write, another mail library reads as we meant it.
struct PythonReadingTests {
    private static let python: URL? = ["/usr/bin/python3", "/usr/local/bin/python3"].map { URL(filePath: $0) }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }

    private static let missing: Comment = "no python3 on this machine"

    private static let reader = """
        import sys, json, email, email.policy
        for line in sys.stdin:
            m = email.message_from_bytes(bytes.fromhex(line.strip()), policy=email.policy.default)
            def mailboxes(name):
                return [[a.display_name, a.username, a.domain] for a in m[name].addresses] if m[name] else []
            print(json.dumps({"subject": str(m["subject"]), "from": mailboxes("from"), "to": mailboxes("to"),
                "cc": mailboxes("cc"), "id": str(m["message-id"]).strip(), "text": m.get_content().replace("\\r\\n", "\\n"),
                "date": int(m["date"].datetime.timestamp()), "defects": [str(d) for d in m.defects]}))
        """

    private struct Reading: Decodable {
        let subject: String
        let from: [[String]]
        let to: [[String]]
        let cc: [[String]]
        let id: String
        let text: String
        let date: Int64
        let defects: [String]
    }

    @Test("python reads what we write", .enabled(if: python != nil, missing))
    func reading() throws {
        let samples = OutgoingSamples.all
        let readings = try read(samples.map { MailComposer.compose($0.mail) })
        try #require(readings.count == samples.count)
        for (sample, reading) in zip(samples, readings) {
            let mail = sample.mail
            #expect(reading.subject == mail.subject, "\(sample.name)")
            #expect(reading.from == [fields(mail.from)], "\(sample.name)")
            #expect(reading.to == mail.to.map(fields), "\(sample.name)")
            #expect(reading.id == "<\(mail.messageID)>")
            #expect(reading.date == mail.date.seconds)
            #expect(reading.text == mail.text + "\n", "\(sample.name)")
            #expect(reading.defects.isEmpty)
        }
    }

    private func fields(_ mailbox: NamedAddress) -> [String] {
        [mailbox.name ?? "", mailbox.address.localPart, mailbox.address.domain]
    }

    private func read(_ mails: [[UInt8]]) throws -> [Reading] {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = Self.python
        process.arguments = ["-c", Self.reader]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        let lines = mails.map { mail in mail.map { padded(hexadecimal: $0) }.joined() + "\n" }.joined()
        try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
        try input.fileHandleForWriting.close()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try answer.split(separator: 0x0A).map { try JSONDecoder().decode(Reading.self, from: Data($0)) }
    }

    private func padded(hexadecimal byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
