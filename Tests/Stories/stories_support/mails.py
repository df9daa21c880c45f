"""Generated mail: from a seed always the same bytes, each with the outcome the desk owes it."""

import base64
import dataclasses
import email.header
import enum
import itertools
import quopri
import random

SUPPORT = "support@interzen.example"


class Outcome(enum.Enum):
    """What must become of a mail; `ledger` is the word for it in `mail list`."""
    OPENED = ("opened", True)
    OPENED_UNANSWERED = ("opened", False)
    FOLLOWED = ("followed", False)
    NOTED = ("noted", False)
    DUPLICATE = ("duplicate", False)
    QUARANTINED = ("quarantined", False)

    def __init__(self, ledger, acknowledged):
        self.ledger = ledger
        self.acknowledged = acknowledged


@dataclasses.dataclass(frozen=True)
class Mail:
    kind: str                    # for the reports
    outcome: Outcome
    message_id: str              # without brackets
    sender: str
    envelope_from: str           # "" is the null path
    subject: str
    language: str                # of the text: it or en
    content: bytes               # CRLF lines, without Return-Path
    request: str = ""            # the Message-ID of the request whose ticket it belongs to; its own for a request

    def delivered(self):
        """As it lies in a mailbox when no server was there to add the path."""
        return b"Return-Path: <%s>\r\n" % self.envelope_from.encode() + self.content

    def again(self):
        """The same mail once more: nothing may come of it."""
        return dataclasses.replace(self, kind="repeated", outcome=Outcome.DUPLICATE)


_PEOPLE = {
    "it": ["Anna Bianchi", "Marco Rossi", "Giulia Ferrari", "Nicolò Esposito", "Chiara Moretti", "Luca Gallo",
           "Francesca D'Angelo", "Andrea Colombo", "Maria José Conti", "Davide Però", "Elisa Fontana", "Pietro Riva"],
    "en": ["James Miller", "Olivia Brown", "Harry Wilson", "Emily O'Connor", "George Taylor", "Charlotte Evans",
           "Jack Thompson", "Zoë Roberts", "Oscar Hughes", "Amelia Clarke", "Noah Walker", "Grace Murphy"],
}
_SUBJECTS = {
    "it": ["Non riesco ad accedere al portale", "Errore durante la stampa delle fatture", "La sincronizzazione è ferma",
           "Richiesta di informazioni sul contratto", "Il centralino non risponde più",
           "Problema con l'esportazione", "Utente bloccato dopo il cambio password", "Il report di fine mese è vuoto",
           "Perché il modulo è così lento?"],
    "en": ["Cannot sign in to the portal", "Error when printing invoices", "Synchronisation has stopped",
           "Question about our contract", "The switchboard no longer answers", "Trouble with the export",
           "User locked out after a password change", "The month-end report is empty", "Why is the form so slow?"],
}
_OPENINGS = {
    "it": ["Buongiorno,", "Gentile assistenza,", "Salve,", "Buonasera a tutti,", "Spett.le assistenza clienti,"],
    "en": ["Hello,", "Dear support team,", "Good morning,", "Hi there,", "Good afternoon,"],
}
_SENTENCES = {
    "it": ["da questa mattina il programma si chiude da solo quando apriamo la scheda del cliente.",
           "Abbiamo già provato a riavviare il computer, ma il problema si ripresenta dopo pochi minuti.",
           "Il collega dell'ufficio accanto vede lo stesso messaggio di errore e non può lavorare.",
           "Vi chiediamo se è possibile avere una risposta entro la giornata, perché dobbiamo consegnare i documenti.",
           "L'ultima volta avevate risolto aggiornando il modulo: è ancora la procedura giusta?",
           "In allegato trovate la schermata e il file che non si riesce a importare.",
           "Nella sede di Bologna funziona tutto regolarmente, mentre qui la pagina resta bianca.",
           "Non abbiamo cambiato niente nella configurazione, quindi non capiamo quale possa essere la causa.",
           "Se serve, possiamo collegarci insieme e mostrarvi che cosa succede passo dopo passo."],
    "en": ["since this morning the program closes by itself whenever we open the customer's record.",
           "We have already tried to restart the computer, but the problem comes back after a few minutes.",
           "My colleague in the next office sees the same error message and cannot work either.",
           "Could you please let us have an answer by the end of the day, because we must deliver the documents?",
           "Last time you fixed it by updating the module: is that still the right procedure?",
           "Attached you will find a screenshot and the file that we are unable to import.",
           "Everything works as it should in the Leeds office, while here the page stays blank.",
           "We did not change anything in the configuration, so we do not understand what the cause might be.",
           "If it helps we can connect together and show you what happens step by step."],
}
_FOLLOW_UPS = {
    "it": ["Aggiungo che il problema si presenta anche dal telefono.", "Ci sono novità sulla nostra richiesta?",
           "Ho dimenticato di dirvi che la versione installata è quella di marzo.",
           "Grazie, ora provo e vi faccio sapere."],
    "en": ["I should add that it also happens on the phone.", "Is there any news about our request?",
           "I forgot to say that we are running the version from March.",
           "Thank you, I will try that and let you know."],
}
_CLOSINGS = {"it": ["Cordiali saluti", "Grazie mille", "Distinti saluti"],
             "en": ["Kind regards", "Many thanks", "Best wishes"]}
