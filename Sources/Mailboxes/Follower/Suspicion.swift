import IMAPSyntax

/// Which messages made fetches fail. A fetch of many that fails says little: each is then fetched alone, and one that
/// keeps failing alone is owed, so that it does not stop the ones behind it.
struct Suspicion {
    /// How often a message fails alone before it is given up for now: a line that is cut now and then is not its fault.
    private static let patience = 5

    private var failures: [UID: Int] = [:]
    private var causes: [UID: String] = [:]

    /// The cause, for a message that is not to be fetched now.
    func cause(_ uid: UID) -> String? {
        failures[uid, default: 0] >= Suspicion.patience ? causes[uid] : nil
    }

    func isSuspect(_ uid: UID) -> Bool { failures[uid] != nil }

    /// A fetch of `uids` failed.
    mutating func blame(_ uids: UIDSet, for error: MailboxError) {
        guard let culprit = error.uid ?? (uids.count == 1 ? uids.uids.first(where: { _ in true }) : nil) else {
            suspect(uids)
            return
        }
        failures[culprit, default: 0] += error.code.condemns ? Suspicion.patience : 1
        causes[culprit] = "\(error)"
    }

    /// One of `uids` may have made something fail, nobody knows which.
    mutating func suspect(_ uids: UIDSet) {
        for uid in uids.uids { failures[uid, default: 0] += 0 }
    }

    /// It came after all, or is on record as owed.
    mutating func forget(_ uids: some Sequence<UID>) {
        for uid in uids {
            failures[uid] = nil
            causes[uid] = nil
        }
    }
}

extension MailboxError.Code {
    /// Whether one such failure is enough: the server would only do it again.
    fileprivate var condemns: Bool {
        switch self {
        case .limit, .tooSlow: true
        case .connection, .closed, .cancelled, .refused, .folderMissing, .unencodable, .protocolViolation, .byebye:
            false
        }
    }
}
