/// Opens connections to mail servers: secured, logged in, and carried by one thread of its own.
///
/// Certificates and host names are always verified, and TLS is 1.2 or newer. An opening gives up what it began when its
/// task is cancelled; what it returns closes itself when nobody holds it any more.
package final class Network: Sendable {
    private let jobs: JobQueue

    /// `clientName` is what we greet SMTP servers with, our host's name in full; nil for what the system says.
    package init(clientName: String? = nil) throws(WireError) {
        if let clientName, clientName.isEmpty || !Endpoint.isHostName(clientName) {
            throw WireError(.unusable, endpoint: "network", reason: "the client name is not a host's name")
        }
        guard let jobs = JobQueue(), NetworkThread.start(jobs: jobs, clientName: clientName) else {
            throw WireError(.outOfResources, endpoint: "network", reason: "the network thread could not be started")
        }
        self.jobs = jobs
    }

    deinit { jobs.post(.shutDown(nil)) }

    /// Connects, secures and logs in, all `within` that time, waiting for a turn included.
    ///
    /// Bytes that the server sends in one breath with its last reply to the login are lost in libcurl: ask for
    /// capabilities and state afterwards instead of listening for them.
    package func open(
        _ endpoint: Endpoint,
        login: Login,
        within timeout: Duration
    ) async throws(WireError) -> any ByteStream {
        let request = OpenRequest(endpoint, login, deadline: MonotonicTime.now.advanced(by: timeout), on: self)
        if let defect = endpoint.defect ?? login.defect { throw request.failure(.unusable, defect) }
        let outcome = await withTaskCancellationHandler {
            if !jobs.post(.open(request)) { request.settle(.failure(request.failure(.closed, "shut down"))) }
            return await request.outcome()
        } onCancel: {
            request.settle(.failure(request.failure(.cancelled, "the opening was cancelled")))
            jobs.post(.abandon(request))
        }
        return try outcome.get()
    }

    /// Closes every connection and ends the thread; returns when it is over. Whoever waits gets `.closed`.
    package func shutDown() async {
        await withCheckedContinuation { task in
            if !jobs.post(.shutDown(task)) { task.resume() }
        }
    }
}
