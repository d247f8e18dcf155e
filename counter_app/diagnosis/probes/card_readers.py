"""The smart card service, the readers, and a card on one of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from counter_app.diagnosis.findings import Finding, Message, Probe, State
from counter_app.diagnosis.subject import Subject
from counter_app.reader import ServiceAbsentError, list_readers
from counter_app.reader.one_tap import Tapped, wait_for_tap

TAP_SECONDS = 20.0
_KERNEL_MODULES = ("pn533_usb", "pn533", "nfc")
_FORBIDDEN = ("SCARD_E_NO_ACCESS", "SCARD_W_SECURITY_VIOLATION")
_REMOTE_SESSION = 0x1000
_NOBODY_TO_ASK = Finding(Probe.READERS, State.NOT_CHECKED, Message.READERS_ASK_SERVICE)


def card_service(_subject: Subject) -> Finding:
    """Whether the smart card service answers."""
    try:
        list_readers()
    except ServiceAbsentError as error:
        return Finding(Probe.CARD_SERVICE, State.WRONG, _why_absent(error.code), (error.code or "",))
    return Finding(Probe.CARD_SERVICE, State.WELL, Message.SERVICE_RUNS)


def readers(subject: Subject) -> Finding:
    """Which readers there are, and what may keep them away."""
    try:
        names = list_readers()
    except ServiceAbsentError:
        return _NOBODY_TO_ASK
    if not names:
        return _no_reader(held=kernel_modules(), is_remote=is_remote_desktop())
    told = ", ".join(names)
    if subject.reader is not None and not any(name.startswith(subject.reader) for name in names):
        return Finding(Probe.READERS, State.WRONG, Message.READER_OTHER_CHOSEN, (told, subject.reader))
    return Finding(Probe.READERS, State.WELL, Message.READERS_THERE, (told,))


def tap(_subject: Subject) -> Finding:
    """A card that somebody lays down now: the end of its number, and how long the reading took."""
    try:
        tapped = wait_for_tap(TAP_SECONDS)
    except ServiceAbsentError:
        return Finding(Probe.TAP, State.NOT_CHECKED, Message.TAP_NOT_POSSIBLE)
    match tapped:
        case None:
            return Finding(Probe.TAP, State.WRONG, Message.NO_TAP, (f"{TAP_SECONDS:g}",))
        case Tapped(reader, None, _):
            return Finding(Probe.TAP, State.NOTE, Message.TAP_WITHOUT_NUMBER, (reader,))
        case Tapped(reader, masked, seconds):
            milliseconds = str(max(1, round(seconds * 1000)))
            return Finding(Probe.TAP, State.WELL, Message.TAPPED, (masked or "", milliseconds, reader))


def tap_not_asked(_subject: Subject) -> Finding:
    """Nobody wants to lay a card down."""
    return Finding(Probe.TAP, State.NOT_CHECKED, Message.TAP_NOT_ASKED)


def kernel_modules(table: str | None = None) -> tuple[str, ...]:
    """The modules of Linux that take a reader for themselves, as far as they are loaded. `table`: /proc/modules."""
    if table is None:
        try:
            table = Path("/proc/modules").read_text(encoding="ascii", errors="replace")
        except OSError:
            return ()
    loaded = {line.split(" ", 1)[0] for line in table.splitlines()}
    return tuple(name for name in _KERNEL_MODULES if name in loaded)


def is_remote_desktop() -> bool:
    """Whether the screen of this session is on another PC: its readers are there too."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - there is no such call elsewhere

        return bool(ctypes.windll.user32.GetSystemMetrics(_REMOTE_SESSION))
    return bool(os.environ.get("XRDP_SESSION"))


def _no_reader(*, held: tuple[str, ...], is_remote: bool) -> Finding:
    if is_remote:
        return Finding(Probe.READERS, State.WRONG, Message.READER_REMOTE_DESKTOP)
    if held:
        return Finding(Probe.READERS, State.WRONG, Message.READER_HELD_BY_KERNEL, (", ".join(held),))
    return Finding(Probe.READERS, State.WRONG, Message.NO_READER)


def _why_absent(code: str | None) -> Message:
    if code is None:
        return Message.NO_PCSC
    if code in _FORBIDDEN:
        return Message.SERVICE_FORBIDDEN
    return Message.SERVICE_ABSENT_WINDOWS if sys.platform == "win32" else Message.SERVICE_ABSENT
