"""What digits that are typed or scanned may mean: a UiTPAS number or an INSZ, checked while they come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum, auto

from counter_app.desk.tap import CardNumber
from counter_app.uitpas.numbers import Insz, UitpasNumber

UITPAS_DIGITS = 13
INSZ_DIGITS = 11
_SEPARATORS = re.compile(r"[\s.\-]+")
_SCAN_AT_THE_END = re.compile(r"(?<!\d)\d{13}$")


class Verdict(StrEnum):
    """What can be said of the digits so far."""

    EMPTY = auto()
    MORE = auto()
    """They may become a number."""
    RIGHT = auto()
    WRONG = auto()


@dataclass(frozen=True, slots=True, repr=False)
class Typed:
    """The digits so far, and what they name where they are right."""

    digits: str
    verdict: Verdict
    card: CardNumber | None = None


def typed(text: str) -> Typed:
    """Judge `text`; spaces, dots and dashes in it are dropped."""
    digits = _SEPARATORS.sub("", text)
    if not digits:
        return Typed(digits, Verdict.EMPTY)
    if not re.fullmatch(r"[0-9]+", digits) or len(digits) > UITPAS_DIGITS:
        return Typed(digits, Verdict.WRONG)
    card = _card(digits)
    if card is not None:
        return Typed(digits, Verdict.RIGHT, card)
    # The last digit but one of a UiTPAS number is 0 or 1: no thirteenth can make a number of another.
    is_hopeless = len(digits) == UITPAS_DIGITS or (len(digits) == UITPAS_DIGITS - 1 and digits[-1] not in "01")
    return Typed(digits, Verdict.WRONG if is_hopeless else Verdict.MORE)


def grouped(digits: str) -> str:
    """`digits` in the groups of a card, 0930 000 420 206, as far as they have come."""
    groups = (digits[:4], digits[4:7], digits[7:10], digits[10:])
    return " ".join(group for group in groups if group)


def scan_at_the_end(text: str) -> tuple[str, UitpasNumber] | None:
    """What stood before, and the UiTPAS number that `text` ends in: a scanner typed into a field for text."""
    found = _SCAN_AT_THE_END.search(text)
    if found is None:
        return None
    try:
        return text[: found.start()], UitpasNumber.parse(found[0])
    except ValueError:
        return None


def _card(digits: str) -> CardNumber | None:
    try:
        return Insz.parse(digits) if len(digits) == INSZ_DIGITS else UitpasNumber.parse(digits)
    except ValueError:
        return None
