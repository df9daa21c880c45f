import Glibc
import Testing
import Wire

/// What the sockets look like to the kernel.
@Suite struct SocketTests {
    /// The descriptors of this process that are connected to `port`.
    private func sockets(to port: UInt16) -> [Int32] {
        (0..<4_096).filter { descriptor in
            var (peer, size) = (sockaddr_in(), socklen_t(MemoryLayout<sockaddr_in>.size))
            let found = withUnsafeMutableBytes(of: &peer) { bytes in
                bytes.baseAddress.map { getpeername(descriptor, $0.assumingMemoryBound(to: sockaddr.self), &size) } == 0
            }
            return found && peer.sin_family == sa_family_t(AF_INET) && UInt16(bigEndian: peer.sin_port) == port
        }
    }

    private func option(_ level: Int32, _ name: Int32, of descriptor: Int32) -> Int32 {
        var (value, size) = (Int32(-1), socklen_t(MemoryLayout<Int32>.size))
        getsockopt(descriptor, level, name, &value, &size)
        return value
    }

    /// The behaviour is no other test's, so no other test's sockets are seen.
    @Test func `sockets are closed on exec and keep alive`() async throws {
        let network = try Network()
        let endpoint = ScriptedServers.shared.endpoint("smtp-for-sockets")
        let stream = try await network.open(endpoint, login: .test, within: .seconds(10))
        let sockets = sockets(to: endpoint.port)
        #expect(sockets.count == 1)
        for socket in sockets {
            #expect(fcntl(socket, F_GETFD) & FD_CLOEXEC != 0)
            #expect(option(SOL_SOCKET, SO_KEEPALIVE, of: socket) == 1)
            #expect(option(Int32(IPPROTO_TCP), TCP_KEEPIDLE, of: socket) == 120)
            #expect(option(Int32(IPPROTO_TCP), TCP_KEEPINTVL, of: socket) == 30)
            #expect(option(Int32(IPPROTO_TCP), TCP_NODELAY, of: socket) == 1)
        }
        stream.close()
        await network.shutDown()
        #expect(self.sockets(to: endpoint.port).isEmpty)
    }
}
