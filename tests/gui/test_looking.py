"""The finders of faults in a layout find each fault that is planted, and nothing in a window that is well."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QGraphicsOpacityEffect,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.looking import FLOATS, Fault, Kind, faults, without_visible_focus
from tests.gui.painted import painted_texts

LONG = "A sentence that goes on for much longer than anybody has room for"


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> QWidget:
    qapp.setStyleSheet("")  # another test may have dressed the application
    window = QWidget()
    window.setFont(QFont(qapp.font().family(), 9))
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    qtbot.waitExposed(window)
    return window


def put(widget: QWidget, box: tuple[int, int, int, int]) -> None:
    widget.setGeometry(*box)
    widget.show()


def kinds(window: QWidget) -> set[Kind]:
    return {fault.kind for fault in faults(window)}


def label(window: QWidget, text: str, box: tuple[int, int, int, int], *, wraps: bool = False) -> QLabel:
    made = QLabel(text, window)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    put(made, box)
    return made


def test_a_window_that_is_well_has_no_faults(window: QWidget) -> None:
    layout = QVBoxLayout(window)
    for widget in (QLabel("Tap a UiTPAS"), QPushButton("Cash in"), QLineEdit(placeholderText="Search")):
        widget.setMinimumHeight(44)
        layout.addWidget(widget)
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setAccessibleName("Search")
    layout.activate()
    assert faults(window) == []


@pytest.mark.parametrize("wraps", [False, True])
def test_text_that_is_cut_off_by_its_label(window: QWidget, wraps: bool) -> None:
    label(window, LONG, (10, 10, 120, 20), wraps=wraps)
    assert Kind.CUT_OFF in kinds(window)


def test_lines_that_are_left_out_without_any_line_being_cut(window: QWidget) -> None:
    made = label(window, LONG, (10, 10, 120, 200), wraps=True)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    made.resize(120, made.fontMetrics().lineSpacing() * 2)
    assert Kind.NOT_PAINTED in kinds(window)


def test_text_that_is_cut_off_by_the_parent_of_its_label(window: QWidget) -> None:
    frame = QFrame(window)
    put(frame, (10, 10, 60, 40))
    label(frame, LONG, (0, 0, 500, 40))
    assert kinds(window) >= {Kind.CUT_OFF, Kind.OUTSIDE}


def test_text_that_is_cut_off_on_a_button(window: QWidget) -> None:
    put(QPushButton(LONG, window), (10, 10, 80, 44))
    assert Kind.CUT_OFF in kinds(window)


def search_field(window: QWidget) -> None:
    field = QLineEdit(window, placeholderText=LONG)
    field.setAccessibleName("Search")
    put(field, (10, 10, 80, 44))


def test_a_placeholder_that_is_elided(window: QWidget) -> None:
    search_field(window)
    assert kinds(window) == {Kind.ELIDED}


def test_what_a_stranger_wrote_may_be_elided(window: QWidget) -> None:
    search_field(window)
    assert faults(window, may_be_elided=LONG.startswith) == []


def test_an_ellipsis_that_belongs_to_the_words_is_no_fault(window: QWidget) -> None:
    label(window, "One moment…", (10, 10, 200, 20))
    assert faults(window) == []


def rows(window: QWidget, *texts: str, width: int = 200, height: int = 44) -> QListWidget:
    view = QListWidget(window)
    view.setAccessibleName("Rows")
    for text in texts:
        item = QListWidgetItem(text, view)
        item.setSizeHint(QSize(10, height))
    put(view, (10, 10, width, 200))
    return view


def test_a_row_that_is_elided(window: QWidget) -> None:
    rows(window, LONG).setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    assert Kind.ELIDED in kinds(window) or Kind.CUT_OFF in kinds(window)


def test_rows_that_are_scrolled_half_out_of_sight_are_no_fault(window: QWidget) -> None:
    view = rows(window, *(f"Row {number}" for number in range(30)))
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalScrollBar().setValue(22)
    assert faults(window) == []


class Delegate(QStyledItemDelegate):
    """Paints two texts; at `at`, the second."""

    def __init__(self, parent: QWidget, at: int) -> None:
        super().__init__(parent)
        self._at = at

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        del index
        box: QRect = option.rect
        painter.drawText(QRectF(box), Qt.AlignmentFlag.AlignVCenter, "Free drink for you")
        painter.drawText(QRectF(box).adjusted(self._at, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, "Cash in")


@pytest.mark.parametrize(("at", "expected"), [(40, {Kind.OVERLAP}), (175, {Kind.CUT_OFF}), (130, set())])
def test_texts_that_a_delegate_paints(window: QWidget, at: int, expected: set[Kind]) -> None:
    view = rows(window, "x")
    view.setItemDelegate(Delegate(view, at))
    assert kinds(window) == expected


def test_two_labels_over_each_other(window: QWidget) -> None:
    label(window, "Nora Peeters", (10, 10, 150, 30))
    label(window, "12 points", (40, 12, 150, 30))
    assert kinds(window) == {Kind.OVERLAP}


def test_two_labels_side_by_side_are_no_fault(window: QWidget) -> None:
    label(window, "Nora Peeters", (10, 10, 150, 30))
    label(window, "12 points", (160, 10, 150, 30))
    assert faults(window) == []


def floating(window: QWidget) -> QFrame:
    frame = QFrame(window)
    frame.setAutoFillBackground(True)
    put(frame, (0, 0, 200, 100))
    return frame


def test_text_below_something_opaque(window: QWidget) -> None:
    label(window, "Nora Peeters", (10, 10, 150, 30))
    floating(window)
    assert kinds(window) == {Kind.COVERED}


@pytest.mark.parametrize("made_to_float", FLOATS)
def test_what_is_meant_to_float_may_cover(window: QWidget, made_to_float: tuple[str, object]) -> None:
    label(window, "Nora Peeters", (10, 10, 150, 30))
    over = floating(window)
    over.setProperty(*made_to_float)
    label(over, "0930 000 420 206", (10, 10, 150, 30))
    assert faults(window) == []


def test_two_controls_that_take_each_others_place(window: QWidget) -> None:
    put(QPushButton("A", window), (10, 10, 60, 44))
    put(QPushButton("B", window), (66, 10, 60, 44))
    assert kinds(window) == {Kind.OVERLAP}


def test_text_that_fades_is_looked_at_too(window: QWidget) -> None:
    made = label(window, LONG, (10, 10, 80, 20))
    made.setGraphicsEffect(QGraphicsOpacityEffect(made))
    assert Kind.CUT_OFF in kinds(window)
    assert LONG in painted_texts(window)


def test_a_widget_that_sticks_out_of_its_parent(window: QWidget) -> None:
    frame = QFrame(window)
    put(frame, (10, 10, 100, 50))
    put(QFrame(frame), (50, 0, 80, 20))
    assert kinds(window) == {Kind.OUTSIDE}


def test_what_can_be_scrolled_to_is_no_fault(window: QWidget) -> None:
    area, inside = QScrollArea(window), QWidget()
    area.setAccessibleName("Settings")
    inside.resize(150, 920)
    for number in range(20):
        label(inside, f"Setting {number}", (0, number * 45 + 10, 150, 40))
    area.setWidget(inside)
    put(area, (10, 10, 200, 100))
    assert faults(window) == []


@pytest.mark.parametrize("top", [20, 300])
@pytest.mark.parametrize(("text", "is_cut"), [("Row", False), (LONG, True)])
def test_rows_on_a_page_that_scrolls_are_cut_at_their_sides_alone(
    window: QWidget, text: str, is_cut: bool, top: int
) -> None:
    area, inside = QScrollArea(window), QWidget()
    area.setAccessibleName("Today")
    inside.resize(150, 920)
    view = rows(inside, *(f"{text} {number}" for number in range(30)), width=140)
    view.move(0, top)
    area.setWidget(inside)
    put(area, (10, 10, 200, 100))
    assert bool(kinds(window) & {Kind.CUT_OFF, Kind.ELIDED}) is is_cut


def test_a_page_that_is_wider_than_its_scroll_area(window: QWidget) -> None:
    area, inside = QScrollArea(window), QWidget()
    area.setAccessibleName("Settings")
    inside.resize(900, 900)
    label(inside, LONG, (0, 0, 880, 40))
    area.setWidget(inside)
    put(area, (10, 10, 200, 100))
    assert kinds(window) == {Kind.CUT_OFF}


def test_rich_text_in_a_browser_is_looked_at(window: QWidget) -> None:
    browser = QTextBrowser(window)
    browser.setAccessibleName("Description")
    browser.setHtml("<p>A <b>free</b> drink</p>")
    put(browser, (10, 10, 200, 100))
    assert "free" in painted_texts(window)
    assert faults(window) == []


@pytest.mark.parametrize("size", [(43, 60), (60, 43)])
def test_a_button_that_a_finger_misses(window: QWidget, size: tuple[int, int]) -> None:
    put(QPushButton("x", window), (10, 10, *size))
    assert kinds(window) == {Kind.SMALL_TARGET}


def test_rows_that_a_finger_misses(window: QWidget) -> None:
    rows(window, "one", "two", height=30)
    assert kinds(window) == {Kind.SMALL_TARGET}


def test_a_control_without_a_name(window: QWidget) -> None:
    put(QLineEdit(window), (10, 10, 100, 44))
    assert kinds(window) == {Kind.NO_NAME}


class Blind(QPushButton):
    """A button that looks the same with the keyboard as without."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        QPainter(self).drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


def test_a_control_that_does_not_show_its_focus(window: QWidget, qtbot: QtBot) -> None:
    qtbot.waitActive(window)
    put(Blind("Blind", window), (10, 10, 100, 44))
    put(QPushButton("Seen", window), (10, 110, 100, 44))
    assert without_visible_focus(window) == [Fault(Kind.NO_FOCUS, "QWidget/Blind")]


def test_the_focus_returns_to_where_it_was(window: QWidget, qtbot: QtBot) -> None:
    qtbot.waitActive(window)
    first, second = QPushButton("One", window), QPushButton("Two", window)
    put(first, (10, 10, 100, 44))
    put(second, (10, 110, 100, 44))
    first.setFocus()
    without_visible_focus(window)
    assert first.hasFocus()
