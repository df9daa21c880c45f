/// How much of a mail is understood; what lies beyond is a defect by name, never a failure.
package struct ParseLimits: Sendable {
    /// Bytes of one header, of the mail or of a part. Beyond this and `headerFields`, only fields that say who wrote
    /// what to whom are taken, each once.
    package var headerBytes: Int
    /// Fields of one header.
    package var headerFields: Int
    /// Bytes of the value of one field; the rest is cut off.
    package var fieldBytes: Int
    /// Mailboxes of one field; further ones are left out.
    package var mailboxes: Int
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
        fieldBytes: Int = 1 << 20,
        mailboxes: Int = 50_000,
        depth: Int = 100,
        parts: Int = 10_000,
        textBytes: Int = 16 << 20,
        messageIDs: Int = 1_000
    ) {
        (self.headerBytes, self.headerFields) = (headerBytes, headerFields)
        (self.fieldBytes, self.mailboxes) = (fieldBytes, mailboxes)
        (self.depth, self.parts) = (depth, parts)
        (self.textBytes, self.messageIDs) = (textBytes, messageIDs)
    }
}
