import IMAPSyntax
import Testing

/// However a dialogue is cut into pieces, the same responses come out.
@Suite struct SplitTests {
    /// As Dovecot 2.3 speaks, with a mail that looks like a dialogue and a literal within skipped data.
    static let dialogue = Array(
        """
        * CAPABILITY IMAP4rev1 IDLE UIDPLUS ESEARCH MOVE LITERAL+
        S1 OK Capability completed (0.001 + 0.000 secs).
        * FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)
        * OK [PERMANENTFLAGS ()] Read-only mailbox.
        * 3 EXISTS
        * 3 RECENT
        * OK [UNSEEN 1] First unseen.
        * OK [UIDVALIDITY 1795251634] UIDs valid
        * OK [UIDNEXT 4] Predicted next UID
        S2 OK [READ-ONLY] Examine completed (0.001 + 0.000 secs).
        * 1 FETCH (UID 1 INTERNALDATE "21-Nov-2026 09:00:34 +0000" RFC822.SIZE 75 FLAGS (\\Recent) BODY[] {75}
        From: anna@example.com
        Subject: hi

        S3 OK done
        * 5 FETCH (UID 9)
        )

        )
        * 2 FETCH (BODY[HEADER.FIELDS (MESSAGE-ID FROM)] {5}
        a

         X-NEW ({1}
        ( "\\"" NIL) UID 2)
        S3 OK Fetch completed (0.001 + 0.000 secs).
        * ESEARCH (TAG "S7") UID ALL 1:3
        + idling
        * 4 EXISTS
        * 1 EXPUNGE
        S4 OK Idle completed {3}

        """.utf8
    ).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }

    @Test func theDialogueIsUnderstood() throws {
        let whole = try responses(in: [Self.dialogue])
        #expect(whole.count == 18)
        let uids = whole.compactMap { response -> UID? in
            guard case .fetch(let items) = response else { return nil }
            return items.uid
        }
        #expect(uids.map(\.rawValue) == [1, 2])
    }

    @Test func everySplitGivesTheSame() throws {
        let whole = try responses(in: [Self.dialogue])
        for cut in 0...Self.dialogue.count {
            let pieces = [Array(Self.dialogue[..<cut]), Array(Self.dialogue[cut...])]
            #expect(try responses(in: pieces) == whole, "cut at \(cut)")
        }
    }

    @Test(arguments: [1, 2, 3, 7, 64])
    func piecesOfOneSizeGiveTheSame(size: Int) throws {
        let whole = try responses(in: [Self.dialogue])
        let pieces = stride(from: 0, to: Self.dialogue.count, by: size).map {
            Array(Self.dialogue[$0..<min($0 + size, Self.dialogue.count)])
        }
        #expect(try responses(in: pieces) == whole)
    }

    @Test func pairsOfSplitsGiveTheSame() throws {
        let part = Array(Self.dialogue[Self.dialogue.count / 3..<Self.dialogue.count * 3 / 4])
        let start = try #require(part.firstIndex(of: 0x0A)) + 1
        let lines = Array(part[start...])
        let whole = outcome([lines])
        for first in stride(from: 0, through: lines.count, by: 3) {
            for second in stride(from: first, through: lines.count, by: 5) {
                let pieces = [lines[..<first], lines[first..<second], lines[second...]].map(Array.init)
                #expect(outcome(pieces) == whole, "cut at \(first) and \(second)")
            }
        }
    }

    /// Responses and errors alike: the part begins and ends where it pleases.
    private func outcome(_ pieces: [[UInt8]]) -> [Result<Response, IMAPSyntaxError>] {
        var parser = ResponseParser()
        var outcome: [Result<Response, IMAPSyntaxError>] = []
        for piece in pieces {
            parser.append(piece)
            while let result = next(&parser) { outcome.append(result) }
        }
        return outcome
    }

    private func next(_ parser: inout ResponseParser) -> Result<Response, IMAPSyntaxError>? {
        do throws(IMAPSyntaxError) {
            return try parser.next().map { .success($0) }
        } catch {
            return .failure(error)
        }
    }
}
