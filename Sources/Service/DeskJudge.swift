import Desk
import MailSyntax
import Notices

/// The core and the writer of notices, as the store asks them inside its transactions.
package struct DeskJudge: Judge {
    package let core: DeskCore
    private let composer: NoticeComposer
    private let identifiers: Identifiers

    package init(desk: DeskProfile, composer: NoticeComposer, identifiers: Identifiers) {
        core = DeskCore(desk: desk)
        (self.composer, self.identifiers) = (composer, identifiers)
    }

    package var desk: DeskProfile { core.desk }

    package func decide(_ action: Action, by actor: Actor, given facts: Facts) -> Decision {
        core.decide(action, by: actor, given: facts)
    }

    /// A notice as it would go out, before it has a name of its own.
    package func draft(_ notice: Notice) -> OutgoingMail {
        composer.mail(notice, messageID: MessageID("draft"), token: desk.threadToken(of: notice.ticket))
    }

    package func compose(_ notice: Notice) -> ComposedNotice {
        let messageID = MessageIDFormat.messageID(
            for: notice.ticket,
            token: identifiers.token(),
            domain: desk.from.address.domain
        )
        return composer.compose(notice, messageID: messageID, token: desk.threadToken(of: notice.ticket))
    }
}
