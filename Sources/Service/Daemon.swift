import CShim
import CivilTime
import Desk
import Glibc
import Settings
import Store
import Telemetry
import Wire

/// The daemon, from its first step to its last; this file is its table of contents.
package enum Daemon {
    /// How long what is under way may take to finish after SIGTERM before it is cut off; what is cut off is taken up at
    /// the next start.
    private static let farewell = Duration.seconds(6)

    /// Serves the desks of `settings` until SIGTERM or SIGINT.
    package static func serve(
        _ settings: SportelloSettings,
        log: Log,
        version: String,
        identifiers: Identifiers = .random
    ) async throws(ServiceError) {
        let began = ContinuousClock.now
        let termination = Termination()
        shim_return_large_memory()
        let store = try openStore(in: settings.state)
        log.record(.daemonStarted, [.version: version, .pid: "\(getpid())", .path: settings.state])
        for warning in settings.warnings { log.record(.settingsWarning, [.reason: "\(warning)"]) }
        let connections = try Connections()
        var desks: [DeskService] = []
        for desk in settings.desks {
            desks.append(
                try DeskService(
                    desk,
                    store: store,
                    connections: connections,
                    log: log,
                    identifiers: identifiers,
                    now: Log.systemTime
                )
            )
        }
        let start = Task { try await takeUp(the: desks, of: settings, in: store, log: log) }
        let ending = Task {
            let signal = await termination.wait()
            start.cancel()
            return signal
        }
        try await result(of: start)

        let work = Task { await run(desks, watching: store, log: log) }
        log.record(.daemonReady, [.durationMS: "\(began.duration(to: .now).milliseconds)"])
        ServiceManager.tell("READY=1")
        let signal = await ending.value
        log.record(.daemonStopping, [.signal: signal])
        ServiceManager.tell("STOPPING=1")

        await finish(work)
        await connections.network.shutDown()
        do throws(DeskStoreError) {
            try await store.endRun()
            try store.close()
        } catch {
            throw ServiceError(error)
        }
        log.record(.daemonStopped)
    }

    private static func result(of start: Task<Void, any Error>) async throws(ServiceError) {
        do {
            try await start.value
        } catch let error as ServiceError {
            throw error
        } catch {
            throw ServiceError(.server, ["\(error)"])
        }
    }

    private static func openStore(in path: String) throws(ServiceError) -> SQLiteDesk {
        do throws(DeskStoreError) {
            let folder = StateFolder(path: path)
            try folder.prepare(create: true)
            try folder.lockForDaemon()
            return try SQLiteDesk(folder: folder, migrate: true)
        } catch {
            throw ServiceError(error)
        }
    }

    /// What an earlier run left is put in order before new mail is fetched.
    private static func takeUp(
        the desks: [DeskService],
        of settings: SportelloSettings,
        in store: SQLiteDesk,
        log: Log
    ) async throws(ServiceError) {
        do throws(DeskStoreError) {
            // From here on, what a command writes is noticed.
            _ = await store.changedByOthers()
            _ = await store.commands()
            let start = try await store.beginRun(of: settings.desks.map(\.profile.id), at: Log.systemTime())
            for (desk, number) in start.numbersMoved {
                log.record(.databaseRestored, [.desk: desk, .nextNumber: "\(number)"])
            }
            if start.afterUncleanEnd {
                log.record(.daemonUncleanEndFound, [.count: "\(start.interruptedAttempts)"])
            }
            for desk in desks { try await desk.decideLeftovers(alone: start.afterUncleanEnd) }
        } catch {
            throw ServiceError(error)
        }
    }

    private static func run(_ desks: [DeskService], watching store: SQLiteDesk, log: Log) async {
        await withTaskGroup(of: Void.self) { group in
            for desk in desks { group.addTask { await desk.run() } }
            group.addTask { await watch(store, for: desks, log: log) }
        }
    }

    /// Commands write to the database from processes of their own; what they set going is acted on within a second.
    private static func watch(_ store: SQLiteDesk, for desks: [DeskService], log: Log) async {
        while !Task.isCancelled {
            if await store.changedByOthers() {
                tell(of: await store.commands(), to: log)
                for desk in desks { await desk.actOnCommands() }
            }
            try? await Task.sleep(for: .milliseconds(500))
        }
    }

    /// What people did by commands is a decision as much as what mails did: the log has both.
    private static func tell(of commands: [CommandedEvent], to log: Log) {
        for command in commands {
            log.record(
                .commandActed,
                [.ticket: "\(command.ticket)", .actor: command.actor, .action: command.code]
            )
        }
    }

    /// Lets what is under way come to its end, for a while. Not a task group: that would wait for the work whatever
    /// happens, and a server that answers no more may keep it for ten minutes.
    static func finish(_ work: Task<Void, Never>, within farewell: Duration = farewell) async {
        work.cancel()
        let isOver = Bell()
        Task {
            await work.value
            isOver.ring()
        }
        await isOver.wait(within: farewell)
    }
}

extension Duration {
    /// Whole milliseconds, for a log line.
    fileprivate var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    }
}
