/// The notices that companies and lists put under a rule: confidentiality, unsubscribing.
enum Notice {
    /// Whether the first of `lines` with text are such a notice: they speak of the mail, and of what its reader must not
    /// do with it.
    static func begins(_ lines: ArraySlice<TextLine>) -> Bool {
        let first = lines.prefix(12).lazy.filter { !$0.isBlank }.prefix(5)
        let text = Array(first.map(\.folded).joined(separator: [.space]))
        return [duties, subjects].allSatisfy { words in
            words.contains { text.position(of: $0, in: text.indices) != nil }
        }
    }

    private static let subjects: [[UInt8]] = [
        "mail", "message", "messagg", "nachricht", "courriel", "correo", "mensaje", "mensagem", "bericht", "wiadomoś",
        "meddeland", "meddelels", "melding", "viesti", "сообщени", "повідомлен", "zpráv", "list",
    ].map { Array($0.utf8) }

    private static let duties: [[UInt8]] = [
        "confidential", "intended recipient", "intended solely", "intended only", "privileged", "unsubscribe",
        "riservat", "destinatari", "confidenzial", "vertraulich", "adressat", "confidentiel", "destinataire",
        "confidencial",
        "vertrouwelijk", "geadresseerde", "poufn", "konfident", "fortrolig", "luottamuksell", "конфиденц", "конфіденц",
        "důvěrn", "abmelden", "cancellati dalla lista", "view it on",
    ].map { Array($0.utf8) }
}
