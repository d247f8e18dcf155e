"""The one table over `Tone`: icon, sound, and how long it stays. The colours of a tone are in `theme`."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.desk.feedback import Tone
from counter_app.gui.sounds import SoundName


@dataclass(frozen=True, slots=True)
class ToneStyle:
    """How a tone looks and sounds besides its colours."""

    icon: str
    sound: SoundName
    seconds: float
    """How long it stays when no other card comes."""


_STYLES = {
    Tone.DONE: ToneStyle("done", SoundName.DONE, 20.0),
    Tone.NOTICE: ToneStyle("notice", SoundName.NOTICE, 20.0),
    Tone.REFUSED: ToneStyle("refused", SoundName.REFUSED, 20.0),
    Tone.UNKNOWN: ToneStyle("unknown", SoundName.UNKNOWN, 20.0),
    Tone.FAULT: ToneStyle("fault", SoundName.FAULT, 20.0),
}


def style(tone: Tone) -> ToneStyle:
    """How `tone` looks and sounds, and how long it stays."""
    return _STYLES[tone]
