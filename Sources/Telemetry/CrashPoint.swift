import Glibc

/// The instants at which a sudden death of the daemon would be worst: just before and just after each step that must
/// not be lost or done twice.
///
/// They exist for the crash sweep: a test that runs a story once to count the points it reaches, then again and again,
/// ending the process at the first point, the second, and so on, and each time restarts it and checks that no mail is
/// lost and no ticket doubled. They are in the product and not in a special build, because what is proved must be what
/// is shipped. Unarmed, reaching one costs a few nanoseconds; only whoever sets the daemon's environment, who could
/// just as well kill it, can arm them:
///
/// - `SPORTELLO_CRASH_LOG=FILE` appends the name of each point reached, a line each;
/// - `SPORTELLO_CRASH_AT=K` ends the process at the K-th point reached, counted from 1 over all threads, with status
///   86 and without any tidying up, as a power cut would.
package enum CrashPoint: String, CaseIterable, Sendable {
    // Taking
    case fetched
    case beforeTakeCommit, afterTakeCommit
    case cursorRekeyed
    case afterMoveDone
    // Deciding
    case poisonCounted
    case beforeDecideCommit, afterDecideCommit
    case beforeQuarantineCommit, afterQuarantineCommit
    case beforeNumbersWritten, afterNumbersWritten
    // Acting on commands
    case beforeActionCommit, afterActionCommit
    // Acting on time
    case beforeClockCommit, afterClockCommit
    case beforeRecountCommit, afterRecountCommit
    // Delivering
    case beforeClaimCommit, afterClaimCommit
    case submissionConnected, messageSent, replyRead
    case beforeResultCommit, afterResultCommit

    /// The status of a process that ended at a crash point.
    package static let exitStatus: Int32 = 86

    /// Says that `point` is reached; returns, unless this is where the process was told to end.
    package static func reach(_ point: CrashPoint) {
        guard let schedule else { return }
        if schedule.pass(point) == .end { _exit(exitStatus) }
    }

    /// The environment is read once, at the first point reached.
    private static let schedule = CrashSchedule(
        log: getenv("SPORTELLO_CRASH_LOG").map { String(cString: $0) },
        at: getenv("SPORTELLO_CRASH_AT").map { String(cString: $0) }
    )
}
