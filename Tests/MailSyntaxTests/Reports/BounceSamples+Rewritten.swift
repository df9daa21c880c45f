/// Reports in the form of RFC 3464, in what the field makes of it.
extension BounceSample {
    /// A multipart/report of words, groups of fields and a returned header.
    private static func report(
        _ name: String,
        from: String = "MAILER-DAEMON@mx.example.org",
        subject: String = "Undelivered Mail Returned to Sender",
        words: String = "Your message could not be delivered.",
        _ groups: String,
        partFields: String = "Content-Type: message/delivery-status\n",
        returned: String =
            "Content-Type: text/rfc822-headers\n\nMessage-ID: <iz-60@desk.example>\nTo: anna@example.net\n",
        type: String = "multipart/report; report-type=delivery-status",
        recipients: [String] = ["anna@example.net"],
        temporary: Bool = false,
        status: String? = nil,
        original: String? = "iz-60@desk.example"
    ) -> BounceSample {
        BounceSample(
            name: name,
            from: from,
            subject: subject,
            body: "--x\n\n\(words)\n\n--x\n\(partFields)\n\(groups)\n\n--x\n\(returned)\n--x--\n",
            recipients: recipients,
            temporary: temporary,
            status: status,
            originalMessageID: original,
            fields: "MIME-Version: 1.0\nContent-Type: \(type); boundary=x\n"
        )
    }

    private static let failed = """
        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; anna@example.net
        Action: failed
        Status: 5.1.1
        """

