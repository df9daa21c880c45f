import CivilTime
import Desk
import IMAPSyntax

/// How the new messages of a folder are asked for: in chunks that are taken in one commit each, in the order of their
/// UIDs, so that the cursor passes nothing over.
struct FetchPlan {
    /// Messages that are taken together.
    struct Chunk: Sendable {
        var items: [Item]
        /// One message that may have made a fetch fail: nothing else is to be under way with it, so that it is clear
        /// which one fails.
        var isSuspect = false

        /// What is to be fetched whole.
        var fetched: UIDSet { UIDSet(items.filter { $0.way == .fetch }.map(\.summary.uid)) }
        var beforeStart: UIDSet { UIDSet(items.filter { $0.way == .beforeStart }.map(\.summary.uid)) }
    }

    struct Item: Sendable {
        var summary: MessageSummary
        var way: Way
    }

    /// What becomes of a message.
    enum Way: Hashable, Sendable {
        case fetch
        case beforeStart
        case owed(Reason, cause: String)
    }

    static let chunkMessages = 100
    static let chunkBytes = 8 * 1_024 * 1_024

    private(set) var chunks: [Chunk] = []

    /// - Parameter isSuspect: whether a message made a fetch fail before; it is then fetched alone.
    init(
        _ summaries: [MessageSummary],
        maximumSize: Int,
        firstLook: Instant?,
        owed: (UID) -> String?,
        isSuspect: (UID) -> Bool
    ) {
        var open = Chunk(items: [])
        var bytes = 0
        func close() {
            if !open.items.isEmpty { chunks.append(open) }
            (open, bytes) = (Chunk(items: []), 0)
        }
        for summary in summaries {
            let way = FetchPlan.way(of: summary, maximumSize: maximumSize, firstLook: firstLook, owed: owed)
            let size = way == .fetch ? max(summary.size ?? 0, 0) : 0
            let isAlone = way == .fetch && isSuspect(summary.uid)
            if isAlone || open.items.count >= FetchPlan.chunkMessages || bytes + size > FetchPlan.chunkBytes { close() }
            open.items.append(Item(summary: summary, way: way))
            bytes += size
            open.isSuspect = isAlone
            if isAlone { close() }
        }
        close()
    }

    private static func way(
        of summary: MessageSummary,
        maximumSize: Int,
        firstLook: Instant?,
        owed: (UID) -> String?
    ) -> Way {
        if let date = summary.internalDate, let firstLook, date < firstLook { return .beforeStart }
        if let cause = owed(summary.uid) { return .owed(.cannotBeFetched, cause: cause) }
        if let size = summary.size, size > maximumSize {
            return .owed(.tooLarge, cause: "\(size) bytes, the limit is \(maximumSize)")
        }
        return .fetch
    }
}
