import Testing

/// Whole dialogues, to the letter: what goes out, in which groups, and what is made of the replies.
@Suite("Dialogues") struct DialogueTests {
    @Test("singly", arguments: DialogueCase.singly) func singly(_ item: DialogueCase) async throws {
        try await rehearse(item)
    }

    @Test("pipelined", arguments: DialogueCase.pipelined) func pipelined(_ item: DialogueCase) async throws {
        try await rehearse(item)
    }

    /// However the server's bytes are cut, the dialogue is the same. What a whole piece brings unasked is read later
    /// when it comes byte by byte, so those two cases stay out.
    @Test(
        "byte by byte",
        arguments: (DialogueCase.singly + DialogueCase.pipelined).filter { !$0.testDescription.contains("unasked") }
    )
    func byteByByte(_ item: DialogueCase) async throws {
        try await rehearse(item, pieceSize: 1)
    }

    private func rehearse(_ item: DialogueCase, pieceSize: Int = .max) async throws {
        let rehearsal = try await Rehearsal(item.offers, item.script, item.messages, pieceSize: pieceSize)
        #expect(rehearsal.complaints == [])
        #expect(rehearsal.outcomes == item.outcomes)
        #expect(rehearsal.areInOrder)
        #expect(rehearsal.isUsable == item.isUsable)
    }
}
