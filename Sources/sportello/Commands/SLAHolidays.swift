import ArgumentParser
import ServiceLevels

/// `sportello sla holidays`: the dates of a list.
struct SLAHolidays: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holidays",
        abstract: "The closed dates of a holiday list, observed days included, one a line."
    )

    @OptionGroup var policy: PolicyOption
    @Option(help: "The name of the list.") var list: String
    @Option(help: "The first year.") var from: Int
    @Option(help: "The last year.") var to: Int

    func validate() throws {
        guard (1...9_998).contains(from), (from...9_998).contains(to) else {
            throw ValidationError("--from and --to: two years, the earlier first")
        }
    }

    func run() throws {
        let terms = try policy.single()
        guard let holidays = terms.calendars.live.holidays[list] else {
            throw Failure(.usage, "sportello: policy \"\(terms.policy.name)\" has no holiday list \"\(list)\"")
        }
        for date in holidays.dates(in: from...to).keys.sorted() { writeLine("\(date)") }
    }
}
