/// One thing a server said (RFC 9051 §7).
package enum Response: Hashable, Sendable {
    /// The end of the command that bore the tag.
    case tagged(Tag, StatusReply)
    /// Untagged OK, NO, BAD, BYE or PREAUTH.
    case status(StatusReply)
    /// `+`: the server waits for more, or idles.
    case continuation(String)
    case capabilities(Set<Capability>)
    case enabled(Set<Capability>)
    /// The flags this mailbox knows.
    case flags(Set<MessageFlag>)
    /// How many messages the mailbox holds.
    case exists(UInt32)
    case recent(UInt32)
    /// The message with this sequence number is gone.
    case expunge(UInt32)
    /// These messages are gone (RFC 7162 §3.2.10); `earlier` when that is old news and EXISTS knows it already.
    case vanished(UIDSet, earlier: Bool)
    /// SEARCH, or ESEARCH with ALL.
    case search(UIDSet)
    case fetch(FetchedItems)
    /// Anything else, skipped with its literals: its first word, upper case.
    case other(String)
}
