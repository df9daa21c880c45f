import Desk
import GRDB

extension DeskStoreError {
    /// What a failure of SQLite means to a desk.
    init(_ error: any Error) {
        if let known = error as? DeskStoreError {
            self = known
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(.failed, "\(error)")
            return
        }
        let words = "database: \(error.message ?? "error \(error.resultCode.rawValue)")"
        switch error.resultCode {
        case .SQLITE_CONSTRAINT: self.init(.rejected, words)
        case .SQLITE_FULL: self.init(.full, "\(words); free some space, work goes on by itself")
        case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.busy, words)
        case .SQLITE_READONLY: self.init(.readOnly, words)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(.damaged, "\(words); restore a backup, mail still on the server is taken again")
        case .SQLITE_CANTOPEN, .SQLITE_PERM: self.init(.notPermitted, words)
        default: self.init(.failed, "\(words) (\(error.extendedResultCode.rawValue))")
        }
    }
}
