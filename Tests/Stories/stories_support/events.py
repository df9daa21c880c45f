"""The names of the log's events and fields that the stories rely on, in one place, and reading the log as it grows."""

import json

MAIL_DECIDED = "mail.decided"            # mailbox, uid, ticket, outcome, reason, message_id, language
MAIL_QUARANTINED = "mail.quarantined"    # mailbox, uid, reason
DELIVERY_ATTEMPT = "delivery.attempt"    # ticket, notice, outcome, reply

# The reason that only a mail which crashed us by itself may have.
CRASHED_WHILE_DECIDING = "crashed_while_deciding"


class LogReader:
    """Gives each complete line of a JSON log once, as a dictionary; a line that is no JSON comes as {"text": line}."""

    def __init__(self, path):
        self._path = path
        self._offset = 0

    def new(self):
        try:
            with self._path.open("rb") as log:
                log.seek(self._offset)
                text = log.read()
        except FileNotFoundError:
            return []
        complete = text[:text.rfind(b"\n") + 1]
        self._offset += len(complete)
        return [_parsed(line) for line in complete.splitlines() if line.strip()]


def _parsed(line):
    try:
        value = json.loads(line)
    except ValueError:
        return {"text": line.decode("utf-8", "replace")}
    return value if isinstance(value, dict) else {"text": line.decode("utf-8", "replace")}
