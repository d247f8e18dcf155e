"""One card, and how long its reading took: for a command line that waits for nothing else."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from counter_app.reader.listing import ServiceAbsentError
from counter_app.reader.pcsc import PNP_NOTIFICATION, Pcsc, PcscError, ReaderState, pyscard
from counter_app.reader.reading import Finding, Hitch, read_card

_TURN = 0.5
"""Seconds after which the readers are listed again while nothing happens: one may have been plugged in."""


@dataclass(frozen=True, slots=True, repr=False)
class Tapped:
    """A card was laid down: the end of its number (None where it gave none), and the seconds from card to number."""

    reader: str
    masked: str | None
    seconds: float


def wait_for_tap(seconds: float, scard: Any = None) -> Tapped | None:
    """The first card that is laid down within `seconds`, or lies there; None where there was none.

    `scard` is what has the functions of `smartcard.scard`, by default that module. Raises `ServiceAbsentError`.
    """
    try:
        pcsc = Pcsc(scard or pyscard())
    except ImportError as error:
        raise ServiceAbsentError(None) from error
    except PcscError as error:
        raise ServiceAbsentError(error.name) from error
    try:
        return _wait(pcsc, time.monotonic() + seconds)
    except PcscError as error:
        raise ServiceAbsentError(error.name) from error
    finally:
        pcsc.release()


def _wait(pcsc: Pcsc, deadline: float) -> Tapped | None:
    while (left := deadline - time.monotonic()) > 0:
        names = pcsc.list_readers()
        states = pcsc.look(names) if names else ()
        began = time.perf_counter()
        for state in states:
            tapped = _read(pcsc, state, began) if state.card_present else None
            if tapped is not None:
                return tapped
        watched = states or pcsc.look([PNP_NOTIFICATION])
        pcsc.wait(watched, min(left, _TURN))
    return None


def _read(pcsc: Pcsc, state: ReaderState, began: float) -> Tapped | None:
    """None for what is to be tried again, and for a contact card."""
    result = read_card(pcsc, state)
    if isinstance(result, Hitch) or result == Finding():
        return None
    masked = None if result.chip_number is None else f"…{result.chip_number[-4:]}"
    return Tapped(state.reader, masked, time.perf_counter() - began)
