import Crypto
import MailSyntax

/// SHA-256 of a mail, twice: of all its bytes, and of its content without what transport wrote into the header.
struct MailDigest: Sendable {
    /// Recognises the same bytes under another UID.
    let raw: [UInt8]
    /// Recognises the same mail delivered twice, by two ways.
    let content: [UInt8]

    init(_ bytes: [UInt8]) {
        raw = Array(SHA256.hash(data: bytes))
        var hash = SHA256()
        bytes.withUnsafeBytes { buffer in
            for range in MailParser.contentRanges(bytes) {
                hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[range]))
            }
        }
        content = Array(hash.finalize())
    }
}
