import Foundation
import Testing
import Wire

/// Figures rather than rights and wrongs; the long forms run with WIRE_MEASURE=1, best alone and in release mode.
@Suite(.serialized) struct MeasuringTests {
    let servers = ScriptedServers.shared
    static let isLong = ProcessInfo.processInfo.environment["WIRE_MEASURE"] != nil

    /// Bytes of this process in memory.
    private func resident() throws -> Int {
        let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")[1]
        return (Int(pages) ?? 0) * 4_096
    }

    private var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// With the default CAPATH, or handles outside one multi, each would hold its own copy of the bundle: 900 KiB.
    /// In a process of its own, whose memory no other test touches.
    @Test func `idle TLS connections share one bundle of authorities`() async {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            try await MeasuringTests().holdIdleConnections()
        }
        if Self.isLong, let result { print(String(decoding: result.standardErrorContent, as: UTF8.self)) }
    }

    private func holdIdleConnections() async throws {
        let count = Self.isLong ? 1_000 : 100
        let network = try Network()
        let endpoint = servers.endpoint("imaps", .tls, authorities: servers.fullBundle)
        let first = try await network.open(endpoint, login: .test, within: .seconds(30))
        let (before, start) = (try resident(), ContinuousClock.now)
        let streams = try await withThrowingTaskGroup(of: (any ByteStream).self) { group in
            for _ in 0..<count {
                group.addTask { try await network.open(endpoint, login: .test, within: .seconds(120)) }
            }
            return try await group.reduce(into: [first]) { $0.append($1) }
        }
        let each = (try resident() - before) / count
        #expect(each < 100 * 1_024)
        if Self.isLong { try await printFigures(count, ContinuousClock.now - start, each) }
        for stream in streams { stream.close() }
        await network.shutDown()
    }

    private func printFigures(_ count: Int, _ opening: Duration, _ each: Int) async throws {
        let used = processorTime
        try await Task.sleep(for: .seconds(5))
        let figures = "\(count) idle TLS connections: opened in \(opening), \(each / 1_024) KiB each"
        FileHandle.standardError.write(Data("\(figures), processor \(processorTime - used) in 5 s\n".utf8))
    }

    @Test(.enabled(if: isLong), arguments: [Endpoint.Security.none, .tls])
    func `a small request there and back`(_ security: Endpoint.Security) async throws {
        let network = try Network()
        let endpoint = servers.endpoint(security == .tls ? "imaps" : "imap", security)
        let stream = try await network.open(endpoint, login: .test, within: .seconds(10))
        var times: [Duration] = []
        for _ in 0..<5_000 {
            let start = ContinuousClock.now
            try await stream.say("t NOOP")
            _ = try await stream.receive(within: .seconds(5))
            times.append(ContinuousClock.now - start)
        }
        times.sort()
        print("\(endpoint): there and back, median \(times[2_500]), 99th percentile \(times[4_950])")
        await network.shutDown()
    }

    @Test(.enabled(if: isLong), arguments: [Endpoint.Security.none, .tls])
    func `bytes a second`(_ security: Endpoint.Security) async throws {
        let network = try Network()
        let endpoint = servers.endpoint(security == .tls ? "imaps" : "imap", security)
        let stream = try await network.open(endpoint, login: .test, within: .seconds(10))
        let count = 1_000_000_000
        let (start, used) = (ContinuousClock.now, processorTime)
        try await stream.say("t BURST \(count)")
        var received = 0
        while received < count {
            let bytes = try await stream.receive(within: .seconds(5))
            if bytes.isEmpty { break }
            received += bytes.count
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        print("\(endpoint): \(Int(Double(received) / seconds / 1e6)) MB/s, processor \(processorTime - used) a GB")
        #expect(received == count)
        await network.shutDown()
    }
}
