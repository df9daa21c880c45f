import MailSyntax
import Testing

/// Certified mail: envelopes, anomalies and receipts.
struct PECMailTests {
    private static let certificate = """
        <?xml version="1.0" encoding="UTF-8"?>
        <postacert tipo="errore-consegna" errore="no-dest"><intestazione><mittente>assistenza@desk.example</mittente>
        </intestazione><dati><identificativo>opec1@pec.example</identificativo>
        <msgid>&lt;iz-1@desk.example&gt;</msgid><consegna>studio@pec.example.it</consegna>
        <errore-esteso>5.1.1 - GESTORE - indirizzo &quot;non&quot; valido</errore-esteso></dati></postacert>
        """

    private static let enclosed = """
        From: Studio Rossi <studio@pec.example.it>
        To: assistenza@desk.example
        Subject: Contratto n. 12
        Message-ID: <dentro-1@pec.example.it>
        In-Reply-To: <iz-1@desk.example>
        Content-Type: multipart/mixed; boundary=in

        --in
        Content-Type: text/plain; charset=utf-8

        Buongiorno, la pratica è ferma.
        --in
        Content-Type: application/pdf; name=contratto.pdf

        x
        --in--
        """

    private static func mail(
        _ fields: String,
        subject: String = "POSTA CERTIFICATA: Contratto n. 12",
        part: String = enclosed,
        partFields: String = "Content-Type: message/rfc822; name=\"postacert.eml\"",
        certificate: String = certificate
    ) -> [UInt8] {
        mailBytes(
            """
            From: "Per conto di: studio@pec.example.it" <posta-certificata@gestore.example>
            Reply-To: studio@pec.example.it
            To: assistenza@desk.example
            Subject: \(subject)
            Message-ID: <busta-1@gestore.example>
            \(fields)Content-Type: multipart/signed; boundary=sig

            --sig
            Content-Type: multipart/mixed; boundary=mix

            --mix
            Content-Type: text/plain

            Messaggio di posta certificata.
            --mix
            Content-Type: application/xml; name="daticert.xml"

            \(certificate)
            --mix
            Content-Type: message/rfc822; name="altro.eml"

            Subject: altro
            --mix
            \(partFields)

            \(part)
            --mix--

            --sig
            Content-Type: application/x-pkcs7-signature; name="smime.p7s"

            x
            --sig--
            """
        )
    }

    private static let transport = "X-Trasporto: posta-certificata\n"
    private static let own: Set<Address> = [Address(localPart: "assistenza", domain: "desk.example")]

    @Test("the customer inside the envelope is the requester")
    func transport() throws {
        let mail = ReceivedMail(Self.mail(Self.transport))
        let pec = try #require(mail.pec)
        #expect(pec.kind == .transport)
        #expect(pec.isDeclaredCertified)
        #expect(mail.classification == MailClassification(.pecTransport, .certifiedMailEnvelope))
        #expect(mail.author.kind == .person)
        #expect(written(mail.effective.from) == ["Studio Rossi <studio@pec.example.it>"])
        #expect(mail.effective.subject == "Contratto n. 12")
        #expect(mail.effective.text == "Buongiorno, la pratica è ferma.")
        #expect(mail.effective.parts.compactMap(\.name) == ["contratto.pdf"])
        #expect(mail.effective.inReplyTo == [MessageID("iz-1@desk.example")])
        #expect(mail.messageIDs.map(\.value) == ["dentro-1@pec.example.it", "busta-1@gestore.example"])
        #expect(mail.acknowledgement(own: Self.own) == .allowed)
    }

    @Test(
        "a base64 envelope is opened as well, declared or not",
        arguments: ["base64", "7bit"]
    )
    func base64(declared: String) {
        let encoded =
            "RnJvbTogYW5uYUBwZWMuZXhhbXBsZS5pdA0KU3ViamVjdDogQ2lhbw0KDQp0ZXN0bw0K"
        let fields = "Content-Type: message/rfc822; name=postacert.eml\nContent-Transfer-Encoding: \(declared)"
        let mail = ReceivedMail(Self.mail(Self.transport, part: encoded, partFields: fields))
        #expect(mail.effective.subject == "Ciao")
        #expect(written(mail.effective.from) == ["anna@pec.example.it"])
    }

    @Test("the mail inside decides whether an answer may go out")
    func automaticInside() {
        let vacation = "From: studio@pec.example.it\nAuto-Submitted: auto-replied\nSubject: Fuori sede\n\nx"
        let mail = ReceivedMail(Self.mail(Self.transport, part: vacation))
        #expect(mail.author.kind == .autoReply)
        #expect(mail.acknowledgement(own: Self.own) == .refused(.autoSubmitted))
    }

