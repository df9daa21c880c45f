import DeskTesting
import Testing

@testable import Service

/// The daemon's farewell.
struct DaemonTests {
    @Test func workThatEndsIsWaitedFor() async {
        let isDone = Shared(false)
        let work = Task {
            while !Task.isCancelled { await Task.yield() }
            await Task { _ = try? await Task.sleep(for: .milliseconds(100)) }.value
            isDone.change { $0 = true }
        }
        await Daemon.finish(work, within: .seconds(60))
        #expect(isDone.value)
    }

    /// A server that keeps us waiting, a full disk: systemd must not have to kill us.
    @Test func workThatDoesNotEndIsCutOff() async {
        let (more, stream) = AsyncStream.makeStream(of: Void.self)
        let endless = Task { for await _ in more {} }
        let work = Task { await endless.value }
        let began = ContinuousClock.now
        await Daemon.finish(work, within: .milliseconds(100))
        #expect(began.duration(to: .now) < .seconds(5))
        stream.finish()
        await work.value
    }
}
