import Desk

/// A finished message and who it goes to. The bytes are sent as they are but for line ends, which become CRLF.
package struct OutboundMessage: Sendable {
    package var envelope: Envelope
    package var bytes: [UInt8]

    package init(envelope: Envelope, bytes: [UInt8]) {
        (self.envelope, self.bytes) = (envelope, bytes)
    }
}
