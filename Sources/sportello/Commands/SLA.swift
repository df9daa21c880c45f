import ArgumentParser

/// `sportello sla`: service levels without settings and without a database.
struct SLACommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sla",
        abstract: "Service levels: due times, life cycles, calendars and policies, without configuration.",
        subcommands: [SLADue.self, SLALifecycle.self, SLACheck.self, SLAHolidays.self, SLAOpen.self, SLAExplain.self]
    )
}
