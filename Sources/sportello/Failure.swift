import Desk
import Glibc
import Service
import Settings
import Wire

/// Why a command could not do its work: a line or more for the person, and the exit code for the script.
struct Failure: Error {
    let status: ExitStatus
    let lines: [String]

    init(_ status: ExitStatus, _ lines: [String]) {
        (self.status, self.lines) = (status, lines)
    }

    init(_ status: ExitStatus, _ line: String) {
        self.init(status, [line])
    }

    func tell() {
        for line in lines { writeError(line) }
    }
}

extension Failure {
    init(_ error: DeskStoreError) {
        self.init(ExitStatus(error.code), "sportello: \(error.reason)")
    }

    init(_ error: SettingsProblems) {
        self.init(.configuration, error.description.split(separator: "\n").map(String.init))
    }

    init(_ error: ServiceError) {
        let status: ExitStatus =
            switch error.code {
            case .store(let code): ExitStatus(code)
            case .wire(let code): ExitStatus(code)
            case .server: .unavailable
            case .settings: .configuration
            }
        self.init(status, error.lines.map { "sportello: \($0)" })
    }
}

extension ExitStatus {
    init(_ code: DeskStoreError.Code) {
        switch code {
        case .full, .failed: self = .inputOutput
        case .busy, .locked: self = .temporary
        case .readOnly, .notPermitted: self = .permission
        case .damaged: self = .data
        case .tooNew: self = .configuration
        case .notFound: self = .noInput
        case .rejected: self = .software
        }
    }

    init(_ code: WireError.Code) {
        switch code {
        case .loginRefused, .loginUnavailable: self = .permission
        case .authoritiesMissing, .unusable: self = .configuration
        case .unresolved, .refused, .timedOut, .closed, .untrusted, .insecure, .unavailable, .protocolViolation,
            .outOfResources, .cancelled:
            self = .unavailable
        }
    }
}

/// One line on standard error.
func writeError(_ line: String) {
    writeLine(line, to: STDERR_FILENO)
}
