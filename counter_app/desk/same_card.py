"""The same card again: whether a tap is a new attempt, or the one before seen twice.

A card that lies or bounces on a reader, or is shown again to see what happened, must not become a second request.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto

from counter_app.desk.feedback import Feedback, Message, Outcome
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
    """One check-in. While it is under way it has no result; while it is read back it is being asked about."""

    result: Feedback | None = None
    at: float = 0.0
    is_asked_about: bool = False

    @property
    def is_settled(self) -> bool:
        """Whether it is known how it ended."""
        return self.result is not None and self.result.outcome is not Outcome.UNKNOWN


@dataclass(slots=True)
class SameCard:
    """Remembers the attempts of each card that still matter. One thread, one clock (seconds, monotonic)."""

    _attempts: dict[tuple[CardNumber, str], _Attempt] = field(default_factory=dict)

    def decide(self, card: CardNumber, cdbid: str, now: float) -> Decision:
        """What a tap of `card` at activity `cdbid` means; for SEND and READ_BACK a `finished` has to follow."""
        self._forget(card, cdbid, now)
        attempt = self._attempts.get((card, cdbid))
        if attempt is None:
            self._attempts[card, cdbid] = _Attempt()
            return Decision.SEND
        if attempt.result is None or attempt.is_settled or attempt.is_asked_about:
            return Decision.KEEP
        attempt.is_asked_about = True
        return Decision.READ_BACK

    def finished(self, card: CardNumber, cdbid: str, result: Feedback, now: float) -> None:
        """The attempt of `card` at `cdbid` ended at `now`, by its own answer or by being read back.

        What is known stays known: a read-back that comes late and still does not know changes nothing.
        """
        attempt = self._attempts.get((card, cdbid))
        if attempt is not None and not attempt.is_settled:
            attempt.result, attempt.at, attempt.is_asked_about = result, now, False

    def forget(self, card: CardNumber) -> None:
        """What is known of `card` no longer holds: its next tap is a new attempt. What is under way stays."""
        self._attempts = {
            key: attempt for key, attempt in self._attempts.items() if key[0] != card or not attempt.is_settled
        }

    def result_of(self, card: CardNumber) -> Feedback | None:
        """The result of the last attempt of `card` that is remembered; None while it is under way."""
        results = [attempt.result for (one, _), attempt in self._attempts.items() if one == card]
        return results[-1] if results else None

    def _forget(self, card: CardNumber, cdbid: str, now: float) -> None:
        """Drop what no longer holds a tap of `card` at `cdbid` back. What may still be under way always does."""
        self._attempts = {
            key: attempt
            for key, attempt in self._attempts.items()
            if not attempt.is_settled or (_holds_back(attempt, now) and (key[0] != card or key[1] == cdbid))
        }


def _holds_back(attempt: _Attempt, now: float) -> bool:
    """Whether a tap may be of the card before; not where the employee is asked to tap once more."""
    if attempt.result is None or now - attempt.at > AGAIN_SECONDS:
        return False
    return attempt.result.outcome is not Outcome.NOT_SENT and attempt.result.message is not Message.CLOCK_WRONG
