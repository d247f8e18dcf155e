"""What is on the screen when language, theme and text size change."""

from __future__ import annotations

from counter_app.gui.theme import Mode
from tests.gui.scenes.check_in import log_of
from tests.gui.scenes.pages import today
from tests.gui.scenes.promotions import list_of, question
from tests.gui.scenes.stage import Play, Scene, Stage


def live_scenes() -> tuple[Scene, ...]:
    """All of them."""
    return (
        Scene("live-check-in", _live(lambda stage: log_of(stage, 5)), ("1 punt gespaard",)),
        Scene("live-promotions", _live(list_of()), ("Nora Peeters", "Gratis drankje"), ("Kaart gelezen",)),
        Scene("live-question", _live(question), ("12 → 7 punten",)),
        Scene("live-today", _live(today), ("Nora P.",)),
    )


def _live(play: Play) -> Play:
    """Play in English, dark and large; then change all of it."""

    def change(stage: Stage) -> None:
        preferences = stage.desk.preferences
        wanted = preferences.value
        preferences.set(language="en", mode=Mode.DARK, text_percent=150)
        play(stage)
        stage.settle()
        preferences.set(language=wanted.language, mode=wanted.mode, text_percent=wanted.text_percent)
        stage.settle()

    return change
