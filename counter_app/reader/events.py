"""What the reader thread tells: plain data, safe to hand to another thread.

`at` is `time.perf_counter()` in the reader thread, in seconds: for a card, the moment its UID was in hand.
`insertion` numbers the insertions of this run from 1, over all readers: the same insertion never comes twice.
"""

from dataclasses import dataclass
from enum import StrEnum


class ServiceState(StrEnum):
    """The smart card service (pcscd, the Windows Smart Card service, CryptoTokenKit)."""

    STARTING = "starting"
    RUNNING = "running"
    ABSENT = "absent"


class Unreadable(StrEnum):
    """Why a card gave no chip number."""

    TAKEN_AWAY = "taken away too soon"
    MUTE = "the card does not answer"
    NO_UID = "the card has no number to read"
    RANDOM_NUMBER = "the number is another at each tap: a phone or a bank card"
    IN_USE = "another program keeps the card to itself"


@dataclass(frozen=True, slots=True)
class ServiceChanged:
    """The smart card service appeared or went away. `code` is the PC/SC error, for the diagnosis."""

    state: ServiceState
    code: str | None
    at: float


@dataclass(frozen=True, slots=True)
class ReaderPresent:
    """A reader was plugged in, or was there at the start."""

    reader: str
    at: float


@dataclass(frozen=True, slots=True)
class ReaderGone:
    """A reader was unplugged, or the service that knew it stopped."""

    reader: str
    at: float


@dataclass(frozen=True, slots=True, repr=False)
class CardPresented:
    """A card lies on the reader and told its chip number (upper-case hex, `044C539AFF2080`)."""

    reader: str
    insertion: int
    chip_number: str
    at: float


@dataclass(frozen=True, slots=True)
class CardUnreadable:
    """A card was laid down, and gave no chip number that names it."""

    reader: str
    insertion: int
    reason: Unreadable
    at: float


@dataclass(frozen=True, slots=True)
class CardTakenAway:
    """The card of this insertion lies there no more."""

    reader: str
    insertion: int
    at: float


ReaderEvent = ServiceChanged | ReaderPresent | ReaderGone | CardPresented | CardUnreadable | CardTakenAway
