"""The settings: what is chosen holds at once, and is there again the next time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from counter_app.config.preferences import Mode, Preferences, SecondScreen
from counter_app.config.user_file import load_user_file
from counter_app.gui.language import install
from counter_app.gui.preferences_holder import PreferencesHolder
from counter_app.gui.settings.section import Choices
from counter_app.reader.events import ServiceChanged, ServiceState
from tests.gui.conftest import Desk


@pytest.fixture
def settings(desk: Desk) -> Desk:
    desk.window.show_settings()
    return desk


def choose(desk: Desk, choices: Choices, value: object) -> None:  # type: ignore[type-arg]
    click(choices.buttons[value])
    QApplication.processEvents()
    desk.wait_until_quiet()


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def saved(desk: Desk) -> Preferences:
    return load_user_file(desk.preferences.data_dir).preferences


def test_another_language_is_spoken_at_once_on_every_page(settings: Desk) -> None:
    try:
        choose(settings, settings.window.settings_page.languages, "fr")
        assert settings.shows("Paramètres", "Langue")
        assert settings.window.menu.buttons
        settings.window.show_help()
        assert settings.shows("Raccourcis")
        assert saved(settings).language == "fr"
    finally:
        install("en")


def test_text_grows_at_once(settings: Desk) -> None:
    before = settings.window.settings_page.title.fontMetrics().height()
    choose(settings, settings.window.settings_page.sizes, 150)
    assert settings.window.settings_page.title.fontMetrics().height() > 1.3 * before
    assert saved(settings).text_percent == 150


def test_dark_is_dark_at_once(settings: Desk) -> None:
    def brightness() -> int:
        margin = settings.window.pages.geometry().topLeft() + QPoint(6, 6)
        frame = settings.window.centralWidget()
        assert frame is not None
        return frame.grab().toImage().pixelColor(margin).lightness()

    before = brightness()
    choose(settings, settings.window.settings_page.modes, Mode.DARK)
    assert before > 200
    assert brightness() < 60
    assert saved(settings).mode is Mode.DARK


def test_sounds_are_off_and_on_at_once_and_the_volume_is_theirs(settings: Desk) -> None:
    page = settings.window.settings_page
    click_box = page.sounds_on
    assert click_box.isChecked()
    assert page.volume.isEnabled()
    QTest.mouseClick(click_box, Qt.MouseButton.LeftButton, pos=QPoint(8, click_box.height() // 2))
    assert not settings.sounds.is_on
    assert not page.volume.isEnabled()
    settings.preferences.set(sounds_on=True)
    page.volume.setFocus()
    before = settings.sounds.volume
    QTest.keyClick(page.volume, Qt.Key.Key_Right)
    settings.wait_until_quiet()
    assert settings.sounds.volume > before
    assert saved(settings).volume == settings.sounds.volume


def test_the_visitors_screen_is_off_until_it_is_chosen(settings: Desk) -> None:
    assert saved(settings).second_screen is SecondScreen.OFF
    choose(settings, settings.window.settings_page.screens, SecondScreen.POINTS)
    assert saved(settings).second_screen is SecondScreen.POINTS


def test_how_long_data_stays_is_chosen_in_seconds(settings: Desk) -> None:
    assert settings.shows("30 seconds", "90 seconds")
    choose(settings, settings.window.settings_page.stays, 180)
    assert saved(settings).stay_seconds == 180


def test_a_reader_that_was_chosen_stays_in_the_list_when_it_is_not_there(settings: Desk) -> None:
    settings.preferences.set(reader="ACS ACR122U")
    combo = settings.window.settings_page.reader.combo
    assert combo.currentText() == "ACS ACR122U"
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    settings.wait_until_quiet()
    assert saved(settings).reader is None


def test_the_reader_section_says_how_the_reader_is(settings: Desk) -> None:
    settings.window._equipment.readers._take(ServiceChanged(ServiceState.ABSENT, None, 0.0))
    assert settings.shows("Smart card service not running")
    settings.wait_until_quiet()


def test_what_is_marked_is_what_holds(settings: Desk) -> None:
    settings.preferences.set(text_percent=125, stay_seconds=30)
    page = settings.window.settings_page
    assert [value for value, button in page.sizes.buttons.items() if button.isChecked()] == [125]
    assert [value for value, button in page.stays.buttons.items() if button.isChecked()] == [30]


def test_a_value_that_makes_no_sense_changes_nothing(settings: Desk) -> None:
    with pytest.raises(ValueError, match="text_percent"):
        settings.preferences.set(text_percent=110)
    assert settings.preferences.value.text_percent == 100


def test_a_folder_that_cannot_be_written_is_told_and_the_choice_holds(settings: Desk) -> None:
    (settings.preferences.data_dir / "file").touch()
    holder = PreferencesHolder(settings.worker, settings.preferences.data_dir / "file", Preferences())
    told: list[str] = []
    holder.save_failed.connect(told.append)
    holder.set(volume=10)
    settings.wait_until_quiet()
    assert len(told) == 1
    assert holder.value.volume == 10


def test_what_was_not_saved_yet_is_saved_at_the_end(settings: Desk) -> None:
    settings.worker.stop(seconds=5)
    settings.preferences.set(volume=11)
    settings.preferences.save_what_is_left()
    assert saved(settings).volume == 11
