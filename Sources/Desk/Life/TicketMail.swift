import CivilTime
import MailSyntax

/// A mail on a ticket, read anew for a command that moves it.
package struct TicketMail: Sendable {
    package var id: MailID
    /// The server's INTERNALDATE, never later than when it was taken.
    package var receivedAt: Instant
    package var reading: MailReading

    package init(id: MailID, receivedAt: Instant, reading: MailReading) {
        (self.id, self.receivedAt, self.reading) = (id, receivedAt, reading)
    }

    /// What people call it: its Message-ID, or its number in the ledger when it has none.
    var name: MailName { reading.messageID.map(MailName.messageID) ?? .ledger(id) }
}

/// How people name a mail.
package enum MailName: Hashable, Sendable {
    case messageID(MessageID)
    /// Its number in `mail list`: a mail need not have a Message-ID, and two may have the same.
    case ledger(MailID)

    func names(_ mail: TicketMail) -> Bool {
        switch self {
        case .messageID(let messageID): mail.reading.messageIDs.contains(messageID)
        case .ledger(let id): mail.id == id
        }
    }
}

extension MailName: CustomStringConvertible {
    /// As the commands take it.
    package var description: String {
        switch self {
        case .messageID(let messageID): messageID.value
        case .ledger(let id): "\(id.value)"
        }
    }
}

extension [TicketEvent] {
    /// The mails on the ticket `number`, whose events these are, in the order in which they came to it.
    package func mails(on number: TicketNumber) -> [MailID] {
        var mails: [MailID] = []
        for event in self {
            if case .opened(let mail, _, _, _, _, _) = event.kind { mails.append(mail) }
            if case .mailJoined(let mail, _) = event.kind { mails.append(mail) }
            if case .mailMoved(let mail, from: number, _) = event.kind { mails.removeAll { $0 == mail } }
            if case .mailMoved(let mail, _, to: number) = event.kind { mails.append(mail) }
        }
        return mails
    }

    /// The mail that opened the ticket.
    var opener: MailID? {
        lazy.compactMap { event in
            if case .opened(let mail, _, _, _, _, _) = event.kind { mail } else { nil }
        }.first
    }

    /// How much `mail` was allowed to do when it joined the ticket; `nil` when it opened it or was moved to it.
    func standing(of mail: MailID) -> TicketEvent.Standing? {
        lazy.compactMap { event in
            if case .mailJoined(mail, let standing) = event.kind { standing } else { nil }
        }.first
    }

    /// The ticket that a relation still leads to: the last one linked by it, unless that was undone.
    package func linked(as relation: TicketEvent.Relation) -> TicketNumber? {
        var other: TicketNumber?
        for event in self {
            if case .linked(let to, relation) = event.kind { other = to }
            if case .unlinked(let from, relation) = event.kind, from == other { other = nil }
        }
        return other
    }
}
