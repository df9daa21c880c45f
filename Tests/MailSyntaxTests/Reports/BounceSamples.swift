import Testing

/// Delivery reports as mail systems in the field write them, addresses and hosts our own.
struct BounceSample: CustomTestStringConvertible, Sendable {
    let name: String
    let from: String
    let subject: String
    let body: String
    let recipients: [String]
    var temporary = false
    var status: String?
    var originalMessageID: String?
    /// Further fields, each with its line end.
    var fields = ""

    var testDescription: String { name }

    var text: String { "From: \(from)\nTo: assistenza@desk.example\nSubject: \(subject)\n\(fields)\n\(body)\n" }

    static let all =
        english + further + italian + others + unix + rewritten + windows + exchange + providers + carriers + gateways
        + odd

    static let english = [
        BounceSample(
            name: "Exim",
            from: "Mail Delivery System <Mailer-Daemon@mx.example.org>",
            subject: "Mail delivery failed: returning message to sender",
            body: """
                This message was created automatically by mail delivery software.

                A message that you sent could not be delivered to one or more of its
                recipients. This is a permanent error. The following address(es) failed:

                  anna@example.net
                    host mx.example.net [192.0.2.7]
                    SMTP error from remote mail server after RCPT TO:<anna@example.net>:
                    550 5.1.1 <anna@example.net>: Recipient address rejected
                  carla@example.net
                    retry timeout exceeded

                ------ This is a copy of the message, including all the headers. ------

                Return-path: <assistenza@desk.example>
                Message-ID: <iz-7@desk.example>
                To: anna@example.net
                """,
            recipients: ["anna@example.net", "carla@example.net"],
            status: "5.1.1",
            originalMessageID: "iz-7@desk.example"
        ),
        BounceSample(
            name: "Exim, delayed",
            from: "Mail Delivery System <Mailer-Daemon@mx.example.org>",
            subject: "Warning: message 1abc-0007 delayed 24 hours",
            body: """
                A message that you sent has not yet been delivered to one or more of its
                recipients after more than 24 hours on the queue on mx.example.org.

                The address to which the message has not yet been delivered is:

                  anna@example.net

                No action is required on your part. Delivery attempts will continue for
                some time.
                """,
            recipients: ["anna@example.net"],
            temporary: true
        ),
        BounceSample(
            name: "qmail",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "failure notice",
            body: """
                Hi. This is the qmail-send program at mx.example.org.
                I'm afraid I wasn't able to deliver your message to the following addresses.
                This is a permanent error; I've given up. Sorry it didn't work out.

                <anna@example.net>:
                192.0.2.7 does not like recipient.
                Remote host said: 550 5.1.1 <anna@example.net>: unknown user
                Giving up on 192.0.2.7.

                --- Below this line is a copy of the message.

                Return-Path: <assistenza@desk.example>
                Message-ID: <iz-8@desk.example>
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1",
            originalMessageID: "iz-8@desk.example"
        ),
        BounceSample(
            name: "Exchange 2003",
            from: "System Administrator <postmaster@example.net>",
            subject: "Undeliverable: [IZ-7] Re: printer",
            body: """
                Your message

                  To:      anna@example.net; carla@example.net
                  Subject: [IZ-7] Re: printer
                  Sent:    Mon, 16 Nov 2026 10:00:00 +0100

                did not reach the following recipient(s):

                anna@example.net on Mon, 16 Nov 2026 10:00:02 +0100
                    The e-mail account does not exist at the organization this message was
                    sent to.
                    <mx.example.net #5.1.1>
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "Exchange 2010, no report part",
            from: "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.net>",
            subject: "Undeliverable: printer",
            body: """
                Delivery has failed to these recipients or groups:

                Anna Rossi (anna@example.net)<mailto:anna@example.net>
                The e-mail address you entered couldn't be found.

                Diagnostic information for administrators:

                Generating server: mx.example.net

                other@example.net
                #550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "Notes",
            from: "postmaster@example.net",
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
            name: "Amazon SES",
            from: "MAILER-DAEMON@eu-west-1.amazonses.com",
            subject: "Delivery Status Notification (Failure)",
            body: """
                An error occurred while trying to deliver the mail to the following recipients:
                anna@example.net
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "Yahoo",
            from: "MAILER-DAEMON@yahoo.com",
            subject: "Failure Notice",
            body: """
                Sorry, we were unable to deliver your message to the following address.

                <anna@example.net>:
                Remote host said: 550 5.1.1 User unknown

                --- Below this line is a copy of the message.
                Message-ID: <iz-9@desk.example>
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1",
            originalMessageID: "iz-9@desk.example"
        ),
        BounceSample(
            name: "Google, old",
            from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
            subject: "Delivery Status Notification (Failure)",
            body: """
                Delivery to the following recipient failed permanently:

                     anna@example.net

                Technical details of permanent failure:
                Google tried to deliver your message, but it was rejected by the server for
                the recipient domain example.net by mx.example.net.

                ----- Original message -----

                From: Assistenza <assistenza@desk.example>
                Message-ID: <iz-10@desk.example>
                """,
            recipients: ["anna@example.net"],
            originalMessageID: "iz-10@desk.example",
            fields: "X-Failed-Recipients: anna@example.net\n"
        ),
        BounceSample(
            name: "Sendmail, text",
            from: "Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>",
            subject: "Returned mail: User unknown",
            body: """
                The original message was received at Mon, 16 Nov 2026 10:00:00 +0100
                from desk.example [192.0.2.1]

                   ----- The following addresses had permanent fatal errors -----
                <anna@example.net>

                   ----- Transcript of session follows -----
                ... while talking to mx.example.net.:
                >>> RCPT To:<anna@example.net>
                <<< 550 5.1.1 <anna@example.net>... User unknown
                550 <anna@example.net>... User unknown

                   ----- Original message follows -----
                Return-Path: <assistenza@desk.example>
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "Postfix, text only",
            from: "MAILER-DAEMON@mx.example.org (Mail Delivery System)",
            subject: "Undelivered Mail Returned to Sender",
            body: """
                This is the mail system at host mx.example.org.

                I'm sorry to have to inform you that your message could not
                be delivered to one or more recipients. It's attached below.

                For further assistance, please send mail to <postmaster@mx.example.org>

                <anna@example.net>: host mx.example.net[192.0.2.7] said: 550 5.1.1
                    <anna@example.net>: Recipient address rejected (in reply to RCPT TO
                    command)
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "MailEnable",
            from: "\"Delivery Subsystem\" <POSTMASTER@mx.example.org>",
            subject: "Message Delivery Failure",
            body: """
                MailEnable: Message could not be delivered to some recipients.
                The following recipient(s) could not be reached:

                \tRecipient: [SMTP:anna@example.net]
                \tReason: Remote SMTP Server Returned: 550 5.1.1 unknown

                Message headers follow:

                Message-ID: <iz-11@desk.example>
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1",
            originalMessageID: "iz-11@desk.example"
        ),
        BounceSample(
            name: "Courier",
            from: "\"Courier mail server at mx.example.org\" <@>",
            subject: "NOTICE: mail delivery status.",
            body: """
                This is a delivery status notification from mx.example.org,
                running the Courier mail server, version 0.65.2.

                The original message was received on Mon, 16 Nov 2026 10:00:00 +0100
                from [192.0.2.1] (desk.example [192.0.2.1])

                ---------------------------------------------------------------------------

                                           UNDELIVERABLE MAIL

                Your message to the following recipients cannot be delivered:

                <anna@example.net>:
                    <<< 550 5.1.1 <anna@example.net>: User unknown
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1",
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "InterScan",
            from: "\"InterScan MSS\" <imss@mx.example.org>",
            subject: "Mail could not be delivered",
            body: """
                ****** Message from InterScan Messaging Security Suite ******

                Sent <<< RCPT TO:<anna@example.net>
                Received >>> 550 5.1.1 <anna@example.net>... user unknown

                Unable to deliver message to <anna@example.net>.

                ************************     End of message     **********************
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "variable return path only",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "Undeliverable mail",
            body: "Your message could not be delivered.",
            recipients: ["anna@example.net"],
            fields: "Delivered-To: desk-bounces+anna=example.net@desk.example\n"
        ),
    ]

