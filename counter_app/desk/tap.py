"""A tap: one card offered to the desk, whether by a reader, a keyboard, a scanner or the practice tray."""

from dataclasses import dataclass

from counter_app.uitpas.numbers import ChipNumber, Insz, UitpasNumber

CardNumber = ChipNumber | UitpasNumber | Insz
"""What names a card or its holder; the type tells which call parameter it goes in."""


@dataclass(frozen=True, slots=True)
class Tap:
    """One card offered to the desk. Each task carries the tap that caused it, and each answer comes back with it.

    `id` is unique in this run. `at` is `time.perf_counter()` in seconds: when the number was in hand.
    """

    id: int
    card: CardNumber
    at: float
