extension BounceSample {
    static let italian = [
        BounceSample(
            name: "Exchange in Italian",
            from: "Microsoft Outlook <postmaster@example.it>",
            subject: "Non recapitabile: stampante",
            body: """
                Recapito non riuscito per i seguenti destinatari o gruppi:

                Anna Rossi (anna@example.it)
                L'indirizzo di posta elettronica immesso non è stato trovato.

                Informazioni diagnostiche per gli amministratori:

                Server di generazione: mx.example.it
                altro@example.it
                """,
            recipients: ["anna@example.it"]
        ),
        BounceSample(
            name: "Exchange 2003 in Italian",
            from: "Amministratore del sistema <postmaster@example.it>",
            subject: "Recapito non riuscito: stampante",
            body: """
                Il messaggio

                  A:       anna@example.it
                  Oggetto: stampante
                  Inviato: lun, 16 nov 2026 10:00:00 +0100

                non ha raggiunto i seguenti destinatari:

                anna@example.it il lun, 16 nov 2026 10:00:02 +0100
                    L'account di posta elettronica non esiste.
                    <mx.example.it #5.1.1>
                """,
            recipients: ["anna@example.it"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "an Italian provider, failure",
            from: "Mail Delivery System <mailer-daemon@posta.example.it>",
            subject: "Mancata consegna del messaggio",
            body: """
                Gentile utente,
                non è stato possibile consegnare il suo messaggio al seguente destinatario:

                <anna@example.it>: casella piena (5.2.2)

                Di seguito una copia del messaggio originale.
                Message-ID: <iz-12@desk.example>
                To: anna@example.it
                """,
            recipients: ["anna@example.it"],
            status: "5.2.2",
            originalMessageID: "iz-12@desk.example"
        ),
        BounceSample(
            name: "an Italian provider, delay",
            from: "Postmaster <postmaster@posta.example.it>",
            subject: "Ritardo nella consegna del messaggio",
            body: """
                Il messaggio non è stato ancora consegnato ai seguenti indirizzi:

                  anna@example.it

                Saranno effettuati ulteriori tentativi; non è necessario inviare di nuovo il messaggio.
                """,
            recipients: ["anna@example.it"],
            temporary: true
        ),
        BounceSample(
            name: "unknown sender with an accent made of an apostrophe",
            from: "avvisi@posta.example.it",
            subject: "Messaggio non recapitato",
            body: """
                Il suo messaggio inviato a anna@example.it non e' stato recapitato: utente sconosciuto.
                """,
            recipients: ["anna@example.it"]
        ),
        BounceSample(
            name: "a polite provider that takes no answers",
            from: "Servizio Posta <noreply@posta.example.it>",
            subject: "Avviso di mancata consegna",
            body: """
                Gentile cliente,
                il messaggio da lei inviato non può essere consegnato al destinatario anna@example.it.
                Cordiali saluti
                """,
            recipients: ["anna@example.it"]
        ),
        BounceSample(
            name: "fields of a report in the text",
            from: "postmaster@posta.example.it",
            subject: "Errore di consegna",
            body: """
                Consegna fallita.

                Final-Recipient: rfc822; anna@example.it
                Action: failed
                Status: 5.2.2
                """,
            recipients: ["anna@example.it"]
        ),
        BounceSample(
            name: "in a sentence",
            from: "mailer-daemon@posta.example.it",
            subject: "Notifica di mancato recapito",
            body: "Impossibile recapitare il messaggio a anna@example.it perché la casella non esiste.",
            recipients: ["anna@example.it"]
        ),
    ]

    static let others = [
        BounceSample(
            name: "French",
            from: "postmaster@example.fr",
            subject: "Non remis : imprimante",
            body: """
                Votre message n'a pas pu être remis aux destinataires suivants :

                anna@example.fr
                """,
            recipients: ["anna@example.fr"]
        ),
        BounceSample(
            name: "German",
            from: "Mail Delivery System <mailer-daemon@example.de>",
            subject: "Unzustellbar: Drucker",
            body: """
                Ihre Nachricht konnte nicht an folgende Empfänger zugestellt werden:

                <anna@example.de>: 550 5.1.1 unbekannt
                """,
            recipients: ["anna@example.de"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "Spanish",
            from: "postmaster@example.es",
            subject: "No se puede entregar: impresora",
            body: "Su mensaje no ha podido ser entregado a los siguientes destinatarios:\n\n  anna@example.es\n",
            recipients: ["anna@example.es"]
        ),
        BounceSample(
            name: "a language nobody here reads",
            from: "MAILER-DAEMON@example.cn",
            subject: "邮件传输失败",
            body: "抱歉。\n\n<anna@example.cn>:\n拒绝。\n",
            recipients: ["anna@example.cn"]
        ),
    ]
}
