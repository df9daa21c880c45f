/// Everything the daemon ever logs, one case an event. To add one, add a case: the compiler asks for the rest.
///
/// The raw value is the event's name for searches and never changes once released.
package enum LogEvent: String, CaseIterable, Sendable {
    // The daemon
    case daemonStarted = "daemon.started"
    case daemonReady = "daemon.ready"
    case daemonStopping = "daemon.stopping"
    case daemonStopped = "daemon.stopped"
    case daemonUncleanEndFound = "daemon.unclean_end_found"
    case databaseRestored = "database.restored"
    case daemonReloading = "daemon.reloading"
    case daemonReloaded = "daemon.reloaded"
    case settingsWarning = "settings.warning"
    case settingsRejected = "settings.rejected"
    case storeFailed = "store.failed"
    case logLinesLost = "log.lines_lost"
    // Mailboxes
    case mailboxConnected = "mailbox.connected"
    case mailboxDisconnected = "mailbox.disconnected"
    case mailboxRefused = "mailbox.refused"
    case mailboxFirstLook = "mailbox.first_look"
    case mailboxUIDValidityChanged = "mailbox.uidvalidity_changed"
    case mailboxAfterFailed = "mailbox.after_failed"
    // Mails
    case mailTaken = "mail.taken"
    case mailDecided = "mail.decided"
    case mailQuarantined = "mail.quarantined"
    case mailHeld = "mail.held"
    case mailOwed = "mail.owed"
    case mailOwedRecovered = "mail.owed_recovered"
    // Tickets
    case commandActed = "command.acted"
    case budgetExhausted = "budget.exhausted"
    case breakerOpened = "breaker.opened"
    // What time brings about
    case ticketEscalated = "ticket.escalated"
    case ticketBreached = "ticket.breached"
    case ticketNobodyTold = "ticket.nobody_told"
    case ticketFollowedUp = "ticket.followed_up"
    case ticketSolvedByTime = "ticket.solved_by_time"
    case ticketClosedByTime = "ticket.closed_by_time"
    case ticketDueMoved = "ticket.due_moved"
    case ticketClockFailed = "ticket.clock_failed"
    case clockHeldBack = "clock.held_back"
    case deskRecounted = "desk.recounted"
    // Notices
    case noticeQueued = "notice.queued"
    case deliveryAttempt = "delivery.attempt"
    case deliveryDead = "delivery.dead"
    case deliveryStaffFailed = "delivery.staff_failed"
    case deliveryRefused = "delivery.refused"
    case submissionUnavailable = "submission.unavailable"
    case submissionRecovered = "submission.recovered"

    package var name: String { rawValue }
    package var level: LogLevel { entry.level }
    package var message: String { entry.message }
    package var cause: String { entry.cause }
    package var cure: String { entry.cure }
}

// MARK: - The catalogue

