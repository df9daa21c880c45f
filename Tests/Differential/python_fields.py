"""What Python's email package understands of one mail, in the words of differential.py."""

import email
import email.policy
import email.utils


def fields(content):
    mail = email.message_from_bytes(content, policy=email.policy.default)
    body, attachments, structure = None, [], []
    for depth, part in _parts(mail, 0):
        structure.append([depth, part.get_content_type()])
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            continue
        name = _safely(part.get_filename)
        attached = _safely(part.get_content_disposition) == "attachment"
        if name is None and not attached and part.get_content_type() in ("text/plain", "text/html"):
            if part.get_content_type() == "text/plain" and body is None:
                body = _safely(lambda part=part: part.get_content())
        else:
            decoded = _safely(lambda part=part: part.get_payload(decode=True)) or b""
            attachments.append([name, len(decoded)])
    return {
        "from": _addresses(mail, "from"), "from_name": _name(mail), "to": _addresses(mail, "to"), "subject": _text(mail, "subject"),
        "message_id": (_text(mail, "message-id") or "").strip().strip("<>") or None, "date": _date(mail),
        "structure": structure, "attachments": attachments, "body_text": body,
    }


def _parts(part, depth):
    yield depth, part
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        for child in part.get_payload():
            yield from _parts(child, depth + 1)


def _safely(work):
    """Python's parser raises on what it cannot read."""
    try:
        return work()
    except Exception:  # noqa: BLE001
        return None


def _text(mail, name):
    value = _safely(lambda: mail[name])
    return None if value is None else str(value)


def _addresses(mail, name):
    return _safely(lambda: [address.addr_spec for address in mail[name].addresses] if mail[name] else []) or []


def _name(mail):
    return _safely(lambda: mail["from"].addresses[0].display_name if mail["from"] else None) or None


def _date(mail):
    value = _safely(lambda: email.utils.parsedate_tz(str(mail["date"])))
    return _safely(lambda: email.utils.mktime_tz(value[:9] + (value[9] or 0,))) if value else None
