import MailSyntax

/// A mail written as text, its lines ended as mail ends them.
func mailBytes(_ text: String) -> [UInt8] {
    Array(text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).joined(separator: [0x0D, 0x0A]))
}

/// The mail that `text` is.
func parsed(_ text: String, limits: ParseLimits = .standard) -> ParsedMail {
    MailParser.parse(mailBytes(text), limits: limits)
}

/// A mail with one header field and a short body.
func parsed(field: String) -> ParsedMail {
    parsed(field + "\n\ntext\n")
}

/// Addresses as tests write them: `Name <address>`, or the address alone.
func written(_ mailboxes: [NamedAddress]) -> [String] {
    mailboxes.map { mailbox in mailbox.name.map { "\($0) <\(mailbox.address)>" } ?? mailbox.address.description }
}
