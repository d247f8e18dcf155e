"""Every state of the window, seen in Dutch: its words can be read, and nothing is cut off or painted over."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.hands import reads
from tests.gui.pictures import faults_of, seen
from tests.gui.scenes import (
    Scene,
    check_in_scenes,
    live_scenes,
    page_scenes,
    promotion_scenes,
    state_scenes,
)

SCENES = (*check_in_scenes(), *promotion_scenes(), *page_scenes(), *state_scenes(), *live_scenes())


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_in_dutch_every_state_says_its_words_and_is_whole(qtbot: QtBot, scene: Scene) -> None:
    with seen(qtbot, scene) as stage:
        stage.see(*scene.words)
        assert [word for word in scene.never if reads(stage.shown(), word)] == []
        assert [str(fault) for fault in faults_of(stage)] == []
