import CCurl
import Glibc

/// The one thread on which libcurl lives. It sleeps in epoll; sockets, jobs, libcurl's timer and our deadlines wake it.
/// Nothing here is shared: others reach it through the `JobQueue` and each connection's `Exchange` only.
final class NetworkThread {
    private let jobs: JobQueue
    private let poller: Poller
    private let multi: Multi
    private let clientName: String?
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 262_144, alignment: 16)

    private var gate = HostGate()
    private var openings: [OpaquePointer: Opening] = [:]
    private var connections: [Connection.ID: Connection] = [:]
    private var lastID: Connection.ID = 0
    /// Connections whose last turn ended before their bytes did.
    private var unfinished: Set<Connection.ID> = []
    private var alarms = Alarms<Alarm>()
    private var mourners: [CheckedContinuation<Void, Never>] = []
    private var isRunning = true

    private struct Opening {
        let request: OpenRequest
        let easy: EasyHandle
    }

    private enum Alarm {
        case opening(OpenRequest)
        case connection(Connection.ID)
    }

    /// libcurl keeps the deadline of an opening itself and has the better words; ours is for when it does not.
    private static let grace = Duration.milliseconds(200)

    init?(jobs: JobQueue, clientName: String?) {
        guard let poller = Poller(), let multi = Multi(poller: poller) else { return nil }
        (self.jobs, self.clientName, self.poller, self.multi) = (jobs, clientName, poller, multi)
        poller.watch(jobs.bell, for: .bell, readable: true, writable: false)
    }

    deinit { buffer.deallocate() }

    /// Runs until shut down; returns who waits for the end.
    func run() -> [CheckedContinuation<Void, Never>] {
        while isRunning {
            poller.wait(milliseconds: sleep) { attend($0, readable: $1, writable: $2) }
            jobs.takeAll().forEach(perform)
            let now = MonotonicTime.now
            multi.runTimer(now: now)
            while let (easy, result) = multi.nextFinished() { finish(easy, result) }
            ring(now)
            goOnReading()
        }
        endAll()
        return mourners
    }

    /// Milliseconds until something must be done without being woken; -1 for never.
    private var sleep: Int32 {
        if !unfinished.isEmpty { return 0 }
        let next = [multi.timer, alarms.earliest].compactMap(\.self).min()
        return next.map { MonotonicTime.now.milliseconds(until: $0) } ?? -1
    }

    private func attend(_ owner: Poller.Owner, readable: Bool, writable: Bool) {
        switch owner {
        case .bell: jobs.answerBell()
        case .libcurl(let socket): multi.socketChanged(socket, readable: readable, writable: writable)
        case .connection(let id):
            // Both, whatever it was: TLS may have to read before it can write, and the other way round.
            connections[id]?.write()
            read(id)
        }
    }

    private func perform(_ job: Job) {
        switch job {
        case .open(let request): begin(request)
        case .abandon(let request): abandon(request)
        case .write(let id): connections[id]?.write()
        case .read(let id): read(id)
        case .alarm(let id, let time): alarms.set(.connection(id), at: time)
        case .close(let id): connections[id] = nil
        case .shutDown(let task):
            isRunning = false
            if let task { mourners.append(task) }
        }
    }

    // MARK: Reading and waiting

    private func read(_ id: Connection.ID) {
        if case .more = connections[id]?.read(through: buffer) { unfinished.insert(id) }
    }

    private func goOnReading() {
        let ids = unfinished
        unfinished.removeAll(keepingCapacity: true)
        ids.forEach(read)
    }

    private func ring(_ now: MonotonicTime) {
        while let alarm = alarms.next(due: now) {
            switch alarm {
            case .opening(let request): giveUp(request)
            case .connection(let id):
                if let next = connections[id]?.exchange.expire(now: now) { alarms.set(.connection(id), at: next) }
            }
        }
    }

    // MARK: Opening

    private func begin(_ request: OpenRequest) {
        alarms.set(.opening(request), at: request.deadline.advanced(by: Self.grace))
        if gate.enter(request), !start(request, request.login.firstMechanisms) { next(at: request.endpoint.host) }
    }

    /// Lets those in whose turn it is, until one is under way.
    private func next(at host: String) {
        while let request = gate.leave(host), !start(request, request.login.firstMechanisms) {}
    }

    /// False when it has come to its end already.
    private func start(_ request: OpenRequest, _ mechanisms: LoginMechanisms?) -> Bool {
        guard !request.isSettled else { return false }
        let left = MonotonicTime.now.milliseconds(until: request.deadline)
        guard left > 0 else { return refuse(request, .timedOut, "no turn at this server in time") }
        var plan = EasyHandle.Plan(
            endpoint: request.endpoint,
            login: request.login,
            mechanisms: mechanisms,
            clientName: clientName,
            milliseconds: Int(left)
        )
        if request.endpoint.security != .none {
            switch Authorities.file(for: request.endpoint) {
            case .success(let file): plan.authorities = file
            case .failure(let missing): return refuse(request, .authoritiesMissing, missing.reason)
            }
        }
        guard let easy = EasyHandle(plan, in: multi) else {
            return refuse(request, .outOfResources, "libcurl could not make a connection")
        }
        openings[easy.curl] = Opening(request: request, easy: easy)
        return true
    }

    private func refuse(_ request: OpenRequest, _ code: WireError.Code, _ reason: String) -> Bool {
        request.settle(.failure(request.failure(code, reason)))
        return false
    }

    private func finish(_ curl: OpaquePointer, _ result: CURLcode) {
        guard let opening = openings.removeValue(forKey: curl) else { return }
        let request = opening.request
        if result == CURLE_LOGIN_DENIED, tryLoginCommand(opening) { return }
        if result != CURLE_OK {
            request.settle(.failure(Diagnosis(opening.easy, result, of: request).error))
        } else if isUnauthenticated(opening) {
            let (code, reason) = refusal(opening).verdict
            request.settle(.failure(request.failure(code, reason)))
        } else {
            establish(opening)
        }
        next(at: request.endpoint.host)
    }

    /// QUIRK: some IMAP servers have the LOGIN command and no SASL mechanism; libcurl must be told to use it.
    private func tryLoginCommand(_ opening: Opening) -> Bool {
        refusal(opening).leavesLoginCommand && start(opening.request, .loginCommand)
    }

    /// libcurl goes on without a login when an SMTP server offers none; mail sent then would be someone else's.
    private func isUnauthenticated(_ opening: Opening) -> Bool {
        if case .anonymous = opening.request.login { return false }
        return opening.request.endpoint.service == .smtp && !opening.easy.dialogue.saidAuthenticated
    }

    private func refusal(_ opening: Opening) -> LoginRefusal {
        let request = opening.request
        return LoginRefusal(endpoint: request.endpoint, login: request.login, dialogue: opening.easy.dialogue)
    }

    private func establish(_ opening: Opening) {
        let request = opening.request
        lastID += 1
        guard let socket = opening.easy.socket, poller.watchChanges(of: socket, for: .connection(lastID)) else {
            request.settle(.failure(request.failure(.closed, "the connection was gone after the login")))
            return
        }
        let exchange = Exchange(id: lastID, endpoint: request.endpoint.description, jobs: jobs)
        connections[lastID] = Connection(opening.easy, exchange)
        request.settle(.success(CurlStream(exchange, dialogue: opening.easy.dialogue.lines, on: request.network)))
        // At once: what TLS has decrypted already shows on no socket, and libcurl's first read ties the handle to its
        // connection, which until then counts as idle.
        read(lastID)
    }

    // MARK: Ends

    private func abandon(_ request: OpenRequest) {
        guard let (curl, _) = openings.first(where: { $0.value.request === request }) else { return }
        openings[curl] = nil
        next(at: request.endpoint.host)
    }

    private func giveUp(_ request: OpenRequest) {
        let opening = openings.first { $0.value.request === request }?.value
        let reason = opening.map { Diagnosis.late(wasConnected: $0.easy.wasConnected, dialogue: $0.easy.dialogue) }
        request.settle(.failure(request.failure(.timedOut, reason ?? "no turn at this server in time")))
        abandon(request)
    }

    private func endAll() {
        let waiting = jobs.shut()
        for case .shutDown(let task?) in waiting { mourners.append(task) }
        var requests = gate.empty() + openings.values.map(\.request)
        for case .open(let request) in waiting { requests.append(request) }
        for request in requests { request.settle(.failure(request.failure(.closed, "the network was shut down"))) }
        for connection in connections.values { connection.exchange.fail(.closed, "the network was shut down") }
        openings = [:]
        connections = [:]
    }
}
