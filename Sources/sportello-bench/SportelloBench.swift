import ArgumentParser

/// The measuring stick; not installed.
@main
struct SportelloBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sportello-bench", abstract: "Measures what Sportello promises.", subcommands: [])
}
