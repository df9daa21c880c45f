import LanguageID

/// A step of an escalation, which policies write as `75%`, `-120m` or `0m`, in the words of a language.
///
/// Minutes count on the clock of what is promised: those in which the desk is closed do not count.
struct StepWords {
    let language: Language

    /// A form we do not know is printed as it is written.
    func text(_ step: String) -> String {
        if step.hasSuffix("%"), Int64(step.dropLast()) != nil { return share(step) }
        guard step.hasSuffix("m"), let minutes = Int64(step.dropLast()), minutes.magnitude < 1_000_000 else {
            return step
        }
        return minutes == 0 ? atTheTerm : offset(minutes)
    }

    private func share(_ share: String) -> String {
        switch language {
        case .italian: "\(share) del tempo a disposizione"
        case .english: "\(share) of the time allowed"
        }
    }

    private var atTheTerm: String {
        switch language {
        case .italian: "alla scadenza"
        case .english: "at the due time"
        }
    }

    private func offset(_ minutes: Int64) -> String {
        let time = DurationWords(language: language).text(serviceMinutes: Int64(minutes.magnitude))
        switch language {
        case .italian: return "\(time) di servizio \(minutes < 0 ? "prima della" : "dopo la") scadenza"
        case .english: return "\(time) of service \(minutes < 0 ? "before" : "after") the due time"
        }
    }
}
