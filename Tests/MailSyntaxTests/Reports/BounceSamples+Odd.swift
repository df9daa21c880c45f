extension BounceSample {
    /// Reports that say it in their own way, or from addresses that are not those of mail systems.
    static let odd = [
        BounceSample(
            name: "a provider's noreply, in Italian",
            from: "Servizio Posta <noreply@posta.example.it>",
            subject: "Notifica di mancata consegna",
            body: """
                Questa è una notifica automatica.

                Il messaggio da lei inviato non è stato consegnato al destinatario anna@example.it
                perché la casella è piena.
                """,
            recipients: ["anna@example.it"]
        ),
        BounceSample(
            name: "a null path and a language nobody here reads",
            from: "<posta@example.hu>",
            subject: "Levelezesi hiba",
            body: """
                A levelet a szerver visszautasította.

                anna@example.hu
                550 5.1.1 ismeretlen
                """,
            recipients: ["anna@example.hu"],
            status: "5.1.1",
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "a null path and the returned mail, hardly a word",
            from: "mx@example.net",
            subject: "printer",
            body: "--x\n\nanna@example.net: no\n--x\nContent-Type: message/rfc822\n\nMessage-ID: <iz-80@desk.example>\n"
                + "To: anna@example.net\n\ntext\n--x--\n",
            recipients: ["anna@example.net"],
            originalMessageID: "iz-80@desk.example",
            fields: "Return-Path: <>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n"
        ),
        BounceSample(
            name: "HTML with the address in a link",
            from: "postmaster@outlook.example",
            subject: "Undeliverable: printer",
            body: "<html><body><p>Your message to <a href=\"mailto:anna@example.net\">anna@example.net</a> couldn't be "
                + "delivered.</p><p>anna wasn't found at example.net.</p></body></html>",
            recipients: ["anna@example.net"],
            fields: "Content-Type: text/html\n"
        ),
        BounceSample(
            name: "a list of X.400 and Internet addresses",
            from: "Administrator <postmaster@example.net>",
            subject: "Non-Delivery Report",
            body: """
                The following recipients did not receive your message:

                    SMTP:anna@example.net
                    X400:C=IT;A= ;P=EXAMPLE;S=ROSSI
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "a mailbox that waits, in Italian",
            from: "Mail Delivery System <MAILER-DAEMON@posta.example.it>",
            subject: "Consegna ritardata",
            body: """
                Il suo messaggio non è ancora stato consegnato al seguente destinatario:

                <anna@example.it>

                Verranno effettuati ulteriori tentativi per 3 giorni. Non è necessario inviare di nuovo il messaggio.
                """,
            recipients: ["anna@example.it"],
            temporary: true
        ),
        BounceSample(
            name: "a mailbox that waits, in German",
            from: "Mail Delivery System <mailer-daemon@post.example.de>",
            subject: "Zustellung verzögert",
            body: """
                Ihre Nachricht konnte noch nicht zugestellt werden an:

                <anna@example.de>

                Es wird weiterhin versucht, sie zuzustellen.
                """,
            recipients: ["anna@example.de"],
            temporary: true
        ),
        BounceSample(
            name: "a mailbox that waits, in French",
            from: "MAILER-DAEMON@poste.example.fr",
            subject: "Avertissement : message retardé",
            body: """
                Votre message n'a pas encore été remis au destinataire suivant :

                <anna@example.fr>

                Nous continuerons d'essayer pendant 3 jours.
                """,
            recipients: ["anna@example.fr"],
            temporary: true
        ),
        BounceSample(
            name: "a delay that ended",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "Undelivered Mail",
            body: """
                Your message has been delayed and could not be delivered for 5 days to

                <anna@example.net>

                It will not be retried; giving up. 4.4.7
                """,
            recipients: ["anna@example.net"],
            status: "4.4.7"
        ),
        BounceSample(
            name: "a sender that was refused",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "Delivery failure",
            body: """
                Your message was rejected:

                550 5.7.1 <assistenza@desk.example>: Sender address rejected: SPF
                in reply to RCPT TO:<anna@example.net>
                """,
            recipients: ["anna@example.net"],
            status: "5.7.1"
        ),
        BounceSample(
            name: "a challenge",
            from: "postmaster@mx.example.org",
            subject: "Message rejected: confirmation needed",
            body: """
                Your message to <anna@example.net> was rejected by a spam filter.
                Visit http://challenge.example.org/ to have it delivered.
                """,
            recipients: ["anna@example.net"],
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "quoted names",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "Undeliverable mail",
            body: """
                The following addresses failed:

                "Anna Rossi" <anna@example.net>
                    550 unknown user
                'carla@example.net'
                    550 unknown user
                """,
            recipients: ["anna@example.net", "carla@example.net"]
        ),
        BounceSample(
            name: "an address with an apostrophe and a plus",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "Undeliverable mail",
            body: """
                The following addresses failed:

                <anna.d'amico+ordini@example.net>: unknown user
                """,
            recipients: ["anna.d'amico+ordini@example.net"]
        ),
        BounceSample(
            name: "a table of recipients",
            from: "postmaster@mx.example.org",
            subject: "Non-delivery report",
            body: """
                The message could not be delivered.

                Recipient            Reason
                -----------------------------------
                anna@example.net     550 5.1.1 unknown user
                carla@example.net    552 5.2.2 mailbox full
                """,
            recipients: ["anna@example.net", "carla@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "the recipient in the subject alone",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "Delivery failed: anna@example.net",
            body: "The mail system could not deliver your message.",
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "PowerMTA",
            from: "mailer-daemon@pmta.example.org",
            subject: "Delivery report",
            body: """
                Hello, this is the mail server on pmta.example.org.

                I am sending you this message to inform you on the delivery status of a
                message you previously sent.  Immediately below you will find a list of
                the affected recipients.

                  <anna@example.net>  delivery failed; will not continue trying
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "Haraka",
            from: "MAILER-DAEMON@haraka.example.org",
            subject: "failure notice",
            body: """
                Hi. This is the Haraka Mailer program at haraka.example.org.
                I'm afraid I wasn't able to deliver your message to the following addresses.
                This is a permanent error; I've given up. Sorry it didn't work out.

                Intended Recipients: <anna@example.net>
                Failure Reason: Some recipients failed: 550 no such user
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "Sympa's probe comes back",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "Undelivered",
            body: "The mailbox is not available.",
            recipients: ["anna@example.net"],
            fields: "Delivered-To: elenco-bounces+anna=example.net@desk.example\n"
        ),
        BounceSample(
            name: "a delivery report in Chinese with its brackets",
            from: "postmaster@163.example",
            subject: "系统退信",
            body: """
                您的邮件未能送达以下收件人：
                <li@example.cn>
                原因：用户不存在
                """,
            recipients: ["li@example.cn"]
        ),
        BounceSample(
            name: "a delivery report in Korean",
            from: "postmaster@naver.example",
            subject: "[메일 발송 실패 안내]",
            body: """
                메일 발송에 실패했습니다.

                받는 사람: kim@example.kr
                실패 사유: 존재하지 않는 사용자
                """,
            recipients: ["kim@example.kr"],
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "sentences between two addresses",
            from: "postmaster@mx.example.org",
            subject: "Returned mail",
            body: """
                The message you sent to anna@example.net from assistenza@desk.example
                could not be delivered. Please contact helpdesk@example.net for help.
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "a group that is closed",
            from: "Microsoft Outlook <postmaster@example.it>",
            subject: "Non recapitabile: stampante",
            body: """
                Recapito non riuscito per i seguenti destinatari o gruppi:

                vendite@example.it (vendite@example.it)
                Non si dispone dell'autorizzazione per inviare messaggi al gruppo. 5.7.133
                """,
            recipients: ["vendite@example.it"],
            status: "5.7.133"
        ),
    ]
}
