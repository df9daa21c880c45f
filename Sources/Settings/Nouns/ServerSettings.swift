/// A server and how the way to it is secured.
package struct ServerSettings: Hashable, Sendable {
    package var host: String
    package var port: UInt16
    package var security: TransportSecurity
    /// PEM file of the authorities to trust instead of the system's.
    package var authorities: String?

    package init(host: String, port: UInt16, security: TransportSecurity, authorities: String? = nil) {
        (self.host, self.port, self.security, self.authorities) = (host, port, security, authorities)
    }
}
