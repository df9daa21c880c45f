import MailSyntax

/// The address that one agent's commands about one ticket go to, `support+iz-1042-anna-SIGNATURE@`. Nobody can work it
/// out, and no other agent and no other ticket has the same.
struct OrderAddress {
    let ticket: TicketNumber
    let agent: Agent
    /// In lower case.
    let signature: String

    /// 120 bits.
    static let signatureLength = 24

    /// Reads the extension from its right: ids of agents may contain what parts its fields. `nil` when the signature is
    /// not that of an agent of `desk` for the ticket.
    init?(extension text: Substring, at desk: DeskProfile) {
        guard let dash = text.lastIndex(of: "-") else { return nil }
        let (name, signature) = (text[..<dash].lowercased(), text[text.index(after: dash)...].lowercased())
        guard signature.utf8.count == OrderAddress.signatureLength else { return nil }
        for agent in desk.agents {
            let ending = "-\(agent.id.lowercased())"
            guard name.hasSuffix(ending), let ticket = TicketNumber(String(name.dropLast(ending.count))),
                desk.isOrderSigned(ticket, of: agent, by: signature)
            else { continue }
            (self.ticket, self.agent, self.signature) = (ticket, agent, signature)
            return
        }
        return nil
    }
}

extension DeskProfile {
    /// What a notice bears: for a customer what leads a reply to the ticket, for an agent where commands go.
    package func threadToken(for notice: Notice) -> ThreadToken {
        var token = threadToken(of: notice.ticket)
        guard notice.kind.audience == .staff else { return token }
        let agent = agents.first { $0.address == notice.recipient.address }
        token.order = agent.flatMap { agent in
            orderSignature(of: notice.ticket, agent).map { signature in
                "\(notice.ticket)".lowercased() + "-\(agent.id)-\(signature)"
            }
        }
        return token
    }

    /// Those of `addresses` of ours that commands go to.
    func orderAddresses(among addresses: [Address]) -> [OrderAddress] {
        guard threads.takesOrders, threadSigner != nil else { return [] }
        var seen: Set<Address> = []
        let own = addresses.filter { owns($0) && seen.insert($0).inserted }
        return own.prefix(TicketMark.limit).compactMap { address in
            guard let plus = address.localPart.firstIndex(of: "+") else { return nil }
            return OrderAddress(extension: address.localPart[address.localPart.index(after: plus)...], at: self)
        }
    }

    fileprivate func isOrderSigned(_ ticket: TicketNumber, of agent: Agent, by text: String) -> Bool {
        guard let signature = orderSignature(of: ticket, agent) else { return false }
        return isEqual(Array(signature.utf8), Array(text.utf8))
    }

    private func orderSignature(of ticket: TicketNumber, _ agent: Agent) -> String? {
        guard threads.takesOrders, let threadSigner else { return nil }
        let signature = threadSigner.signature(of: ticket, at: id, for: "agent:\(agent.id)")
        return String(signature.prefix(OrderAddress.signatureLength))
    }
}
