"""Words for the visitor's own screen: kind, and nothing that the next in the queue should not read.

No name, no reason of a refusal, nothing about a kansenstatuut: whatever is not a plain result is "ask at the desk".
"""

from __future__ import annotations

from counter_app.desk.feedback import Feedback, Message, Tone
from counter_app.gui.words.amounts import is_known, number, points
from counter_app.gui.words.news import headline
from counter_app.gui.words.say import fill, translate

_SAID_AS_IT_IS = frozenset({Message.CHECKED_IN, Message.ALREADY_CHECKED_IN, Message.HOLD_LONGER})


def visitor_greeting() -> str:
    """What the visitor may do."""
    return translate("words", "Tap your UiTPAS")


def visitor_card_read() -> str:
    """The first sign that the card was read."""
    return translate("words", "One moment…")


def visitor_headline(feedback: Feedback) -> str:
    """The result in big words."""
    if feedback.message in _SAID_AS_IT_IS:
        return headline(feedback)
    if feedback.tone is Tone.UNKNOWN:
        return translate("words", "One moment…")
    return translate("words", "Please ask at the desk")


def visitor_balance(feedback: Feedback) -> str:
    """What the visitor has now, as a sentence; nothing where it is not known."""
    total = feedback.values.points
    if feedback.message not in _SAID_AS_IT_IS or not is_known(total):
        return ""
    return fill(translate("words", "You have %1 point(s)", None, 0).of(total), number(total))


def visitor_points(feedback: Feedback) -> str:
    """What the visitor has now, and no word more; nothing where it is not known."""
    return points(feedback.values.points) if feedback.message in _SAID_AS_IT_IS else ""
