import CivilTime
import Crypto
import Desk
import GRDB

/// The versions of policies that tickets were opened under.
extension SQLiteDesk {
    /// The condition of the index on such tickets, word for word: SQLite uses a partial index only when it reads it again.
    static let openUnderPolicy = "ticket.policy IS NOT NULL AND ticket.status <> 'closed'"

    package func keepPolicy(_ version: PolicyVersion, at now: Instant) async throws(DeskStoreError) {
        try await writer.write { db in
            try db.execute(
                sql: "INSERT INTO policy (digest, name, text, firstUsed) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                arguments: [version.digest.value, version.name, version.text, now.milliseconds]
            )
        }
    }

    package func policies(of desk: DeskID) async throws(DeskStoreError) -> [PolicyVersion] {
        return try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT digest, name, text FROM policy WHERE digest IN (SELECT DISTINCT policy FROM ticket
                        WHERE desk = ? AND policy IS NOT NULL)
                    ORDER BY firstUsed, digest
                    """,
                arguments: [desk.value]
            ).map { PolicyVersion(digest: PolicyDigest($0[0]), name: $0[1], text: $0[2]) }
        }
    }
}

extension PolicyDigest {
    /// Of the text of a policy.
    package init(of text: String) {
        let digits = SHA256.hash(data: Array(text.utf8)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        self.init(digits.joined())
    }
}
