import IMAPSyntax

/// A FETCH with what has come of its answer.
struct FetchUnderWay: Sendable {
    let tag: Tag
    let command: Command
    let set: UIDSet
    private var items: [UID: FetchedItems] = [:]
    /// The tagged reply, once it has come.
    var reply: StatusReply?

    init(tag: Tag, command: Command, set: UIDSet) {
        (self.tag, self.command, self.set) = (tag, command, set)
    }

    /// Whether `fetched` may belong to this answer.
    func awaits(_ uid: UID) -> Bool {
        reply == nil && set.contains(uid)
    }

    /// Keeps what came; whether it told of a message not heard of before.
    mutating func keep(_ fetched: FetchedItems, of uid: UID) -> Bool {
        guard items[uid] == nil else {
            items[uid]?.merge(fetched)
            return false
        }
        items[uid] = fetched
        return true
    }

    /// In the order of their UIDs; those of which only flags were told have no place here.
    var messages: [FetchedMessage] {
        items.sorted { $0.key < $1.key }.compactMap { uid, items in
            switch items.body {
            case .absent: nil
            case .unavailable:
                FetchedMessage(uid: uid, internalDate: items.internalDate, size: items.size, bytes: nil)
            case .bytes(let bytes):
                FetchedMessage(uid: uid, internalDate: items.internalDate, size: items.size, bytes: bytes)
            }
        }
    }
}
