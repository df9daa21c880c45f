import IMAPSyntax
import Testing
import Wire

@testable import Mailboxes

/// Who is to blame for a fetch that failed.
struct SuspicionTests {
    private func error(_ code: MailboxError.Code, at uid: UInt32? = nil) -> MailboxError {
        MailboxError(code, mailbox: "support", activity: "fetching", uid: uid.flatMap { UID($0) })
    }

    private func uid(_ number: UInt32) throws -> UID { try #require(UID(number)) }

    @Test func ofManyNobodyIsCondemned() throws {
        var suspicion = Suspicion()
        for _ in 1...20 { suspicion.blame(uidSet(1, 2, 3), for: error(.closed(nil))) }
        for number in 1...3 as ClosedRange<UInt32> {
            #expect(suspicion.isSuspect(try uid(number)))
            #expect(suspicion.cause(try uid(number)) == nil)
        }
        #expect(!suspicion.isSuspect(try uid(4)))
    }

    @Test func theOneTheServerHadReachedIsToBlame() throws {
        var suspicion = Suspicion()
        suspicion.blame(uidSet(1, 2, 3), for: error(.closed(nil), at: 2))
        #expect(suspicion.isSuspect(try uid(2)))
        #expect(!suspicion.isSuspect(try uid(1)))
        #expect(!suspicion.isSuspect(try uid(3)))
    }

    @Test func aloneItIsGivenUpAfterFiveFailures() throws {
        var suspicion = Suspicion()
        for _ in 1...4 { suspicion.blame(uidSet(7), for: error(.closed(nil))) }
        #expect(suspicion.cause(try uid(7)) == nil)
        suspicion.blame(uidSet(7), for: error(.byebye("enough")))
        #expect(suspicion.cause(try uid(7))?.contains("enough") == true)
    }

    @Test(arguments: [
        MailboxError.Code.limit(.exceeded(.literal, actual: 9, maximum: 1, uid: nil)), .tooSlow(nil),
    ])
    func whatWouldOnlyHappenAgainIsGivenUpAtOnce(code: MailboxError.Code) throws {
        var suspicion = Suspicion()
        suspicion.blame(uidSet(7), for: error(code))
        #expect(suspicion.cause(try uid(7)) != nil)
    }

    @Test func whatIsOnlySuspectedIsNotCounted() throws {
        var suspicion = Suspicion()
        for _ in 1...9 { suspicion.suspect(uidSet(7)) }
        #expect(suspicion.isSuspect(try uid(7)))
        #expect(suspicion.cause(try uid(7)) == nil)
    }

    @Test func whatCameAfterAllIsForgiven() throws {
        var suspicion = Suspicion()
        for _ in 1...5 { suspicion.blame(uidSet(7), for: error(.closed(nil))) }
        suspicion.forget([try uid(7)])
        #expect(!suspicion.isSuspect(try uid(7)))
        #expect(suspicion.cause(try uid(7)) == nil)
    }
}
