import CivilTime
import LanguageID
import MailSyntax

/// Who judges inside a transaction of the store: the core, and the writer of its notices. Pure, and quick: the store's
/// one writer waits for it.
package protocol Judge: Sendable {
    func decide(_ action: Action, by actor: Actor, given facts: Facts) -> Decision
    /// Gives a notice its identity and its bytes, once and for all.
    func compose(_ notice: Notice) -> ComposedNotice
    var desk: DeskProfile { get }
}

/// A mail that was decided, after its commit: what the log says of it.
package struct DecidedMail: Sendable {
    package var mail: IncomingMail
    package var outcome: Outcome
    package var reason: Reason
    /// The ticket it is on, and that ticket's language.
    package var ticket: TicketNumber?
    package var language: Language?
    /// The notices that wait in the outbox because of it.
    package var notices: [MessageID]
    /// Why a notice that was due to the customer does not.
    package var withheld: Reason?
    /// What it set off on the desk.
    package var alarm: Notice.Brake?
    /// The notices to staff that, as it says, did not arrive.
    package var staffFailures: [NoticeKind] = []

    package init(
        mail: IncomingMail,
        outcome: Outcome,
        reason: Reason,
        ticket: TicketNumber? = nil,
        language: Language? = nil,
        notices: [MessageID] = [],
        withheld: Reason? = nil,
        alarm: Notice.Brake? = nil,
        staffFailures: [NoticeKind] = []
    ) {
        (self.mail, self.outcome, self.reason, self.ticket) = (mail, outcome, reason, ticket)
        (self.language, self.notices, self.withheld) = (language, notices, withheld)
        (self.alarm, self.staffFailures) = (alarm, staffFailures)
    }
}

/// What became of a command.
package struct ActionResult: Sendable {
    package var decision: Decision
    package var ticket: TicketNumber
    package var notices: [MessageID]

    package init(decision: Decision, ticket: TicketNumber, notices: [MessageID]) {
        (self.decision, self.ticket, self.notices) = (decision, ticket, notices)
    }
}

/// The transactions a desk needs, each all or nothing and durable when it returns. No SQL shows here, so that a second
/// engine can follow; `DeskStoreConformance` in the tests is what it must pass.
package protocol DeskStore: Sendable {
    // MARK: Taking (S1 to S2)

    /// How far `mailbox` has been taken; `nil` before its first look.
    func cursor(of mailbox: MailboxID) async throws(DeskStoreError) -> MailboxCursor?

    /// Sets the cursor of `mailbox` at its first look, before anything is taken. `standing` are the mails already there
    /// that are too young to be told from new ones by their date: they count as older than the first look.
    func begin(
        _ mailbox: MailboxID,
        at cursor: MailboxCursor,
        standing: [StandingMail]
    ) async throws(DeskStoreError)

    /// Takes `arrivals` and moves the cursor, in one commit: the instant of success. Repeatable: a mail already taken is
    /// passed over, one taken under another UIDVALIDITY is recognised by its bytes and re-keyed, an owed one is
    /// completed. Answers with the mails that are new and have bytes.
    func take(
        _ arrivals: [Arrival],
        of desk: DeskID,
        movingTo cursor: MailboxCursor,
        at now: Instant
    ) async throws(DeskStoreError) -> [TakenMail]

    /// The mails of `mailbox` whose bytes are owed and due for another try.
    func owed(in mailbox: MailboxID, at now: Instant) async throws(DeskStoreError) -> [OwedMail]

    /// When the next owed mail of `mailbox` is due; `nil` when none is.
    func nextOwed(in mailbox: MailboxID) async throws(DeskStoreError) -> Instant?

    // MARK: Deciding (S2 to S3, or Q)

    /// Mails of `desk` taken and not decided, oldest first, at most `limit`, after `mail`.
    func undecided(at desk: DeskID, after mail: MailID, limit: Int) async throws(DeskStoreError) -> [TakenMail]

    /// Decides `mails` in order in one transaction, each seeing what the one before changed. A mail that cannot be
    /// decided is quarantined; the others are not held up by it.
    func decide(_ mails: [IncomingMail], by judge: any Judge, at now: Instant) async throws(DeskStoreError)
        -> [DecidedMail]

    /// Counts, in a commit of its own, that `mail` is about to be decided alone; answers how often that has happened.
    func countLoneDecision(of mail: MailID) async throws(DeskStoreError) -> Int

    /// Sets `mail` aside with its bytes.
    func quarantine(_ mail: MailID, for reason: Reason, cause: String, at now: Instant) async throws(DeskStoreError)

    // MARK: Commands

    /// Carries out `action` whole, or not at all; the decision says why, also when it is refused.
    func act(_ action: Action, on ticket: TicketNumber, by actor: Actor, judge: any Judge, at now: Instant)
        async throws(DeskStoreError) -> ActionResult

    // MARK: Time

    /// When something is next to be done on a ticket of `desk`, later than `instant` where one is given; `nil` when
    /// nothing is. Costs the same however many tickets there are.
    func nextAction(of desk: DeskID, after instant: Instant?) async throws(DeskStoreError) -> Instant?

    /// Does what has fallen due on at most `limit` tickets of the judge's desk, the longest due first, from `position`
    /// on, in one commit. `looked` as in `Action.clock`; it counts only when no mail of the desk waits to be decided.
    func actOnDue(
        looked: Instant?,
        by judge: any Judge,
        at now: Instant,
        after position: TicketPosition?,
        limit: Int
    ) async throws(DeskStoreError) -> DueRound

    /// Works out anew what is due on at most `limit` open tickets of the judge's desk that have a policy, from
    /// `position` on, in one commit; writes only what has moved. With the last page `announced` is kept as applied, so
    /// that a round that was cut short is begun again. `nil` when `announced` is what was last applied.
    func recount(
        announced: PolicyDigest?,
        by judge: any Judge,
        at now: Instant,
        after position: TicketPosition?,
        limit: Int
    ) async throws(DeskStoreError) -> RecountRound?

    /// Keeps the text of a policy for the tickets that will be opened under it.
    func keepPolicy(_ version: PolicyVersion, at now: Instant) async throws(DeskStoreError)

    /// The policies under which the tickets of `desk` were opened, those of closed ones too: they may be reopened.
    func policies(of desk: DeskID) async throws(DeskStoreError) -> [PolicyVersion]

    // MARK: Threads

    /// What signs the ticket numbers in our mails; the same at every start.
    func threadSigner() async throws(DeskStoreError) -> any ThreadSigner

    // MARK: Sending (S3 to S5, or D)

    /// Claims at most `limit` notices of `desk` that are due, fresh and deferred ones in turn, and puts their attempts
    /// on record, in one commit.
    func claim(_ limit: Int, of desk: DeskID, at now: Instant) async throws(DeskStoreError) -> [Claim]

    /// When the next deferred notice of `desk` is due; `nil` when none waits.
    func nextDue(of desk: DeskID) async throws(DeskStoreError) -> Instant?

    /// Puts on record how attempts ended, and what that means for their tickets; answers with the notices that wait in
    /// the outbox because of it.
    @discardableResult
    func record(_ deliveries: [Delivery], by judge: any Judge) async throws(DeskStoreError) -> [MessageID]
}
