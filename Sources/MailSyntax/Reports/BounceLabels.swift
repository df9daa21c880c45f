/// What stands before an address in the text of a report, in folded form, and says what the address is.
enum BounceLabels {
    /// The address failed.
    static let recipient = PhraseTable([
        "recipient", "recipient:", "recipients:", "recipient(s):", "recipient address:", "original address:",
        "address:",
        "addresses:", "rcpt to:", "rcpt to", "smtp:", "smtp=", "rfc822;", "rfc822=", "rfc-822=", "error-for:", "user:",
        "undeliverable to", "undeliverable to:", "unknown user:", "user unknown:", "unknown recipient:", "userid:",
        "attempts:", "is full:", "addressed to", "addressed to:", "expanded from", "expanded from:", "mailbox",
        "mailbox:", "delivered to", "delivered to:", "deliver to", "deliver to:", "undelivered to", "account:",
        "message to", "message for", "mail to", "email to", "e-mail to", "failed:", "failed to", "failed for",
        "failed for:", "rejected:", "rejected for", "address", "addresses", "for user", "local user", "account",
        "sent to", "sent to:", "reach", "send to", "delivery to", "gateway for", "quota for", "violation for",
        "bounced address:", "intended for", "destination:", "failing address:", "bad address:",
        "destinatario", "destinatario:", "destinatari:", "indirizzo", "indirizzo:", "indirizzi:", "utente", "utente:",
        "casella", "casella:", "consegnato a", "consegnato a:", "recapitato a", "recapitato a:", "inviato a",
        "inviata a", "messaggio a", "messaggio per", "consegnare a", "recapitare a", "indirizzato a", "diretto a",
        "casella di posta", "consegna a", "recapito a", "empfanger:", "adresse:", "destinataire:", "destinatario(s):",
        "direccion:", "emailaddress\":", "original recipient:", "failed address:", "to address:",
        "destinatario final:", "final-recipient:", "rejected recipient", "ontvanger:", "odbiorca:", "收件人:", "收件人：",
        "宛先:", "宛先：",
    ])

    /// The address is somebody else's: the sender's, the postmaster's, an identifier.
    static let other = PhraseTable([
        "from", "sender", "message-id", "message id", "return-path", "reply-to", "received", "references", "x-",
        "in-reply-to", "reporting-mta", "errors-to", "list-", "cc:", "bcc:", "date", "subject", "delivered-to",
        "content-", "mime-version", "the mts-id", "da:", "mittente", "oggetto", "return path", "id:",
        "original-envelope",
        "remote-mta", "received-from", "feedback", "reported-domain", "arrival-date", "user-agent", "msgid",
    ])

    /// Words anywhere before an address that make it one to write to, or the sender's.
    static let contacts = PhraseTable([
        "contact", "assistance", "send mail to", "please email", "please e-mail", "write to", "contattare", "contatta",
        "assistenza", "scrivere a", "rivolgersi", "mail from", "envelope-from", "envelope from", "sent by",
        "forward this", "forward the", "help", "from:", "from <", "sender", "mittente", "questions", "postmaster at",
        "inviato da", "spedito da", "mts-id", "information", "abuse to", "reply to", "visit", "from address",
    ])

    /// The header of the mail that was returned, when the report quotes it.
    static let addressees = PhraseTable(["to:", "a:", "an:", "para:", "to :", "destinataire :"])
}
