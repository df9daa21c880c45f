import Desk
import Settings
import Store
import Telemetry
import Wire

/// The desks of one reading of the settings, with the connections they share.
struct OpenDesks: Sendable {
    let settings: SportelloSettings
    private let services: [DeskService]
    private let connections: Connections
    private let store: SQLiteDesk
    private let log: Log

    /// Nothing is done yet; what is wrong with templates or folders is found out here.
    init(
        _ settings: SportelloSettings,
        store: SQLiteDesk,
        log: Log,
        identifiers: Identifiers
    ) async throws(ServiceError) {
        let connections = try Connections()
        var services: [DeskService] = []
        for desk in settings.desks {
            services.append(
                try DeskService(
                    desk,
                    judge: try await DeskJudge(desk, in: store, identifiers: identifiers),
                    store: store,
                    connections: connections,
                    log: log,
                    identifiers: identifiers,
                    now: Log.systemTime
                )
            )
        }
        (self.settings, self.services, self.connections) = (settings, services, connections)
        (self.store, self.log) = (store, log)
    }

    /// What an earlier run left is put in order before new mail is fetched.
    func takeUp() async throws(ServiceError) {
        do throws(DeskStoreError) {
            let start = try await store.beginRun(of: settings.desks.map(\.profile.id), at: Log.systemTime())
            for (desk, number) in start.numbersMoved {
                log.record(.databaseRestored, [.desk: desk, .nextNumber: "\(number)"])
            }
            if start.afterUncleanEnd {
                log.record(.daemonUncleanEndFound, [.count: "\(start.interruptedAttempts)"])
            }
            for service in services { try await service.takeUp(alone: start.afterUncleanEnd) }
        } catch {
            throw ServiceError(error)
        }
    }

    /// Runs until the task is cancelled; then finishes what is under way.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            for service in services { group.addTask { await service.run() } }
            group.addTask { await watch() }
        }
    }

    /// Ends every connection; whoever still waits for a server waits no longer.
    func disconnect() async {
        await connections.network.shutDown()
    }

    /// Commands write to the database from processes of their own; what they set going is acted on within a second.
    private func watch() async {
        while !Task.isCancelled {
            if await store.changedByOthers() {
                tell(of: await store.commands())
                for service in services { await service.actOnCommands() }
            }
            try? await Task.sleep(for: .milliseconds(500))
        }
    }

    /// What people did by commands is a decision as much as what mails did: the log has both.
    private func tell(of commands: [CommandedEvent]) {
        for command in commands {
            log.record(
                .commandActed,
                [.ticket: "\(command.ticket)", .actor: command.actor, .action: command.code]
            )
        }
    }
}
