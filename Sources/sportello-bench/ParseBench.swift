import ArgumentParser
import Glibc
import MailSyntax

/// Parses mails from standard input and decodes every part of each, on one thread.
struct ParseBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Read mails, each behind its length (32 bits, little-endian), from standard input and decode them."
    )

    func run() async throws {
        let mails = ParseBench.mails(in: ParseBench.standardInput())
        let began = clock()
        var decoded = 0
        for mail in mails { decoded &+= ParseBench.decode(mail) }
        let seconds = Double(clock() - began) / Double(CLOCKS_PER_SEC)
        let bytes = mails.reduce(0) { $0 + $1.count }
        // What came out is told as well, so that no work can be left out as useless.
        ParseBench.writeError("decoded \(decoded) bytes")
        print("RESULT sportello \(mails.count) \(bytes) \(seconds)")
    }

    /// The number of bytes that the parts of one mail have, each text turned to UTF-8.
    private static func decode(_ bytes: [UInt8]) -> Int {
        let mail = MailParser.outline(bytes)
        return mail.parts.reduce(0) { sum, part in
            guard !part.type.hasPrefix("multipart/") else { return sum }
            if part.type.hasPrefix("text/") { return sum &+ MailParser.text(of: part, in: bytes).count }
            return sum &+ MailParser.content(of: part, in: bytes).count
        }
    }

    private static func standardInput() -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while case let count = read(STDIN_FILENO, &chunk, chunk.count), count > 0 {
            bytes.append(contentsOf: chunk[..<count])
        }
        return bytes
    }

    private static func mails(in corpus: [UInt8]) -> [[UInt8]] {
        var mails: [[UInt8]] = []
        var index = 0
        while index + 4 <= corpus.count {
            let length = (0..<4).reduce(0) { $0 | Int(corpus[index + $1]) << (8 * $1) }
            let end = min(index + 4 + length, corpus.count)
            mails.append(Array(corpus[index + 4..<end]))
            index = end
        }
        return mails
    }

    private static func writeError(_ line: String) {
        let bytes = Array("\(line)\n".utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}
