import MailSyntax

extension Notice {
    /// A notice to the customer that did not arrive.
    package struct Failure: Hashable, Sendable {
        package var address: Address
        /// Which notice it was.
        package var notice: NoticeKind
        /// The words of the server that refused it, of any length; `nil` when it said nothing.
        package var reply: String?

        package init(address: Address, notice: NoticeKind, reply: String?) {
            (self.address, self.notice, self.reply) = (address, notice, reply)
        }
    }

    /// What stopped automatic mail.
    package struct Brake: Hashable, Sendable {
        package var scope: Scope
        /// Automatic mails within the hour that made it stop: to that sender, or of the whole desk.
        package var sentInHour: Int

        package init(_ scope: Scope, sentInHour: Int) {
            (self.scope, self.sentInHour) = (scope, sentInHour)
        }

        package enum Scope: Hashable, Sendable {
            /// Somebody whose mails seem to answer ours by themselves; their tickets open unanswered.
            case sender(Address)
            /// The desk has sent what it may within an hour; nothing automatic goes out until a person says so.
            case desk
        }
    }
}