    static let rewritten = [
        report("Postfix", failed, status: "5.1.1"),
        report(
            "base64",
            "RmluYWwtUmVjaXBpZW50OiByZmM4MjI7IGFubmFAZXhhbXBsZS5uZXQKQWN0aW9uOiBmYWlsZWQK\n"
                + "U3RhdHVzOiA1LjIuMgo=",
            partFields: "Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n",
            status: "5.2.2"
        ),
        report(
            "quoted-printable",
            "Final-Recipient: rfc822; anna=40example.net\nAction: failed\nStatus: 5=2E2.1",
            partFields: "Content-Type: message/delivery-status\nContent-Transfer-Encoding: quoted-printable\n",
            status: "5.2.1"
        ),
        report(
            "a report labelled as text",
            failed,
            partFields: "Content-Type: text/plain; name=details.txt\n",
            status: "5.1.1"
        ),
        report("a report without a label", failed, partFields: "", status: "5.1.1"),
        report("multipart/mixed", failed, type: "multipart/mixed", status: "5.1.1"),
        report(
            "multipart/mixed with the parameter",
            failed,
            type: "multipart/mixed; report-type=delivery-status",
            status: "5.1.1"
        ),
        report("a report without its type", failed, type: "multipart/report", status: "5.1.1"),
        report(
            "international",
            "Final-Recipient: utf-8; ànna@example.net\nAction: failed\nStatus: 5.1.1",
            partFields: "Content-Type: message/global-delivery-status\n",
            recipients: ["ànna@example.net"],
            status: "5.1.1"
        ),
        report("what Exchange 2000 adds", failed + "\nX-Display-Name: Anna Rossi", status: "5.1.1"),
        report(
            "an actual recipient",
            "Final-Recipient: rfc822; anna@example.net\n"
                + "X-Actual-Recipient: rfc822; anna@inside.example\nAction: failed\nStatus: 5.1.1",
            status: "5.1.1"
        ),
        report(
            "three fates",
            "Final-Recipient: rfc822; carla@example.net\nAction: delivered\nStatus: 2.0.0\n\n"
                + "Final-Recipient: rfc822; anna@example.net\nAction: failed\nStatus: 5.1.1\n\n"
                + "Final-Recipient: rfc822; dino@example.net\nAction: delayed\nStatus: 4.4.1",
            recipients: ["anna@example.net", "dino@example.net"],
            status: "5.1.1"
        ),
        report("relayed", "Final-Recipient: rfc822; anna@example.net\nAction: relayed\nStatus: 2.1.9", status: "2.1.9"),
        report(
            "delayed",
            "Final-Recipient: rfc822; anna@example.net\nAction: delayed\nStatus: 4.4.1\n"
                + "Will-Retry-Until: Sat, 21 Nov 2026 10:00:00 +0100",
            temporary: true,
            status: "4.4.1"
        ),
        report(
            "failed after all, with a transient code",
            "Final-Recipient: rfc822; anna@example.net\nAction: failed\nStatus: 4.4.7",
            status: "4.4.7"
        ),
        report(
            "a full mailbox that waits",
            "Final-Recipient: rfc822; anna@example.net\nAction: delayed\nStatus: 4.2.2",
            temporary: true,
            status: "4.2.2"
        ),
        report("no action, permanent", "Final-Recipient: rfc822; anna@example.net\nStatus: 5.2.2", status: "5.2.2"),
        report(
            "no action, transient",
            "Final-Recipient: rfc822; anna@example.net\nStatus: 4.2.2",
            temporary: true,
            status: "4.2.2"
        ),
        report(
            "a status with words",
            "Final-Recipient: rfc822; anna@example.net\nAction: failed\nStatus: 5.1.1 (bad destination mailbox address)",
            status: "5.1.1"
        ),
        report(
            "a status without its points",
            "Final-Recipient: rfc822; anna@example.net\nAction: failed\nStatus: 550\n"
                + "Diagnostic-Code: smtp; 550 5.1.1 unknown",
            status: "5.1.1"
        ),
        report(
            "local users",
            "Final-Recipient: LOCAL; <anna@example.net>\nAction: failed\nStatus: 5.0.0",
            status: "5.0.0"
        ),
        report(
            "a name before the address",
            "Final-Recipient: rfc822; \"Anna Rossi\" <anna@example.net>\nAction: failed\nStatus: 5.1.1",
            status: "5.1.1"
        ),
        report(
            "an address in double brackets",
            "Final-Recipient: rfc822; <<anna@example.net>>\nAction: failed\nStatus: 5.1.1",
            status: "5.1.1"
        ),
        report(
            "a broken line between type and address",
            "Final-Recipient: rfc822;\n anna@example.net\nAction: failed\nStatus: 5.1.1",
            status: "5.1.1"
        ),
        report(
            "fields in capitals, without blanks",
            "FINAL-RECIPIENT:RFC822;anna@example.net\nACTION:FAILED\nSTATUS:5.1.1",
            status: "5.1.1"
        ),
        report(
            "Action expired, in its own words",
            "Final-Recipient: rfc822; anna@example.net\nAction: expired\nStatus: 4.4.7",
            status: "4.4.7"
        ),
        report(
            "the words have the address, the fields a name",
            words: "Your message could not be delivered to:\n\nanna@example.net\n",
            "Final-Recipient: rfc822; anna\nAction: failed\nStatus: 5.1.1"
        ),
        report(
            "nothing but a reporting system",
            words: "<anna@example.net>: 550 5.1.1 unknown user",
            "Reporting-MTA: dns; mx.example.org",
            status: "5.1.1"
        ),
        report(
            "only the returned mail says to whom",
            "Reporting-MTA: dns; mx.example.org",
            returned: "Content-Type: message/rfc822\n\nMessage-ID: <iz-60@desk.example>\nTo: anna@example.net\n\ntext"
        ),
        report(
            "the returned mail is cut in its header",
            failed,
            returned: "Content-Type: message/rfc822\n\nReceived: from desk.example\nMessage-ID: <iz-60@desk.example>",
            status: "5.1.1"
        ),
        report(
            "the returned mail lies in base64",
            failed,
            returned: "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
                + "TWVzc2FnZS1JRDogPGl6LTYwQGRlc2suZXhhbXBsZT4KClRlc3RvCg==",
            status: "5.1.1"
        ),
        report(
            "the returned header is text",
            failed,
            returned: "Content-Type: text/plain\n\nReceived: from desk.example\nMessage-ID: <iz-60@desk.example>",
            status: "5.1.1"
        ),
        report("nothing is returned", failed, returned: "Content-Type: text/plain\n\n", status: "5.1.1", original: nil),
        report(
            "Outlook's thousand-fold report",
            from: "postmaster@mail.hotmail.example",
            subject: "Delivery Status Notification (Failure)",
            words: "This is an automatically generated Delivery Status Notification.\n\n"
                + "Delivery to the following recipients failed.\n\n       anna@example.net",
            failed,
            status: "5.1.1"
        ),
        report(
            "Amazon WorkMail",
            from: "postmaster@amazonses.example",
            subject: "Undeliverable: printer",
            words: "Technical report:",
            failed,
            status: "5.1.1"
        ),
        report(
            "a report of a filter in words of its own",
            from: "Security Gateway <noreply@gw.example.org>",
            subject: "Message blocked",
            words: "It was blocked.",
            failed,
            status: "5.1.1"
        ),
    ]
}
