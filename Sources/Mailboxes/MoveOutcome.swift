/// What became of messages that were to be moved.
package enum MoveOutcome: Hashable, Sendable {
    case moved
    /// The server can neither move nor remove single messages: copies lie in the other folder, and the originals bear
    /// `\Deleted` until somebody expunges the folder. We never do, it would take others' messages along.
    case copiedAndMarked
}
