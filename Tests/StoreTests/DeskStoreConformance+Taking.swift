import CivilTime
import Desk
import IMAPSyntax
import MailSyntax
import Testing

extension DeskStoreConformance {
    @Test("R-D3, R-D4, 29, 31: what was taken is not taken again", arguments: Engine.allCases)
    func takingIsRepeatable(engine: Engine) async throws {
        let counter = try await engine.open()
        let arrivals = [counter.arrival(Letter("a@c"), 1), counter.arrival(Letter("b@c"), 2)]
        #expect(try await counter.take(arrivals).map(\.origin.uid) == [1, 2])
        #expect(try await counter.take(arrivals).isEmpty)
        let more = arrivals + [counter.arrival(Letter("c@c"), 3)]
        #expect(try await counter.take(more).map(\.origin.uid) == [3], "the last chunk overlapped")
        #expect(try await counter.undecided().map(\.origin.uid) == [1, 2, 3])
    }

    @Test(arguments: Engine.allCases)
    func bytesComeBackAsTheyWent(engine: Engine) async throws {
        let counter = try await engine.open()
        let odd: [UInt8] = [0, 10, 13, 255] + Array("no header at all".utf8)
        for (uid, bytes) in [([], 1 as UID), (odd, 2)].map({ ($1, $0) }) {
            try await counter.take([
                Arrival(
                    origin: counter.origin(uid),
                    internalDate: Counter.now,
                    size: bytes.count,
                    content: .bytes(bytes)
                )
            ])
        }
        #expect(try await counter.undecided().map(\.bytes) == [[], odd])
    }

    @Test(arguments: Engine.allCases)
    func theCursorNeverGoesBack(engine: Engine) async throws {
        let counter = try await engine.open()
        #expect(try await counter.store.cursor(of: counter.mailbox) == nil)
        let first = MailboxCursor(uidValidity: 1, highest: 10, firstLook: Counter.now, passedOver: 10)
        try await counter.store.begin(counter.mailbox, at: first, standing: [])
        #expect(try await counter.store.cursor(of: counter.mailbox) == first)
        try await counter.take([counter.arrival(Letter("a@c"), 5)])
        #expect(try await counter.store.cursor(of: counter.mailbox) == first)
        try await counter.take([counter.arrival(Letter("b@c"), 12)])
        #expect(try await counter.store.cursor(of: counter.mailbox)?.highest == 12)
    }

