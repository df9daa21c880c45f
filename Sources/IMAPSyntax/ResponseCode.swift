/// The machine-readable part of a status response, `[UIDNEXT 4392]` (RFC 9051 §7.1, RFC 4315, RFC 5530).
package enum ResponseCode: Hashable, Sendable {
    case alert
    case capabilities(Set<Capability>)
    case uidValidity(UIDValidity)
    case uidNext(UID)
    case permanentFlags(Set<MessageFlag>)
    case readOnly
    case readWrite
    /// The folder could be made, and then this would work.
    case tryCreate
    /// The folder does not exist (RFC 5530 §3).
    case nonExistent
    /// Some of the messages are gone (RFC 5530 §3).
    case expungeIssued
    /// What was copied and under which UIDs it stands in the other folder (RFC 4315 §3).
    case copyUID(UIDValidity, from: UIDSet, to: UIDSet)
    /// Anything else, as sent, without the brackets.
    case other(String)
}
