/// Something in the settings that works, and that somebody should look at.
package struct SettingsWarning: Hashable, Sendable {
    /// The settings file, as the caller named it.
    package let file: String
    package let position: Position
    package let code: Code
    /// Lower case, without a full stop.
    package let text: String

    package enum Code: String, CaseIterable, Sendable {
        /// Every account of the machine can read a secret.
        case readableSecret
        /// Two desks send from one address.
        case sharedAddress
        /// Two mailboxes read one folder of one server.
        case sharedFolder
        /// Bounces go to another domain than answers.
        case foreignEnvelope
        /// A customer's domain or address stands in two organisations; the first one counts.
        case sharedCustomer
        /// An organisation claims a domain in which anybody can have an address.
        case publicDomain
        /// Accepted and checked, but nothing reads it.
        case unused
        /// A milder severity of a policy is due before a worse one.
        case inversion
        /// A policy that had closures announces none for the coming weeks.
        case closuresMissing
        /// A holiday list runs out.
        case holidaysEnding
        /// What time does to a ticket leads nowhere, or the customer is not told of it.
        case deadEnd
    }

    init(file: String, position: Position, code: Code, text: String) {
        (self.file, self.position, self.code, self.text) = (file, position, code, text)
    }
}

extension SettingsWarning: CustomStringConvertible {
    /// `sportello.yaml:12:20: warning: …`
    package var description: String { "\(file):\(position): warning: \(text)" }
}
