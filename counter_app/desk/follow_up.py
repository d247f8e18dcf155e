"""What is told better once it is known whose card it was. The look-up follows a check-in and never delays it."""

from __future__ import annotations

from dataclasses import replace

from counter_app.desk.feedback import Feedback, Message
from counter_app.desk.look_up import CardWarning, Found

_VAGUE = frozenset(
    {Message.CARD_NOT_VALID, Message.UNKNOWN_CARD, Message.UNKNOWN_NUMBER, Message.NO_ACTIVE_MEMBERSHIP, Message.FAILED}
)
_EXACT = frozenset({Message.GROUP_PASS, Message.CARD_BLOCKED, Message.CARD_DELETED, Message.CARD_NOT_SOLD})


def wants_follow_up(result: Feedback) -> bool:
    """Whether a look-up could make this result of a check-in say more."""
    return result.message in _VAGUE or result.message in (Message.CHECKED_IN, Message.ALREADY_CHECKED_IN)


def followed_up(result: Feedback, found: Found) -> Feedback:
    """The `result` of a check-in with the name of the person, or with what kind of card was refused.

    The balance stays the one that came with the result: the look-up may be older than a later check-in.
    """
    message = (_kind(found) or result.message) if result.message in _VAGUE else result.message
    if found.person is None:
        return replace(result, message=message)
    values = replace(result.values, first_name=found.person.first_name, name=found.person.name)
    return replace(result, message=message, values=values)


def _kind(found: Found) -> Message | None:
    if found.person is not None:
        return Message.CARD_BLOCKED if CardWarning.CARD_BLOCKED in found.person.warnings else None
    return found.feedback.message if found.feedback.message in _EXACT else None
