"""Reading the number of a card: one attempt, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from counter_app.reader.codes import Code
from counter_app.reader.events import Unreadable
from counter_app.reader.pcsc import Pcsc, PcscError, ReaderState

GET_UID = bytes.fromhex("FFCA000000")
"""PC/SC part 3, 3.2.2.1.3: Get Data, the UID. The reader answers it, not the card."""

_OK = b"\x90\x00"


@dataclass(frozen=True, slots=True, repr=False)
class Finding:
    """What a card is, once and for all: it has a chip number, or a reason for having none.

    With neither it is a contact card, which is none of our business.
    """

    chip_number: str | None = None
    reason: Unreadable | None = None


class Hitch(Enum):
    """Why an attempt found nothing out: another one may."""

    IN_USE = auto()
    NO_ANSWER = auto()


def read_card(pcsc: Pcsc, state: ReaderState) -> Finding | Hitch:
    """One attempt to read the UID of the card on the reader of `state`.

    It raises nothing: whether a failure was the card's or the service's, the next look at the readers tells.
    """
    try:
        with pcsc.connect(state.reader) as card:
            answer = card.transmit(GET_UID)
    except PcscError as error:
        return Hitch.IN_USE if error.code == Code.SCARD_E_SHARING_VIOLATION else Hitch.NO_ANSWER
    if len(answer) < len(_OK):
        return Hitch.NO_ANSWER
    return finding(answer[:-2], answer[-2:], state)


def lay_alone(pcsc: Pcsc, state: ReaderState) -> bool:
    """Whether no other card can have answered since `state`: cards may change while another reader is slow."""
    try:
        (later,) = pcsc.look([state.reader])
    except PcscError:
        return False
    return state.may_be_same_card(later)


def finding(uid: bytes, status: bytes, state: ReaderState) -> Finding:
    """What the answer `uid` with the status word `status` says of the card."""
    if status != _OK or len(uid) not in (4, 7, 10):
        return unreadable(Unreadable.NO_UID, state)
    if len(uid) == 4 and uid[0] in (0x08, 0x80):
        return unreadable(Unreadable.RANDOM_NUMBER, state)
    return Finding(chip_number=uid.hex().upper())


def unreadable(reason: Unreadable, state: ReaderState) -> Finding:
    """The finding for a card without a usable number: nothing at all for a contact card."""
    return Finding() if state.contact_card else Finding(reason=reason)
