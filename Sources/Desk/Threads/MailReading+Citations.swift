import MailSyntax

extension MailReading {
    /// Message-IDs beyond this number are no conversation a person had.
    private static let citedMessageLimit = 50

    /// Everything by which a mail may lead to a ticket of `desk`, strongest first.
    ///
    /// A report is about one mail and knows it best. In-Reply-To names the mail that was answered; of References the last
    /// is the nearest ancestor (RFC 5322 §3.6.4). Then comes what we signed, and last what anybody may write.
    static func citations(of received: ReceivedMail, at desk: DeskProfile) -> [Citation] {
        let mail = received.effective
        let reported = received.reportedMessageID.map { [Citation(messageID: $0, field: .report)] } ?? []
        let answered = mail.inReplyTo.reversed().map { Citation(messageID: $0, field: .inReplyTo) }
        let ancestors = mail.references.reversed().map { Citation(messageID: $0, field: .references) }
        let conversation = desk.threads.messageIDs ? answered + ancestors : []
        let messages = Array((reported + conversation).prefix(citedMessageLimit))
        let orders = desk.orderAddresses(among: received.recipients).map(\.ticket)
        return messages + addressed(received.recipients, at: desk)
            + orders.map { Citation(ticket: $0, field: .agentAddress) } + tagged(mail.subject ?? "", at: desk)
    }

    /// By the addresses of ours it was sent to.
    private static func addressed(_ recipients: [Address], at desk: DeskProfile) -> [Citation] {
        guard desk.threads.replyAddress, desk.threadSigner != nil else { return [] }
        let signed = recipients.lazy.filter(desk.owns).compactMap(mark).filter { mark in
            desk.isSigned(mark.ticket, by: mark.signature ?? "", in: .replyAddress)
        }
        return Set(signed.prefix(TicketMark.limit).map(\.ticket)).sorted { $0.number > $1.number }.map {
            Citation(ticket: $0, field: .replyAddress)
        }
    }

    private static func mark(in address: Address) -> TicketMark? {
        guard let plus = address.localPart.firstIndex(of: "+") else { return nil }
        return TicketMark(extension: address.localPart[address.localPart.index(after: plus)...])
    }

    /// By the ticket numbers in its subject, those first that bear our signature.
    private static func tagged(_ subject: String, at desk: DeskProfile) -> [Citation] {
        let marks = TicketMark.all(in: String(subject.prefix(subjectLimit)), prefix: desk.prefix)
        let signed = marks.filter { mark in
            desk.threads.subjectTag && desk.isSigned(mark.ticket, by: mark.signature ?? "", in: .subjectTag)
        }
        let bare = desk.threads.subjectNumber ? marks.filter { !signed.contains($0) } : []
        return signed.map { Citation(ticket: $0.ticket, field: .subjectTag) }
            + bare.map { Citation(ticket: $0.ticket, field: .subjectNumber) }
    }
}
