// The labels that agents put on tickets.

extension DeskCore {
    /// More labels than this are no help to anybody.
    private static let mostTags = 100

    /// Labels that are there already are passed over.
    func tag(_ names: [String], _ draft: inout Draft) throws(Refusal) {
        let new = try keys(of: names).filter { !draft.ticket.tags.contains($0) }
        guard !new.isEmpty else { throw Refusal(.alreadySo, "it is tagged so already") }
        guard !new.contains(TicketEvent.Tag.automatic.rawValue) else {
            throw Refusal(.unknownName, "\"automatic\" says how a ticket was opened, and is not for people to say")
        }
        for tag in new { draft.record(.tagged(tag)) }
        guard draft.ticket.tags.count <= DeskCore.mostTags else {
            throw Refusal(.unknownName, "a ticket has \(DeskCore.mostTags) tags at most")
        }
        draft.explain("tagged", new.joined(separator: " "))
    }

    func untag(_ names: [String], _ draft: inout Draft) throws(Refusal) {
        let tags = try keys(of: names)
        if let other = tags.first(where: { !draft.ticket.tags.contains($0) }) {
            throw .unknown("tag", other, known: draft.ticket.tags.sorted())
        }
        for tag in tags { draft.record(.untagged(tag)) }
        draft.explain("no longer tagged", tags.joined(separator: " "))
    }

    /// Each once, in the order in which they are named.
    private func keys(of names: [String]) throws(Refusal) -> [String] {
        var keys: [String] = []
        for name in names {
            guard let key = TagName.key(name) else {
                throw Refusal(
                    .unknownName,
                    "\"\(name)\" is no tag: it has 1 to 50 letters, digits, \".\", \"_\" or \"-\""
                )
            }
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }
}
