import IMAPSyntax

/// Opening a folder and looking at it.
extension IMAPSession {
    func open(_ folder: MailboxName, _ command: Command) async throws(MailboxError) -> FolderStatus {
        exists = 0
        var codes: [ResponseCode] = []
        let reply = try await exchange(command, patience(for: command)) { response in
            if case .status(let status) = response, let code = status.code, codes.count < 100 { codes.append(code) }
            return false
        }
        guard reply.condition == .ok else { throw refusal(of: command, folder: folder, reply) }
        codes.append(contentsOf: reply.code.map { [$0] } ?? [])
        hasNews = false
        guard let validity = codes.compactMap(\.uidValidity).last else {
            // RFC 9051 §2.3.1.1: without it UIDs mean nothing, and nothing can be taken once only.
            throw end(.protocolViolation("no uidvalidity for \"\(folder.name)\""), during: command)
        }
        return FolderStatus(
            uidValidity: validity,
            uidNext: try await uidNext(codes),
            exists: exists,
            access: codes.contains(.readOnly) ? .readOnly : .readWrite
        )
    }

    /// QUIRK: some servers do not say UIDNEXT; then it is what follows the last message.
    private func uidNext(_ codes: [ResponseCode]) async throws(MailboxError) -> UID {
        if let said = codes.compactMap(\.uidNext).last { return said }
        guard exists > 0 else { return .first }
        var last: UID?
        try await run(.fetch(.last, [.uid])) { response in
            if case .fetch(let items) = response, let uid = items.uid { last = max(uid, last ?? uid) }
            return false
        }
        guard let last else { return .first }
        return UID(last.rawValue &+ 1) ?? last
    }

    /// Every UID of the folder.
    ///
    /// SEARCH answers in one line, which is bounded; up to 5,000 messages it surely fits. Beyond, FETCH answers with a
    /// line for each.
    package func allUIDs() async throws(MailboxError) -> UIDSet {
        guard try await beginLook() else { return UIDSet([UID]()) }
        return exists <= 5_000 ? try await searchedUIDs() : try await fetchedUIDs()
    }

    private func searchedUIDs() async throws(MailboxError) -> UIDSet {
        var found = UIDSet([UID]())
        try await run(.search(.all)) { response in
            if case .search(let uids) = response { found = UIDSet(found.ranges + uids.ranges) }
            return false
        }
        return found
    }

    private func fetchedUIDs() async throws(MailboxError) -> UIDSet {
        var found: Set<UID> = []
        try await run(.fetch(.all, [.uid])) { response in
            guard case .fetch(let items) = response, let uid = items.uid else { return false }
            return found.insert(uid).inserted
        }
        return UIDSet(found)
    }

    /// UID, date, size and flags of the messages among `set`, in the order of their UIDs.
    ///
    /// QUIRK: to `n:*` a server always adds its last message (RFC 9051 §9); it is left out when it lies below `n`.
    package func summaries(of set: UIDSet) async throws(MailboxError) -> [MessageSummary] {
        guard !set.isEmpty, try await beginLook() else { return [] }
        var found: [UID: FetchedItems] = [:]
        for part in set.split(within: IMAPSession.maximumSet) {
            try await run(.fetch(part, [.uid, .internalDate, .flags, .size])) { response in
                guard case .fetch(let items) = response, let uid = items.uid, part.contains(uid) else { return false }
                guard found[uid] == nil else {
                    found[uid]?.merge(items)
                    return false
                }
                found[uid] = items
                return true
            }
        }
        return found.values.compactMap(MessageSummary.init).sorted { $0.uid < $1.uid }
    }

    /// Whether there is anything to look at. What comes from here on is news again, also in a folder that is empty now.
    ///
    /// QUIRK: some servers answer BAD to `*` in an empty folder, so it is asked first whether it still is empty.
    private func beginLook() async throws(MailboxError) -> Bool {
        if exists == 0 { try await run(.noop) }
        hasNews = false
        return exists > 0
    }
}

extension MessageSummary {
    fileprivate init?(_ items: FetchedItems) {
        guard let uid = items.uid else { return nil }
        self.init(uid: uid, internalDate: items.internalDate, size: items.size, flags: items.flags ?? [])
    }
}

extension ResponseCode {
    fileprivate var uidValidity: UIDValidity? {
        guard case .uidValidity(let validity) = self else { return nil }
        return validity
    }

    fileprivate var uidNext: UID? {
        guard case .uidNext(let next) = self else { return nil }
        return next
    }
}
