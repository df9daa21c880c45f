/// How much of a mail is understood; what lies beyond is a defect by name, never a failure.
package struct ParseLimits: Sendable {
    /// Bytes of one header, of the mail or of a part.
    package var headerBytes: Int
    /// Fields of one header.
    package var headerFields: Int
    /// Multiparts inside multiparts; deeper ones are leaves.
    package var depth: Int
    /// Parts of one mail; further ones are not listed.
    package var parts: Int
    /// Bytes of decoded text that are kept.
    package var textBytes: Int
    /// Message-IDs of one field; the last ones are kept, because they are nearest to the mail.
    package var messageIDs: Int

    package static let standard = ParseLimits()

    package init(
        headerBytes: Int = 1 << 20,
        headerFields: Int = 10_000,
        depth: Int = 100,
        parts: Int = 10_000,
        textBytes: Int = 16 << 20,
        messageIDs: Int = 1_000
    ) {
        (self.headerBytes, self.headerFields) = (headerBytes, headerFields)
        (self.depth, self.parts) = (depth, parts)
        (self.textBytes, self.messageIDs) = (textBytes, messageIDs)
    }
}
