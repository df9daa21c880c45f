extension BounceSample {
    /// Telephone companies of Japan and America.
    static let carriers = [
        BounceSample(
            name: "ezweb",
            from: "Postmaster@ezweb.example.jp",
            subject: "Mail System Error - Returned Mail",
            body: """
                Each of the following recipients was rejected by a remote
                mail server.

                    Recipient: <hanako@ezweb.example.jp>
                    >>> RCPT TO:<hanako@ezweb.example.jp>
                    <<< 550 <hanako@ezweb.example.jp>: User unknown
                """,
            recipients: ["hanako@ezweb.example.jp"]
        ),
        BounceSample(
            name: "docomo, full mailbox",
            from: "MAILER-DAEMON@docomo.example.jp",
            subject: "Undelivered Mail Returned to Sender",
            body: """
                This is a MIME-encapsulated message.

                The user(s) account is temporarily over quota.

                 <hanako@docomo.example.jp>
                """,
            recipients: ["hanako@docomo.example.jp"]
        ),
        BounceSample(
            name: "KDDI",
            from: "no-reply@app.dion.example.jp",
            subject: "Undeliverable",
            body: """
                Your mail sent on: Mon, 16 Nov 2026 11:00:00 +0900
                    Could not be delivered to: <hanako@dion.example.jp>
                    As their mailbox is full.
                """,
            recipients: ["hanako@dion.example.jp"],
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "biglobe",
            from: "postmaster@biglobe.example.jp",
            subject: "Returned mail: printer",
            body: """
                   ----- The following addresses had delivery problems -----
                hanako@biglobe.example.jp

                   ----- Non-delivered information -----
                The number of messages in recipient's mailbox exceeded the local limit.
                """,
            recipients: ["hanako@biglobe.example.jp"]
        ),
        BounceSample(
            name: "softbank",
            from: "Mail Administrator <postmaster@softbank.example.jp>",
            subject: "Mail System Error - Returned Mail",
            body: """
                This Message was undeliverable due to the following reason:

                The following destination addresses were unknown (please check
                the addresses and re-mail the message):

                SMTP <hanako@softbank.example.jp>
                """,
            recipients: ["hanako@softbank.example.jp"]
        ),
        BounceSample(
            name: "a gateway to telephones",
            from: "post_master@vtext.example",
            subject: "Undeliverable Message",
            body: """
                Error:
                Message could not be delivered to mobile.
                Reason: No valid recipients for this MM

                RCPT TO: 5550001234@vtext.example
                """,
            recipients: ["5550001234@vtext.example"],
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "a Japanese provider in its language",
            from: "postmaster@nifty.example.jp",
            subject: "Returned mail: 送信エラー",
            body: """
                お客様が送信されたメールは、以下の理由により配信できませんでした。

                宛先: hanako@nifty.example.jp
                理由: 宛先のメールアドレスが存在しません。
                """,
            recipients: ["hanako@nifty.example.jp"]
        ),
    ]

    /// Filters and gateways before mail systems.
    static let gateways = [
        BounceSample(
            name: "a list server that lists delivery errors",
            from: "Mail Deliver System <mailer-daemon@mx.example.org>",
            subject: "Returned Mail: User unknown",
            body: """
                The original message was received at Mon, 16 Nov 2026 10:00:00 +0900 (JST)
                from assistenza@desk.example


                ---The following addresses had delivery errors---

                anna@example.net [User unknown]
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "failure delivery",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "failure delivery",
            body: """
                Message from mx.example.org.
                Unable to deliver message to the following address(es).

                <anna@example.net>:
                This user doesn't have an example.net account (anna@example.net) [0]

                --- Original message follows.
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "between rules of equals signs",
            from: "Mail Delivery System <postmaster@mx.example.org>",
            subject: "Delivery status notification",
            body: """
                ============================================================================
                      This message was created automatically by mail delivery software.

                      Unable to deliver message to the following recipients.
                ============================================================================

                      * anna@example.net

                550 No such user here
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "a filter that copies the session",
            from: "MAILER-DAEMON <MAILER-DAEMON@mx.example.org>",
            subject: "failure notice",
            body: """
                -------server message
                550 5.1.1 unknown user <anna@example.net>

                -------smtp session
                RCPT TO:<anna@example.net>

                -------original mail info
                Message-Id: <iz-50@desk.example>
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1",
            originalMessageID: "iz-50@desk.example"
        ),
        BounceSample(
            name: "a bulk mailer",
            from: "MAILER-DAEMON",
            subject: "FAILURE NOTICE :",
            body: """
                  ----- The following addresses had permanent fatal errors -----

                >>> anna@example.net <anna@example.net>

                  ----- Transcript of session follows -----
                550 sorry, no mailbox here by that name (#5.1.1)
                """,
            recipients: ["anna@example.net"],
            status: "5.1.1",
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "MessageLabs",
            from: "MAILER-DAEMON@mx.example.org",
            subject: "Mail Delivery Failure",
            body: """
                This is the mail delivery agent at mx.example.org.
                I was unable to deliver your message to the following addresses:

                anna@example.net

                Reason: 550 5.7.1 Message rejected
                """,
            recipients: ["anna@example.net"],
            status: "5.7.1"
        ),
        BounceSample(
            name: "Mimecast",
            from: "postmaster@mimecast.example",
            subject: "[Postmaster] Email Delivery Failure",
            body: """
                Email Delivery Failure

                This is a delivery failure notification message to inform you that an email
                addressed to email address :
                -- anna@example.net

                could not be delivered. The problem appears to be :
                -- Recipient email server rejected the message

                Additional information follows :
                -- 5.4.1 [relay denied]

                This condition occurred after 1 attempt(s) to deliver over a period of 0 hour(s).
                """,
            recipients: ["anna@example.net"],
            status: "5.4.1"
        ),
        BounceSample(
            name: "a virus scanner at the gateway",
            from: "AntiVirus Gateway <postmaster@mx.example.org>",
            subject: "Undeliverable: your mail was blocked",
            body: """
                Your message was blocked and has not been delivered to:

                    anna@example.net

                Reason: attachment of a forbidden type.
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "IronPort",
            from: "Mail Delivery System <MAILER-DAEMON@ironport.example>",
            subject: "Delivery Status Notification (Failure)",
            body: """
                The following message to <anna@example.net> was undeliverable.
                The reason for the problem:
                5.4.7 - Delivery expired (message too old) 'timeout'
                """,
            recipients: ["anna@example.net"],
            status: "5.4.7"
        ),
        BounceSample(
            name: "McAfee",
            from: "Mail Delivery System <postmaster@mx.example.org>",
            subject: "Delivery Status",
            body: """
                --- The following addresses had delivery problems ---

                <anna@example.net>   (User unknown anna@example.net)
                """,
            recipients: ["anna@example.net"],
            fields: "X-NAI-Header: Modified by the gateway\n"
        ),
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
                550 - Requested action not taken: no such user here

                Message details:
                  Subject: printer
                  MAIL FROM: assistenza@desk.example
                  RCPT TO: anna@example.net
                """,
            recipients: ["anna@example.net"],
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "a mailing list refuses",
            from: "elenco-owner@lists.example.org",
            subject: "Your message to elenco was rejected",
            body: """
                Your message to the elenco mailing-list was rejected for the following
                reasons:

                You are not allowed to post to this mailing list.

                The original message as received by the list is attached:
                elenco@lists.example.org
                """,
            recipients: ["elenco@lists.example.org"],
            fields: "Return-Path: <>\n"
        ),
        BounceSample(
            name: "an Italian gateway in two languages",
            from: "Posta <postmaster@mx.example.it>",
            subject: "Messaggio non consegnato / Message not delivered",
            body: """
                Il messaggio non è stato consegnato a: anna@example.it
                The message has not been delivered to: anna@example.it

                Motivo/Reason: 550 5.1.1 unknown
                """,
            recipients: ["anna@example.it"],
            status: "5.1.1"
        ),
    ]
}
