import IMAPSyntax

extension IMAPSession {
    /// An error after which the session goes on.
    func failure(_ code: MailboxError.Code, during command: Command, uid: UID? = nil) -> MailboxError {
        let reached = uid ?? parser.uidUnderWay ?? command.singleUID
        return MailboxError(code, mailbox: mailbox, activity: command.activity(reached: reached), uid: reached)
    }

    /// An error that ends the session; the stream is closed.
    func end(_ code: MailboxError.Code, during command: Command, uid: UID? = nil) -> MailboxError {
        shut()
        return failure(code, during: command, uid: uid)
    }

    func refusal(of command: Command, _ reply: StatusReply) -> MailboxError {
        failure(.refused(command: command.name, text: reply.text), during: command)
    }

    /// As `refusal`, for commands that name a folder which may not exist.
    ///
    /// QUIRK: Dovecot 2.3 answers a SELECT of a missing folder without a code, by `Mailbox doesn't exist: …` alone.
    func refusal(of command: Command, folder: MailboxName, _ reply: StatusReply) -> MailboxError {
        let isCoded = reply.code == .nonExistent || reply.code == .tryCreate
        let text = reply.text.lowercased()
        let isSaid = ["doesn't exist", "does not exist", "unknown mailbox"].contains { text.contains($0) }
        return isCoded || isSaid
            ? failure(.folderMissing(folder.name), during: command) : refusal(of: command, reply)
    }
}

extension Command {
    /// The message, when the command is about one alone.
    fileprivate var singleUID: UID? {
        switch self {
        case .fetch(let set, _), .addFlags(let set, _), .move(let set, _), .copy(let set, _), .expunge(let set):
            set.single
        case .capability, .enable, .select, .examine, .search, .idle, .noop, .logout: nil
        }
    }
}
