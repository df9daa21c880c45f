import CShim
import Desk
import Glibc
import Settings
import Store
import Telemetry

/// The daemon, from its first step to its last; this file is its table of contents.
package struct Daemon: Sendable {
    private let store: SQLiteDesk
    private let log: Log
    private let identifiers: Identifiers
    private let orders: Orders
    private let reread: @Sendable () throws(ServiceError) -> SportelloSettings

    /// How long what is under way may take to finish after SIGTERM before it is cut off; what is cut off is taken up at
    /// the next start.
    private static let farewell = Duration.seconds(6)

    /// Serves the desks of `settings` until SIGTERM or SIGINT; at SIGHUP, those of what `reread` then gives.
    package static func serve(
        _ settings: SportelloSettings,
        rereading reread: @escaping @Sendable () throws(ServiceError) -> SportelloSettings,
        log: Log,
        version: String,
        identifiers: Identifiers = .random
    ) async throws(ServiceError) {
        let began = ContinuousClock.now
        let orders = Orders()
        shim_return_large_memory()
        let store = try openStore(in: settings.state)
        log.record(.daemonStarted, [.version: version, .pid: "\(getpid())", .path: settings.state])
        let daemon = Daemon(store: store, log: log, identifiers: identifiers, orders: orders, reread: reread)
        let desks = try await daemon.open(settings)
        // From here on, what a command writes is noticed.
        _ = await store.changedByOthers()
        _ = await store.commands()
        let work = try await daemon.start(desks)
        log.record(.daemonReady, [.durationMS: "\(began.duration(to: .now).milliseconds)"])
        ServiceManager.tell("READY=1")
        try await daemon.serve(desks, work)
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

    // MARK: The life of one reading of the settings

    private func open(_ settings: SportelloSettings) async throws(ServiceError) -> OpenDesks {
        for warning in settings.warnings { log.record(.settingsWarning, [.reason: "\(warning)"]) }
        return try await OpenDesks(settings, store: store, log: log, identifiers: identifiers)
    }

    /// Takes up what is there and begins to work; an order to end cuts the former short.
    private func start(_ desks: OpenDesks) async throws(ServiceError) -> Task<Void, Never> {
        let start = Task { try await desks.takeUp() }
        let ending = Task {
            _ = await orders.ending.value
            start.cancel()
        }
        defer { ending.cancel() }
        do {
            try await start.value
        } catch let error as ServiceError {
            throw error
        } catch {
            throw ServiceError(.server, ["\(error)"])
        }
        return Task { await desks.run() }
    }

    private func serve(_ first: OpenDesks, _ begun: Task<Void, Never>) async throws(ServiceError) {
        var (desks, work) = (first, begun)
        while await orders.next() == .reload {
            guard let fresh = await replacement(for: desks) else { continue }
            ServiceManager.tell("RELOADING=1")
            guard await stop(desks, work) else { break }
            try await endRun()
            (desks, work) = (fresh, try await start(fresh))
            log.record(.daemonReloaded)
            ServiceManager.tell("READY=1")
        }
        let signal = await orders.ending.value
        log.record(.daemonStopping, [.signal: signal])
        ServiceManager.tell("STOPPING=1")
        await Daemon.finish(work)
        await desks.disconnect()
        try await endRun()
        do throws(DeskStoreError) { try store.close() } catch { throw ServiceError(error) }
        log.record(.daemonStopped)
    }

    private func endRun() async throws(ServiceError) {
        do throws(DeskStoreError) { try await store.endRun() } catch { throw ServiceError(error) }
    }

    // MARK: Reading the settings again

    /// The desks of the settings as they are now; `nil` when they are no good, which is told.
    private func replacement(for desks: OpenDesks) async -> OpenDesks? {
        log.record(.daemonReloading)
        do throws(ServiceError) {
            let settings = try reread()
            guard settings.state == desks.settings.state else {
                throw ServiceError(.settings, ["state: another folder needs a restart of the daemon"])
            }
            return try await open(settings)
        } catch {
            for line in error.lines { log.record(.settingsRejected, [.reason: line]) }
            return nil
        }
    }

    /// Ends the work of `desks` wholly, so that nothing of it meets that of their successors; false when the order to
    /// end came first.
    private func stop(_ desks: OpenDesks, _ work: Task<Void, Never>) async -> Bool {
        await Daemon.finish(work)
        await desks.disconnect()
        let isOver = Bell()
        let watches = [
            Task {
                await work.value
                isOver.ring()
            },
            Task { [orders] in
                _ = await orders.ending.value
                isOver.ring()
            },
        ]
        await isOver.wait(within: nil)
        watches.forEach { $0.cancel() }
        return !orders.isEnding
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
    var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    }
}
