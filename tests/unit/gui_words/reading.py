"""What every text on the screen has to be, whoever reads it."""

import re
import unicodedata

from counter_app.uitpas.vocabulary import CardStatus, CashInState, CheckInConstraintReason, ErrorCode, PeriodType

CODE = re.compile(r"[A-Z]{2,}_|_[A-Z]{2,}|[a-z]_[a-z]|[A-Za-z]+\(s\)|%[0-9nL]|None")
"""Words of the wire or of our own code, and what was left of making the sentence."""
WIRE = {
    str(word)
    for vocabulary in (ErrorCode, CashInState, CardStatus, CheckInConstraintReason, PeriodType)
    for word in vocabulary
}
TWICE = re.compile(r"[.,;:!?…]\s*[.,;:!?…]|·\s*·")


def faults(text: str) -> list[str]:
    """What is wrong with `text`, which is made of plain values."""
    found = [f"holds {code!r}" for code in CODE.findall(text)]
    found += [f"holds {word}" for word in re.findall(r"\w+", text) if word in WIRE]
    if TWICE.search(text):
        found.append("holds two stops in a row")
    if text != text.strip() or "  " in text or text.endswith((":", "·", ",")):
        found.append("begins or ends with nothing said")
    return found


def is_harmless(text: str) -> bool:
    """Whether `text` is one line without anything that moves, hides or turns other text."""
    return not any(unicodedata.category(character).startswith(("C", "Z")) and character != " " for character in text)