_WROTE = {"it": "Il giorno lun 2 nov 2026 alle ore 09:12 Assistenza Interzen <{0}> ha scritto:",
          "en": "On Mon, 2 Nov 2026 at 09:12, Interzen Support <{0}> wrote:"}
_AWAY = {"it": ("Risposta automatica: Fuori ufficio",
                "Sono fuori ufficio fino a lunedì. Per le urgenze chiamate il centralino."),
         "en": ("Automatic reply: Out of office",
                "I am out of the office until Monday. For urgent matters please call the switchboard.")}
_DATE = "Mon, 02 Nov 2026 09:{:02}:{:02} +0100"


class Correspondence:
    """Everybody who writes to one support address. `seed` decides every byte."""

    def __init__(self, seed, support=SUPPORT, people=60):
        self.support = support
        self._seed = seed
        self._random = random.Random(f"{seed} {support}")
        self._serial = itertools.count(1)
        # (language, name, address)
        self.people = [self._person(number) for number in range(people)]
        self._threads = {}         # request -> the Message-IDs so far

    # One mail at a time

    def request(self, language=None, size=None, kind="request"):
        """A new question from a person; `size` is about how many bytes the mail shall have."""
        language = language or self._random.choice(["it", "en"])
        person = self._some_person(language)
        return self._open(kind, Outcome.OPENED, person, language, self._subject(language), self._story(language), size)

    def reply(self, request):
        """The same customer adds something, citing only mails of its own."""
        person = self._named(request)
        thread = self._threads[request.message_id]
        text = self._random.choice(_FOLLOW_UPS[request.language]) + f"\r\n\r\n{person[0]}\r\n"
        return self._follow("reply", request, person, "Re: " + request.subject, text, list(thread))

    def reply_to_acknowledgement(self, request, acknowledgement_id, subject):
        """The same customer answers our mail from its own client, quoting."""
        person = self._named(request)
        prefix = {"it": "R: ", "en": "Re: "}[request.language]
        text = (self._random.choice(_FOLLOW_UPS[request.language]) + f"\r\n\r\n{person[0]}\r\n\r\n"
                + _WROTE[request.language].format(self.support) + "\r\n> ...\r\n")
        return self._follow("reply to acknowledgement", request, person, prefix + subject, text,
                            [request.message_id, acknowledgement_id])

    def away_reply(self, request, acknowledgement_id):
        """The customer's machine answers our acknowledgement: kept on the ticket, never answered."""
        subject, text = _AWAY[request.language]
        return self._follow("out of office on a ticket", request, self._named(request), subject, text + "\r\n",
                            [acknowledgement_id], fields=["Auto-Submitted: auto-replied"], envelope_from="")

    def away(self):
        """An out-of-office answer to a mail that was never ours."""
        language = self._random.choice(["it", "en"])
        subject, text = _AWAY[language]
        number = next(self._serial)
        return self._open("out of office", Outcome.NOTED, self._some_person(language), language,
                          subject, text + f" ({number})\r\n", None, envelope_from="",
                          fields=["Auto-Submitted: auto-replied", f"In-Reply-To: <elsewhere.{number}@other.example>"])

    def newsletter(self):
        language = self._random.choice(["it", "en"])
        number = next(self._serial)
        person = ("Gazette", f"news{number}@lists.example")
        return self._open("newsletter", Outcome.OPENED_UNANSWERED, person, language, f"Newsletter {number}",
                          self._story(language), None,
                          fields=["List-Id: <news.lists.example>", "List-Unsubscribe: <https://lists.example/u>",
                                  "Precedence: list"])

    def machine_report(self):
        """Mail a machine sent on its own."""
        number = next(self._serial)
        person = ("Backup", f"backup{number}@machines.example")
        return self._open("machine report", Outcome.OPENED_UNANSWERED, person, "en", f"Backup report {number}",
                          f"Job {number} finished with 2 warnings on host db{number % 7}.\r\n", None,
                          fields=["Auto-Submitted: auto-generated"])

    def from_no_reply(self):
        number = next(self._serial)
        person = ("Shop", "no-reply@shop.example")
        return self._open("no-reply sender", Outcome.OPENED_UNANSWERED, person, "en", f"Your order {number}",
                          f"Your order {number} has been shipped and will reach you on Thursday.\r\n", None)

    def bounce(self):
        """The failure report for a mail that was never ours."""
        number = next(self._serial)
        message_id = self._message_id("mail.other.example")
        boundary = f"report-{number}"
        text = [
            "This is the mail system at host mail.other.example.", "", "Your message could not be delivered.", "",
            f"<nobody{number}@other.example>: 550 5.1.1 User unknown", ""]
        status = [
            "Reporting-MTA: dns; mail.other.example", "", f"Final-Recipient: rfc822; nobody{number}@other.example",
            "Action: failed", "Status: 5.1.1", ""]
        original = [f"Message-ID: <strange.{number}@other.example>", f"From: <{self.support}>", "Subject: x", ""]
        parts = [("text/plain", text), ("message/delivery-status", status), ("text/rfc822-headers", original)]
        lines = [*self._head(("Mail Delivery System", "MAILER-DAEMON@mail.other.example"), message_id,
                           "Undelivered Mail Returned to Sender",
                           ["Auto-Submitted: auto-replied",
                            f'Content-Type: multipart/report; report-type=delivery-status; boundary="{boundary}"']), ""]
        for media_type, part in parts:
            lines += [f"--{boundary}", f"Content-Type: {media_type}", "", *part]
        lines += [f"--{boundary}--", ""]
        return Mail("bounce", Outcome.NOTED, message_id, "MAILER-DAEMON@mail.other.example", "",
                    "Undelivered Mail Returned to Sender", "en", "\r\n".join(lines).encode())

    # Many at once

    def batch(self, count, large=0):
        """`count` mails in an order in which every reply follows its request; `large` of them about 5 MB."""
        mails, requests = [], []
        large_at = set(self._random.sample(range(count), min(large, count)))
        for position in range(count):
            if position in large_at:
                mail = self.request(size=5_000_000, kind="large request")
            else:
                mail = self._next(requests, mails)
            if mail.outcome is Outcome.OPENED:
                requests.append(mail)
            mails.append(mail)
        return mails

    def _next(self, requests, mails):
        chance = self._random.random()
        if chance < 0.18 and requests:
            return self.reply(self._random.choice(requests[-50:]))
        if chance < 0.20 and requests:
            return self._random.choice(requests[-50:]).again()
        makers = [(0.25, self.away), (0.29, self.newsletter), (0.33, self.machine_report), (0.34, self.from_no_reply),
                  (0.37, self.bounce)]
        for limit, make in makers:
            if 0.20 <= chance < limit:
                return make()
        return self.request(size=self._random.choice([0, 2_000, 4_000, 8_000, 20_000, 60_000]))

    # Inside

    def _person(self, number):
        language = "it" if number % 2 == 0 else "en"
        name = _PEOPLE[language][number // 2 % len(_PEOPLE[language])]
        local = "".join(letter for letter in name.lower().replace(" ", ".") if letter.isascii() and letter not in "'")
        return language, name, f"{local}.{number}@cliente{number % 17}.example"

    def _some_person(self, language):
        _, name, address = self._random.choice([person for person in self.people if person[0] == language])
        return name, address

    def _named(self, request):
        for _, name, address in self.people:
            if address == request.sender:
                return name, address
        return "", request.sender

    def _subject(self, language):
        return f"{self._random.choice(_SUBJECTS[language])} ({self._random.randrange(10_000)})"

    def _story(self, language):
        choice = self._random
        sentences = choice.sample(_SENTENCES[language], choice.randint(3, 6))
        reference = {"it": "Il nostro riferimento è", "en": "Our reference is"}[language]
        return "\r\n".join([
            choice.choice(_OPENINGS[language]), "", *sentences,
            f"{reference} {choice.randrange(10**6):06}-{next(self._serial)}.", "",
            choice.choice(_CLOSINGS[language]), ""])

    def _message_id(self, domain):
        return f"{next(self._serial)}.{self._random.randrange(16**8):08x}.{self._seed}@{domain}"

    def _open(self, kind, outcome, person, language, subject, text, size, fields=(), envelope_from=None):
        message_id = self._message_id(person[1].partition("@")[2])
        if outcome is Outcome.OPENED:
            self._threads[message_id] = [message_id]
        content = self._compose(person, message_id, subject, text, size, fields)
        path = person[1] if envelope_from is None else envelope_from
        return Mail(kind, outcome, message_id, person[1], path, subject, language, content, message_id)

    def _follow(self, kind, request, person, subject, text, cited, fields=(), envelope_from=None):
        message_id = self._message_id(person[1].partition("@")[2])
        self._threads[request.message_id].append(message_id)
        threading = [f"In-Reply-To: <{cited[-1]}>", "References: " + "\r\n ".join(f"<{one}>" for one in cited)]
        content = self._compose(person, message_id, subject, text, None, [*threading, *fields])
        path = person[1] if envelope_from is None else envelope_from
        return Mail(kind, Outcome.FOLLOWED, message_id, person[1], path, subject, request.language, content,
                    request.message_id)

    def _head(self, person, message_id, subject, fields):
        second = next(self._serial)
        return [
            "Received: from client.example by mail.example with ESMTP; " + _DATE.format(second // 60 % 60, second % 60),
            f"From: {_encoded(person[0])} <{person[1]}>", f"To: <{self.support}>", f"Subject: {_encoded(subject)}",
            "Date: " + _DATE.format(second // 60 % 60, second % 60), f"Message-ID: <{message_id}>", *fields,
            "MIME-Version: 1.0"]

    def _compose(self, person, message_id, subject, text, size, fields):
        head = self._head(person, message_id, subject, list(fields))
        body_head, body = self._text_part(text)
        if not size or size < 1_500:
            return "\r\n".join([*head, *body_head, "", ""]).encode() + body
        return "\r\n".join([*head, *self._with_attachment(body_head, body, size)]).encode()

    def _text_part(self, text):
        """The text in one of the ways clients send it."""
        way = self._random.randrange(4)
        if way == 0:
            return (["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"], text.encode())
        if way == 1:
            encoded = quopri.encodestring(text.replace("\r\n", "\n").encode()).replace(b"\n", b"\r\n")
            return (["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable"], encoded)
        if way == 2:
            encoded = base64.encodebytes(text.encode()).replace(b"\n", b"\r\n")
            return (["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64"], encoded)
        return (["Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable"],
                quopri.encodestring(text.replace("\r\n", "\n").encode("iso-8859-1", "replace")).replace(b"\n", b"\r\n"))

    def _with_attachment(self, body_head, body, size):
        boundary = f"part-{next(self._serial)}-{self._random.randrange(16**8):08x}"
        name, media_type = self._random.choice([
            ("schermata.png", "image/png"), ("invoice.pdf", "application/pdf"), ("export.csv.gz", "application/gzip")])
        attachment = base64.encodebytes(self._random.randbytes(int(size / 1.37))).decode().replace("\n", "\r\n")
        return [
            f'Content-Type: multipart/mixed; boundary="{boundary}"', "", f"--{boundary}", *body_head, "",
            body.decode("utf-8"), f"--{boundary}", f'Content-Type: {media_type}; name="{name}"',
            f'Content-Disposition: attachment; filename="{name}"', "Content-Transfer-Encoding: base64", "",
            attachment, f"--{boundary}--", ""]


def _encoded(text):
    if not text.isascii():
        return email.header.Header(text, "utf-8", maxlinelen=70).encode(linesep="\r\n")
    return f'"{text}"' if "'" in text and "(" not in text else text
