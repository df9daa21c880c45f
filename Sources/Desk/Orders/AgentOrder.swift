/// What an agent has done by mail: sent to the address of their own that a notice gave them for one ticket.
package struct AgentOrder: Sendable {
    /// The ticket whose notice gave the address.
    let ticket: TicketNumber
    /// The agent's id.
    let agent: String
    /// What is to be done, in order; a refusal when the mail cannot be understood as a whole.
    let actions: Result<[Action], Refusal>

    /// `text` is what is new in the mail.
    init(_ address: OrderAddress, text: String) {
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
