/// The commands we use, and no others (RFC 9051 §6; MOVE RFC 6851, UID EXPUNGE RFC 4315, IDLE RFC 2177).
///
/// Plain EXPUNGE is missing on purpose: it would remove messages that somebody else marked.
package enum Command: Hashable, Sendable {
    case capability
    case enable([Capability])
    case select(MailboxName)
    /// As SELECT, read-only: nothing on the server changes.
    case examine(MailboxName)
    /// Which of these UIDs exist.
    case search(UIDSet)
    case fetch(UIDSet, [FetchItem])
    /// +FLAGS.SILENT: the server does not repeat the flags.
    case addFlags(UIDSet, [MessageFlag])
    case move(UIDSet, to: MailboxName)
    case copy(UIDSet, to: MailboxName)
    /// UID EXPUNGE: removes for good, among these UIDs, those marked `\Deleted`.
    case expunge(UIDSet)
    case idle
    case noop
    case logout

    /// Ends IDLE; the one line that bears no tag.
    package static let done = Array("DONE\r\n".utf8)

    /// The longest line we send, tag and line end included (RFC 7162 §4).
    package static let maximumLine = 8_192

    /// The command's name as errors and logs show it, `UID FETCH`.
    package var name: String {
        switch self {
        case .capability: "CAPABILITY"
        case .enable: "ENABLE"
        case .select: "SELECT"
        case .examine: "EXAMINE"
        case .search: "UID SEARCH"
        case .fetch: "UID FETCH"
        case .addFlags: "UID STORE"
        case .move: "UID MOVE"
        case .copy: "UID COPY"
        case .expunge: "UID EXPUNGE"
        case .idle: "IDLE"
        case .noop: "NOOP"
        case .logout: "LOGOUT"
        }
    }

    /// The whole line with its end. Throws `.unencodable` for an empty set and `.exceeded(.commandLine, …)` for a set
    /// too long; see `UIDSet.split(within:)`.
    package func encoded(tag: Tag) throws(IMAPSyntaxError) -> [UInt8] {
        let words = [tag.text, name] + (try arguments())
        let line = Array("\(words.joined(separator: " "))\r\n".utf8)
        guard line.count <= Command.maximumLine else {
            throw .exceeded(.commandLine, actual: line.count, maximum: Command.maximumLine, uid: nil)
        }
        return line
    }

    private func arguments() throws(IMAPSyntaxError) -> [String] {
        switch self {
        case .capability, .idle, .noop, .logout: return []
        case .enable(let capabilities): return try capabilities.map(Command.atom)
        case .select(let mailbox), .examine(let mailbox): return [mailbox.quoted]
        case .search(let set): return ["UID", try Command.text(set)]
        case .fetch(let set, let items): return [try Command.text(set), try Command.list(items)]
        case .addFlags(let set, let flags): return [try Command.text(set), "+FLAGS.SILENT", Command.list(flags)]
        case .move(let set, let mailbox), .copy(let set, let mailbox): return [try Command.text(set), mailbox.quoted]
        case .expunge(let set): return [try Command.text(set)]
        }
    }

    private static func text(_ set: UIDSet) throws(IMAPSyntaxError) -> String {
        guard !set.isEmpty else { throw .unencodable(argument: "", reason: "a set of no uids") }
        return set.description
    }

    private static func list(_ items: [FetchItem]) throws(IMAPSyntaxError) -> String {
        "(\(try items.map { item throws(IMAPSyntaxError) in try item.encoded() }.joined(separator: " ")))"
    }

    private static func list(_ flags: [MessageFlag]) -> String {
        "(\(flags.map(\.name).joined(separator: " ")))"
    }

    private static func atom(_ capability: Capability) throws(IMAPSyntaxError) -> String {
        guard !capability.name.isEmpty, capability.name.utf8.allSatisfy(isAtomByte) else {
            throw .unencodable(argument: capability.name, reason: "not the name of a capability")
        }
        return capability.name
    }
}
