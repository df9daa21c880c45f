import ArgumentParser
import Desk
import Glibc
import Service
import Settings
import Store

/// `--config FILE`, which every command takes, and what follows from it.
struct ConfigurationOption: ParsableArguments {
    @Option(
        name: .long,
        help: "The settings file (default: $SPORTELLO_CONFIG, else /etc/sportello/sportello.yaml).",
        completion: .file(extensions: ["yaml"])
    )
    var config: String?

    private var path: String {
        config ?? getenv("SPORTELLO_CONFIG").map { String(cString: $0) } ?? "/etc/sportello/sportello.yaml"
    }

    /// Reads the settings; `secrets` as in `SettingsFile.load`.
    func settings(secrets: SecretCheck = .skipped) throws(Failure) -> SportelloSettings {
        do {
            return try SettingsFile.load(path: path, environment: environment, secrets: secrets)
        } catch {
            throw Failure(error)
        }
    }

    /// Reads the settings again for a daemon that runs by them.
    var rereading: @Sendable () throws(ServiceError) -> SportelloSettings {
        { [path, environment] () throws(ServiceError) in
            do {
                return try SettingsFile.load(path: path, environment: environment, secrets: .required)
            } catch {
                throw ServiceError(.settings, "\(error)".split(separator: "\n").map(String.init))
            }
        }
    }

    private var environment: [String: String] {
        var environment: [String: String] = [:]
        environment["CREDENTIALS_DIRECTORY"] = getenv("CREDENTIALS_DIRECTORY").map { String(cString: $0) }
        return environment
    }

    /// Opens the database of `settings` beside a daemon that may be running.
    func store(of settings: SportelloSettings) throws(Failure) -> SQLiteDesk {
        do {
            let folder = StateFolder(path: settings.state)
            try folder.prepare(create: false)
            return try SQLiteDesk(folder: folder, migrate: false)
        } catch {
            throw Failure(error)
        }
    }

    /// The database of the settings file.
    func store() throws(Failure) -> SQLiteDesk {
        try store(of: try settings())
    }
}

/// Runs a query of the store; its failure ends the command.
func query<Value>(_ work: () throws(DeskStoreError) -> Value) throws(Failure) -> Value {
    do { return try work() } catch { throw Failure(error) }
}

/// Runs a change of the store; its failure ends the command.
func change<Value>(_ work: () async throws(DeskStoreError) -> Value) async throws(Failure) -> Value {
    do { return try await work() } catch { throw Failure(error) }
}
