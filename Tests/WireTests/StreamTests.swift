import Foundation
import Testing

@testable import Wire

/// Bytes over an open connection.
@Suite struct StreamTests {
    let network: Network
    let servers = ScriptedServers.shared

    init() throws { network = try Network() }

    private func stream(_ security: Endpoint.Security = .none) async throws -> any ByteStream {
        let behaviour = security == .tls ? "imaps" : "imap"
        return try await network.open(servers.endpoint(behaviour, security), login: .test, within: .seconds(10))
    }

    /// What OpenSSL has decrypted shows on no socket: whoever polls before reading to the end sleeps for ever.
    @Test(arguments: [Endpoint.Security.none, .tls])
    func `odd records and then silence do not stall`(_ security: Endpoint.Security) async throws {
        let stream = try await stream(security)
        try await stream.say("t ODD 40")
        let expected = 5 * (1 + 16_384 + 100 + 4_096 + 7 + 16_383 + 333 + 8_192)
        #expect(try await stream.receive(expected, within: .seconds(5)).count == expected)
        let silence = await failure { () throws(WireError) in try await stream.receive(within: .milliseconds(100)) }
        #expect(silence?.code == .timedOut)
    }

    @Test(arguments: [Endpoint.Security.none, .tls])
    func `the end is an empty array, said ever after`(_ security: Endpoint.Security) async throws {
        let stream = try await stream(security)
        try await stream.say("t CLOSE")
        #expect(try await stream.receive(100) == Array("the last words".utf8))
        #expect(try await stream.receive(within: .seconds(1)).isEmpty)
        #expect(try await stream.receive(within: .seconds(1)).isEmpty)
    }

    @Test(arguments: [Endpoint.Security.none, .tls])
    func `a drop in mid-stream gives what came and then closed`(_ security: Endpoint.Security) async throws {
        let stream = try await stream(security)
        try await stream.say("t BREAK")
        #expect(try await stream.receive(31).suffix(4) == Array("half".utf8))
        let failure = await failure { () throws(WireError) in try await stream.receive(within: .seconds(5)) }
        #expect(failure?.code == .closed)
        #expect(failure?.isTemporary == true)
    }

    /// The first sending after the peer went may succeed: that bytes were sent proves nothing.
    @Test func `sending after the peer closed ends in closed`() async throws {
        let stream = try await stream()
        try await stream.say("t CLOSE")
        #expect(try await stream.receive(1_000).count == 14)
        var code: WireError.Code?
        for _ in 0..<10 where code == nil {
            code = await failure { () throws(WireError) in try await stream.say("t NOOP") }?.code
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(code == .closed)
    }

    @Test(arguments: [Endpoint.Security.none, .tls])
    func `ten megabytes go up to a peer that reads late`(_ security: Endpoint.Security) async throws {
        let stream = try await stream(security)
        let count = 10_000_000
        try await stream.say("t UPLOAD \(count)")
        try await stream.send([UInt8](repeating: 120, count: count), within: .seconds(20))
        #expect(try await stream.receive(within: .seconds(10)) == Array("t OK\r\n".utf8))
    }

    @Test(arguments: [Endpoint.Security.none, .tls])
    func `a slow consumer holds the peer back and loses nothing`(_ security: Endpoint.Security) async throws {
        let stream = try await stream(security)
        let count = 20_000_000
        try await stream.say("t BURST \(count)")
        try await Task.sleep(for: .milliseconds(300))
        var (received, largest) = (0, 0)
        while received < count {
            let bytes = try await stream.receive(within: .seconds(5))
            if bytes.isEmpty { break }
            received += bytes.count
            largest = max(largest, bytes.count)
            if received < 5_000_000 { try await Task.sleep(for: .milliseconds(5)) }
        }
        #expect(received == count)
        #expect(largest <= Exchange.unreadLimit + 262_144)
    }

    @Test func `a connection held back loses nothing when the peer hangs up`() async throws {
        let stream = try await stream()
        try await stream.say("t BURST 1400000")
        try await stream.say("t CLOSE")
        try await Task.sleep(for: .milliseconds(300))
        #expect(try await stream.receive(2_000_000).count == 1_400_014)
    }

    @Test func `a receive that timed out leaves the stream usable`() async throws {
        let stream = try await stream(.tls)
        let start = ContinuousClock.now
        let failure = await failure { () throws(WireError) in try await stream.receive(within: .milliseconds(150)) }
        #expect(failure?.code == .timedOut)
        #expect(ContinuousClock.now - start >= .milliseconds(149))
        try await stream.say("t NOOP")
        #expect(try await stream.receive(within: .seconds(5)) == Array("t OK\r\n".utf8))
    }

    @Test func `later deadlines still ring after many receives`() async throws {
        let stream = try await stream()
        for _ in 0..<200 {
            try await stream.say("t NOOP")
            _ = try await stream.receive(within: .milliseconds(400))
        }
        let start = ContinuousClock.now
        let failure = await failure { () throws(WireError) in try await stream.receive(within: .milliseconds(300)) }
        #expect(failure?.code == .timedOut)
        #expect(ContinuousClock.now - start < .seconds(2))
    }

    @Test func `a send that the peer never takes times out and closes the stream`() async throws {
        let stream = try await stream()
        try await stream.say("t HOLD")
        let late = await failure { () throws(WireError) in
            try await stream.send([UInt8](repeating: 0, count: 30_000_000), within: .milliseconds(300))
        }
        #expect(late?.code == .timedOut)
        let after = await failure { () throws(WireError) in try await stream.say("t NOOP") }
        #expect(after?.code == .closed)
    }

    @Test func `two tasks reading one stream is an error, not a crash`() async throws {
        let stream = try await stream()
        async let first = failure { () throws(WireError) in try await stream.receive(within: .seconds(1)) }
        async let second = failure { () throws(WireError) in try await stream.receive(within: .seconds(1)) }
        let codes = await [first?.code, second?.code]
        #expect(codes.contains(.protocolViolation) && codes.contains(.timedOut))
    }
}
