extension BounceSample {
    /// Providers of mailboxes and of bulk delivery.
    static let providers = [
        BounceSample(
            name: "Google, new",
            from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
            subject: "Delivery Status Notification (Failure)",
            body: """
                ** Address not found **

                Your message wasn't delivered to anna@example.net because the address couldn't be found, or is unable to receive mail.

                Learn more here: https://support.example.com/mail?p=NoSuchUser

                The response was:

                550 5.1.1 The email account that you tried to reach does not exist.
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1",
            fields: "X-Failed-Recipients: anna@example.net\nAuto-Submitted: auto-replied\nReturn-Path: <>\n"
        ),
        BounceSample(
            name: "Google in Italian",
            from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
            subject: "Delivery Status Notification (Failure)",
            body: """
                ** Indirizzo non trovato **

                Il tuo messaggio non è stato consegnato a anna@example.it perché l'indirizzo non è stato trovato o non può ricevere posta.

                La risposta è stata:

                550 5.1.1 account inesistente
                """,
            recipients: ["anna@example.it"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "Google, delivery incomplete",
            from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
            subject: "Delivery Status Notification (Delay)",
            body: """
                ** Delivery incomplete **

                There was a temporary problem delivering your message to anna@example.net. Gmail will retry for 46 more hours. You'll be notified if the delivery fails permanently.

                The response was:

                The recipient server did not accept our requests to connect. 4.4.1
                """,
            recipients: ["anna@example.net"],
            temporary: true,
            status: "4.4.1"
        ),
        BounceSample(
            name: "Google Groups",
            from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
            subject: "Delivery Status Notification (Failure)",
            body: """
                Hello assistenza@desk.example,

                We're writing to let you know that the group you tried to contact (vendite) may not exist, or you may not have permission to post messages to the group.
                """,
            recipients: ["vendite@groups.example.net"],
            fields: "X-Failed-Recipients: vendite@groups.example.net\n"
        ),
        BounceSample(
            name: "Google, old, delayed",
            from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
            subject: "Delivery Status Notification (Delay)",
            body: """
                This is an automatically generated Delivery Status Notification

                THIS IS A WARNING MESSAGE ONLY.

                YOU DO NOT NEED TO RESEND YOUR MESSAGE.

                Delivery to the following recipient has been delayed:

                     anna@example.net

                Message will be retried for 2 more day(s)

                   ----- Original message -----
                """,
            recipients: ["anna@example.net"],
            temporary: true
        ),
        BounceSample(
            name: "Yahoo, several",
            from: "MAILER-DAEMON@yahoo.example",
            subject: "Failure Notice",
            body: """
                Sorry, we were unable to deliver your message to the following address.

                <anna@example.net>:
                554: delivery error: dd This user doesn't have an account (anna@example.net) [0] - mta7.example.net

                <carla@example.net>:
                No MX or A records for example.net

                --- Below this line is a copy of the message.
                """,
            recipients: ["anna@example.net", "carla@example.net"]
        ),
        BounceSample(
            name: "AOL, names without their domain",
            from: "Mail Delivery Subsystem <MAILER-DAEMON@aol.example>",
            subject: "Returned mail: User unknown",
            body: """
                The original message was received at Mon, 16 Nov 2026 10:00:00 -0500

                   ----- The following addresses had permanent fatal errors -----
                <anna@aol.example>

                   ----- Transcript of session follows -----
                ... while talking to air-xi.mail.aol.example.:
                >>> RCPT To:<anna@aol.example>
                <<< 550 MAILBOX NOT FOUND
                """,
            recipients: ["anna@aol.example"]
        ),
        BounceSample(
            name: "GMX",
            from: "GMX Mailer Daemon <mailer-daemon@gmx.example>",
            subject: "Mail delivery failed: returning message to sender",
            body: """
                This message was created automatically by mail delivery software.

                A message that you sent could not be delivered to one or more of
                its recipients. This is a permanent error. The following address
                failed:

                "anna@example.net":
                SMTP error from remote server after RCPT command:
                host: mx.example.net
                5.1.1 <anna@example.net>... User Unknown

                --- The header of the original message is following. ---

                Message-ID: <iz-40@desk.example>
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1",
            originalMessageID: "iz-40@desk.example"
        ),
        BounceSample(
            name: "a German provider, too large",
            from: "Mail Delivery System <mailer-daemon@kunden.example.de>",
            subject: "Mail delivery failed: returning message to sender",
            body: """
                This message was created automatically by mail delivery software.

                A message that you sent could not be delivered to one or more of
                its recipients. The following addresses failed:

                <anna@example.de>

                For the following reason:

                Mail size limit exceeded. For explanation visit
                http://postmaster.example.de/en/error-messages?ip=192.0.2.1
                """,
            recipients: ["anna@example.de"]
        ),
        BounceSample(
            name: "Zoho",
            from: "mailer-daemon@mail.zoho.example",
            subject: "Undelivered Mail Returned to Sender",
            body: """
                This message was created automatically by mail delivery software.
                A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

                anna@example.net Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <anna@example.net>... User Unknown
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "Yandex in Russian",
            from: "mailer-daemon@yandex.example",
            subject: "Недоставленное сообщение",
            body: """
                Это письмо отправлено почтовым сервером yandex.example.

                К сожалению, мы вынуждены сообщить Вам о том, что Ваше письмо не может
                быть отправлено одному или нескольким адресатам.

                <anna@example.ru>: host mx.example.ru[192.0.2.7] said: 550 5.1.1 no such user
                """,
            recipients: ["anna@example.ru"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "a Russian Exim",
            from: "Mail Delivery System <Mailer-Daemon@mail.example.ru>",
            subject: "Mail failure.",
            body: """
                This message was created automatically by mail delivery software.

                A message that you sent could not be delivered to one or more of its
                recipients. This is a permanent error. The following address(es) failed:

                **  anna@example.ru: user is terminated

                ------ This is a copy of the message, including all the headers. ------
                """,
            recipients: ["anna@example.ru"]
        ),
        BounceSample(
            name: "QQ",
            from: "postmaster@qq.example",
            subject: "系统退信/Systems bounce",
            body: """
                抱歉，您的邮件被退回来了……

                原邮件信息：
                收件人：li@example.cn
                退信原因：收件人邮箱不存在
                """,
            recipients: ["li@example.cn"]
        ),
        BounceSample(
            name: "SendGrid",
            from: "MAILER-DAEMON",
            subject: "Undelivered Mail Returned to Sender",
            body: """
                This is an automatically generated message from SendGrid.

                I'm sorry to have to tell you that your message was not able to be
                delivered to one of its intended recipients.

                If you require assistance with this, please contact SendGrid support.

                assistenza:
                 <anna@example.net>: 550 5.1.1 The email account that you tried to reach
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1",
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "Amazon SES",
            from: "MAILER-DAEMON@amazonses.example",
            subject: "Delivery Status Notification (Failure)",
            body: """
                The following message to <anna@example.net> was undeliverable.
                The reason for the problem:
                5.1.0 - Unknown address error 550-'5.1.1 no such user'
                """,
            recipients: ["anna@example.net"],
            status: "5.1.0"
        ),
        BounceSample(
            name: "Amazon SES through its notices, as data",
            from: "AWS Notifications <no-reply@sns.amazonaws.com>",
            subject: "AWS Notification Message",
            body: """
                {"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bounceSubType":"General","bouncedRecipients":[{"emailAddress":"anna@example.net","action":"failed","status":"5.1.1"}]},"mail":{"source":"assistenza@desk.example"}}

                --
                If you wish to stop receiving notifications from this topic, please visit the link.
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "Libero",
            from: "Mail Delivery System <MAILER-DAEMON@libero.example>",
            subject: "Avviso di mancata consegna",
            body: """
                Questo è il sistema di posta dell'host smtp.libero.example.

                Siamo spiacenti di informarLa che il Suo messaggio non ha potuto
                essere consegnato a uno o più destinatari. È allegato qui sotto.

                <anna@example.it>: host mx.example.it[192.0.2.7] said: 550 RCPT TO:<anna@example.it> User unknown
                """,
            recipients: ["anna@example.it"]
        ),
        BounceSample(
            name: "Aruba",
            from: "Mail Delivery System <MAILER-DAEMON@smtpcmd.aruba.example>",
            subject: "Mancato recapito del messaggio",
            body: """
                Gentile cliente,

                il messaggio da lei inviato non è stato recapitato ai seguenti destinatari:

                anna@example.it

                Motivo: 552 5.2.2 la casella del destinatario è piena
                """,
            recipients: ["anna@example.it"],
            status: "5.2.2"
        ),
        BounceSample(
            name: "an Italian telephone company",
            from: "postmaster@tim.example",
            subject: "Notifica di mancato recapito",
            body: """
                Il messaggio inviato a anna@example.it non è stato consegnato.
                Causa: utente sconosciuto.
                """,
            recipients: ["anna@example.it"]
        ),
        BounceSample(
            name: "a French provider",
            from: "MAILER-DAEMON@orange.example",
            subject: "Message non délivré",
            body: """
                Bonjour,

                Votre message n'a pas pu être remis au destinataire suivant :

                anna@example.fr

                Raison : 550 5.1.1 Adresse d au moins un destinataire invalide.
                """,
            recipients: ["anna@example.fr"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "a Brazilian provider",
            from: "Mail Delivery System <MAILER-DAEMON@uol.example.br>",
            subject: "Falha na entrega da mensagem",
            body: """
                Sua mensagem não pôde ser entregue para o(s) seguinte(s) destinatário(s):

                <anna@example.com.br>: caixa postal cheia
                """,
            recipients: ["anna@example.com.br"]
        ),
        BounceSample(
            name: "a web mailer that speaks of errors",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "There was an error sending your mail",
            body: """
                We had trouble delivering your message. Full details follow:

                Subject: 'printer'
                Date: 'Mon, 16 Nov 2026 09:00:00 +0000'

                1 error(s):

                SMTP Server <mx.example.net> rejected recipient <anna@example.net>
                  (Error following RCPT command). It responded as follows: [550 5.1.1 User unknown]
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1"
        ),
    ]
}
