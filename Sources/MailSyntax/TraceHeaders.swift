/// The header fields that delivery adds, and that differ between two copies of one mail (RFC 5321 §4.4, RFC 8601).
///
/// DKIM-Signature is the author's domain's word and stays.
package enum TraceHeaders {
    private static let names: [String] = [
        "received", "return-path", "delivered-to", "x-original-to", "envelope-to", "delivery-date", "x-delivered-to",
        "x-envelope-to", "x-envelope-from", "x-rcpt-to", "authentication-results", "received-spf", "x-received",
        "status", "x-status", "x-uid", "x-uidl", "x-keywords", "x-sieve", "x-virus-scanned", "x-virus-status",
        "x-loop-check", "x-getmail-retrieved-from-mailbox", "x-resolved-to", "x-apparently-to", "content-length",
        "lines", "x-gm-message-state", "x-google-smtp-source", "x-rspamd-server", "x-rspamd-queue-id", "x-spam",
        "x-gmail-labels", "x-gm-thrid", "x-originalarrivaltime", "x-bogosity", "x-greylist", "x-proofpoint-guid",
        "x-imapbase", "x-imap", "x-account-key", "x-evolution-source", "x-original-authentication-results",
    ]

    private static let prefixes: [String] = [
        "arc-", "x-spam-", "x-spamd-", "x-rspamd-", "x-mozilla-", "x-amavis-", "x-forefront-", "x-ms-exchange-",
        "x-microsoft-antispam", "x-proofpoint-", "x-zoho-virus-", "x-fetchmail-",
    ]

    /// Whether a field of this name is trace, without regard to case.
    package static func contains(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return contains(bytes, bytes.indices)
    }

    static func contains(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
        names.contains { bytes.spells($0, in: name) } || prefixes.contains { bytes.starts(with: $0, in: name) }
    }
}
