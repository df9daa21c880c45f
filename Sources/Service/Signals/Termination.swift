import Dispatch
import Glibc

/// Waits for the operator or systemd to end the daemon.
enum Termination {
    /// The name of the first SIGTERM or SIGINT to come; the next one ends the process at once. A log reader that goes
    /// away is no reason to end (SIGPIPE).
    static func wait() async -> String {
        signal(SIGPIPE, SIG_IGN)
        let (names, sink) = AsyncStream.makeStream(of: String.self)
        let sources = [(SIGTERM, "SIGTERM"), (SIGINT, "SIGINT")].map { number, name in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { sink.yield(name) }
            source.resume()
            return source
        }
        var iterator = names.makeAsyncIterator()
        let first = await iterator.next()
        sources.forEach { $0.cancel() }
        for number in [SIGTERM, SIGINT] { signal(number, SIG_DFL) }
        return first ?? ""
    }
}
