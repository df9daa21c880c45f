import ArgumentParser
import CivilTime
import Desk
import Glibc
import MailSyntax
import Service
import Settings
import Store
import Telemetry

/// What every command that changes a ticket shares: which ticket, who acts, and what is told of it.
struct TicketArguments: ParsableArguments {
    @OptionGroup var configuration: ConfigurationOption
    @Argument(help: "The number, such as IZ-1042.") var number: TicketNumber
    @Option(name: .customLong("as"), help: "Which agent you are, by id (default: your user name).")
    var agent: String?

    /// Does it, and tells what was done and who is told of it.
    func carryOut(_ action: Action) async throws {
        let access = try DeskAccess(configuration)
        let result = try await result(of: action, on: number, in: access)
        tell(result)
        if !result.notices.isEmpty { try warnOfFailures(in: access) }
    }

    /// What an agent says is sent all the same: they may know better.
    private func warnOfFailures(in access: DeskAccess) throws {
        let ticket = try access.ticket(number)
        guard let customer = (ticket.answerTo ?? ticket.requester)?.address else { return }
        let failures = try query { () throws(DeskStoreError) in
            try access.store.failedAddresses(of: ticket.desk, among: [customer])
        }
        for failure in failures {
            let reply = failure.reply.map { " (\($0))" } ?? ""
            let sentence = "sportello: mail to \(failure.address) failed on \(failure.failedAt.rfc3339)\(reply)"
            writeError("\(sentence.printable); this is sent all the same")
        }
    }

    /// What became of `action`; a refusal ends the command.
    func result(of action: Action, on number: TicketNumber, in access: DeskAccess) async throws -> ActionResult {
        let judge = try await access.judge(of: try access.desk(of: try access.ticket(number)))
        try requireKnown(at: judge.desk)
        let result = try await change { () async throws(DeskStoreError) in
            try await access.store.act(
                action,
                on: number,
                by: .agent(agent ?? userName()),
                judge: judge,
                at: Log.systemTime()
            )
        }
        guard result.decision.verdict == .done else {
            throw Failure(.data, "sportello: ticket \(number): \(result.decision.trace.last?.found ?? "refused")")
        }
        for warning in result.decision.warnings { writeError("sportello: warning: \(warning)") }
        return result
    }

    /// Customers read the name of whoever writes to them: a slip in `--as` is not to be signed by nobody.
    private func requireKnown(at desk: DeskProfile) throws(Failure) {
        guard let agent, !desk.agents.isEmpty, !desk.agents.contains(where: { $0.id == agent }) else { return }
        let known = desk.agents.map(\.id).joined(separator: ", ")
        throw Failure(.usage, "sportello: unknown agent \"\(agent.printable)\" for --as (one of: \(known))")
    }

    private func tell(_ result: ActionResult) {
        let done = result.decision.trace.map { "\($0.looked) \($0.found)" }.joined(separator: "; ")
        let notices = result.notices.isEmpty ? "nobody to tell" : counted(result.notices.count, "notice")
        writeLine(done.isEmpty ? "\(number): done, \(notices)" : "\(number): \(done.printable), \(notices)")
    }
}

/// Words for the customer, or for colleagues: given, or from a file.
struct TextOption: ParsableArguments {
    @Option(help: "The text.") var text: String?
    @Option(help: "A file with the text, - for standard input.", completion: .file()) var file: String?

    func validate() throws {
        if text != nil, file != nil { throw ValidationError("--text or --file, not both") }
    }

    /// `nil` when neither is given.
    func read() throws(Failure) -> String? {
        guard let file else { return text }
        do {
            return String(decoding: try MailFile.bytes(file), as: UTF8.self)
        } catch {
            throw Failure(error.status, "sportello: \(error.reason)")
        }
    }

    /// Where there is nothing to do without words.
    func required() throws -> String {
        guard let text = try read() else { throw Failure(.usage, "sportello: --text or --file is needed") }
        return text
    }
}

/// Who runs the command, as the system knows them.
func userName() -> String {
    guard let entry = getpwuid(getuid()) else { return "\(getuid())" }
    return String(cString: entry.pointee.pw_name)
}

extension TicketNumber: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
