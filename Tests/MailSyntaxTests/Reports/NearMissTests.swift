import MailSyntax
import Testing

/// People who write about reports, quote them or look like machines are still people.
struct NearMissTests {
    /// A mail by a person: fields beyond From and To, and the text.
    struct Letter: CustomTestStringConvertible, Sendable {
        let fields: String
        let text: String

        init(_ fields: String, _ text: String) { (self.fields, self.text) = (fields, text) }

        var testDescription: String { fields }
    }

    private static func mail(_ letter: Letter) -> ParsedMail {
        let from = letter.fields.contains("From:") ? "" : "From: Anna Rossi <anna@example.it>\n"
        return parsed("\(from)To: assistenza@desk.example\n\(letter.fields)\n\n\(letter.text)\n")
    }

    @Test("no bounce", arguments: asking + quoting + forwarding + senders)
    func people(letter: Letter) {
        let classification = AutomaticMail.classify(Self.mail(letter))
        #expect(classification == MailClassification(.person, .noMark))
    }

    @Test(
        "who is away and speaks of delays and old addresses has bounced nothing",
        arguments: [
            Letter(
                "Subject: Automatic reply: printer\nReturn-Path: <>",
                "I got your message and will answer with some delay. carla@example.it is reachable."
            ),
            Letter(
                "Subject: R: stampante\nReturn-Path: <>",
                "Il suo messaggio è stato ricevuto, risponderò con ritardo. Urgenze: carla@example.it"
            ),
            Letter(
                "Subject: stampante\nAuto-Submitted: auto-replied\nReturn-Path: <>",
                "Your message was received. This address is no longer valid, please write to carla@example.it."
            ),
            Letter(
                "Subject: stampante\nX-Autoreply: yes\nReturn-Path: <>",
                "Il tuo messaggio è arrivato, ma non è stato possibile leggerlo: sono in ferie."
            ),
            Letter(
                "Subject: Risposta automatica: stampante\nFrom: Postmaster Snc <postmaster@example.it>",
                "Il vostro messaggio non è stato ancora letto: siamo chiusi per ferie."
            ),
        ]
    )
    func away(letter: Letter) {
        #expect(AutomaticMail.classify(Self.mail(letter)).kind == .autoReply)
    }

    @Test(
        "a postmaster who writes by hand opens a ticket",
        arguments: [
            Letter(
                "From: postmaster@example.it\nSubject: Delivery problems with your domain",
                "Buongiorno,\n\nil vostro server rifiuta i nostri messaggi. Potete verificare? Grazie"
            ),
            Letter(
                "From: Postmaster <postmaster@example.net>\nSubject: Mail rejected by your server",
                "Hello,\n\nour users report that your server rejected mail from us. Could you please check?"
            ),
            Letter(
                "From: postmaster@example.it\nSubject: Re: [IZ-7] blocco",
                "Salve, il messaggio è stato rifiutato di nuovo, ho allegato il log."
            ),
        ]
    )
    func postmasters(letter: Letter) {
        #expect(AutomaticMail.classify(Self.mail(letter)) == MailClassification(.automatic, .roleAddress))
    }

