"""The states with most on the screen, in every language, theme, text size and window size that is promised.

Each is played from the start at every text size, in another language each time and now light, now dark; then language
and window change while it is on the screen. So every language has its start, and its change, in the course of one
state; and what is a window of its own in front, which keeps its language, is played anew for each.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from counter_app.config.preferences import LANGUAGES, TEXT_PERCENTS
from counter_app.gui.theme import Mode
from tests.gui.pictures import View, faults_of, keep_picture, seen
from tests.gui.scenes import Scene, Stage, all_scenes, front_scenes, sign_in_front_scenes

FIRST, SMALLEST = (1180, 760), (960, 600)
SIZES = {100: (FIRST, SMALLEST), 125: (FIRST, SMALLEST), 150: (FIRST, SMALLEST), 200: (FIRST,)}
"""At each text size, the windows that it is promised for."""
NAMES = (
    "check-in-idle",
    "check-in-promotions",
    "check-in-late",
    "check-in-long-name",
    "check-in-already-more",
    "check-in-over",
    "check-in-please-check-more",
    "check-in-random-number",
    "check-in-unknown-still",
    "check-in-no-reader",
    "sign-in-again",
    "promotions-idle",
    "promotions-no-reader",
    "promotions-list",
    "promotions-long-texts",
    "promotions-filters",
    "promotions-blocked-and-more",
    "promotions-failed",
    "promotions-phone",
    "promotions-question",
    "promotions-question-dropped",
    "promotions-done-for-another",
    "promotions-not-sent",
    "promotions-unknown",
    "detail-not-applicable-to-passholder",
    "refused-not-possible-no-active-card-system",
    "today-open-items",
    "settings",
    "settings-of-it",
    "bands",
    "help",
    "practice",
    "number-wrong",
    "number-pad",
    "bar-all-is-wrong",
    "bar-long-names",
)
SIGNING_IN = ("sign-in-wrong-code", "terms", "popup-signed-in-for-now")
"""The largest of what opens on the way in."""
IN_FRONT = (*front_scenes(), *(scene for scene in sign_in_front_scenes() if scene.name in SIGNING_IN))
CHOSEN = tuple(scene for scene in all_scenes() if scene.name in NAMES)


def mode_of(number: int, percent: int) -> Mode:
    """Light and dark in turn, so that every scene is seen in both, and every text size too."""
    return (Mode.LIGHT, Mode.DARK)[(number + TEXT_PERCENTS.index(percent)) % 2]


def languages_from(percent: int) -> tuple[str, ...]:
    """All of them, another one first at each text size."""
    first = TEXT_PERCENTS.index(percent) % len(LANGUAGES)
    return LANGUAGES[first:] + LANGUAGES[:first]


def change_to(stage: Stage, view: View) -> None:
    stage.desk.preferences.set(language=view.language)
    stage.desk.window.resize(view.width, view.height)
    stage.settle()


def test_every_chosen_scene_is_there() -> None:
    assert len(CHOSEN) == len(NAMES)


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("scene", CHOSEN, ids=lambda scene: scene.name)
def test_nothing_is_cut_or_covered(qtbot: QtBot, scene: Scene, percent: int) -> None:
    first, *others = languages_from(percent)
    view = View(first, mode_of(CHOSEN.index(scene), percent), percent)
    found = []
    with seen(qtbot, scene, view) as stage:
        for language in (first, *others):
            for width, height in SIZES[percent]:
                now = replace(view, language=language, width=width, height=height)
                change_to(stage, now)
                keep_picture(stage, scene, now)
                found += [f"{now}: {fault}" for fault in faults_of(stage)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", IN_FRONT, ids=lambda scene: scene.name)
def test_nothing_in_front_is_cut_or_covered(qtbot: QtBot, scene: Scene, language: str, percent: int) -> None:
    width, height = SIZES[percent][-1]
    view = View(language, mode_of(LANGUAGES.index(language), percent), percent, width, height)
    with seen(qtbot, scene, view) as stage:
        keep_picture(stage, scene, view)
        assert [str(fault) for fault in faults_of(stage)] == []
