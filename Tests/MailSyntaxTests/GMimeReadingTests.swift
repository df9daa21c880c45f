import CivilTime
import Foundation
import MailSyntax
import Testing

/// What we write, GMime reads as we meant it, beside Python (`PythonReadingTests`) and ourselves.
struct GMimeReadingTests {
    private static let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Differential/gmime_fields.c")

    /// The program that prints GMime's reading, built in a folder of its own; `nil` without libgmime-3.0-dev.
    private static let program: URL? = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sportello-gmime-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let program = folder.appending(path: "gmime_fields")
        let command = "gcc -o '\(program.path)' '\(source.path)' $(pkg-config --cflags --libs gmime-3.0 2> /dev/null)"
        _ = try? output(of: "/bin/sh", ["-c", "\(command) 2> /dev/null"])
        return FileManager.default.isExecutableFile(atPath: program.path) ? program : nil
    }()

    private static let missing: Comment = "libgmime-3.0-dev is not installed"

    private struct Reading: Decodable {
        let subject: String
        let from: [String]
        let fromName: String?
        let to: [String]
        let messageId: String
        let bodyText: String
        let date: Int64
    }

    @Test("GMime reads what we write", .enabled(if: program != nil, missing))
    func reading() throws {
        let program = try #require(Self.program)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        defer { try? FileManager.default.removeItem(at: program.deletingLastPathComponent()) }
        for (index, sample) in OutgoingSamples.all.enumerated() {
            let file = program.deletingLastPathComponent().appending(path: "\(index).eml")
            try Data(MailComposer.compose(sample.mail)).write(to: file)
            let reading = try decoder.decode(Reading.self, from: try Self.output(of: program.path, [file.path]))
            let mail = sample.mail
            #expect(reading.subject == mail.subject, "\(sample.name)")
            #expect(reading.from.map(unquoted) == [mail.from.address.description], "\(sample.name)")
            #expect(reading.fromName ?? "" == mail.from.name ?? "", "\(sample.name)")
            #expect(reading.to.map(unquoted) == mail.to.map(\.address.description), "\(sample.name)")
            #expect(reading.messageId == mail.messageID.value)
            #expect(reading.date == mail.date.seconds)
            #expect(reading.bodyText.replacing("\r\n", with: "\n") == mail.text + "\n", "\(sample.name)")
        }
    }

    /// GMime leaves the quotes around a local part.
    private func unquoted(_ address: String) -> String { address.replacing("\"", with: "") }

    private static func output(of program: String, _ words: [String]) throws -> Data {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        (process.arguments, process.standardOutput) = (words, output)
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return data
    }
}
