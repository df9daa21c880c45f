/// What is promised about a ticket, each with a clock of its own.
package enum ServiceClock: String, CaseIterable, Hashable, Sendable {
    case response
    case resolution
    /// From the earliest unanswered message after the first response.
    case nextResponse = "next_response"
    /// From the last public message of a person.
    case statusReport = "status_report"
    /// Until somebody has looked at the ticket; never changes another clock.
    case triage
    /// Until somebody is responsible.
    case assignment
}
