"""Plays the sounds by whatever the system has for it. They are an extra: the screen always says the same.

QtMultimedia would do it too, but brings all of PySide6-Addons. Windows plays by `winsound`, macOS by `afplay`, Linux
by the first of `paplay`, `pw-play` and `aplay` that is installed. Where there is none, or no sound device, there is
silence and no error.
"""

from __future__ import annotations

import io
import logging
import shutil
import subprocess
import sys
import threading
import wave
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, auto
from pathlib import Path

from counter_app.gui.resources import resource

_log = logging.getLogger(__name__)

PATIENCE_SECONDS = 4.0
"""A player that has not ended by then hangs on its device; the sounds are far shorter."""


class SoundName(StrEnum):
    """A card was read, and one for each tone."""

    TICK = auto()
    DONE = auto()
    NOTICE = auto()
    REFUSED = auto()
    UNKNOWN = auto()
    FAULT = auto()


@dataclass(frozen=True, slots=True)
class _Order:
    name: SoundName
    volume: int


class Sounds:
    """Plays one sound after another on a thread of its own; of what waits meanwhile, the newest is kept.

    A tick never takes the place of a result that waits: a card that was not counted must be heard.
    """

    def __init__(self, *, is_on: bool = True, volume: int = 70, patience: float = PATIENCE_SECONDS) -> None:
        self.is_on = is_on
        self.volume = volume
        """In percent."""
        self._patience = patience
        self._changed = threading.Condition()
        self._next: _Order | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._thread: threading.Thread | None = None
        self._is_stopped = False

    def play(self, name: SoundName) -> None:
        """Play `name` as soon as the one before has ended; returns at once, whatever the device does."""
        if not self.is_on or self.volume <= 0:
            return
        with self._changed:
            if self._is_stopped or (name is SoundName.TICK and self._next is not None):
                return
            self._next = _Order(name, min(self.volume, 100))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="sounds", daemon=True)
                self._thread.start()
            self._changed.notify()

    def stop(self, seconds: float = 0.5) -> None:
        """Be silent for good; what plays is cut off. Waits `seconds` at most."""
        with self._changed:
            self._is_stopped = True
            self._next = None
            if self._process is not None:
                self._process.kill()
            self._changed.notify()
        if self._thread is not None:
            self._thread.join(seconds)

    def _run(self) -> None:
        while (order := self._wait()) is not None:
            path = resource(f"sounds/{order.name}.wav")
            try:
                _play_here(path, order.volume, self._run_player)
            except (OSError, RuntimeError, wave.Error) as error:
                _log.debug("The sound %s was not played: %s", order.name, error)

    def _wait(self) -> _Order | None:
        with self._changed:
            self._changed.wait_for(lambda: self._next is not None or self._is_stopped)
            order, self._next = self._next, None
            return order

    def _run_player(self, command: list[str], sound: bytes | None) -> None:
        with self._changed:
            if self._is_stopped:
                return
            self._process = subprocess.Popen(  # noqa: S603 - players that we name
                command,
                stdin=subprocess.DEVNULL if sound is None else subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        try:
            self._process.communicate(sound, timeout=self._patience)
        except subprocess.TimeoutExpired:
            _log.debug("%s hangs and is ended.", command[0])
            self._process.kill()
            self._process.communicate()
        finally:
            with self._changed:
                self._process = None


_RunPlayer = Callable[[list[str], bytes | None], None]


def at_volume(path: Path, volume: int) -> bytes:
    """The WAV file `path` (16 bits) at `volume` percent, for players that know no volume."""
    with wave.open(str(path)) as source:
        parameters = source.getparams()
        samples = array("h", source.readframes(source.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    scaled = array("h", (sample * volume // 100 for sample in samples))
    if sys.byteorder == "big":
        scaled.byteswap()
    result = io.BytesIO()
    with wave.open(result, "wb") as target:
        target.setparams(parameters)
        target.writeframes(scaled.tobytes())
    return result.getvalue()


if sys.platform == "win32":
    import winsound

    def _play_here(path: Path, volume: int, _run_player: _RunPlayer) -> None:
        winsound.PlaySound(at_volume(path, volume), winsound.SND_MEMORY | winsound.SND_NODEFAULT)

elif sys.platform == "darwin":

    def _play_here(path: Path, volume: int, run_player: _RunPlayer) -> None:
        run_player(["afplay", "--volume", f"{volume / 100:.2f}", str(path)], None)

else:

    def _play_here(path: Path, volume: int, run_player: _RunPlayer) -> None:
        if (player := shutil.which("paplay")) is not None:
            run_player([player, f"--volume={65536 * volume // 100}", str(path)], None)
        elif (player := shutil.which("pw-play")) is not None:
            run_player([player, f"--volume={volume / 100:.2f}", str(path)], None)
        elif (player := shutil.which("aplay")) is not None:
            run_player([player, "--quiet", "-"], at_volume(path, volume))
