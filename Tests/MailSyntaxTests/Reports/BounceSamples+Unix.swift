extension BounceSample {
    /// Mail systems of Unix in forms that are words alone.
    static let unix = [
        BounceSample(
            name: "Sendmail 5",
            from: "Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>",
            subject: "Returned mail: Host unknown",
            body: """
                   ----- Transcript of session follows -----
                While talking to mx.example.net:
                >>> RCPT To:<anna@example.net>
                <<< 550 <anna@example.net>, User Unknown
                550 <anna@example.net>... User unknown

                   ----- Unsent message follows -----
                Received: from desk.example by mx.example.org
                Message-Id: <iz-20@desk.example>
                To: anna@example.net, carla@example.net
                """,
            recipients: ["anna@example.net"],
            originalMessageID: "iz-20@desk.example"
        ),
        BounceSample(
            name: "Sendmail 8, aliased",
            from: "MAILER-DAEMON",
            subject: "Returned mail: User unknown",
            body: """
                The original message was received at Mon, 16 Nov 2026 10:00:00 +0100
                from desk.example [192.0.2.1]

                   ----- The following addresses had permanent fatal errors -----
                <anna@inside.example.net>
                    (expanded from: <anna@example.net>)

                   ----- Transcript of session follows -----
                ... while talking to inside.example.net.:
                >>> RCPT To:<anna@inside.example.net>
                <<< 550 5.1.1 unknown
                """,
            recipients: ["anna@inside.example.net", "anna@example.net"],
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "Sendmail 8, transient",
            from: "Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>",
            subject: "Warning: could not send message for past 4 hours",
            body: """
                    **********************************************
                    **      THIS IS A WARNING MESSAGE ONLY      **
                    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
                    **********************************************

                The original message was received at Mon, 16 Nov 2026 10:00:00 +0100

                   ----- The following addresses had transient non-fatal errors -----
                <anna@example.net>

                   ----- Transcript of session follows -----
                <anna@example.net>... Deferred: Connection timed out with mx.example.net.
                Warning: message still undelivered after 4 hours
                Will keep trying until message is 5 days old
                """,
            recipients: ["anna@example.net"],
            temporary: true
        ),
        BounceSample(
            name: "dma, an author without an address",
            from: "MAILER-DAEMON <>",
            subject: "Mail delivery failed",
            body: """
                This is the DragonFly Mail Agent v0.13 at desk.example.

                There was an error delivering your mail to <anna@example.net>.

                mx.example.net [192.0.2.25] did not like our RCPT TO:
                552 5.2.2 <anna@example.net>: mailbox full

                Original message follows.

                Message-Id: <iz-21@desk.example>
                """,
            recipients: ["anna@example.net"],
            status: "5.2.2",
            originalMessageID: "iz-21@desk.example"
        ),
        BounceSample(
            name: "OpenSMTPD",
            from: "Mailer Daemon <MAILER-DAEMON@mx.example.org>",
            subject: "Delivery status notification: error",
            body: """
                    Hi!

                    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

                    An error has occurred while attempting to deliver a message for
                    the following list of recipients:

                anna@example.net: 550 5.2.2 <anna@example.net>... Mailbox Full

                    Below is a copy of the original message:

                Message-Id: <iz-22@desk.example>
                """,
            recipients: ["anna@example.net"],
            status: "5.2.2",
            originalMessageID: "iz-22@desk.example"
        ),
        BounceSample(
            name: "OpenSMTPD, delayed",
            from: "Mailer Daemon <MAILER-DAEMON@mx.example.org>",
            subject: "Delivery status notification: warning",
            body: """
                    Hi!

                    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

                    A message is delayed for more than 4 hours for the following
                    list of recipients:

                anna@example.net: network error on destination MXs

                    Please note that this is only a temporary failure report.
                    The message is kept in the queue for up to 4 days.
                    You DO NOT NEED to re-send the message to these recipients.
                """,
            recipients: ["anna@example.net"],
            temporary: true
        ),
        BounceSample(
            name: "Courier, an author with an empty address",
            from: "\"Courier mail server at mx.example.org\" <@>",
            subject: "NOTICE: mail delivery status.",
            body: """
                This is a delivery status notification from mx.example.org,
                running the Courier mail server, version 0.73.

                                           UNDELIVERABLE MAIL

                Your message to the following recipients cannot be delivered:

                <anna@example.net>:
                    mx.example.net [192.0.2.7]:
                >>> RCPT TO:<anna@example.net>
                <<< 550 User unknown.
                """,
            recipients: ["anna@example.net"],
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "Exim with its field",
            from: "Mail Delivery System <Mailer-Daemon@mx.example.org>",
            subject: "Mail delivery failed: returning message to sender",
            body: """
                This message was created automatically by mail delivery software.

                A message that you sent could not be delivered to one or more of its
                recipients. This is a permanent error. The following address(es) failed:

                  anna@example.net
                    (generated from assistenza@example.net)
                    mailbox is full: retry timeout exceeded
                """,
            recipients: ["anna@example.net"],
            fields: "X-Failed-Recipients: anna@example.net\nAuto-Submitted: auto-replied\n"
        ),
        BounceSample(
            name: "Exim, generated from an alias",
            from: "Mail Delivery System <Mailer-Daemon@mx.example.org>",
            subject: "Mail delivery failed: returning message to sender",
            body: """
                This message was created automatically by mail delivery software.

                A message that you sent could not be delivered to one or more of its
                recipients. This is a permanent error. The following address(es) failed:

                  anna@inside.example.net
                    (generated from anna@example.net)
                    Unrouteable address
                """,
            recipients: ["anna@inside.example.net"]
        ),
        BounceSample(
            name: "Exim, a pipe",
            from: "Mail Delivery System <Mailer-Daemon@mx.example.org>",
            subject: "Mail delivery failed: returning message to sender",
            body: """
                This message was created automatically by mail delivery software.

                A message that you sent could not be delivered to one or more of its
                recipients. This is a permanent error. The following address(es) failed:

                  pipe to |/usr/local/bin/take
                    generated by anna@example.net
                    local delivery failed
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "smail",
            from: "<MAILER-DAEMON@mx.example.org>",
            subject: "mail failed, returning to sender",
            body: """
                |------------------------- Message log follows: -------------------------|
                 no valid recipients were found for this message
                |------------------------- Failed addresses follow: ---------------------|
                 <anna@example.net> ... unknown user
                |------------------------- Message text follows: ------------------------|
                Message-Id: <iz-23@desk.example>
                """,
            recipients: ["anna@example.net"],
            originalMessageID: "iz-23@desk.example"
        ),
        BounceSample(
            name: "ZMailer",
            from: "The Post Office <postmaster@mx.example.org>",
            subject: "Delivery reports about your email",
            body: """
                This is a collection of reports about email delivery
                process concerning a message you originated.

                Some explanations/translations for these reports can be found at the end.

                Following is a list of failed recipients:

                <smtp example.net anna@example.net 99>: expired after 5 days, problem was:
                     smtp; 450 4.2.2 mailbox busy

                Following is copy of the message headers. Original message content may
                be in subsequent parts of this MESSAGE/DELIVERY-STATUS structure.
                """,
            recipients: ["anna@example.net"],
            status: "4.2.2",
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "MMDF",
            from: "MMDF Mail System <mmdf@mx.example.org>",
            subject: "Failed mail  (msg.aa01234)",
            body: """
                    Your message could not be delivered to
                'anna@example.net (host: example.net) (queue: smtp)' for the following
                reason:  ' User unknown'

                    Your message follows:

                Message-Id: <iz-24@desk.example>
                """,
            recipients: ["anna@example.net"],
            originalMessageID: "iz-24@desk.example",
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "qmail, no mailbox here",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "failure notice",
            body: """
                Hi. This is the qmail-send program at mx.example.org.
                I'm afraid I wasn't able to deliver your message to the following addresses.
                This is a permanent error; I've given up. Sorry it didn't work out.

                <anna@example.net>:
                Sorry, no mailbox here by that name. (#5.1.1)

                <carla@example.net>:
                CNAME lookup failed temporarily. (#4.4.3)
                I'm not going to try again; this message has been in the queue too long.

                --- Below this line is a copy of the message.
                """,
            recipients: ["anna@example.net", "carla@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "qmail in Italian",
            from: "MAILER-DAEMON@mx.example.it",
            subject: "avviso di mancata consegna",
            body: """
                Salve. Questo è il programma qmail-send su mx.example.it.
                Purtroppo non sono riuscito a consegnare il messaggio ai seguenti indirizzi.
                Si tratta di un errore permanente.

                <anna@example.it>:
                L'utente non esiste. (#5.1.1)

                --- Sotto questa riga c'è una copia del messaggio.

                To: anna@example.it
                """,
            recipients: ["anna@example.it"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "qmail in Japanese",
            from: "MAILER-DAEMON@mx.example.jp",
            subject: "failure notice",
            body: """
                こんにちは。mx.example.jp のメールサーバーです。
                以下の宛先にメールを配信できませんでした。

                <hanako@example.jp>:
                192.0.2.8 does not like recipient.
                Remote host said: 550 unknown user

                --- Below this line is a copy of the message.
                """,
            recipients: ["hanako@example.jp"]
        ),
        BounceSample(
            name: "Postfix, delayed, text only",
            from: "MAILER-DAEMON@mx.example.org (Mail Delivery System)",
            subject: "Delayed Mail (still being retried)",
            body: """
                This is the mail system at host mx.example.org.

                ####################################################################
                # THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
                ####################################################################

                Your message could not be delivered for more than 4 hour(s).
                It will be retried until it is 5 day(s) old.

                For further assistance, please send mail to <postmaster@mx.example.org>

                                   The mail system

                <anna@example.net>: connect to mx.example.net[192.0.2.7]:25: timed out
                """,
            recipients: ["anna@example.net"],
            temporary: true
        ),
        BounceSample(
            name: "Postfix, expanded",
            from: "MAILER-DAEMON@mx.example.org (Mail Delivery System)",
            subject: "Undelivered Mail Returned to Sender",
            body: """
                This is the mail system at host mx.example.org.

                I'm sorry to have to inform you that your message could not
                be delivered to one or more recipients. It's attached below.

                If you do so, please include this problem report. You can
                delete your own text from the attached returned message.

                                   The mail system

                <anna@inside.example.net> (expanded from <anna@example.net>): host
                    mx.example.net[192.0.2.7] said: 550 5.1.1 <anna@inside.example.net>: unknown
                    (in reply to RCPT TO command)
                """,
            recipients: ["anna@inside.example.net", "anna@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "PMDF",
            from: "PMDF e-Mail Interconnect <postmaster@mx.example.org>",
            subject: "Delivery Notification: Delivery has failed",
            body: """
                This report relates to a message you sent with the following header fields:

                  Return-path: <assistenza@desk.example>
                  Message-id: <iz-25@desk.example>
                  To: anna@example.net, carla@example.net
                  Subject: printer

                Your message cannot be delivered to the following recipients:

                  Recipient address: anna@example.net
                  Reason: Remote SMTP server has rejected address
                  Diagnostic code: smtp;550 5.1.1 unknown
                  Remote system: dns;mx.example.net
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1",
            originalMessageID: "iz-25@desk.example"
        ),
        BounceSample(
            name: "a vacation program's neighbour: a full disk",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "Returned mail: see transcript for details",
            body: """
                   ----- The following addresses had permanent fatal errors -----
                <anna@example.net>
                    (reason: 452 4.2.2 over quota)

                   ----- Transcript of session follows -----
                <anna@example.net>... Deferred: 452 4.2.2 over quota
                Message could not be delivered for 5 days
                Message will be deleted from queue
                """,
            recipients: ["anna@example.net"],
            status: "4.2.2"
        ),
    ]
}
