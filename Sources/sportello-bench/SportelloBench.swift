import ArgumentParser

/// The measuring stick; not installed. `make bench` runs it beside the daemon and prints ratios.
@main
struct SportelloBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sportello-bench",
        abstract: "Measures the parts that the daemon is made of, each alone.",
        subcommands: [
            FetchBench.self, DeskBench.self, SubmitBench.self, ParseBench.self, DueBench.self, TimerBench.self,
            RecountBench.self, RulesBench.self,
        ]
    )
}
