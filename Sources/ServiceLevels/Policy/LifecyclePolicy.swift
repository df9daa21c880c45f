/// What time alone does to a ticket. Days are calendar days at the same wall time in the policy's zone.
package struct LifecyclePolicy: Hashable, Sendable {
    package var followUp: FollowUp?
    package var autoSolve: AutoSolve?
    package var autoClose: AutoClose?
    package var reopenWindow: ReopenWindow?

    /// Asking again while nothing comes back.
    package struct FollowUp: Hashable, Sendable {
        package let status: String
        /// Days after the status was entered, ascending.
        package let afterDays: [Int]

        package init(status: String, afterDays: [Int]) {
            (self.status, self.afterDays) = (status, afterDays)
        }
    }

    /// Giving up: so many days of waiting, or an answer missing after so many follow-ups, whichever is earlier.
    package struct AutoSolve: Hashable, Sendable {
        package let status: String
        package let followUps: Int?
        /// Real hours after the last of them.
        package let answerHours: Int
        package let orDays: Int?

        package init(status: String, followUps: Int?, answerHours: Int, orDays: Int?) {
            (self.status, self.followUps, self.answerHours, self.orDays) = (status, followUps, answerHours, orDays)
        }
    }

    package struct AutoClose: Hashable, Sendable {
        package let status: String
        package let days: Int

        package init(status: String, days: Int) {
            (self.status, self.days) = (status, days)
        }
    }

    /// A customer's message up to and including the end of the window reopens; the closing timer loses a tie.
    package struct ReopenWindow: Hashable, Sendable {
        package let days: Int

        package init(days: Int) {
            self.days = days
        }
    }

    package init(
        followUp: FollowUp? = nil,
        autoSolve: AutoSolve? = nil,
        autoClose: AutoClose? = nil,
        reopenWindow: ReopenWindow? = nil
    ) {
        (self.followUp, self.autoSolve, self.autoClose) = (followUp, autoSolve, autoClose)
        self.reopenWindow = reopenWindow
    }
}
