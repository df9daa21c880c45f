import IMAPSyntax

/// The only places where something on the server changes, always after our own commit.
extension IMAPSession {
    /// Adds flags; UIDs that are gone are passed over by the server.
    package func addFlags(_ flags: [MessageFlag], to set: UIDSet) async throws(MailboxError) {
        for part in set.split(within: IMAPSession.maximumSet) {
            try await run(.addFlags(part, flags))
        }
    }

    /// Moves messages with MOVE where it is offered, otherwise by copying, marking `\Deleted` and, where UIDPLUS
    /// allows it, removing exactly these. Throws `.folderMissing` before anything has changed.
    package func move(_ set: UIDSet, to folder: MailboxName) async throws(MailboxError) -> MoveOutcome {
        for part in set.split(within: IMAPSession.maximumSet) {
            if offers(.move) {
                try await put(.move(part, to: folder), in: folder)
            } else {
                try await put(.copy(part, to: folder), in: folder)
                try await run(.addFlags(part, [.deleted]))
                if offers(.uidPlus) { try await run(.expunge(part)) }
            }
        }
        return offers(.move) || offers(.uidPlus) ? .moved : .copiedAndMarked
    }

    private func put(_ command: Command, in folder: MailboxName) async throws(MailboxError) {
        let reply = try await exchange(command, patience(for: command))
        guard reply.condition == .ok else { throw refusal(of: command, folder: folder, reply) }
    }
}
