import ArgumentParser
import CivilTime
import Desk
import Service
import Settings
import Store
import Telemetry

/// What it costs to find what is due, on a database that `Benchmarks/clocks.py` has filled.
struct TimerBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timer",
        abstract: "Find the next instant at which something is due, and look for what is due, again and again."
    )

    @Option(help: "The settings file; its first desk is looked at.") var config: String
    @Option(help: "How often.") var count = 1_000

    func run() async throws {
        let (store, judge) = try await openDesk(config)
        let finding = Measurement("find")
        for _ in 0..<count { _ = try await store.nextAction(of: judge.desk.id, after: nil) }
        finding.done(count)
        let acting = Measurement("nothing_due")
        for _ in 0..<count {
            _ = try await store.actOnDue(looked: nil, by: judge, at: Log.systemTime(), after: nil, limit: 200)
        }
        acting.done(count)
    }
}

/// What it costs to work out anew what is due on every open ticket, on such a database.
struct RecountBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recount",
        abstract: "Work out anew what is due on every open ticket, and store it."
    )

    @Option(help: "The settings file; its first desk is worked on.") var config: String
    @Option(help: "How many tickets share a commit.") var page = 5_000

    func run() async throws {
        let (store, judge) = try await openDesk(config)
        let recount = Measurement("recount")
        var (position, examined, moved) = (nil as TicketPosition?, 0, 0)
        repeat {
            let round = try await store.recount(
                announced: judge.desk.policies?.current,
                by: judge,
                at: Log.systemTime(),
                after: position,
                limit: page
            )
            guard let round else { break }
            (position, examined, moved) = (round.next, examined + round.examined, moved + round.results.count)
        } while position != nil
        recount.done(examined)
        print("RESULT moved \(moved) 0 0")
    }
}

/// The database of the settings and the judge of its first desk.
private func openDesk(_ config: String) async throws -> (SQLiteDesk, DeskJudge) {
    let settings = try SettingsFile.load(path: config, environment: [:], secrets: .skipped)
    guard let desk = settings.desks.first else { throw ValidationError("no desk in \"\(config)\"") }
    let store = try SQLiteDesk(folder: StateFolder(path: settings.state), migrate: false)
    return (store, try await DeskJudge(desk, in: store, identifiers: .random))
}