extension LogEvent {
    /// The page on log events is written from this.
    package var entry: LogEventEntry {
        switch self {
        case .daemonStarted: .info("daemon started")
        case .daemonReady: .notice("ready: taking mail and sending notices")
        case .daemonStopping: .info("stopping: finishing what is under way")
        case .daemonStopped: .notice("daemon stopped")
        case .daemonUncleanEndFound:
            .notice("the last run ended without notice; its work is taken up again")
        case .databaseRestored:
            .warning(
                "the database is older than the state folder; numbers skipped ahead",
                cause: "A backup was put back: it does not know the tickets numbered after it was made.",
                cure: "Nothing is needed; mail still on the server is taken again, and no number is given twice."
            )
        case .daemonReloading: .info("reading the settings again")
        case .daemonReloaded: .notice("the desks work by the new settings")
        case .settingsRejected:
            .error(
                "the new settings are not taken; the daemon goes on with the old ones",
                cause: "The reason names what is wrong, with file, line and column.",
                cure: "Correct it, try it with `sportello check`, and reload again."
            )
        case .settingsWarning:
            .warning(
                "the settings are valid and probably not what was meant",
                cause: "The reason names the setting with its line and column.",
                cure: "Correct the line, try it with `sportello check`, and restart the daemon."
            )
        case .storeFailed:
            .error(
                "the database cannot be written; nothing is taken until it can",
                cause: "The disk is full or failing, or somebody else holds the database.",
                cure: "Make room or repair the disk; the daemon tries again by itself, and mail waits on the server."
            )
        case .logLinesLost:
            .warning(
                "log lines were lost",
                cause: "Whoever reads the log did not keep up or went away.",
                cure: "Look at the log's reader; mail is not affected, and the ledger has every decision."
            )
        case .mailboxConnected: .info("mailbox connected")
        case .mailboxDisconnected:
            .warning(
                "mailbox out of reach; trying again by itself",
                cause: "The server or the network is away, or the server ended the connection.",
                cure: "Nothing, when it passes; otherwise `sportello check --connect` says what the server answers."
            )
        case .mailboxRefused:
            .error(
                "the mail server refuses the login",
                cause: "The password is wrong or expired, or the account may not use IMAP.",
                cure: "Renew the password file; the daemon reads it again at each attempt."
            )
        case .mailboxFirstLook: .notice("first look at this mailbox")
        case .mailboxUIDValidityChanged:
            .notice("the server renumbered this mailbox; it is compared by content")
        case .mailboxAfterFailed:
            .warning(
                "a mail is safe with us but could not be marked or moved on the server",
                cause: "The account may not write to the mailbox, or the folder of `after: move:` is missing.",
                cure: "Grant the right or create the folder; no mail is lost either way."
            )
        case .mailTaken: .debug("mail taken")
        case .mailDecided: .info("mail decided")
        case .mailQuarantined:
            .error(
                "a mail is in quarantine and waits for a person",
                cause: "It could not be decided, crashed the daemon repeatedly, or is larger than the limit.",
                cure: "`sportello quarantine list` tells why; its bytes are kept, and `quarantine retry` tries again."
            )
        case .mailHeld: .notice("a rule holds a mail; `sportello quarantine list` shows it")
        case .mailOwed:
            .error(
                "a mail on the server cannot be fetched; the ones after it are taken",
                cause: "The server fails on this one message, or it is larger than the limit.",
                cure: "Open it with another mail program; it is tried again by itself as long as it is there."
            )
        case .mailOwedRecovered: .notice("a mail that could not be fetched is taken now")
        case .commandActed: .info("a command changed a ticket")
        case .budgetExhausted:
            .warning(
                "a sender's budget of automatic mail is spent: their tickets open unanswered",
                cause: "So much came from one address within an hour or a day that a machine may be answering ours.",
                cure: "Look for a mail loop; raise `acknowledgements` only if somebody really writes that much."
            )
        case .breakerOpened:
            .error(
                "the desk's automatic mail is stopped: it reached the budget of an hour",
                cause: "A mail loop, a flood of mails, or a budget that is too small for the desk.",
                cure: "Look at `sportello ticket list`, end the loop, then `sportello breaker reset DESK`."
            )
        case .ticketEscalated:
            .warning(
                "a step of an escalation is reached; those it names are told",
                cause: "A promise of the desk's policy is at risk or not kept: nobody has met it so far.",
                cure: "Look after the ticket; `sportello ticket show` has its due times."
            )
        case .ticketBreached:
            .warning(
                "a promise was not kept in time",
                cause: "Its due time passed before anybody did what was promised.",
                cure: "Look after the ticket; what is broken stays on record."
            )
        case .ticketNobodyTold:
            .warning(
                "a step of an escalation was reached and there was nobody to tell",
                cause: "The policy names a role that no agent of the desk has.",
                cure: "Give the role to an agent under `roles` in the settings, and reload."
            )
        case .ticketFollowedUp: .info("a customer was reminded of a question")
        case .ticketSolvedByTime: .info("a ticket was solved because no answer came")
        case .ticketClosedByTime: .info("a solved ticket was closed because nothing more came")
        case .ticketDueMoved: .debug("a due time has moved")
        case .ticketClockFailed:
            .error(
                "what is due on a ticket cannot be written; it is tried again in an hour",
                cause: "The database refuses it; the reason has its words.",
                cure: "Look after the ticket by hand, and report the line: this is a fault of the program."
            )
        case .clockHeldBack: .debug("some tickets wait for a newer look into the mailboxes")
        case .deskRecounted: .notice("what is due was worked out anew for the open tickets")
        case .noticeQueued: .debug("notice queued")
        case .deliveryAttempt: .info("delivery attempted")
        case .deliveryDead:
            .error(
                "a notice was given up and waits for a person",
                cause: "The recipient's server refused it for good, or every attempt failed.",
                cure:
                    "`sportello outbox list` shows the reply; mend the cause and `outbox retry`, or reach the customer otherwise."
            )
        case .deliveryStaffFailed:
            .error(
                "a notice to the desk's own people did not arrive",
                cause: "A bounce came back for it: an address under `agents` is wrong, or its mailbox is full.",
                cure: "`sportello ticket show` names the notice; mend the address in the settings and reload."
            )
        case .deliveryRefused:
            .warning(
                "one recipient of a notice does not get it; the others have it or still may",
                cause: "That recipient's server refused it for good, or every attempt failed.",
                cure:
                    "Nothing, when they can do without; otherwise reach them in another way. The ticket has it on record."
            )
        case .submissionUnavailable:
            .warning(
                "the submission server is out of reach; notices wait",
                cause: "The server or the network is away, or it refuses the login.",
                cure: "Nothing, when it passes; otherwise `sportello check --connect` says what the server answers."
            )
        case .submissionRecovered: .notice("the submission server is back; notices go out again")
        }
    }

    /// The event's identifier in the journal (`MESSAGE_ID=`), 32 hexadecimal digits: the 128-bit FNV-1a hash of its
    /// name, so that nobody has to draw and keep a table of random ones.
    package var journalID: String {
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        for byte in "sportello:\(rawValue)".utf8 {
            hash = (hash ^ UInt128(byte)) &* 0x0100_0000_0000_0000_0000_013b
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 32 - digits.utf8.count) + digits
    }
}
