#!/usr/bin/env python3
"""Makes the sounds of the program: a few struck notes each, out of sines that die away.

    python packaging/make_sounds.py            write resources/sounds/*.wav
    python packaging/make_sounds.py FOLDER     write them there

Each must be known without looking, over a full hall: they differ in the direction of the melody and in the number of
notes, not in pitch alone. Up is done, twice the same is notice, down is refused, up and back is unknown, three low ones
are a fault. The same script gives the same bytes.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
SOUNDS = HERE / "resources" / "sounds"
RATE = 22_050
"""Samples a second: enough, as nothing in them is above 5 kHz."""
ATTACK = 0.004
RELEASE = 0.012
"""Seconds at both ends in which a note comes and goes; without them it clicks."""

D4, G4, B4, D5, E5, FIS5, A5, B5, E6 = (440 * 2 ** (step / 12) for step in (-7, -2, 2, 5, 7, 9, 12, 14, 19))

WOOD = (1.0, 0.0, 0.0, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 0.08)
"""The parts of a marimba's bar: the note, two octaves above it, and a trace of three and a third."""
REED = (1.0, 0.55, 0.4, 0.22, 0.12)
"""Fuller: heard on the small loudspeaker of a desk PC, however low the note."""


@dataclass(frozen=True)
class Note:
    """A struck note: when it begins, how long it is, how fast it dies away (seconds to a third), how loud it is."""

    pitch: float
    start: float
    length: float
    decay: float = 0.12
    level: float = 1.0
    timbre: tuple[float, ...] = WOOD

    def sample(self, time: float) -> float:
        """The note at `time` seconds from the beginning of the sound."""
        since = time - self.start
        if not 0.0 <= since < self.length:
            return 0.0
        envelope = min(1.0, since / ATTACK, (self.length - since) / RELEASE) * math.exp(-since / self.decay)
        parts = sum(
            strength * math.exp(-since * index * 6) * math.sin(2 * math.pi * self.pitch * (index + 1) * since)
            for index, strength in enumerate(self.timbre)
            if strength
        )
        return self.level * envelope * parts


@dataclass(frozen=True)
class Sound:
    """Some notes, and the highest level of all of them together, of 1."""

    notes: tuple[Note, ...]
    peak: float


SCORE = {
    "tick": Sound((Note(E6, 0.0, 0.06, decay=0.014),), peak=0.16),
    "done": Sound((Note(E5, 0.0, 0.30), Note(B5, 0.10, 0.42, decay=0.16)), peak=0.38),
    "notice": Sound((Note(A5, 0.0, 0.20, decay=0.07), Note(A5, 0.17, 0.34, decay=0.12)), peak=0.34),
    "refused": Sound(
        (Note(B4, 0.0, 0.22, decay=0.16, timbre=REED), Note(G4 * 2 ** (-3 / 12), 0.17, 0.42, decay=0.2, timbre=REED)),
        peak=0.42,
    ),
    "unknown": Sound(
        (Note(D5, 0.0, 0.2, decay=0.1), Note(A5, 0.15, 0.2, decay=0.1), Note(FIS5, 0.30, 0.44, decay=0.17)), peak=0.4
    ),
    "fault": Sound(
        (
            Note(D4, 0.0, 0.19, decay=0.25, timbre=REED),
            Note(D4, 0.22, 0.19, decay=0.25, timbre=REED),
            Note(D4, 0.44, 0.42, decay=0.22, timbre=REED),
        ),
        peak=0.46,
    ),
}


def samples(sound: Sound) -> array[int]:
    """`sound` as 16-bit samples."""
    seconds = max(note.start + note.length for note in sound.notes)
    times = [index / RATE for index in range(round(seconds * RATE))]
    wave_form = [sum(note.sample(time) for note in sound.notes) for time in times]
    loudest = max(abs(value) for value in wave_form)
    made = array("h", (round(value / loudest * sound.peak * 32_767) for value in wave_form))
    if sys.byteorder == "big":
        made.byteswap()
    return made


def write(folder: Path) -> None:
    """Write all sounds into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, sound in SCORE.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(sound).tobytes())


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else SOUNDS)
