import MailSyntax

/// Signs ticket numbers, so that a mail can prove that its writer has had one of ours, whatever relays and mail programs
/// did to its Message-IDs.
///
/// A signature says where a mail belongs and nothing of who wrote it: mails are forwarded. What a mail may do on its
/// ticket is still decided by its sender.
package protocol ThreadSigner: Sendable {
    /// Twenty characters of `ThreadSignature.alphabet` or more, that nobody can work out without the desk's key; other
    /// ones for another desk, ticket or purpose.
    func signature(of ticket: TicketNumber, at desk: DeskID, for purpose: String) -> String
}

/// How signatures are written in mails.
package enum ThreadSignature {
    /// Digits and lower-case letters without those that are mistaken for others; mail programs change their case.
    package static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// In the reply address: 80 bits.
    static let lengthInAddress = 16
    /// In the subject, which people read: 40 bits, each guess at which is a mail.
    static let lengthInSubject = 8
}

extension DeskProfile {
    /// What notices on `ticket` bear, by the methods the desk uses.
    package func threadToken(of ticket: TicketNumber) -> ThreadToken {
        let reply = threads.replyAddress ? signature(of: ticket, .replyAddress) : nil
        return ThreadToken(
            reply: reply.map { "\(ticket)-\($0)".lowercased() },
            tag: threads.subjectTag ? signature(of: ticket, .subjectTag) : nil
        )
    }

    /// Whether `text` is the ticket's signature in that place.
    func isSigned(_ ticket: TicketNumber, by text: String, in place: Citation.Field) -> Bool {
        guard let signature = signature(of: ticket, place) else { return false }
        return isEqual(Array(signature.utf8), Array(text.lowercased().utf8))
    }

    private func signature(of ticket: TicketNumber, _ place: Citation.Field) -> String? {
        let length =
            place == .replyAddress ? ThreadSignature.lengthInAddress : ThreadSignature.lengthInSubject
        return threadSigner.map { String($0.signature(of: ticket, at: id, for: place.rawValue).prefix(length)) }
    }

    /// Takes as long for a near miss as for a far one.
    func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count, !left.isEmpty else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
