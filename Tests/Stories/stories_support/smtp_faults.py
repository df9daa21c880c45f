"""What an SMTP server can do wrong: chosen by a function called at every stage of a session.

It is given the stage and what it is about (the sender, the recipient, the content), and returns None when all goes
well, or a `Reply`, a `Drop` or a `Stall`. `no_faults`, `RandomFaults`, `Script` and `refusing` are such functions.
"""

import dataclasses
import random

STAGES = ("connect", "ehlo", "auth", "mail", "rcpt", "data", "dot")


@dataclasses.dataclass(frozen=True)
class Reply:
    """Answers `text`, which begins with the code, instead of what it would have said."""
    text: str
    close: bool = False


@dataclasses.dataclass(frozen=True)
class Drop:
    """Closes the connection without a word; after the final dot `keep` says whether the mail was taken all the same."""
    keep: bool = False


@dataclasses.dataclass(frozen=True)
class Stall:
    """Says nothing for some seconds, then goes on as if nothing had been."""
    seconds: float


def no_faults(stage, subject):
    return None


class RandomFaults:
    """At each stage one of the listed faults with its probability: `{"rcpt": [(0.05, Reply("450 later")), …]}`."""

    def __init__(self, seed, rates):
        self._random = random.Random(seed)
        self._rates = rates
        self.count = {}

    def __call__(self, stage, subject):
        chance = self._random.random()
        for rate, fault in self._rates.get(stage, ()):
            chance -= rate
            if chance < 0:
                self.count[stage] = self.count.get(stage, 0) + 1
                return fault
        return None


class Script:
    """The listed `(stage, fault)` pairs, each once, in order; then nothing more."""

    def __init__(self, *steps):
        self.steps = list(steps)

    def __call__(self, stage, subject):
        if self.steps and self.steps[0][0] == stage:
            return self.steps.pop(0)[1]
        return None


def refusing(addresses, otherwise=no_faults, text="550 5.1.1 no such person here"):
    """Refuses these recipients for good."""
    refused = {address.lower() for address in addresses}

    def choose(stage, subject):
        if stage == "rcpt" and subject.lower() in refused:
            return Reply(text)
        return otherwise(stage, subject)

    return choose
