"""What IT and the employee said in their files, on the screen: locked is shown locked, and what is wrong is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QSlider, QWidget
from pytestqt.qtbot import QtBot

from counter_app.config.preferences import KINDS
from counter_app.config.settings import load_settings
from counter_app.config.user_file import load_user_file
from counter_app.gui.app import CounterApp
from counter_app.gui.language import install
from counter_app.gui.settings.section import Choices
from tests.gui.conftest import PATIENCE_MS, forget_earlier_windows, takes_away, visible_texts

Start = Callable[..., CounterApp]

WIDGETS = {
    "language": "language",
    "text_percent": "text",
    "mode": "mode",
    "sounds_on": "sounds_on",
    "volume": "volume",
    "reader": "reader_choice",
    "second_screen": "screen",
    "stay_seconds": "stay",
    "keep_days": "keep",
    "keep_check_ins": "keep_check_ins",
}
"""Where each preference is chosen on the page, by object name."""
OF_IT = {
    "language": "fr",
    "text_percent": 125,
    "mode": "dark",
    "sounds_on": False,
    "volume": 5,
    "reader": "ACS",
    "second_screen": "points",
    "stay_seconds": 30,
    "keep_days": 7,
    "keep_check_ins": False,
}
OF_THE_EMPLOYEE = {
    "language": "en",
    "text_percent": 100,
    "mode": "light",
    "sounds_on": True,
    "volume": 50,
    "reader": "HID",
    "second_screen": "off",
    "stay_seconds": 60,
    "keep_days": 90,
    "keep_check_ins": True,
}


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Starts the program on a PC with these files, and opens the settings."""
    forget_earlier_windows()
    started: list[CounterApp] = []

    def start(machine: str = "", user: str = "", environ: dict[str, str] | None = None) -> CounterApp:
        data = tmp_path / "data"
        data.mkdir()
        (tmp_path / "counter.toml").write_text(machine, encoding="utf-8")
        (data / "preferences.toml").write_text(user or "language = 'en'\n", encoding="utf-8")
        told = {"COUNTER_APP_DATA_DIR": str(data), **(environ or {})}
        app = CounterApp(load_settings(told, machine=tmp_path / "counter.toml"), practice=False)
        started.append(app)
        takes_away(qtbot, app)
        app.window.show()
        return app

    yield start
    for app in started:
        app.stop()
    install("en")


def toml(table: dict[str, object]) -> str:
    return "".join(
        f"{name} = {str(value).lower() if isinstance(value, bool | int) else repr(value)}\n"
        for name, value in table.items()
    )


def chooser(app: CounterApp, name: str) -> QWidget:
    found = app.window.settings_page.findChild(QWidget, WIDGETS[name])
    assert isinstance(found, QWidget)
    return found


def shown(app: CounterApp, name: str) -> object:
    match chooser(app, name):
        case Choices() as choices:
            [value] = [value for value, button in choices.buttons.items() if button.isChecked()]
            return value
        case QCheckBox() as box:
            return box.isChecked()
        case QSlider() as slider:
            return slider.value()
        case QComboBox() as combo:
            return combo.currentText()
        case other:
            raise AssertionError(other)


@pytest.mark.parametrize("name", KINDS)
def test_what_is_locked_is_shown_locked_with_the_value_of_it_and_why(start: Start, name: str) -> None:
    app = start(f"{toml(OF_IT)}locked = ['{name}']\n", toml({**OF_THE_EMPLOYEE, "volume": 50}))
    app.window.show_settings()
    assert shown(app, name) == OF_IT[name]
    assert [other for other in WIDGETS if not chooser(app, other).isEnabled()] == [
        other for other in WIDGETS if other == name or (other == "volume" and name == "sounds_on")
    ]
    others = {other: shown(app, other) for other in WIDGETS if other != name}
    assert others == {other: value for other, value in OF_THE_EMPLOYEE.items() if other != name}
    why = "Fixé par l’administrateur de ce PC" if name == "language" else "Set by the administrator of this PC"
    assert visible_texts(app.window).count(why) >= 1
    with pytest.raises(ValueError, match="IT decides"):
        app.preferences.set(**{name: KINDS[name].check(OF_THE_EMPLOYEE[name])})


def test_without_a_lock_nothing_is_said_of_one(start: Start) -> None:
    app = start(toml(OF_IT))
    app.window.show_settings()
    assert all(chooser(app, name).isEnabled() for name in WIDGETS if name != "volume")
    assert not any("administrator" in text for text in visible_texts(app.window))