    private static let asking = [
        Letter("Subject: Mancata consegna", "Il pacco 1234 non è stato consegnato, dove si trova?"),
        Letter("Subject: mancata consegna ordine 77", "Buongiorno, ho aspettato tutto il giorno e nessuno è venuto."),
        Letter("Subject: Mancato recapito raccomandata", "Il corriere non ha recapitato la raccomandata a Rossi Anna."),
        Letter(
            "Subject: Messaggio non consegnato",
            "Le mie email a carla@example.it non partono da "
                + "ieri. Grazie, Anna"
        ),
        Letter("Subject: Errore di consegna", "L'errore di consegna è del vostro corriere, non mio."),
        Letter("Subject: Errore nell'invio", "Quando premo Invia compare errore nell'invio e nient'altro."),
        Letter("Subject: Errore durante il pagamento", "Il messaggio dice: pagamento non riuscito."),
        Letter("Subject: Impossibile inviare email", "Da questa mattina è impossibile inviare. Errore 550 5.7.1."),
        Letter(
            "Subject: Notifica di mancata consegna",
            "Ho ricevuto questa notifica, cosa devo fare? "
                + "carla@example.it"
        ),
        Letter("Subject: Consegna fallita", "Consegna fallita anche oggi, indirizzo: via Verdi 3, anna@example.it"),
        Letter("Subject: Ritardo nella consegna", "Il messaggio del corriere parla di ritardo. Il mio ordine: 12"),
        Letter("Subject: Casella piena", "La mia casella di posta è piena, potete aumentare lo spazio?"),
        Letter("Subject: Utente sconosciuto", "Il portale dice utente sconosciuto per anna@example.it"),
        Letter("Subject: Delivery failure", "Parcel 4711 was not delivered to my house. Please call me."),
        Letter("Subject: Delivery problem", "The driver could not find the address. anna@example.it is my mail."),
        Letter("Subject: Delivery failed again", "Third time this week! Nobody rang."),
        Letter("Subject: Undelivered mail", "Can you check why mails to carla@example.net are undelivered?"),
        Letter("Subject: Failed delivery of goods", "The goods were returned to you, says DHL."),
        Letter("Subject: Non delivery", "Order 99 has not been delivered and your message of Monday did not help."),
        Letter("Subject: User unknown", "Login says: user unknown. My user is anna@example.it."),
        Letter("Subject: Invalid address", "Your shop says my address is invalid: via Roma 1."),
        Letter("Subject: Rejected: invoice 12", "We had to reject the invoice. Please send it again."),
        Letter("Subject: Message status", "What is the status of my message of last week?"),
        Letter("Subject: Warning: message on the display", "The printer shows a warning and stops."),
        Letter("Subject: Your message to us", "In your message you said the part could not be delivered before May."),
        Letter("Subject: Returned to sender", "I returned the shoes to the sender, where is my money?"),
        Letter("Subject: Processing error", "The terminal shows processing error 51 when customers pay."),
        Letter("Subject: Error sending invoices", "Hello, error sending invoices to carla@example.net since Monday."),
        Letter("Subject: Unable to send mail", "Hi team,\n\nour users are unable to send mail to carla@example.net."),
        Letter("Subject: Bounces", "We get bounces: 550 5.1.1 <carla@example.net> user unknown. Why?"),
        Letter(
            "Subject: Messaggio non consegnato",
            "Il messaggio che ho mandato a carla@example.it non "
                + "è stato consegnato."
        ),
        Letter(
            "Subject: Mancato recapito",
            "il messaggio a carla@example.it mi torna indietro: 550 "
                + "5.1.1 user unknown"
        ),
        Letter("Subject: Undelivered mail", "my message to carla@example.net is undeliverable: 550 5.1.1. Why?"),
        Letter(
            "Subject: Email non recapitata",
            "Da ieri la mia email\n\ncarla@example.it\n\nnon viene "
                + "recapitata. Grazie"
        ),
        Letter("Subject: Delivery failure", "I sent a mail to\ncarla@example.net\nand it was returned, can you look?"),
        Letter(
            "Subject: Undeliverable",
            "The following address does not work any more: "
                + "carla@example.net. Please update my account"
        ),
        Letter("Subject: Nachricht nicht zugestellt", "Diese Nachricht an carla@example.de habe ich zurückbekommen."),
        Letter("Subject: Echec de remise", "J'ai reçu un échec pour votre message à carla@example.fr"),
        Letter("Subject: Zustellung", "Wann erfolgt die Zustellung? Das Paket konnte nicht zugestellt werden."),
        Letter("Subject: Unzustellbar", "Guten Tag, meine Mail an carla@example.de kam als unzustellbar zurück."),
        Letter("Subject: Colis non remis", "Le colis n'a pas pu être livré, merci de me rappeler."),
        Letter("Subject: No entregado", "El paquete no ha sido entregado. Mi correo: anna@example.es"),
        Letter("Subject: Zwrot", "Chciałabym zwrócić towar."),
        Letter("Subject: Возврат", "Здравствуйте, хочу оформить возврат товара."),
        Letter("Subject: 退货", "请问如何退货？"),
    ]

