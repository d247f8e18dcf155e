"""Words of the check-in page beside the result itself: the log and its total."""

from __future__ import annotations

from datetime import datetime

from counter_app.desk.feedback import Feedback, Message
from counter_app.desk.tap import CardNumber
from counter_app.gui.words.amounts import hour, is_known, number, points
from counter_app.gui.words.people import first_name
from counter_app.gui.words.say import fill, translate
from counter_app.gui.words.sentences import SENTENCES

_WITH_BALANCE = (Message.CHECKED_IN, Message.ALREADY_CHECKED_IN)
_NOBODYS = (Message.UNKNOWN_CARD, Message.UNKNOWN_NUMBER)


def log_who(card: CardNumber, feedback: Feedback) -> str:
    """Who it was, as others may read along: the first name and an initial, else the end of the card's number.

    A card that is nobody's is told by its number, whatever a look-up said of it meanwhile.
    """
    values = feedback.values
    first, initial = first_name(values.first_name), first_name(values.name)[:1]
    if not first or feedback.message in _NOBODYS:
        return card.mask()
    return f"{first} {initial}." if initial else first


def log_what(feedback: Feedback) -> str:
    """What became of it in a word or two: "+1", "already", "unknown"."""
    earned = feedback.values.earned
    if feedback.message is Message.CHECKED_IN and is_known(earned) and earned:
        return f"+{number(earned)}"
    source = SENTENCES[feedback.message].short
    return translate("words", str(source)) if source else ""


def log_total(feedback: Feedback) -> str:
    """The balance after it, as a bare number; nothing where it is not known."""
    total = feedback.values.points
    return number(total) if feedback.message in _WITH_BALANCE and is_known(total) else ""


def log_line(at: datetime, card: CardNumber, feedback: Feedback) -> str:
    """A line of the log as one sentence, for a screen reader."""
    total = points(feedback.values.points) if log_total(feedback) else ""
    parts = (hour(at), log_who(card, feedback), log_what(feedback), total)
    return " · ".join(part for part in parts if part)


def checked_in_count(count: int) -> str:
    """ "48 cards checked in"."""
    return fill(translate("words", "%1 card(s) checked in", None, 0).of(count), number(count))