def test_dutch_says_who_locked_it(start: Start) -> None:
    app = start("language = 'nl'\nlocked = ['language']\n")
    app.window.show_settings()
    assert "Vastgelegd door de beheerder van deze pc" in visible_texts(app.window)


def test_only_what_the_employee_chose_is_kept_so_that_what_it_says_later_holds(qtbot: QtBot, start: Start) -> None:
    app = start("volume = 5\nkeep_days = 7\n", "language = 'en'\nconsumer_key = 'by hand'\n[test]\nbalie_key = 'b'\n")
    app.preferences.set(stay_seconds=180)
    qtbot.waitUntil(lambda: not app.worker.is_busy, timeout=PATIENCE_MS)
    kept = load_user_file(app.preferences.data_dir).chosen
    assert kept == {
        "language": "en",
        "consumer_key": "by hand",
        "stay_seconds": 180,
        "test": {"balie_key": "b"},
    }


def test_a_file_with_one_wrong_key_is_said_on_every_page_and_in_full_with_the_settings(start: Start) -> None:
    app = start("volume = 20\nkeep_days = 'a week'\n")
    window = app.window
    assert window.settings_band.text.text() == "Not all settings of this PC could be used"
    assert window.settings_band.isVisible()
    QTest.mouseClick(window.settings_band.more_button, Qt.MouseButton.LeftButton)
    assert not window.settings_band.isVisible()
    said = "counter.toml, line 2: “keep_days” has to be one of these: 7, 14, 30, 60, 90."
    assert any(said in text.replace("\u200b", "") for text in visible_texts(window))
    window.show_check_in()
    QTest.mouseClick(window.settings_band.close_button, Qt.MouseButton.LeftButton)
    assert not window.settings_band.isVisible()


@pytest.mark.parametrize(
    ("machine", "user", "said"),
    [
        ("volume = ", "", "line 1: this cannot be understood"),
        ("langauge = 'nl'", "", "counter.toml, line 1: there is no setting “langauge”."),
        ("", "language = 'en'\ntoken = 'x'", "preferences.toml, line 2: “token” cannot be set here."),
        ("", "\n\nlanguage = ", "preferences.broken.toml, line 3: this cannot be understood"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(start: Start, machine: str, user: str, said: str) -> None:
    app = start(machine, user, {"COUNTER_APP_LANGUAGE": "en"})
    app.window.show_settings()
    assert any(said in text.replace("\u200b", "") for text in visible_texts(app.window))


def test_with_all_well_there_is_no_band(start: Start) -> None:
    app = start("volume = 20\n")
    assert not app.window.settings_band.isVisible()
    assert not app.window.environment_band.isVisible()


def test_a_folder_that_cannot_be_written_is_said_and_the_window_works(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    app = start(environ={"COUNTER_APP_DATA_DIR": str(tmp_path / "file" / "data"), "COUNTER_APP_LANGUAGE": "en"})
    assert "What you choose is forgotten when the program is closed" in visible_texts(app.window)
    app.preferences.set(text_percent=125)
    qtbot.waitUntil(lambda: not app.worker.is_busy, timeout=PATIENCE_MS)
    app.window.show_settings()
    assert shown(app, "text_percent") == 125
    assert any("nothing can be written in this folder" in text for text in visible_texts(app.window))


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"COUNTER_APP_ENVIRONMENT": "test"}, "Test environment – not the real UiTPAS"),
        ({"COUNTER_APP_API_PREFIX": "https://own.example:8443/rest"}, "Own server: own.example:8443"),
    ],
)
def test_an_environment_that_is_not_production_is_always_visible(
    start: Start, environ: dict[str, str], said: str
) -> None:
    app = start(environ=environ)
    for turn in (app.window.show_check_in, app.window.show_promotions, app.window.show_today, app.window.show_settings):
        turn()
        assert said in visible_texts(app.window)


def test_each_environment_keeps_its_journal_and_its_memory_apart(qtbot: QtBot, tmp_path: Path) -> None:
    told = {
        "COUNTER_APP_DATA_DIR": str(tmp_path),
        "COUNTER_APP_ENVIRONMENT": "test",
        "COUNTER_APP_LANGUAGE": "en",
    }
    app = CounterApp(load_settings(told, machine=tmp_path / "none.toml"), practice=False)
    takes_away(qtbot, app)
    app.start()
    qtbot.waitUntil((tmp_path / "test" / "journal").is_dir, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not app.worker.is_busy, timeout=PATIENCE_MS)
    app.stop()
    assert (tmp_path / "test" / "window.json").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["test"]
