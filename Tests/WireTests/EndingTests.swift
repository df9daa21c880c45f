import Synchronization
import Testing
import Wire

/// Closing, cancelling and shutting down: whoever waits is told, at once and once.
@Suite struct EndingTests {
    let servers = ScriptedServers.shared

    private func code(of task: Task<WireError.Code?, Never>, within limit: Duration) async -> WireError.Code? {
        let start = ContinuousClock.now
        let code = await task.value
        #expect(ContinuousClock.now - start < limit)
        return code
    }

    @Test(arguments: ["silent", "imap"])
    func `a cancelled opening gives up at once`(_ behaviour: String) async throws {
        let network = try Network()
        let endpoint = servers.endpoint(behaviour, behaviour == "imap" ? .tls : .none)
        let task = Task {
            await failure { () throws(WireError) in try await network.open(endpoint, login: .test, within: .seconds(30))
            }?.code
        }
        if behaviour == "silent" { try await Task.sleep(for: .milliseconds(100)) }
        task.cancel()
        let code = await code(of: task, within: .seconds(5))
        #expect(code == .cancelled || (behaviour == "imap" && code == .insecure))
        await network.shutDown()
    }

    @Test func `a cancelled receive leaves the stream usable`() async throws {
        let network = try Network()
        let stream = try await network.open(servers.endpoint("imap"), login: .test, within: .seconds(10))
        let task = Task {
            await failure { () throws(WireError) in try await stream.receive(within: .seconds(30)) }?.code
        }
        try await Task.sleep(for: .milliseconds(50))
        task.cancel()
        #expect(await code(of: task, within: .seconds(5)) == .cancelled)
        try await stream.say("t NOOP")
        #expect(try await stream.receive(within: .seconds(5)) == Array("t OK\r\n".utf8))
    }

    @Test func `a cancelled send closes the stream`() async throws {
        let network = try Network()
        let stream = try await network.open(servers.endpoint("imap"), login: .test, within: .seconds(10))
        try await stream.say("t HOLD")
        let bytes = [UInt8](repeating: 0, count: 30_000_000)
        let task = Task {
            await failure { () throws(WireError) in try await stream.send(bytes, within: .seconds(30)) }?.code
        }
        try await Task.sleep(for: .milliseconds(500))
        task.cancel()
        #expect(await code(of: task, within: .seconds(5)) == .cancelled)
        #expect(
            await failure { () throws(WireError) in try await stream.receive(within: .seconds(1)) }?.code == .closed
        )
    }

    @Test func `closing wakes who waits, and twice is no harm`() async throws {
        let network = try Network()
        let stream = try await network.open(servers.endpoint("imaps", .tls), login: .test, within: .seconds(10))
        let task = Task {
            await failure { () throws(WireError) in try await stream.receive(within: .seconds(30)) }?.code
        }
        try await Task.sleep(for: .milliseconds(50))
        stream.close()
        stream.close()
        #expect(await code(of: task, within: .seconds(5)) == .closed)
        #expect(await failure { () throws(WireError) in try await stream.say("t NOOP") }?.code == .closed)
    }

    @Test func `shutting down ends openings and streams`() async throws {
        let network = try Network()
        let stream = try await network.open(servers.endpoint("imap"), login: .test, within: .seconds(10))
        let silent = servers.endpoint("silent")
        let opening = Task {
            await failure { () throws(WireError) in try await network.open(silent, login: .test, within: .seconds(30))
            }?.code
        }
        let reading = Task {
            await failure { () throws(WireError) in try await stream.receive(within: .seconds(30)) }?.code
        }
        try await Task.sleep(for: .milliseconds(50))
        await network.shutDown()
        #expect(await opening.value == .closed)
        #expect(await reading.value == .closed)
        #expect(
            await failure { () throws(WireError) in try await network.open(silent, login: .test, within: .seconds(1)) }?
                .code
                == .closed
        )
        await network.shutDown()
    }

    @Test func `those who wait for their turn at a server are told when their time is over`() async throws {
        let network = try Network()
        let silent = servers.endpoint("silent")
        let codes = await withTaskGroup(of: WireError?.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    await failure { () throws(WireError) in
                        try await network.open(silent, login: .test, within: .milliseconds(400))
                    }
                }
            }
            return await group.reduce(into: [WireError?]()) { $0.append($1) }
        }
        #expect(codes.count == 50)
        #expect(codes.allSatisfy { $0?.code == .timedOut })
        #expect(codes.contains { $0?.reason.contains("no turn") == true })
    }

    /// Cancels at every moment of short lives: nobody is left asleep, nothing is told twice (which would crash).
    @Test func `a storm of cancellations leaves nobody asleep`() async throws {
        let network = try Network()
        let endpoint = servers.endpoint("imap")
        await withTaskGroup(of: Void.self) { group in
            for turn in 0..<200 {
                group.addTask {
                    let task = Task {
                        await failure { () throws(WireError) in
                            let stream = try await network.open(endpoint, login: .test, within: .seconds(20))
                            try await stream.say("t BURST 300000")
                            while try await !stream.receive(within: .seconds(20)).isEmpty {}
                        }
                    }
                    try? await Task.sleep(for: .microseconds(turn * 300))
                    task.cancel()
                    _ = await task.value
                }
            }
        }
        await network.shutDown()
    }
}