    private static let report = """
        This is the mail system at host mx.example.net.
        I'm sorry to have to inform you that your message could not be delivered
        to one or more recipients.
        <carla@example.net>: 550 5.1.1 unknown user
        """

    private static let quoted = report.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")

    private static let quoting = [
        Letter("Subject: Re: Undelivered Mail Returned to Sender", "Why did this happen?\n\n\(quoted)"),
        Letter("Subject: RE: Undeliverable: printer", "See below, please help.\n\n\(report)"),
        Letter("Subject: R: Non recapitabile: stampante", "Cosa significa?\n\n\(quoted)"),
        Letter("Subject: RIF: Mancata consegna", "Ancora lo stesso errore.\n\n\(quoted)"),
        Letter("Subject: AW: Unzustellbar: Drucker", "Bitte um Hilfe.\n\n\(quoted)"),
        Letter("Subject: SV: Delivery failure", "Hej, vad betyder detta?\n\n\(quoted)"),
        Letter("Subject: Undelivered Mail Returned to Sender", "Good morning,\nI got this:\n\n\(report)"),
        Letter("Subject: Mail delivery failed: returning message to sender", "Hi,\nwhat is this?\n\n\(quoted)"),
        Letter("Subject: Delivery Status Notification (Failure)", "Buongiorno, ricevo questo messaggio:\n\n\(quoted)"),
        Letter("Subject: failure notice", "Salve, cosa vuol dire \"failure notice\"? Lo ricevo ogni giorno."),
        Letter("Subject: Undeliverable: offerta", "Ciao, mi torna indietro la mail a carla@example.net, allego."),
        Letter("Subject: Mail System Error - Returned Mail", "Dear support, this came back from carla@example.jp."),
        Letter("Subject: posta", "La posta torna indietro con\n\(report)"),
        Letter("User-Agent: Thunderbird 115\nSubject: Undeliverable: printer", "\(report)"),
        Letter("Subject: [IZ-7] Re: Delivery failure", "Your message could not be delivered to carla@example.net."),
        Letter(
            "Subject: problema con la posta",
            "Il server risponde: the following addresses had "
                + "permanent fatal errors"
        ),
        Letter(
            "Subject: I: Recapito ritardato: stampante",
            "Il messaggio non è stato ancora recapitato "
                + "a carla@example.it"
        ),
        Letter("Subject: domanda", "Subject: Undelivered Mail\nFrom: MAILER-DAEMON@example.net\n\n\(report)"),
        Letter("Subject: Re: [IZ-7] Warning: could not send message", "It says will keep trying for 5 days. Ok?"),
    ]

    private static let attached = """
        --x

        Please see the report attached.
        --x
        Content-Type: message/rfc822

        From: MAILER-DAEMON@mx.example.net
        Subject: Undelivered Mail Returned to Sender
        Content-Type: multipart/report; report-type=delivery-status; boundary=y

        --y

        \(report)
        --y
        Content-Type: message/delivery-status

        Final-Recipient: rfc822; carla@example.net
        Action: failed
        Status: 5.1.1

        --y--
        --x--
        """

    private static let mixed = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x"

    private static let forwarding = [
        Letter(
            "Subject: Fwd: Undelivered Mail Returned to Sender",
            "---------- Forwarded message "
                + "---------\n\(report)"
        ),
        Letter("Subject: Fw: Delivery failure", "\(report)"),
        Letter("Subject: I: Mancata consegna", "-----Messaggio originale-----\n\(report)"),
        Letter("Subject: Inoltro: Undeliverable: printer", "Inizio messaggio inoltrato:\n\n\(report)"),
        Letter("Subject: TR: Non remis : imprimante", "\(report)"),
        Letter("Subject: WG: Unzustellbar: Drucker", "\(report)"),
        Letter("Subject: RV: No se puede entregar: impresora", "\(report)"),
        Letter("Subject: rapporto allegato\n\(mixed)", attached),
        Letter("Subject: Fwd: Undelivered Mail Returned to Sender\n\(mixed)", attached),
        Letter(
            "Subject: Undelivered Mail Returned to Sender\n\(mixed)",
            "--x\n\nBuongiorno, vedi "
                + "allegato.\n" + attached
        ),
        Letter(
            "Subject: Fwd: Delivery Status Notification (Failure)\n\(mixed)",
            "--x\n\nCosa vuol dire?\n--x\nContent-Type: message/delivery-status\n\n"
                + "Final-Recipient: rfc822; carla@example.net\nAction: failed\n--x--"
        ),
        Letter(
            "Subject: log del server\n\(mixed)",
            "--x\n\nIn allegato il log.\n--x\nContent-Type: text/plain; name=mail.log\n\n\(report)\n--x--"
        ),
    ]

