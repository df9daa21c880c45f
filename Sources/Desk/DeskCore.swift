import CivilTime
import LanguageID
import MailSyntax

/// The core of a desk: every change of every ticket is judged here, and only here.
///
/// `decide` is a pure function of an action, its actor and the facts read with it. It never fails: what cannot be
/// understood is decided too. What it answers is written by the store in one transaction (the events, the new state of
/// the mail, the notices in the outbox), or not at all. It sends nothing, logs nothing and knows no clock.
///
/// For a mail it holds, in this order:
/// 1. a mail received before its mailbox was first looked at is ignored, unless an operator released it;
/// 2. a notice of ours that came back is ignored, and so is a mail with the content of an earlier one;
/// 3. a mail that cites any Message-ID of a ticket joins it; a person on the ticket may then change it, anybody else's
///    mail is only kept on it;
/// 4. an automatic reply, a bounce or a report that belongs to no ticket is noted;
/// 5. everything else opens a ticket, and a person is told so, within the budgets.
package struct DeskCore: Sendable {
    package let desk: DeskProfile

    package init(desk: DeskProfile) {
        self.desk = desk
    }

    package func decide(_ action: Action, by actor: Actor, given facts: Facts) -> Decision {
        switch action {
        case .receive(let mail): receive(mail, from: actor, given: facts)
        case .close(let text): close(saying: text, by: actor, given: facts)
        }
    }
}
