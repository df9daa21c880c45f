import Dispatch
import Glibc

/// The operator's or systemd's word that the daemon shall end: SIGTERM or SIGINT. From the moment this is made they no
/// longer end the process by themselves; after the first has been waited for, the next does.
final class Termination: Sendable {
    private let names: AsyncStream<String>

    init() {
        // A log reader that goes away is no reason to end.
        signal(SIGPIPE, SIG_IGN)
        let (names, sink) = AsyncStream.makeStream(of: String.self)
        for (number, name) in [(SIGTERM, "SIGTERM"), (SIGINT, "SIGINT")] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler {
                sink.yield(name)
                source.cancel()
                signal(number, SIG_DFL)
            }
            source.resumeAndListen()
        }
        self.names = names
    }

    /// The name of the first of them to come.
    func wait() async -> String {
        for await name in names { return name }
        return ""
    }
}
