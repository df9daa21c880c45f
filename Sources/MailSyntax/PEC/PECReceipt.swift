/// The receipts of certified mail by the value of their X-Ricevuta field (DM 2 November 2005, 6.3 to 6.5).
package enum PECReceipt: Hashable, Sendable {
    /// accettazione: our provider took the mail.
    case acceptance
    /// non-accettazione: our provider refused it.
    case refusal
    /// presa-in-carico: the recipient's provider took it over from ours.
    case takeover
    /// avvenuta-consegna: it lies in the recipient's mailbox.
    case delivery
    /// errore-consegna: it could not be delivered.
    case deliveryFailure
    /// preavviso-errore-consegna: twelve hours without delivery, or a virus found on the way.
    case failureWarning
    /// rilevazione-virus: it carried a virus.
    case virus
    /// Any other value, cleaned and cut short; treated as a receipt all the same.
    case other(String)

    private static let names: [(name: String, receipt: PECReceipt)] = [
        ("accettazione", .acceptance), ("non-accettazione", .refusal), ("presa-in-carico", .takeover),
        ("avvenuta-consegna", .delivery), ("errore-consegna", .deliveryFailure),
        ("preavviso-errore-consegna", .failureWarning), ("rilevazione-virus", .virus),
    ]

    /// `value` in lower case, without comments.
    init(_ value: String) {
        self = Self.names.first { $0.name == value }?.receipt ?? .other(String(value.prefix(60)))
    }

    /// The value of the field.
    package var label: String {
        if case .other(let value) = self { return value }
        return Self.names.first { $0.receipt == self }?.name ?? ""
    }

    /// Whether it says that the mail did not arrive, or may not.
    package var isFailure: Bool {
        switch self {
        case .refusal, .deliveryFailure, .failureWarning, .virus: true
        case .acceptance, .takeover, .delivery, .other: false
        }
    }
}
