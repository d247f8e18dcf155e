"""The same card again: whether a tap is a new attempt, or the one before seen twice.

A card that lies or bounces on a reader, or is shown again to see what happened, must not become a second request.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto

from counter_app.desk.feedback import Feedback, Outcome
from counter_app.desk.tap import CardNumber

AGAIN_SECONDS = 3.0
"""For how long after its result the same card is the same attempt."""


class Decision(StrEnum):
    """What to do with a tap."""

    SEND = auto()
    KEEP = auto()
    """Nothing new: the panel keeps (or awaits) the result that this card has."""
    READ_BACK = auto()
    """Its last check-in is not certain: ask the server what became of it, and send nothing."""


@dataclass(slots=True)
class _Attempt:
    cdbid: str
    result: Feedback | None = None
    at: float = 0.0
    asking: bool = False


@dataclass(slots=True)
class SameCard:
    """Remembers the last attempt of each card that still matters. One thread, one clock (seconds, monotonic)."""

    _attempts: dict[CardNumber, _Attempt] = field(default_factory=dict)

    def decide(self, card: CardNumber, cdbid: str, now: float) -> Decision:
        """What a tap of `card` at activity `cdbid` means; for SEND and READ_BACK a `finished` has to follow."""
        self._forget_old(now)
        attempt = self._attempts.get(card)
        if attempt is None or attempt.cdbid != cdbid or _surely_not_sent(attempt):
            self._attempts[card] = _Attempt(cdbid)
            return Decision.SEND
        if attempt.result is None or attempt.asking:
            return Decision.KEEP
        if attempt.result.outcome is Outcome.UNKNOWN:
            attempt.asking = True
            return Decision.READ_BACK
        return Decision.KEEP

    def finished(self, card: CardNumber, cdbid: str, result: Feedback, now: float) -> None:
        """The attempt of `card` at `cdbid` ended at `now`, by its own answer or by being read back."""
        attempt = self._attempts.get(card)
        if attempt is not None and attempt.cdbid == cdbid:
            attempt.result, attempt.at, attempt.asking = result, now, False

    def result_of(self, card: CardNumber) -> Feedback | None:
        """The last result of `card` while it is remembered."""
        attempt = self._attempts.get(card)
        return attempt.result if attempt else None

    def _forget_old(self, now: float) -> None:
        for card in [card for card, attempt in self._attempts.items() if _is_over(attempt, now)]:
            del self._attempts[card]


def _surely_not_sent(attempt: _Attempt) -> bool:
    return attempt.result is not None and attempt.result.outcome is Outcome.NOT_SENT


def _is_over(attempt: _Attempt, now: float) -> bool:
    if attempt.result is None or attempt.result.outcome is Outcome.UNKNOWN:
        return False
    return now - attempt.at > AGAIN_SECONDS
