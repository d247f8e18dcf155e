"""The guide of the demonstration believes nothing that it cannot read, and keeps small pictures that are right."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_app.gui.demo_guide import Guide, StepFailedError, small_picture


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(QLabel("Nora has 12 points"))
    window.resize(300, 100)
    window.show()
    return window


def test_a_step_that_shows_what_it_should_says_its_line_and_keeps_its_picture(
    window: QWidget, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = Guide(window, tmp_path, 0)
    guide.step("points", "Nora has points.", "12 points")
    assert "Nora has points." in capsys.readouterr().out
    picture = QImage(str(tmp_path / "01-points.png"))
    assert (picture.width(), picture.height()) == (300, 100)


def test_a_step_that_shows_something_else_fails_and_keeps_no_picture(window: QWidget, tmp_path: Path) -> None:
    with pytest.raises(StepFailedError, match="13 points"):
        Guide(window, tmp_path, 0, patience=0.05).step("points", "Nora has points.", "13 points")
    assert list(tmp_path.iterdir()) == []


def test_words_that_are_hidden_are_not_read(window: QWidget, tmp_path: Path) -> None:
    label = window.findChild(QLabel)
    assert isinstance(label, QLabel)
    label.hide()
    with pytest.raises(StepFailedError):
        Guide(window, tmp_path, 0, patience=0.05).step("points", "Nora has points.", "12 points")


def test_a_small_picture_of_few_colours_is_the_same_picture() -> None:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0xFF1362BD)
    for column in range(20):
        picture.setPixel(column, 7, 0xFF000000 + column * 9)
    small = small_picture(picture)
    assert small.format() is QImage.Format.Format_Indexed8
    assert small.convertToFormat(QImage.Format.Format_RGB32) == picture
