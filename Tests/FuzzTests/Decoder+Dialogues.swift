import Submission

@testable import IMAPSyntax

extension Decoder {
    /// What servers say.
    static let dialogues = [
        Decoder(
            "imap",
            [
                "* OK [CAPABILITY IMAP4rev1 IDLE] hi\r\n* 5 FETCH (UID 7 FLAGS (\\Seen $x) RFC822.SIZE 9 BODY[] {3}\r\nabc)\r\n",
                "* LIST (\\HasNoChildren) \"/\" \"a&AOg-b\"\r\n* STATUS INBOX (UIDNEXT 5 UIDVALIDITY 3)\r\n+ go\r\nS1 NO [TRYCREATE] x\r\n",
                "* VANISHED (EARLIER) 1:3,5\r\n* 5 FETCH (INTERNALDATE \"16-Nov-2026 10:00:00 +0100\" BODY[HEADER.FIELDS (\"From\")] {0}\r\n)\r\n",
            ]
        ) { bytes in
            flaw(responses(bytes, pieces: bytes.count) == responses(bytes, pieces: 1), "the split makes a difference")
        },
        Decoder("uid-set", ["1:3,5,7:*", "4294967295", "9:1"]) { bytes in
            guard let set = UIDSet(text: bytes[...]) else { return nil }
            return flaw(UIDSet(text: Array("\(set)".utf8)[...]) == set, "not read again")
        },
        Decoder("smtp", ["250-a\r\n250 2.1.0 b\r\n", "550 5.1.1 no\r\n", "250-SIZE 5\r\n250-AUTH PLAIN\n250\r\n"]) {
            bytes in
            flaw(replies(bytes, pieces: bytes.count) == replies(bytes, pieces: 1), "the split makes a difference")
        },
    ]

    private enum Outcome: Equatable {
        case response(Response)
        case failure(String)
    }

    /// What came out when `bytes` came in pieces of this size.
    private static func responses(_ bytes: [UInt8], pieces size: Int) -> [Outcome] {
        var parser = ResponseParser()
        var found: [Outcome] = []
        for piece in pieces(bytes, size) {
            parser.append(piece)
            // A passed limit is final; a malformed response is not, and the next call goes on behind it.
            for _ in 0...bytes.count {
                do {
                    guard let response = try parser.next() else { break }
                    found.append(.response(response))
                } catch {
                    if found.last != .failure("\(error)") { found.append(.failure("\(error)")) }
                }
            }
        }
        return found
    }

    private static func replies(_ bytes: [UInt8], pieces size: Int) -> [String] {
        var parser = SMTPReplyParser()
        var found: [String] = []
        for piece in pieces(bytes, size) {
            parser.append(piece)
            do {
                while let reply = try parser.next() {
                    _ = SMTPCapabilities(reply)
                    found.append("\(reply)")
                }
            } catch {
                return found + ["\(error)"]
            }
        }
        return found
    }

    private static func pieces(_ bytes: [UInt8], _ size: Int) -> [[UInt8]] {
        stride(from: 0, to: bytes.count, by: max(size, 1)).map {
            Array(bytes[$0..<min(bytes.count, $0 + max(size, 1))])
        }
    }
}
