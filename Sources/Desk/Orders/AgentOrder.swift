import MailSyntax

/// What an agent has done by mail: sent to the address of their own that a notice gave them for one ticket.
package struct AgentOrder: Sendable {
    /// The ticket whose notice gave the address.
    let ticket: TicketNumber
    /// The agent's id.
    let agent: String
    /// What is to be done, in order; a refusal when the mail cannot be understood as a whole.
    let actions: Result<[Action], Refusal>

    /// Of the mail's text the agent's own words alone: what it quotes is a notice that was not meant for the customer,
    /// even where it is answered line by line or there is nothing else.
    init(_ address: OrderAddress, text: MessageText) {
        let text = text.segments.filter { $0.kind == .new }.map(\.text).joined()
        (ticket, agent) = (address.ticket, address.agent.id)
        do throws(Refusal) {
            // Quoted by a program we do not know, our notice would go to the customer.
            guard !text.lowercased().contains(address.signature) else {
                throw Refusal(.commandsRefused, "its text quotes the address that commands go to")
            }
            actions = .success(try OrderText(text).actions())
        } catch {
            actions = .failure(error)
        }
    }
}
