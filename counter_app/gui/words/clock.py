"""Words about the clock of this PC, which is not that of the server."""

from __future__ import annotations

from datetime import timedelta

from counter_app.gui.words.amounts import number
from counter_app.gui.words.say import Counted, fill, translate


def clock_off(offset: timedelta) -> str:
    """ "This PC's clock is 12 minutes slow"; `offset` is how far the server is ahead of it."""
    is_slow = offset > timedelta()
    slow, fast, unit = _words(abs(offset))
    count = max(1, round(abs(offset) / unit))
    return fill((slow if is_slow else fast).of(count), number(count))


def _words(off: timedelta) -> tuple[Counted, Counted, timedelta]:
    """In the largest unit that is still telling: for slow, for fast, and the unit."""
    if off < timedelta(minutes=59, seconds=30):
        return (
            translate("words", "This PC's clock is %1 minute(s) slow", None, 0),
            translate("words", "This PC's clock is %1 minute(s) fast", None, 0),
            timedelta(minutes=1),
        )
    if off < timedelta(days=2):
        return (
            translate("words", "This PC's clock is %1 hour(s) slow", None, 0),
            translate("words", "This PC's clock is %1 hour(s) fast", None, 0),
            timedelta(hours=1),
        )
    return (
        translate("words", "This PC's clock is %1 day(s) slow", None, 0),
        translate("words", "This PC's clock is %1 day(s) fast", None, 0),
        timedelta(days=1),
    )
