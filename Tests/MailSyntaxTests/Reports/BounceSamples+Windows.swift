extension BounceSample {
    /// Mail systems of Windows and office suites.
    static let windows = [
        BounceSample(
            name: "IMail, full mailbox",
            from: "Postmaster <postmaster@mx.example.org>",
            subject: "Undeliverable Mail",
            body: """
                User mailbox exceeds allowed size: anna@example.net


                Original message follows.

                Message-Id: <iz-30@desk.example>
                """,
            recipients: ["anna@example.net"],
            originalMessageID: "iz-30@desk.example",
            fields: "X-Mailer: <SMTP32 v8.22>\n"
        ),
        BounceSample(
            name: "IMail, attempts",
            from: "Postmaster <postmaster@mx.example.org>",
            subject: "Undeliverable Mail",
            body: """
                Delivery failed 20 attempts: anna@example.net


                Original message follows.
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "IMail, undeliverable to",
            from: "Postmaster <postmaster@mx.example.org>",
            subject: "Undeliverable Mail",
            body: """
                undeliverable to anna@example.net

                Original message follows.
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "MDaemon",
            from: "MDaemon@mx.example.org",
            subject: "Warning: anna@example.net - User unknown!",
            body: """
                The following data may contain sections which represent ESMTP protocol
                transactions from a mail server.

                --------- Session Transcript:
                Session 7; child 1
                Connecting to mx.example.net
                <-- 220 mx.example.net ESMTP
                --> RCPT To:<anna@example.net>
                <-- 550 No such user here
                --------- End Transcript

                The attached message had PERMANENT fatal delivery errors!
                After one or more unsuccessful delivery attempts the attached message has
                been removed from the mail queue on this server.

                     YOUR MESSAGE WAS NOT DELIVERED TO THE FOLLOWING RECIPIENTS:

                     Failed address: anna@example.net
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "MDaemon, still trying",
            from: "MDaemon@mx.example.org",
            subject: "Transient Delivery Failure",
            body: """
                The attached message had TRANSIENT non-fatal delivery errors!

                THIS IS A WARNING MESSAGE ONLY - YOU DO NOT NEED TO RESEND YOUR MESSAGE!

                    Address: anna@example.net

                This message is 1 hour old and will be retried for 59 more.
                """,
            recipients: ["anna@example.net"],
            temporary: true
        ),
        BounceSample(
            name: "hMailServer",
            from: "mailer-daemon@mx.example.org",
            subject: "Message undeliverable: printer",
            body: """
                Your message did not reach some or all of the intended recipients.

                   Sent: Mon, 16 Nov 2026 10:00:00 +0100
                   Subject: printer

                The following recipient(s) could not be reached:

                   anna@example.net
                   Error Type: SMTP
                   Remote server (192.0.2.7) issued an error.
                   hMailServer sent: RCPT TO:<anna@example.net>
                   Remote server replied: 550 5.1.1 unknown

                hMailServer
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "Kerio",
            from: "postmaster@mx.example.org",
            subject: "Undeliverable: printer",
            body: """
                Mail delivery failed for the following address(es):

                anna@example.net
                    Server mx.example.net responded: 550 mailbox does not exist

                A message header is attached.
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "Merak",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "Undeliverable mail: printer",
            body: """
                The message could not be delivered to the following address(es):

                <anna@example.net>

                Reason: 550 5.1.1 <anna@example.net> user unknown; rejecting
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "Domino",
            from: "mx.example.net router <postmaster@example.net>",
            subject: "DELIVERY FAILURE: User anna (anna@example.net) not listed in Domino Directory",
            body: """
                Your message

                  Subject: printer

                was not delivered to:

                  anna@example.net

                because:

                  User anna (anna@example.net) not listed in Domino Directory
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "Domino in Italian",
            from: "postmaster@example.it",
            subject: "MANCATA CONSEGNA: L'utente anna (anna@example.it) non è elencato nella rubrica",
            body: """
                Il messaggio

                  Oggetto: stampante

                non è stato consegnato a:

                  anna@example.it

                perché:

                  L'utente anna (anna@example.it) non è elencato nella rubrica pubblica
                """,
            recipients: ["anna@example.it"]
        ),
        BounceSample(
            name: "GroupWise",
            from: "Mailer-Daemon@gw.example.net",
            subject: "Message status - undeliverable",
            body: """
                The message that you sent was undeliverable to the following:
                    anna (552 5.2.2 over quota) (anna@example.net)

                Possibly truncated original message follows:
                """,
            recipients: ["anna@example.net"],
            status: "5.2.2"
        ),
        BounceSample(
            name: "MailFoundry",
            from: "Postmaster <postmaster@mx.example.org>",
            subject: "Message delivery has failed",
            body: """
                Unable to deliver message to: <anna@example.net>
                Delivery failed for the following reason:
                Server mx.example.net[192.0.2.7] failed with: 550 <anna@example.net> No such user here

                This has been a permanent failure.  No further delivery attempts will be made.
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "SurfControl",
            from: "Mail System <postmaster@mx.example.org>",
            subject: "Undeliverable mail: printer",
            body: """
                Your message could not be sent.
                A transcript of the attempts to send the message follows.
                The number of attempts made: 1
                Addressed To: anna@example.net

                Mon 16 Nov 2026 10:00:00 +0100
                Failed to send to identified host,
                anna@example.net: [192.0.2.7], 550 anna@example.net... No such user
                 --- Message non-deliverable.
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "MailMarshal",
            from: "Postmaster <postmaster@mx.example.org>",
            subject: "Undeliverable Mail: \"printer\"",
            body: """
                Your message:
                   From:    assistenza@desk.example
                   Subject: printer

                Could not be delivered because of

                550 5.1.1 User unknown

                The following recipients were affected:
                    anna@example.net

                Additional Information
                ======================
                Original Sender:    <assistenza@desk.example>
                Sender-MTA:         <192.0.2.1>
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "SmarterMail",
            from: "System Administrator <postmaster@mx.example.org>",
            subject: "Delivery Failure",
            body: """
                Could not deliver message to the following recipient(s):

                Failed Recipient: anna@example.net
                Reason: Remote host said: 550 5.1.1 unknown user

                   -- The header and top 20 lines of the message follows --
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "Mercury",
            from: "postmaster@mx.example.org (Mercury)",
            subject: "Postmaster Notify: Delivery Failure.",
            body: """
                The attached message has failed delivery and has been referred
                to you as postmaster. The following error report or reports
                were given to explain the problem:

                   *** anna@example.net
                   User not known at this site.
                """,
            recipients: ["anna@example.net"],
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "FirstClass",
            from: "Postmaster@fc.example.org",
            subject: "NDN: printer",
            body: """
                Sorry. Your message could not be delivered to:

                Anna Rossi,Sales (The name was not found at the remote site. Check that
                the name has been entered correctly.) anna@example.net
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "ArGoSoft",
            from: "postmaster@mx.example.org",
            subject: "Delivery failure",
            body: """
                Message could not be delivered to some recipients.
                The following recipient(s) could not be reached:

                Recipient: [SMTP:anna@example.net]
                Reason:    Failure Response from host: 550 unknown
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "Post.Office",
            from: "Mail Administrator <Postmaster@mx.example.org>",
            subject: "Mail System Error - Returned Mail",
            body: """
                This Message was undeliverable due to the following reason:

                Each of the following recipients was rejected by a remote mail server.
                The reasons given by the server are included to help you determine why
                each recipient was rejected.

                    Recipient: <anna@example.net>
                    Reason:    User unknown

                Please reply to <Postmaster@mx.example.org>
                if you feel this message to be in error.
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "Zarafa, a client that could not send",
            from: "System Administrator <postmaster@zarafa.example.org>",
            subject: "Undeliverable: printer",
            body: """
                Unfortunately, I was unable to deliver your mail.
                The error given was:

                Remote server rejected one or more recipients

                You may need to contact your e-mail administrator to solve this problem.

                The following recipients have been affected:
                \tAnna Rossi <anna@example.net>
                """,
            recipients: ["anna@example.net"]
        ),
    ]
}
