/// How the way to a server is secured.
package enum TransportSecurity: String, CaseIterable, Sendable {
    /// TLS from the first byte (RFC 8314 §3): `imaps://`, `smtps://`.
    case implicitTLS
    /// Plain until STARTTLS, which must succeed: `imap://` and `smtp://` with `tls: required`.
    case startTLS
    /// Never secured: `tls: none`, for loopback addresses only.
    case none
}