    static let further = [
        BounceSample(
            name: "James",
            from: "postmaster@mx.example.org",
            subject: "[BOUNCE]",
            body: """
                Hi. This is the James mail server at mx.example.org.
                I'm afraid I wasn't able to deliver your message to the following addresses.
                This is a permanent error; I've given up. Sorry it didn't work out.  Below
                I include the list of recipients and the reason why I was unable to deliver
                your message.

                Failed recipient(s):
                anna@example.net

                Error message:
                550 5.1.1 unknown user

                Message details:
                  MAIL FROM: assistenza@desk.example
                  RCPT TO: anna@example.net
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "MailMarshal",
            from: "Postmaster@mx.example.org",
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
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "CommuniGate, trouble delivering",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "There was an error sending your mail",
            body: """
                We had trouble delivering your message. Full details follow:

                Subject: 'printer'
                Date: Mon, 16 Nov 2026 10:00:00 +0100

                1 error(s):

                SMTP Server <mx.example.net> rejected recipient <anna@example.net>
                  (Error following RCPT command). It responded as follows: [550 5.1.1 unknown]
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "Sun Messaging Server",
            from: "Internet Mail Delivery <postmaster@mx.example.org>",
            subject: "Delivery Notification: Delivery has failed",
            body: """
                This report relates to a message you sent with the following header fields:

                  Message-id: <iz-13@desk.example>
                  From: Assistenza <assistenza@desk.example>
                  To: anna@example.net

                Your message cannot be delivered to the following recipients:

                  Recipient address: anna@example.net
                  Reason: Remote SMTP server has rejected address
                  Diagnostic code: smtp;550 5.1.1 unknown
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1",
            originalMessageID: "iz-13@desk.example"
        ),
        BounceSample(
            name: "an old Sendmail",
            from: "MAILER-DAEMON@mx.example.org (Mail Delivery Subsystem)",
            subject: "Returned mail: Host unknown",
            body: """
                   ----- Transcript of session follows -----
                ... While talking to mx.example.net:
                >>> RCPT To:<anna@example.net>
                <<< 550 Unknown User
                550 <anna@example.net>... Host unknown

                   ----- Unsent message follows -----
                Received: from desk.example
                To: other@example.net
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "an aliased recipient",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "Undelivered Mail Returned to Sender",
            body: """
                I'm sorry to have to inform you that your message could not
                be delivered to one or more recipients.

                <anna@inside.example> (expanded from <anna@example.net>): unknown user
                """,
            recipients: ["anna@inside.example", "anna@example.net"]
        ),
        BounceSample(
            name: "Notes, German",
            from: "Mail Router <mailrouter@example.net>",
            subject: "Zustellung fehlgeschlagen: printer",
            body: """
                Ihre Nachricht konnte nicht zugestellt werden an:

                anna@example.net

                Grund: User not listed in Domino Directory
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "HTML only",
            from: "postmaster@example.net",
            subject: "Undeliverable: printer",
            body: """
                <html><body><p>Your message to <a href="mailto:anna@example.net">anna@example.net</a> couldn't be
                delivered.</p><p>anna wasn't found at example.net.</p></body></html>
                """,
            recipients: ["anna@example.net"],
            fields: "Content-Type: text/html\n"
        ),
        BounceSample(
            name: "two recipients in one sentence",
            from: "mailer-daemon@example.net",
            subject: "Delivery failure",
            body: "Your message could not be delivered to: a@example.net, b@example.net",
            recipients: ["a@example.net", "b@example.net"]
        ),
    ]
}
