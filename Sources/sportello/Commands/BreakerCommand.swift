import ArgumentParser
import CivilTime
import Desk
import Settings
import Store
import Telemetry

/// `sportello breaker …`
struct BreakerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breaker",
        abstract: "What stops a desk's automatic mail when there is too much of it.",
        subcommands: [List.self, Reset.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Each desk: whether its automatic mail goes out, and how much did in the last hour."
        )

        @OptionGroup var configuration: ConfigurationOption
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            let access = try DeskAccess(configuration)
            try query { () throws(DeskStoreError) in
                try access.store.breakers(at: Log.systemTime()) { breaker in
                    let desk = access.settings.desks.first { $0.profile.id == breaker.desk }
                    let limit = desk?.profile.budgets.perDeskHour
                    writeLine(json ? breaker.json(limit).line : breaker.row(limit))
                }
            }
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a desk's automatic mail go on; tell how many tickets were not acknowledged meanwhile."
        )

        @OptionGroup var configuration: ConfigurationOption
        @Argument(help: "The desk's id.") var desk: String
        @Flag(help: "Send these acknowledgements now, oldest first, as far as half of the desk's budget allows.")
        var acknowledge = false

        func run() async throws {
            let access = try DeskAccess(configuration)
            let desk = try access.desk(named: desk)
            let id = desk.profile.id
            let wasOpen = try await change { () async throws(DeskStoreError) in
                try await access.store.resetBreaker(of: id, at: Log.systemTime())
            }
            writeLine(wasOpen ? "\(id.value): automatic mail goes out again" : "\(id.value): it was not stopped")
            let waiting = try await change { () async throws(DeskStoreError) in
                try await access.store.unacknowledged(at: id)
            }
            writeLine("\(id.value): \(counted(waiting.count, "ticket")) without the acknowledgement that was due")
            guard acknowledge else { return waiting.forEach { writeLine("  \($0)") } }
            try await send(waiting, at: id, by: try await access.judge(of: desk), in: access.store)
        }

        /// Half of the budget is left for the mail that comes meanwhile, so that the breaker does not open again.
        private func send(
            _ waiting: [TicketNumber],
            at desk: DeskID,
            by judge: any Judge,
            in store: SQLiteDesk
        ) async throws {
            var room = judge.desk.budgets.perDeskHour / 2
            try query { () throws(DeskStoreError) in
                try store.breakers(at: Log.systemTime()) { if $0.desk == desk { room -= $0.sentInHour } }
            }
            var (sent, passedOver) = (0, 0)
            for ticket in waiting where sent < room {
                let result = try await change { () async throws(DeskStoreError) in
                    try await store.act(
                        .acknowledge,
                        on: ticket,
                        by: .agent(userName()),
                        judge: judge,
                        at: Log.systemTime()
                    )
                }
                guard result.decision.verdict != .done else {
                    sent += 1
                    continue
                }
                passedOver += 1
                writeLine("  \(ticket): \((result.decision.trace.last?.found ?? "refused").printable)")
            }
            let left = waiting.count - sent - passedOver
            writeLine("\(desk.value): \(counted(sent, "acknowledgement")) in line")
            if left > 0 {
                writeLine("\(desk.value): \(left) more than the budget allows now: say it again in an hour")
            }
        }
    }
}

extension Breaker {
    fileprivate func json(_ limit: Int?) -> JSONObject {
        [
            "desk": .string(desk.value), "open": .flag(brakedAt != nil), "opened_at": .string(brakedAt?.rfc3339),
            "reset_at": .string(resetAt?.rfc3339), "sent_in_hour": .number(Int64(sentInHour)),
            "per_desk_hour": .number(limit.map(Int64.init)),
            "unacknowledged": .number(Int64(unacknowledged)),
        ]
    }

    fileprivate func row(_ limit: Int?) -> String {
        [
            desk.value.column(16), (brakedAt.map { "stopped since \($0.rfc3339)" } ?? "goes out").column(36),
            "\(sentInHour) of \(limit.map { "\($0)" } ?? "?") in the last hour".column(32),
            "\(counted(unacknowledged, "ticket")) not acknowledged",
        ].joined(separator: " ")
    }
}
