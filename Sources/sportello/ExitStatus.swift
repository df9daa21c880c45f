import Glibc

/// How the program ends, in the codes of sysexits(3).
enum ExitStatus: Int32 {
    case ok = 0
    /// Options that do not fit together, or name what is not there.
    case usage = 64
    /// The input is bad: what was asked about is not there, or damage was found.
    case data = 65
    /// A file or a ticket named on the command line does not exist.
    case noInput = 66
    /// A server cannot be reached.
    case unavailable = 69
    /// Our own bug.
    case software = 70
    case inputOutput = 74
    /// Trying again later may help.
    case temporary = 75
    /// A login was refused, or the file system does.
    case permission = 77
    case configuration = 78
}

extension ExitStatus {
    /// Ends the program.
    func end() -> Never {
        exit(rawValue)
    }
}
