import ArgumentParser
import Service
import Settings
import Telemetry

/// `sportello serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take mail and send notices until told to stop.",
        discussion: """
            Runs in the foreground. SIGTERM or SIGINT ends it within ten seconds: what is under way is finished, and \
            what cannot be is taken up at the next start. SIGHUP makes it read its settings again; it goes on with the \
            old ones when the new are no good.
            """
    )

    @OptionGroup var configuration: ConfigurationOption

    func run() async throws {
        let settings = try configuration.settings(secrets: .required)
        let log = Log(format: settings.log.format.map(LogFormat.init), minimum: LogLevel(settings.log.level))
        do {
            try await Daemon.serve(
                settings,
                rereading: configuration.rereading,
                log: log,
                version: Version.current
            )
        } catch {
            throw Failure(error)
        }
    }
}

extension LogFormat {
    fileprivate init(_ format: LogSettings.Format) {
        switch format {
        case .json: self = .json
        case .logfmt: self = .logfmt
        case .journal: self = .journal
        }
    }
}

extension LogLevel {
    fileprivate init(_ level: LogSettings.Level) {
        switch level {
        case .debug: self = .debug
        case .info: self = .info
        case .notice: self = .notice
        case .warning: self = .warning
        case .error: self = .error
        }
    }
}
