import ArgumentParser
import CivilTime
import Glibc
import ServiceLevels
import Settings

/// Due times of a policy, one thread, random openings in four years.
struct DueBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "Nanoseconds of one due time, on hours with a lunch break and Italian holidays, and of one fold."
    )

    @Option(help: "The policy whose calendar counts.") var policy = "etc/policies/interzen.yaml"
    @Option(help: "The calendar.") var calendar = "office"
    @Option(help: "Due times a measurement.") var count = 20_000

    private static let hours = [1, 4, 8, 16, 40]

    func run() async throws {
        var policy = try PolicyFile.load(path: policy).policy
        let targets = Self.hours.map { ("\($0)_hours", Target($0, .hours, on: calendar)) }
        let days = [("30_working_days", Target(30, .workingDays, on: calendar))]
        let all = targets + days
        policy.severities = all.enumerated().map { index, target in
            SeverityPolicy(target.0, rank: index + 1, targets: [.response: [target.1], .resolution: [target.1]])
        }
        let began = Self.nanoseconds()
        let terms = ServiceTerms(policy)
        print("RESULT terms 1 \(Self.nanoseconds() - began) ns")
        let openings = Self.openings(count)
        for (name, _) in all {
            let questions = openings.map { DueQuestion(openedAt: $0, severity: name) }
            report(name, questions) { terms.due(.resolution, $0).due }
        }
        let histories = openings.map { Self.history($0) }
        report("fold", histories) { history in
            let now = history.openedAt.advanced(bySeconds: 5 * 86_400)
            return terms.standing(of: history, at: now).nextAt
        }
    }

    /// Times each piece of work by itself, and all of them.
    private func report<Work>(_ name: String, _ works: [Work], _ answer: (Work) -> Instant?) {
        var answered = 0
        var each: [UInt64] = []
        each.reserveCapacity(works.count)
        let began = Self.nanoseconds()
        for work in works {
            let before = Self.nanoseconds()
            if answer(work) != nil { answered += 1 }
            each.append(Self.nanoseconds() - before)
        }
        let all = Self.nanoseconds() - began
        each.sort()
        let (median, late) = (each[each.count / 2], each[each.count * 99 / 100])
        let rate = UInt64(works.count) * 1_000_000_000 / max(all, 1)
        print("RESULT due_\(name) \(answered) median \(median) ns p99 \(late) ns \(rate)/s")
    }

    /// Processor time of this thread.
    private static func nanoseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// Spread over 2025 to 2028 by a multiplicative congruence, the same in every run.
    private static func openings(_ count: Int) -> [Instant] {
        var state: UInt64 = 1
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Instant(seconds: 1_735_689_600 + Int64(state >> 33) % (4 * 365 * 86_400))
        }
    }

    /// A ticket that was answered, waited for its customer twice, and changed its severity.
    private static func history(_ opened: Instant) -> TicketHistory {
        let kinds: [(hours: Int64, kind: TicketHistory.Kind)] = [
            (1, .classified), (2, .severity("16_hours", by: .agent)), (3, .publicReply),
            (3, .status("waiting_on_customer")), (20, .customerMessage), (22, .publicReply),
            (22, .status("waiting_on_customer")), (70, .followUp), (90, .customerMessage),
            (91, .severity("8_hours", by: .customer)),
        ]
        return TicketHistory(
            openedAt: opened,
            severity: "30_working_days",
            entries: kinds.map { TicketHistory.Entry(opened.advanced(bySeconds: $0.hours * 3_600), $0.kind) }
        )
    }
}
