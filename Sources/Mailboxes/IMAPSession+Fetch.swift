import IMAPSyntax

/// Fetching messages, several ranges at a time.
extension IMAPSession {
    /// Asks for whole messages and returns at once; `finish` gives them. Several may be under way, and while one
    /// answer is worked on, the server prepares the next.
    package func beginFetch(_ set: UIDSet) async throws(MailboxError) -> PendingFetch {
        let command = Command.fetch(set, [.uid, .internalDate, .size, .body])
        while underWay.count(where: { $0.reply == nil }) >= IMAPSession.maximumUnderWay {
            try await awaitOldest()
        }
        let tag = try await send(command)
        underWay.append(FetchUnderWay(tag: tag, command: command, set: set))
        return PendingFetch(tag: tag)
    }

    /// The messages of a fetch, in the order of their UIDs; to be called once for each. Messages that are gone are
    /// simply absent.
    package func finish(_ pending: PendingFetch) async throws(MailboxError) -> [FetchedMessage] {
        guard let fetch = underWay.first(where: { $0.tag == pending.tag }) else { return [] }
        var patience = Patience(.progress, deadlines, from: stopwatch.elapsed())
        while underWay.contains(where: { $0.tag == fetch.tag && $0.reply == nil }) {
            try await advance(fetch.command, &patience)
        }
        return try taken(fetch.tag)
    }

    private func awaitOldest() async throws(MailboxError) {
        guard let oldest = underWay.first(where: { $0.reply == nil }) else { return }
        var patience = Patience(.progress, deadlines, from: stopwatch.elapsed())
        while underWay.contains(where: { $0.tag == oldest.tag && $0.reply == nil }) {
            try await advance(oldest.command, &patience)
        }
    }

    private func advance(_ command: Command, _ patience: inout Patience) async throws(MailboxError) {
        let response = try await response(to: command, &patience)
        if try route(response, during: command) { patience.progressed(at: stopwatch.elapsed()) }
    }

    private func taken(_ tag: Tag) throws(MailboxError) -> [FetchedMessage] {
        guard let index = underWay.firstIndex(where: { $0.tag == tag }) else { return [] }
        let fetch = underWay.remove(at: index)
        // Some messages were removed meanwhile: what came is what there is (RFC 5530 §3).
        guard let reply = fetch.reply, reply.condition == .ok || reply.code == .expungeIssued else {
            throw refusal(of: fetch.command, fetch.reply ?? StatusReply(.no))
        }
        return fetch.messages
    }

    /// Gives a response to the fetch under way that it belongs to; whether it brought a message or an end.
    ///
    /// A server may answer pipelined commands in any order, so a message goes by its UID to the oldest fetch that
    /// asked for it. What nobody asked for is dropped.
    func route(_ response: Response, during command: Command) throws(MailboxError) -> Bool {
        switch response {
        case .fetch(let items):
            guard let uid = items.uid, let index = underWay.firstIndex(where: { $0.awaits(uid) }) else { return false }
            return underWay[index].keep(items, of: uid)
        case .tagged(let tag, let reply):
            guard let index = underWay.firstIndex(where: { $0.tag == tag && $0.reply == nil }) else {
                throw end(.protocolViolation("a reply to no command of ours"), during: command)
            }
            underWay[index].reply = reply
            return true
        case .status, .continuation, .capabilities, .enabled, .flags, .exists, .recent, .expunge, .vanished, .search,
            .other:
            return false
        }
    }

    /// The named header fields of the messages among `set`, in the order of their UIDs: enough to recognise a message
    /// without fetching it.
    package func headerFields(_ names: [String], of set: UIDSet) async throws(MailboxError) -> [FetchedHeader] {
        var found: [UID: [UInt8]] = [:]
        for part in set.split(within: IMAPSession.maximumSet) {
            try await run(.fetch(part, [.uid, .headerFields(names)])) { response in
                guard case .fetch(let items) = response, let uid = items.uid, part.contains(uid),
                    case .bytes(let bytes) = items.headerFields
                else { return false }
                return found.updateValue(bytes, forKey: uid) == nil
            }
        }
        return found.map { FetchedHeader(uid: $0.key, bytes: $0.value) }.sorted { $0.uid < $1.uid }
    }
}
