/// A server to talk to, and how the connection must be secured.
package struct Endpoint: Hashable, Sendable {
    package var service: Service
    package var host: String
    package var port: UInt16
    package var security: Security
    /// PEM file of the authorities to trust instead of the system's.
    package var authorities: String?

    package enum Service: String, Sendable {
        case imap
        case smtp
    }

    package enum Security: String, Sendable {
        /// TLS from the first byte (RFC 8314 §3).
        case tls
        /// Plain until STARTTLS, which must succeed.
        case startTLS
        /// Never secured; the settings accept it for loopback addresses only.
        case none
    }

    package init(service: Service, host: String, port: UInt16, security: Security, authorities: String? = nil) {
        (self.service, self.host, self.port) = (service, host, port)
        (self.security, self.authorities) = (security, authorities)
    }
}

extension Endpoint: CustomStringConvertible {
    /// `imaps://host:993`, as in the settings.
    package var description: String {
        "\(service.rawValue)\(security == .tls ? "s" : "")://\(host):\(port)"
    }
}
