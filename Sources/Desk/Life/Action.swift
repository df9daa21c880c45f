/// What somebody wants done: mails, commands and timers all build actions, and one `decide` judges them.
package enum Action: Sendable {
    /// A mail arrived.
    case receive(IncomingMail)
    /// The work is done; `text` is for the customer.
    case close(text: String?)
}