    @Test(arguments: Engine.allCases)
    func aNewUIDValidityStartsTheCursorAnew(engine: Engine) async throws {
        let counter = try await engine.open()
        let first = MailboxCursor(uidValidity: 1, highest: 10, firstLook: Counter.now, passedOver: 10)
        try await counter.store.begin(counter.mailbox, at: first, standing: [])
        try await counter.take([counter.arrival(Letter("a@c"), 3, under: 2)])
        let cursor = try await counter.store.cursor(of: counter.mailbox)
        #expect(
            cursor == MailboxCursor(uidValidity: 2, highest: 3, firstLook: Counter.now, passedOver: 0),
            "what is older than the first look stays so"
        )
    }

    @Test(arguments: Engine.allCases)
    func mailboxesHaveTheirOwnCursors(engine: Engine) async throws {
        let counter = try await engine.open()
        var sales = counter
        sales.mailbox = MailboxID("sales")
        try await counter.take([counter.arrival(Letter("a@c"), 9)])
        try await sales.take([sales.arrival(Letter("b@c"), 4)])
        #expect(try await counter.store.cursor(of: counter.mailbox)?.highest == 9)
        #expect(try await counter.store.cursor(of: sales.mailbox)?.highest == 4)
    }

    @Test("R-D5, 32: a new UIDVALIDITY makes no mail twice", arguments: Engine.allCases)
    func aNewUIDValidityMakesNoMailTwice(engine: Engine) async throws {
        let counter = try await engine.open()
        try await counter.receive([Letter("a@c"), Letter("b@c")])
        let renamed = [counter.arrival(Letter("b@c"), 71, under: 2), counter.arrival(Letter("a@c"), 72, under: 2)]
        #expect(try await counter.take(renamed).isEmpty)
        #expect(try await counter.take(renamed).isEmpty, "now known by their new names")
        let new = try await counter.take([counter.arrival(Letter("c@c"), 73, under: 2)])
        #expect(new.map(\.origin.uid) == [73])
    }

    @Test("R-D5, 32: identical copies are re-keyed one by one", arguments: Engine.allCases)
    func identicalCopiesAreRekeyedOneByOne(engine: Engine) async throws {
        let counter = try await engine.open()
        let copy = Letter("a@c")
        #expect(try await counter.take([counter.arrival(copy, 1), counter.arrival(copy, 2)]).count == 2)
        let renamed = ([7, 8, 9] as [UID]).map { counter.arrival(copy, $0, under: 2) }
        #expect(try await counter.take(renamed).map(\.origin.uid) == [9], "two were known, the third is new")
    }

    @Test(arguments: Engine.allCases)
    func copiesInAnotherMailboxAreNotRekeyed(engine: Engine) async throws {
        let counter = try await engine.open()
        var sales = counter
        sales.mailbox = MailboxID("sales")
        try await counter.take([counter.arrival(Letter("a@c"), 1)])
        #expect(try await sales.take([sales.arrival(Letter("a@c"), 1, under: 2)]).count == 1)
    }

    @Test(arguments: Engine.allCases)
    func receiptIsNeverLaterThanNow(engine: Engine) async throws {
        let counter = try await engine.open()
        let taken = try await counter.take([
            counter.arrival(Letter("a@c"), 1, internalDate: Counter.now + 3_600),
            counter.arrival(Letter("b@c"), 2, internalDate: Counter.now + -3_600),
        ])
        #expect(taken.map(\.receivedAt) == [Counter.now, Counter.now + -3_600])
        #expect(try await counter.undecided().map(\.receivedAt) == taken.map(\.receivedAt))
    }

    // MARK: Owed

    @Test(arguments: Engine.allCases)
    func owedMailIsAskedForEverMoreRarely(engine: Engine) async throws {
        let counter = try await engine.open()
        var (now, waits) = (Counter.now, [Int64]())
        for _ in 0..<12 {
            #expect(try await counter.take([counter.owedArrival(1)], at: now).isEmpty)
            let next = try #require(try await counter.store.nextOwed(in: counter.mailbox))
            #expect(try await counter.store.owed(in: counter.mailbox, at: next + -1).isEmpty)
            #expect(try await counter.store.owed(in: counter.mailbox, at: next).map(\.uid) == [1])
            waits.append(next.seconds - now.seconds)
            now = next
        }
        #expect(waits == [60, 120, 240, 480, 960, 1_920, 3_840, 7_680, 15_360, 21_600, 21_600, 21_600])
    }

    @Test(arguments: Engine.allCases)
    func owedMailHoldsUpNobodyAndIsCompletedLater(engine: Engine) async throws {
        let counter = try await engine.open()
        let taken = try await counter.take([counter.owedArrival(1), counter.arrival(Letter("b@c"), 2)])
        #expect(try await counter.decide(taken).map(\.outcome) == [.opened])
        let owed = try await counter.store.owed(in: counter.mailbox, at: Counter.now + 60)
        #expect(owed.map(\.reason) == [.cannotBeFetched])
        #expect(owed.map(\.isReleased) == [false])
        let completed = try await counter.take([counter.arrival(Letter("a@c"), 1)], at: Counter.now + 60)
        #expect(completed.map(\.id) == owed.map(\.id), "one mail, one place in the ledger")
        #expect(try await counter.store.owed(in: counter.mailbox, at: Counter.now + 90_000).isEmpty)
        #expect(try await counter.store.nextOwed(in: counter.mailbox) == nil)
        #expect(try await counter.decide(completed).map(\.outcome) == [.opened])
    }

    @Test(arguments: Engine.allCases)
    func aTakenMailIsNeverOwedAgain(engine: Engine) async throws {
        let counter = try await engine.open()
        try await counter.take([counter.arrival(Letter("a@c"), 1)])
        try await counter.take([counter.owedArrival(1)])
        #expect(try await counter.store.nextOwed(in: counter.mailbox) == nil)
        #expect(try await counter.undecided().count == 1)
    }

    // MARK: Before the start

    @Test(arguments: Engine.allCases)
    func mailBeforeTheStartIsOnlyNamed(engine: Engine) async throws {
        let counter = try await engine.open()
        let old = Arrival(
            origin: counter.origin(1),
            internalDate: Counter.now + -90_000,
            size: 4_000,
            content: .beforeStart(messageID: MessageID("old@c"), sender: nil)
        )
        #expect(try await counter.take([old]).isEmpty)
        #expect(try await counter.take([old]).isEmpty)
        #expect(try await counter.undecided().isEmpty)
        #expect(try await counter.store.nextOwed(in: counter.mailbox) == nil)
    }

    @Test(arguments: Engine.allCases)
    func mailThatStoodAtTheFirstLookIsIgnored(engine: Engine) async throws {
        let counter = try await engine.open()
        let cursor = MailboxCursor(uidValidity: 1, highest: 0, firstLook: Counter.now + -3_600)
        let stood = Letter("stood@c")
        let standing = StandingMail(
            internalDate: Counter.now,
            size: stood.bytes.count,
            messageID: MessageID("stood@c")
        )
        try await counter.store.begin(counter.mailbox, at: cursor, standing: [standing])
        let decided = try await counter.receive([stood, Letter("new@c")])
        #expect(decided.map(\.outcome) == [.ignored, .opened])
        #expect(decided.map(\.reason) == [.beforeStart, .newRequest])
    }

    /// A Message-ID is no proof of having been there: another mail may bear it.
    @Test(arguments: Engine.allCases)
    func anotherMailWithAStandingMailsNameIsNew(engine: Engine) async throws {
        let counter = try await engine.open()
        let cursor = MailboxCursor(uidValidity: 1, highest: 0, firstLook: Counter.now + -3_600)
        let standing = StandingMail(internalDate: Counter.now + -60, size: 77, messageID: MessageID("stood@c"))
        try await counter.store.begin(counter.mailbox, at: cursor, standing: [standing])
        #expect(try await counter.receive([Letter("stood@c")]).map(\.outcome) == [.opened])
    }

    @Test(arguments: Engine.allCases)
    func mailReceivedBeforeTheFirstLookIsIgnored(engine: Engine) async throws {
        let counter = try await engine.open()
        let cursor = MailboxCursor(uidValidity: 1, highest: 0, firstLook: Counter.now)
        try await counter.store.begin(counter.mailbox, at: cursor, standing: [])
        let taken = try await counter.take([
            counter.arrival(Letter("a@c"), 1, internalDate: Counter.now + -1),
            counter.arrival(Letter("b@c"), 2, internalDate: Counter.now),
        ])
        #expect(try await counter.decide(taken).map(\.outcome) == [.ignored, .opened])
    }
}
