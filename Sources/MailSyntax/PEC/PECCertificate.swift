/// What daticert.xml says (DM 2 November 2005, 7.4): the few elements that matter, found by a scanner that knows no
/// document types and no entities but the five of XML itself.
package struct PECCertificate: Hashable, Sendable {
    /// The `tipo` of the root: `posta-certificata`, `errore-consegna`, …
    package let type: String?
    /// Its `errore`: `nessuno`, `no-dest`, `no-dominio`, `virus`, `altro`.
    package let error: String?
    /// The Message-ID of the mail that is certified.
    package let messageID: MessageID?
    /// The provider's own identifier.
    package let identifier: String?
    /// The recipient that a receipt of delivery or failure is about.
    package let recipient: Address?
    /// errore-esteso: why it failed, such as `5.1.1 - PROVIDER - indirizzo non valido`.
    package let detail: String?

    /// The longest document that is read.
    static let sizeLimit = 256 << 10
    /// The longest text of one element that is kept.
    private static let textLimit = 1_000

    /// The code of RFC 3463 in `detail`.
    package var status: String? {
        detail.flatMap { StatusCode.enhanced(in: Array($0.utf8)) }
    }

    /// `nil` when the document is too long, declares a document type, or is not one of these.
    init?(_ document: [UInt8]) {
        guard document.count <= Self.sizeLimit else { return nil }
        var scanner = XMLScanner(document)
        var (root, texts): ([String: String]?, [String: String]) = (nil, [:])
        while let element = scanner.next() {
            if element.name == "postacert" { root = root ?? element.attributes }
            if texts[element.name] == nil { texts[element.name] = String(element.text.prefix(Self.textLimit)) }
        }
        guard let root, !scanner.isRefused else { return nil }
        (type, error) = (root["tipo"], root["errore"])
        messageID = texts["msgid"].flatMap(Self.messageID)
        identifier = texts["identificativo"]
        recipient = texts["consegna"].flatMap { AddressScanner.findings(in: Array($0.utf8)).first?.address }
        detail = texts["errore-esteso"]
    }

    private static func messageID(_ text: String) -> MessageID? {
        var defects: Set<MailDefect> = []
        let bytes = Array(text.utf8)
        return MessageIDParser.identifier(bytes, only: bytes.indices, defects: &defects)
    }
}
