"""Every state of the window, seen in Dutch: its words can be read, and nothing is cut off or painted over."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.hands import reads
from tests.gui.pictures import View, faults_of, keep_picture, seen
from tests.gui.scenes import Scene, all_scenes

USUAL = View()


@pytest.mark.parametrize("scene", all_scenes(), ids=lambda scene: scene.name)
def test_every_state_says_its_words_in_dutch_and_is_whole(qtbot: QtBot, scene: Scene) -> None:
    with seen(qtbot, scene, USUAL) as stage:
        stage.see(*scene.words)
        keep_picture(stage, scene, USUAL)
        assert [word for word in scene.never if reads(stage.shown(), word)] == []
        assert [str(fault) for fault in faults_of(stage)] == []