    private static let senders = [
        Letter("From: postmaster.rossi@example.it\nSubject: Undeliverable mail", "Hello, my mail is undeliverable."),
        Letter("From: Bounce Studio <info@bouncestudio.example>\nSubject: offerta", "Buongiorno, vi offriamo un sito."),
        Letter(
            "From: Mail Boxes Torino <torino@mbe.example>\nSubject: Mancata consegna",
            "Spedizione 5, "
                + "destinatario assente."
        ),
        Letter("From: Amministratore Condominio <amm@example.it>\nSubject: caldaia", "La caldaia non funziona."),
        Letter(
            "From: System Administrator <sysadmin@example.it>\nSubject: VPN",
            "The VPN does not work "
                + "for two users."
        ),
        Letter("From: Dominova Srl <info@dominova.example>\nSubject: ordine", "Il materiale non è arrivato."),
        Letter("From: Postmaster Piero <piero@example.it>\nSubject: Re: Delivery failure", "Risolto, grazie."),
        Letter("From: bouncer@example.it\nSubject: ingresso", "Quando apre il locale?"),
        Letter("From: daemon.mailer@example.it\nSubject: aiuto", "Non riesco ad accedere."),
        Letter("From: rootsandwings@example.it\nSubject: aiuto", "Non riesco ad accedere."),
        Letter("From: requests@example.it\nSubject: preventivo", "Ci serve un preventivo."),
        Letter("From: reply@example.it\nSubject: risposta", "Ecco la risposta."),
        Letter("From: anna@mail-delivery.example\nSubject: fattura", "Allego la fattura."),
        Letter("X-Mailer: SMTP Gateway 2.0\nSubject: fax", "Ricevuto fax da 0112345678."),
        Letter("Return-Path: <anna@example.it>\nSubject: Delivery failure", "Two boxes are missing."),
        Letter(
            "Return-Path: <SRS0=ab=cd=example.it=anna@relay.example>\nSubject: ordine",
            "Buongiorno, "
                + "a che punto è?"
        ),
        Letter("Received: from mailer-daemon.example.net by mx.example.it\nSubject: ciao", "Ciao."),
        Letter("Errors-To: errors@example.it\nSubject: ciao", "Ciao."),
        Letter("Precedence: first-class\nSubject: ciao", "Ciao."),
        Letter(
            "From: Amministratore Condominio Rossi <amm@example.it>\nSubject: Mancata consegna raccomandata",
            "La raccomandata per il signor Verdi non è stata consegnata, il messaggio del postino dice assente."
        ),
        Letter(
            "From: Bounce Studio <info@bouncestudio.example>\nSubject: Delivery problem",
            "Your message said Monday, but the trampoline could not be delivered. info@bouncestudio.example"
        ),
        Letter(
            "From: Domino Pizza Torino <torino@domino.example>\nSubject: Delivery failed",
            "Order for carla@example.it could not be delivered, the customer does not answer."
        ),
        Letter(
            "From: System Administrator <sysadmin@example.it>\nSubject: Delivery failure",
            "Mails to carla@example.net could not be delivered since 9. Can you check your filter?"
        ),
        Letter(
            "From: Mail Server Team <mailteam@example.it>\nSubject: Undelivered mails to your domain",
            "We see that messages to you are refused: 550 5.7.1. Could you unlist 192.0.2.1?"
        ),
        Letter("X-Original-To: mailer-daemon@desk.example\nSubject: ciao", "Ciao."),
    ]
}
