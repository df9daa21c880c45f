import ArgumentParser
import ServiceLevels

/// `sportello sla due`: tickets in, due times out, a line each.
struct SLADue: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "Due times: one JSON object a line from standard input, one a line out, in the same order."
    )

    @OptionGroup var policy: PolicyOption

    func run() throws {
        let terms = try policy.terms()
        try SLALine.answerEach { line throws(SLALineError) in
            let terms = try line.terms(terms)
            return terms.answer(try line.question(terms), id: line.text("id"), steps: line.isTrue("escalations"))
        }
    }
}

extension SLALine {
    /// A line out for each line in; when one of them is an error, the command ends so.
    static func answerEach(_ answer: (SLALine) throws(SLALineError) -> JSONObject) throws(Failure) {
        var worst = ExitStatus.ok
        for bytes in InputLines() {
            var id: String?
            do throws(SLALineError) {
                let line = try SLALine(bytes)
                id = line.text("id")
                writeLine(try answer(line).line)
            } catch {
                writeLine(error.line(id: id))
                worst = .data
            }
        }
        if worst != .ok { throw Failure(worst, []) }
    }
}
