"""Sends one mail, as a customer would: `write_mail.py --port 2525 --subject Help "It is broken."`"""

import argparse
import email.message
import email.utils
import smtplib
import sys


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True, help="the SMTP port on this machine")
    parser.add_argument("--from", dest="sender", default="anna.bianchi@cliente.example")
    parser.add_argument("--to", default="support@interzen.example")
    parser.add_argument("--subject", default="Una domanda")
    parser.add_argument("--in-reply-to", help="the Message-ID of the mail it answers")
    parser.add_argument("text", help="what the mail says; - for standard input")
    options = parser.parse_args()
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = options.sender, options.to, options.subject
    mail["Date"] = email.utils.formatdate()
    mail["Message-ID"] = email.utils.make_msgid(domain=options.sender.partition("@")[2])
    if options.in_reply_to:
        mail["In-Reply-To"] = mail["References"] = options.in_reply_to
    mail.set_content(sys.stdin.read() if options.text == "-" else options.text)
    with smtplib.SMTP("127.0.0.1", options.port, timeout=30) as session:
        session.send_message(mail)
    print(f"sent: {mail['Message-ID']}")


if __name__ == "__main__":
    main()
