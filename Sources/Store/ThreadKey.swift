import Crypto
import Desk
import GRDB

import struct Foundation.Data

/// Signs ticket numbers by a key that never leaves the database (HMAC-SHA-256, RFC 2104).
struct ThreadKey: ThreadSigner {
    private let key: SymmetricKey

    init(_ bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

    /// 160 bits, five to a character.
    private static let length = 32

    func signature(of ticket: TicketNumber, at desk: DeskID, for purpose: String) -> String {
        let subject = [purpose, desk.value, "\(ticket)"].joined(separator: "\u{0}")
        let code = Array(HMAC<SHA256>.authenticationCode(for: Array(subject.utf8), using: key))
        let characters = (0..<ThreadKey.length).map { index in
            ThreadSignature.alphabet[ThreadKey.fiveBits(of: code, at: index * 5)]
        }
        return String(decoding: characters, as: UTF8.self)
    }

    private static func fiveBits(of bytes: [UInt8], at bit: Int) -> Int {
        let pair = Int(bytes[bit / 8]) << 8 | Int(bytes[bit / 8 + 1])
        return pair >> (11 - bit % 8) & 0b11111
    }
}

extension SQLiteDesk {
    private static let threadKeyName = "threads"
    private static let threadKeyLength = 32

    /// The key is made when it is first asked for, and kept: with another one, the signatures in mails that are out would
    /// no longer be known.
    package func threadSigner() async throws(DeskStoreError) -> any ThreadSigner {
        var random = SystemRandomNumberGenerator()
        let fresh = (0..<SQLiteDesk.threadKeyLength).map { _ in random.next() as UInt8 }
        if let key = try await read(SQLiteDesk.threadKey) { return ThreadKey(key) }
        let key = try await writer.write { db in
            try db.execute(
                sql: "INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [SQLiteDesk.threadKeyName, Data(fresh)]
            )
            return try SQLiteDesk.threadKey(db)
        }
        return ThreadKey(key ?? fresh)
    }

    private static func threadKey(_ db: Database) throws -> [UInt8]? {
        try Data.fetchOne(db, sql: "SELECT value FROM secret WHERE name = ?", arguments: [threadKeyName]).map(
            Array.init
        )
    }
}
