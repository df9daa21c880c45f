/// What a reply brings back to show that it answers a notice of ours on this ticket: nobody can guess it who has not had
/// one. The same for all notices of a ticket, but for `order`.
package struct ThreadToken: Hashable, Sendable {
    /// The extension of the address that replies go to, `iz-1042-k7q2m9xdk7q2m9xd`: `support+…@` (RFC 5233). `nil` where
    /// the desk's mail server knows no extensions.
    package var reply: String?
    /// What stands behind the ticket's number in subjects, `k7q2m9xd` in `[IZ-1042.k7q2m9xd]`: letters and digits, from
    /// 4 to 32. `nil` where the desk does not sign subjects.
    package var tag: String?
    /// The extension of the address that the commands of the agent go to who gets the notice: theirs alone.
    package var order: String?

    package init(reply: String?, tag: String?) {
        (self.reply, self.tag) = (reply, tag)
    }
}
