import LanguageID
import MailSyntax

/// A mail that an agent passes on for whoever wrote it: the request is the customer's, when it is sure who that is.
///
/// Only an agent's mail is read so. From anybody else a forwarded mail is that person's own request: what stands in a
/// body is anybody's to write.
package struct Forwarding: Sendable {
    /// Whose request it is; `nil` when that is not sure, and a person must say so.
    package var customer: NamedAddress?
    /// Why it is sure, or is not.
    package var explanation: String
    /// Where the customer wants answers; known of an attached mail.
    package var answerTo: NamedAddress?
    /// Whom the customer's mail was to; known of an attached mail.
    package var recipients: [NamedAddress]
    /// As the customer wrote it.
    package var subject: String
    package var messageIDs: [MessageID]
    package var references: [MessageID]
    package var language: Identification
    package var subjectLanguage: Identification?
}

extension MailReading {
    /// Reads what an agent passes on.
    mutating func readForwarding(_ received: ReceivedMail, in bytes: [UInt8], at desk: DeskProfile) {
        guard standing == .person, isBelieved, received.pec == nil,
            let sender, desk.isAgent(sender.address),
            let mail = ForwardedMail.read(received.delivered, in: bytes)
        else { return }
        let found = Forwarding(mail, subject: subject, at: desk)
        forwarding = found
        trace.append(TraceStep("forward", found.explanation))
    }

    /// The reading of a mail that an agent passes on as if the customer had sent it; any other stays as it is.
    var onBehalf: MailReading {
        guard let forwarding, let customer = forwarding.customer else { return self }
        var reading = self
        reading.sender = customer
        reading.answerTo = forwarding.answerTo ?? customer
        reading.subject = forwarding.subject
        reading.messageIDs = forwarding.messageIDs + messageIDs
        reading.references = forwarding.references
        reading.citations += forwarding.references.map { Citation(messageID: $0, field: .references) }
        reading.language = forwarding.language
        reading.subjectLanguage = forwarding.subjectLanguage
        reading.declaredLanguage = nil
        var seen = Set<Address>()
        reading.participants = ([customer, reading.answerTo].compactMap { $0 } + participants + forwarding.recipients)
            .filter { seen.insert($0.address).inserted }
        return reading
    }
}

extension Forwarding {
    fileprivate init(_ mail: ForwardedMail, subject: String, at desk: DeskProfile) {
        (customer, explanation) = Forwarding.customer(of: mail, at: desk)
        answerTo = desk.answerTo(mail.replyTo)
        recipients = desk.strangers(among: mail.recipients)
        let whole = mail.subject ?? SubjectLine.withoutPrefixes(subject)
        self.subject = String(whole.prefix(MailReading.subjectLimit))
        messageIDs = [mail.messageID].compactMap { $0 }
        references = mail.references
        language = LanguageIdentifier.identify(mail.text)
        let isAnswer = SubjectLine.isReplyOrForward(whole) || !mail.references.isEmpty
        subjectLanguage = isAnswer ? nil : LanguageIdentifier.identify(self.subject)
    }

    private static func customer(
        of mail: ForwardedMail,
        at desk: DeskProfile
    ) -> (customer: NamedAddress?, explanation: String) {
        if mail.isAnswer { return (nil, "unsure: a mail is attached to what the subject calls an answer") }
        let place = mail.isAttached ? "attached" : "in the text"
        guard let author = mail.authors.first else { return (nil, "unsure: no address of an author \(place)") }
        let all = mail.authors.prefix(5).map(\.address.description).joined(separator: ", ")
        guard mail.authors.count == 1 else { return (nil, "unsure: several authors \(place), \(all)") }
        let address = author.address
        if address.domain.isEmpty { return (nil, "unsure: \(all) \(place) is no whole address") }
        if desk.owns(address) { return (nil, "unsure: \(all) \(place) is an address of ours") }
        if desk.isAgent(address) { return (nil, "unsure: \(all) \(place) is an agent") }
        if address.isRole { return (nil, "unsure: nobody reads what is sent to \(all)") }
        return (author, "of \(all), \(place)")
    }
}

extension DeskProfile {
    func isAgent(_ address: Address) -> Bool {
        agents.contains { $0.address == address }
    }
}
