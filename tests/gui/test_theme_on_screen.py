"""The look on real widgets: colours in their pixels, live changes, the ring of the keyboard, type and icons."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QImage, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import counter_app.gui
from counter_app.desk.feedback import Tone
from counter_app.gui.icons import app_icon
from counter_app.gui.look import Look, load_fonts
from counter_app.gui.resources import resource
from counter_app.gui.system_look import SystemLook
from counter_app.gui.theme import DARK, FOCUS_OFFSET, FOCUS_WIDTH, LIGHT, TARGET, Mode
from counter_app.gui.tones import style

GUI = Path(counter_app.gui.__file__).parent
KINDS = (None, "primary", "quiet", "link", "menu", "chip", "key")
TEXT_SIZES = (100, 125, 150, 200)

ENDS_WITH_A_RING = """
from PySide6.QtWidgets import QApplication, QFocusFrame, QPushButton, QVBoxLayout, QWidget
from counter_app.gui.look import Look

application = QApplication([])
dropped = Look(application)
window, button = QWidget(), QPushButton("has the keyboard")
QVBoxLayout(window).addWidget(button)
window.show()
window.activateWindow()
button.setFocus()
application.processEvents()
look, dropped = Look(application), None
button.clearFocus()
button.setFocus()
application.processEvents()
print(*(frame.objectName() for frame in window.findChildren(QFocusFrame) if frame.isVisible()))
"""


class System(SystemLook):
    """A system whose wishes a test sets."""

    def __init__(self, *, is_dark: bool = False, wants_contrast: bool = False, prescribes: bool = False) -> None:
        super().__init__()
        self.dark, self.contrast, self.prescribes = is_dark, wants_contrast, prescribes
        self.frames: list[Mode] = []

    @property
    def is_dark(self) -> bool:
        return self.dark

    @property
    def wants_contrast(self) -> bool:
        return self.contrast

    def contrast_palette(self) -> QPalette | None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor("#fffaef"))
        return palette if self.prescribes else None

    def dress_frames(self, mode: Mode) -> None:
        self.frames.append(mode)

    def become(self, **wishes: bool) -> None:
        for name, wish in wishes.items():
            setattr(self, name, wish)
        self.changed.emit()


@pytest.fixture
def system() -> System:
    return System()


@pytest.fixture
def look(qapp: QApplication, system: System) -> Iterator[Look]:
    """A light look; afterwards the application is light again, at its usual text size."""
    look = Look(qapp, mode=Mode.LIGHT, system=system)
    yield look
    look.set_mode(Mode.LIGHT)
    look.set_percent(100)


class Page(QWidget):
    """A plain page of widgets below each other."""

    def __init__(self, qtbot: QtBot, *widgets: QWidget) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        for widget in widgets:
            self.column.addWidget(widget)
        self.setAutoFillBackground(True)
        qtbot.addWidget(self)
        with qtbot.waitActive(self):
            self.show()
            self.activateWindow()

    def colour(self, widget: QWidget, x: int, y: int) -> str:
        """What is painted at a place that is seen from the upper left corner of `widget`."""
        return self.grab().toImage().pixelColor(widget.mapTo(self, QPoint(x, y))).name()


def dressed(widget: QWidget, **properties: object) -> QWidget:
    for name, value in properties.items():
        widget.setProperty(name, value)
    return widget


def middle_left(button: QWidget) -> tuple[int, int]:
    """A place inside a button where it has no words."""
    return 6, button.height() // 2


def test_a_change_of_mode_repaints_what_is_on_the_screen(qtbot: QtBot, look: Look) -> None:
    button = dressed(QPushButton("Cash in"), kind="primary")
    page = Page(qtbot, button)
    assert page.colour(button, *middle_left(button)) == LIGHT.colours.accent
    assert page.colour(page, 1, 1) == LIGHT.colours.window

    with qtbot.waitSignal(look.changed):
        look.set_mode(Mode.DARK)

    assert page.colour(button, *middle_left(button)) == DARK.colours.accent
    assert page.colour(page, 1, 1) == DARK.colours.window


def test_as_the_system_follows_the_system(qtbot: QtBot, look: Look, system: System) -> None:
    page = Page(qtbot, QLabel("words"))
    look.set_mode(Mode.SYSTEM)
    assert page.colour(page, 1, 1) == LIGHT.colours.window

    system.become(dark=True)
    assert page.colour(page, 1, 1) == DARK.colours.window

    system.become(dark=False)
    assert page.colour(page, 1, 1) == LIGHT.colours.window


@pytest.mark.usefixtures("look")
def test_who_chose_light_keeps_it_when_the_system_turns_dark(qtbot: QtBot, system: System) -> None:
    page = Page(qtbot, QLabel("words"))

    system.become(dark=True)

    assert page.colour(page, 1, 1) == LIGHT.colours.window


def test_title_bars_follow_the_mode_too(look: Look, system: System) -> None:
    look.set_mode(Mode.DARK)
    look.set_mode(Mode.SYSTEM)

    assert system.frames == [Mode.LIGHT, Mode.DARK, Mode.SYSTEM]


def test_the_systems_wish_for_contrast_holds_in_every_mode(qtbot: QtBot, look: Look, system: System) -> None:
    page = Page(qtbot, QLabel("words"))

    system.become(contrast=True)
    assert page.colour(page, 1, 1) == "#ffffff"

    look.set_mode(Mode.DARK)
    assert page.colour(page, 1, 1) == "#000000"

    system.become(prescribes=True)
    assert page.colour(page, 1, 1) == "#fffaef"


def test_what_does_not_change_is_not_told(qtbot: QtBot, look: Look, system: System) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.set_mode(Mode.LIGHT)
        look.set_percent(100)
        system.become(dark=True)


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_every_control_is_a_target_for_a_finger_and_has_room_for_its_words(
    qtbot: QtBot, look: Look, percent: int
) -> None:
    look.set_percent(percent)
    tool = QToolButton()
    tool.setText("Gjpq")
    controls = [dressed(QPushButton("Gjpq"), kind=kind) for kind in KINDS]
    controls += [tool, QSpinBox(), QDateEdit(), QLineEdit("Gjpq"), QComboBox(), QCheckBox("Gjpq"), QRadioButton("Gjpq")]
    page = Page(qtbot, *controls)
    page.resize(page.width(), 1)  # as low as the layout lets it become
    QApplication.processEvents()

    heights = {f"{control.property('kind')} {type(control).__name__}": control.height() for control in controls}
    line = QFontMetricsF(look.font(12)).height()
    needed = max(TARGET, line + 8)

    assert {name: height for name, height in heights.items() if height < needed} == {}


def test_type_grows_with_the_text_size(qtbot: QtBot, look: Look) -> None:
    label = dressed(QLabel("Nora has 12 points"), role="row")
    page = Page(qtbot, label)
    before = label.sizeHint()

    look.set_percent(200)

    assert label.sizeHint().width() == pytest.approx(2 * before.width(), rel=0.05)
    assert page.sizeHint().width() > before.width()
    assert look.px(8) == 16
    assert look.font(14).pointSizeF() == pytest.approx(2 * 14, rel=0.4)  # a point is larger on macOS


@pytest.mark.usefixtures("look")
def test_the_button_that_has_the_keyboard_has_a_ring_a_little_way_off(qtbot: QtBot) -> None:
    first, second = QPushButton("first"), dressed(QPushButton("second"), kind="primary")
    page = Page(qtbot, first, second)
    first.setFocus()
    out = FOCUS_OFFSET + FOCUS_WIDTH // 2

    second.setFocus(Qt.FocusReason.TabFocusReason)

    middle = second.width() // 2
    assert page.colour(second, middle, -out) == LIGHT.colours.focus
    assert page.colour(second, middle, -1) == LIGHT.colours.window
    assert page.colour(second, -out, second.height() // 2) == LIGHT.colours.focus
    assert page.colour(first, first.width() // 2, -out) == LIGHT.colours.window

    first.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert page.colour(second, -out, second.height() // 2) == LIGHT.colours.window


@pytest.mark.usefixtures("look")
def test_the_ring_survives_the_window_that_it_was_in(qtbot: QtBot) -> None:
    stays = QPushButton("stays")
    page = Page(qtbot, stays)
    dialog = QWidget()
    goes = QPushButton("goes", dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    goes.setFocus()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.deleteLater()

    with qtbot.waitActive(page):
        page.activateWindow()
    stays.clearFocus()
    stays.setFocus()

    assert page.colour(stays, stays.width() // 2, -FOCUS_OFFSET - 1) == LIGHT.colours.focus


@pytest.mark.usefixtures("look")
def test_the_ring_is_whole_around_a_button_that_fills_its_parent(qtbot: QtBot) -> None:
    narrow, button = QWidget(), QPushButton("fills it")
    row = QVBoxLayout(narrow)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    page = Page(qtbot, narrow)

    button.setFocus()

    assert page.colour(button, button.width() // 2, -FOCUS_OFFSET - 1) == LIGHT.colours.focus


def test_a_program_that_ends_while_a_ring_is_shown_ends_well() -> None:
    ended = subprocess.run([sys.executable, "-c", ENDS_WITH_A_RING], capture_output=True, timeout=60, check=False)

    assert (ended.returncode, ended.stdout) == (0, b"focus_ring\n")


@pytest.mark.usefixtures("look")
def test_a_field_shows_the_keyboard_by_its_edge(qtbot: QtBot) -> None:
    field, button = QLineEdit(), QPushButton("other")
    page = Page(qtbot, field, button)
    button.setFocus()
    assert page.colour(field, field.width() // 2, 0) == LIGHT.colours.edge

    field.setFocus()

    assert page.colour(field, field.width() // 2, 0) == LIGHT.colours.focus
    assert page.colour(field, field.width() // 2, 1) == LIGHT.colours.focus


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("tone", Tone)
def test_a_panel_is_filled_with_its_tone_and_what_is_on_it_follows(qtbot: QtBot, tone: Tone) -> None:
    panel = dressed(QFrame(), tone=str(tone))
    words, button = QLabel("1 point"), QPushButton("3 promotions")
    column = QVBoxLayout(panel)
    column.addWidget(words)
    column.addWidget(button)
    page = Page(qtbot, panel)
    colours = LIGHT.colours.tone(tone)

    assert page.colour(panel, panel.width() // 2, 3) == colours.fill
    assert words.palette().color(QPalette.ColorRole.WindowText).name() == colours.on_fill
    assert page.colour(button, *middle_left(button)) == colours.on_fill


def test_a_widget_that_changes_its_tone_is_dressed_again(qtbot: QtBot, look: Look) -> None:
    panel = dressed(QFrame(), tone="done")
    panel.setMinimumSize(80, 80)
    page = Page(qtbot, panel)

    panel.setProperty("tone", "fault")
    look.redress(panel)

    assert page.colour(panel, 40, 40) == LIGHT.colours.fault.fill


def test_what_floats_has_a_shadow_below_it(qtbot: QtBot, look: Look) -> None:
    floats = dressed(QFrame(), kind="float")
    floats.setMinimumSize(120, 60)
    page = Page(qtbot, floats)
    page.column.setContentsMargins(40, 40, 40, 40)
    QApplication.processEvents()
    assert page.colour(floats, floats.width() // 2, floats.height() + 6) == LIGHT.colours.window

    look.lift(floats)

    assert page.colour(floats, floats.width() // 2, floats.height() + 6) < LIGHT.colours.window


def test_the_fonts_come_with_the_program_in_all_weights_that_are_used(look: Look) -> None:
    assert {"Inter", "Inter Display"} <= set(load_fonts())
    shown = {
        (info.family(), info.weight())
        for info in map(QFontInfo, (look.font(12), look.font(12, bold=True), look.font(28, bold=True)))
    }
    bold = look.font(12)
    bold.setBold(True)

    assert shown == {("Inter", 400), ("Inter", 600), ("Inter Display", 700)}
    assert (QFontInfo(bold).family(), QFontInfo(bold).weight()) == ("Inter", 700)
    assert QFontInfo(QApplication.font()).family() == "Inter"


@pytest.mark.parametrize("points", [14, 60])
@pytest.mark.parametrize("bold", [False, True])
def test_figures_are_equally_wide_where_numbers_line_up(look: Look, points: int, bold: bool) -> None:
    def spread(*, tabular: bool) -> float:
        metrics = QFontMetricsF(look.font(points, bold=bold, tabular=tabular))
        widths = [metrics.horizontalAdvance(figure * 10) for figure in "0123456789"]
        return max(widths) - min(widths)

    assert spread(tabular=True) < 1 < points / 2 < spread(tabular=False)


def drawings() -> list[str]:
    return sorted(path.stem for path in resource("icons").glob("*.svg"))


@pytest.mark.parametrize("name", drawings())
def test_an_icon_is_well_formed_and_drawn_within_its_square(name: str) -> None:
    renderer = QSvgRenderer(str(resource(f"icons/{name}.svg")))

    assert renderer.isValid()
    assert renderer.defaultSize().width() == renderer.defaultSize().height()


@pytest.mark.parametrize("name", [name for name in drawings() if name != "app"])
def test_an_icon_is_drawn_in_the_colour_that_is_asked_for(look: Look, name: str) -> None:
    asked = QColor(LIGHT.colours.accent)
    image = look.pixmap(name, 48, asked.name()).toImage()

    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    solid = [pixel for pixel in pixels if pixel.alpha() == 255]
    assert len(solid) > 20
    assert all(abs(pixel.red() - asked.red()) + abs(pixel.blue() - asked.blue()) <= 2 for pixel in solid)


def test_an_icon_is_as_sharp_as_the_screen(look: Look) -> None:
    pixmap = look.pixmap("gift", 24, "#000000")

    assert pixmap.deviceIndependentSize().toSize().width() == 24
    assert pixmap.width() == round(24 * pixmap.devicePixelRatio())


def test_a_button_has_an_icon_of_each_usual_size(look: Look) -> None:
    icon = look.icon("search", "#000000")

    assert all(icon.actualSize(QRect(0, 0, size, size).size()).width() == size for size in (16, 24, 32, 48, 96))


def test_every_icon_that_the_program_names_exists() -> None:
    calls = re.compile(r"""\.(?:icon|pixmap)\(\s*"([\w-]+)\"""")
    named = {name for path in GUI.rglob("*.py") for name in calls.findall(path.read_text(encoding="utf-8"))}
    named |= {style(tone).icon for tone in Tone}

    assert len(named) > len(Tone)
    assert named - set(drawings()) == set()


@pytest.mark.usefixtures("look")
def test_the_program_has_an_icon_of_its_own() -> None:
    shown = QApplication.windowIcon().pixmap(64).toImage().convertToFormat(QImage.Format.Format_ARGB32)

    assert shown == app_icon().pixmap(64).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    assert shown.pixelColor(8, 32).name() == LIGHT.colours.accent


def test_the_licences_lie_beside_what_they_are_for() -> None:
    assert "SIL OPEN FONT LICENSE" in resource("fonts/LICENSE-inter.txt").read_text(encoding="utf-8")
    assert "ISC License" in resource("icons/LICENSE-lucide.txt").read_text(encoding="utf-8")


def test_a_calendar_has_no_red_days_and_days_for_fingers(qtbot: QtBot, look: Look) -> None:
    calendar = QCalendarWidget()
    look.calm(calendar)
    page = Page(qtbot, calendar)
    image = page.grab().toImage()

    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert not {pixel.name() for pixel in pixels if pixel.red() > pixel.green() + 60}
    assert min(calendar.width() / 7, calendar.height() / 8) >= TARGET
