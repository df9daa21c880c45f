/// Reads Final-Recipient and Original-Recipient: an address type, a semicolon and an address (RFC 3464 §2.3).
enum RecipientField {
    /// The address, when it is one of the Internet; X.400 names and local users are none.
    static func address(_ value: [UInt8]) -> Address? {
        let semicolon = value.position(of: .semicolon, in: value.indices)
        var text = Array(value[value.trimmed((semicolon ?? -1) + 1..<value.count)])
        if text.position(of: .at, in: text.indices) == nil || hasEscapedPlus(text) { text = decodedXtext(text) }
        guard text.position(of: .at, in: text.indices) != nil else { return nil }
        var defects: Set<MailDefect> = []
        let mailbox = AddressParser.mailboxes(text, text.indices, defects: &defects).first
        guard let address = mailbox?.address, !address.domain.isEmpty else { return nil }
        return address
    }

    /// Whether `+2B` or `+3D`, which xtext needs for its own characters, occurs (RFC 3461 §4).
    private static func hasEscapedPlus(_ text: [UInt8]) -> Bool {
        text.indices.contains { index in
            text.starts(with: "+2b", in: index..<text.count) || text.starts(with: "+3d", in: index..<text.count)
        }
    }

    /// QUIRK: some servers copy the xtext of the ORCPT parameter as it is.
    private static func decodedXtext(_ text: [UInt8]) -> [UInt8] { text.replacingHexEscapes(after: .plus) }
}
