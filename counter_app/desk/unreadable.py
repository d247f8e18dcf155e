"""What to tell of a card that gave no chip number."""

from counter_app.desk.feedback import Feedback, Message, Tone
from counter_app.reader.events import Unreadable

_FEEDBACK = {
    Unreadable.TAKEN_AWAY: Feedback(Tone.NOTICE, Message.HOLD_LONGER),
    Unreadable.MUTE: Feedback(Tone.NOTICE, Message.CARD_MUTE),
    Unreadable.NO_UID: Feedback(Tone.REFUSED, Message.CARD_WITHOUT_NUMBER),
    Unreadable.RANDOM_NUMBER: Feedback(Tone.REFUSED, Message.RANDOM_NUMBER),
    Unreadable.IN_USE: Feedback(Tone.FAULT, Message.CARD_IN_USE),
}


def unreadable(reason: Unreadable) -> Feedback:
    """The feedback for the reader's `reason`. Nothing was sent."""
    return _FEEDBACK[reason]
