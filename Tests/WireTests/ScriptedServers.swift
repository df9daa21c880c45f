import Foundation
import Wire

/// The scripted servers of `Servers/servers.py`, one process for the whole test run; it ends when we do.
struct ScriptedServers {
    private let ports: [String: Int]
    private let folder: String
    /// Held open for as long as the servers are to live.
    private let lifeline: Pipe

    static let shared = ScriptedServers()

    private struct Announcement: Decodable {
        var folder: String
        var ports: [String: Int]
    }

    private init() {
        let (process, output) = (Process(), Pipe())
        lifeline = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", URL(filePath: #filePath).deletingLastPathComponent().path + "/Servers/servers.py",
        ]
        process.standardInput = lifeline
        process.standardOutput = output
        let announcement = try? { () throws -> Announcement in
            try process.run()
            var line = Data()
            while !line.contains(10) {
                let more = output.fileHandleForReading.availableData
                if more.isEmpty { break }
                line += more
            }
            return try JSONDecoder().decode(Announcement.self, from: line)
        }()
        (ports, folder) = (announcement?.ports ?? [:], announcement?.folder ?? "")
    }

    /// The authority that signed the good certificates.
    var authorities: String { folder + "/trusted.pem" }

    /// The system's bundle and ours in one file, as large as in real life.
    var fullBundle: String {
        let path = folder + "/bundle.pem"
        let files = ["/etc/ssl/certs/ca-certificates.crt", authorities].compactMap(
            FileManager.default.contents(atPath:)
        )
        _ = FileManager.default.createFile(atPath: path, contents: files.reduce(Data(), +))
        return path
    }

    /// Where the server of that behaviour listens. Its name tells the service, unless told otherwise.
    func endpoint(_ behaviour: String, _ security: Endpoint.Security = .none, authorities: String? = nil) -> Endpoint {
        Endpoint(
            service: behaviour.hasPrefix("smtp") ? .smtp : .imap,
            host: "localhost",
            port: UInt16(ports[behaviour] ?? 0),
            security: security,
            authorities: authorities ?? self.authorities
        )
    }
}

extension Login {
    static let test = Login.password(user: "desk", password: "correct horse")
    static let testToken = Login.token(user: "desk", token: "ya29.a-token-of-ours")
}

extension ByteStream {
    /// Receives until `count` bytes have come, or the end.
    func receive(_ count: Int, within timeout: Duration = .seconds(10)) async throws(WireError) -> [UInt8] {
        var all: [UInt8] = []
        while all.count < count {
            let bytes = try await receive(within: timeout)
            if bytes.isEmpty { break }
            all += bytes
        }
        return all
    }

    func say(_ line: String) async throws(WireError) {
        try await send(Array("\(line)\r\n".utf8), within: .seconds(5))
    }
}

/// The error of what must fail.
func failure<T>(of body: () async throws(WireError) -> T) async -> WireError? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error
    }
}