    @Test("an envelope without a mail inside is never answered")
    func empty() {
        let bytes = mailBytes(
            "From: posta-certificata@gestore.example\nX-Trasporto: posta-certificata\nSubject: x\n\nvuota\n"
        )
        let mail = ReceivedMail(bytes)
        #expect(mail.classification.kind == .pecTransport)
        #expect(mail.pec?.inner == nil)
        #expect(mail.acknowledgement(own: Self.own) != .allowed)
    }

    @Test("ordinary mail that reached a certified mailbox is unwrapped and not certified")
    func anomaly() throws {
        let mail = ReceivedMail(Self.mail("X-Trasporto: errore\n", subject: "ANOMALIA MESSAGGIO: Contratto"))
        #expect(mail.classification.kind == .pecAnomaly)
        #expect(try !#require(mail.pec).isDeclaredCertified)
        #expect(mail.effective.subject == "Contratto n. 12")
    }

    @Test("a report of an ordinary server, wrapped as an anomaly, is read")
    func anomalousBounce() throws {
        let report = """
            From: MAILER-DAEMON@mx.example.net
            Subject: Undelivered Mail Returned to Sender

            Your message could not be delivered to

            <anna@example.net>: 550 5.1.1 unknown user
            """
        let mail = ReceivedMail(Self.mail("X-Trasporto: errore\n", part: report))
        #expect(mail.classification.kind == .pecAnomaly)
        #expect(try #require(mail.bounce).recipients.map(\.address.description) == ["anna@example.net"])
        #expect(mail.acknowledgement(own: Self.own) != .allowed)
    }

    @Test(
        "receipts belong to the mail they confirm and are never unwrapped",
        arguments: [
            ("accettazione", PECReceipt.acceptance, false), ("non-accettazione", .refusal, true),
            ("presa-in-carico", .takeover, false), ("avvenuta-consegna", .delivery, false),
            ("Errore-Consegna", .deliveryFailure, true), ("preavviso-errore-consegna", .failureWarning, true),
            ("rilevazione-virus", .virus, true), ("mai-vista", .other("mai-vista"), false), ("", .other(""), false),
        ]
    )
    func receipts(value: String, receipt: PECReceipt, isFailure: Bool) throws {
        let fields = "X-Ricevuta: \(value)\nX-Riferimento-Message-ID: <iz-1@desk.example>\n" + Self.transport
        let mail = ReceivedMail(Self.mail(fields))
        let pec = try #require(mail.pec)
        #expect(pec.kind == .receipt(receipt))
        #expect(pec.isDeliveryFailure == isFailure)
        #expect(pec.inner == nil)
        #expect(mail.classification.kind == .pecReceipt)
        #expect(mail.reportedMessageID == MessageID("iz-1@desk.example"))
        #expect(mail.effective.messageID == MessageID("busta-1@gestore.example"))
        #expect(mail.acknowledgement(own: Self.own) != .allowed)
    }

    @Test("daticert.xml says who did not get it and why")
    func failure() throws {
        let certificate = try #require(ReceivedMail(Self.mail("X-Ricevuta: errore-consegna\n")).pec?.certificate)
        #expect(certificate.type == "errore-consegna")
        #expect(certificate.error == "no-dest")
        #expect(certificate.messageID == MessageID("iz-1@desk.example"))
        #expect(certificate.identifier == "opec1@pec.example")
        #expect(certificate.recipient?.description == "studio@pec.example.it")
        #expect(certificate.detail == "5.1.1 - GESTORE - indirizzo \"non\" valido")
        #expect(certificate.status == "5.1.1")
    }

    @Test(
        "documents that declare types, entities or nothing are not read",
        arguments: [
            "<!DOCTYPE postacert [<!ENTITY x \"y\">]><postacert tipo=\"&x;\"/>", "<postacert", "", "<altro/>",
            "<postacert tipo=\"x\"/>" + String(repeating: " ", count: 300_000),
            String(repeating: "<a>", count: 100_000),
        ]
    )
    func refused(document: String) {
        #expect(ReceivedMail(Self.mail(Self.transport, certificate: document)).pec?.certificate == nil)
    }

    @Test("a subject never makes certified mail, nor does a postacert.eml that somebody forwards")
    func subjectOnly() {
        let mail = ReceivedMail(Self.mail(""))
        #expect(mail.pec == nil)
        #expect(mail.effective.subject == "POSTA CERTIFICATA: Contratto n. 12")
        let forwarded = parsed("From: anna@example.it\nSubject: POSTA CERTIFICATA: x\n\ntesto\n")
        #expect(AutomaticMail.classify(forwarded).kind == .person)
    }

    @Test("nobody writes to the provider's address")
    func provider() {
        let mail = parsed("From: posta-certificata@gestore.example\nSubject: x\n\ntesto\n")
        #expect(AutomaticMail.mayAcknowledge(mail, own: []) == .refused(.roleAddress))
    }
}
