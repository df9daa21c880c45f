import MailSyntax

extension MailReading {
    /// What an agent orders, where nobody else can have written it; whatever else comes to such an address is a mail
    /// like any other. What it orders goes before all that the mail cites.
    mutating func readOrder(_ received: ReceivedMail, at desk: DeskProfile, text: () -> MessageText) {
        let addresses = desk.orderAddresses(among: received.recipients)
        guard !addresses.isEmpty else { return }
        let own = addresses.filter { $0.agent.address == sender?.address }
        guard let address = own.first else {
            return explainOrder("not read: it is not from the agent whose address it is")
        }
        guard own.count == 1 else { return explainOrder("not read: it is for several tickets") }
        if let doubt = doubt(received.effective, at: desk) { return explainOrder("not read: \(doubt)") }
        order = AgentOrder(address, text: text())
        citations.insert(Citation(ticket: address.ticket, field: .agentAddress), at: 0)
        explainOrder("of \(address.agent.id) for \(address.ticket)")
    }

    /// Why the mail may be somebody else's, or nobody's; `nil` when it may not.
    private func doubt(_ mail: ParsedMail, at desk: DeskProfile) -> String? {
        if standing != .person { return "no person wrote it" }
        if !isBelieved { return "its sender is not believed" }
        if mail.from.count != 1 { return "it names several authors" }
        if !desk.authservIDs.isEmpty, authenticity != .verified { return "our border does not vouch for its sender" }
        // By it a mail that is sent again is known.
        return messageID == nil ? "it has no Message-ID" : nil
    }

    private mutating func explainOrder(_ found: String) { trace.append(TraceStep("commands", found)) }
}
