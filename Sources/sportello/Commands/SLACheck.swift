import ArgumentParser
import ServiceLevels
import Settings
import Telemetry

/// `sportello sla check`: what is wrong with policies, and what somebody should look at.
struct SLACheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Validate policies: refuse what cannot be meant, warn of what probably is not."
    )

    @OptionGroup var policy: PolicyOption

    func run() throws {
        for file in try policy.files() {
            for warning in file.warnings + file.check(at: Log.systemTime()) { writeError("\(warning)") }
            writeLine("\(file.path): policy \"\(file.policy.name)\" is valid")
        }
    }
}
