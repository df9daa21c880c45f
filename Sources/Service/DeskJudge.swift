import Desk
import MailSyntax
import Notices

/// The core and the writer of notices, as the store asks them inside its transactions.
package struct DeskJudge: Judge {
    package let core: DeskCore
    private let composer: NoticeComposer
    private let identifiers: Identifiers

    package init(desk: DeskProfile, composer: NoticeComposer, identifiers: Identifiers) {
        self.init(core: DeskCore(desk: desk), composer: composer, identifiers: identifiers)
    }

    private init(core: DeskCore, composer: NoticeComposer, identifiers: Identifiers) {
        (self.core, self.composer, self.identifiers) = (core, composer, identifiers)
    }

    package var desk: DeskProfile { core.desk }

    /// The same judge, whose traces name every rule that was tried.
    package var tracingEveryRule: DeskJudge {
        DeskJudge(core: DeskCore(desk: desk, tracesEveryRule: true), composer: composer, identifiers: identifiers)
    }

    package func decide(_ action: Action, by actor: Actor, given facts: Facts) -> Decision {
        core.decide(action, by: actor, given: facts)
    }

    /// A notice as it would go out, before it has a name of its own.
    package func draft(_ notice: Notice) -> OutgoingMail {
        composer.mail(notice, messageID: MessageID("draft"), token: desk.threadToken(for: notice))
    }

    package func compose(_ notice: Notice) -> ComposedNotice {
        let messageID = MessageIDFormat.messageID(
            for: notice.ticket,
            token: identifiers.token(),
            domain: desk.from.address.domain
        )
        return composer.compose(notice, messageID: messageID, token: desk.threadToken(for: notice))
    }
}
