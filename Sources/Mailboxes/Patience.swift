import IMAPSyntax

/// Decides how long to wait for the next bytes of an answer, and when to give up; told the time, so it needs no clock.
///
/// All times are since the session began.
struct Patience: Sendable {
    private let deadlines: Deadlines
    private let kind: Kind
    private var since: Duration
    private var window: Window?
    /// Literals that ended since the last progress.
    private var literals = 0

    enum Kind: Sendable {
        /// The answer must be complete within this time.
        case total(Duration)
        /// Something useful must come within `Deadlines.silence`, again and again.
        case progress
    }

    /// A stretch of a literal in which enough must come.
    private struct Window: Sendable {
        var began: Duration
        /// Bytes the session had received when it began.
        var received: Int
        /// Bytes that must have come at its end.
        var minimum: Int
    }

    init(_ kind: Kind, _ deadlines: Deadlines, from now: Duration) {
        (self.kind, self.deadlines, since) = (kind, deadlines, now)
    }

    /// Something useful came: the wait for the next begins.
    mutating func progressed(at now: Duration) {
        guard case .progress = kind else { return }
        (since, literals) = (now, 0)
    }

    /// A literal ended: its time was no silence. A message has one, so a server that goes on and on with literals and
    /// tells of no message gains nothing.
    private mutating func literalEnded(at now: Duration) {
        guard case .progress = kind, literals < 8 else { return }
        literals += 1
        since = now
    }

    /// How long the next `receive` may take; `nil` when the server is too slow. `received` counts every byte of the
    /// session.
    mutating func wait(at now: Duration, received: Int, literal: LiteralProgress?) -> Duration? {
        guard let literal else {
            if window.take() != nil { literalEnded(at: now) }
            return positive(allowance - (now - since))
        }
        guard let left = left(of: currentWindow(at: now, received, literal), at: now, received, literal) else {
            return nil
        }
        switch kind {
        case .total: return positive(allowance - (now - since)).map { min($0, left) }
        case .progress: return left
        }
    }

    private var allowance: Duration {
        switch kind {
        case .total(let duration): duration
        case .progress: deadlines.silence
        }
    }

    private mutating func left(
        of current: Window,
        at now: Duration,
        _ received: Int,
        _ literal: LiteralProgress
    ) -> Duration? {
        let age = now - current.began
        guard age >= deadlines.literalWindow else { return deadlines.literalWindow - age }
        guard received - current.received >= current.minimum else { return nil }
        window = Window(began: now, received: received, minimum: min(deadlines.literalMinimum, literal.awaited))
        return deadlines.literalWindow
    }

    private mutating func currentWindow(at now: Duration, _ received: Int, _ literal: LiteralProgress) -> Window {
        if let window { return window }
        let new = Window(began: now, received: received, minimum: min(deadlines.literalMinimum, literal.awaited))
        window = new
        return new
    }

    private func positive(_ duration: Duration) -> Duration? {
        duration > .zero ? duration : nil
    }
}
