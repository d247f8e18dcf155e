"""Looks at a window as a demanding eye would, and tells what is wrong with how it is laid out.

Text that is cut off, elided, covered or painted over other text; widgets that stick out of their parent; targets that
a finger misses; controls that a screen reader cannot name; controls that do not show that they have the keyboard.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QTableView,
    QWidget,
)

from tests.gui.painted import Ink, inks, widgets_of, without_effect

TRANSLATIONS = Path(__file__).parents[2] / "resources" / "translations"

TARGET = 44
"""The least width and height of what a finger has to hit."""
TOLERANCE = 1.5
"""Pixels that the outline of a glyph may differ from its place."""
FLOATS = (("kind", "float"), ("overlay", True))
"""A widget with one of these properties is made to float: it may cover what is below it."""
FOCUS_PIXELS = 40
"""So many pixels have to differ for a focus to be seen: the outline of a very small button has more."""
STOPS = ".,:;!?…"
"""Where one writes from right to left, these stand apart from their word."""
_UNSEEN = "\u200b"
"""A place to break a word at."""
_OPAQUE = 200


class Kind(StrEnum):
    """What can be wrong."""

    CUT_OFF = "cut off"
    ELIDED = "elided"
    NOT_PAINTED = "not painted"
    COVERED = "covered"
    OVERLAP = "overlap"
    OUTSIDE = "outside its parent"
    SMALL_TARGET = "too small for a finger"
    NO_NAME = "no accessible name"
    NO_FOCUS = "focus not visible"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, and where."""

    kind: Kind
    where: str
    what: str = ""

    def __str__(self) -> str:
        return f"{self.kind.value}: {self.where}" + (f": {self.what}" if self.what else "")


def faults(window: QWidget, *, may_be_elided: Callable[[str], bool] = lambda _text: False) -> list[Fault]:
    """Everything that is wrong with the layout of a window that is shown.

    `may_be_elided` is asked with what is left of a text before its ellipsis: what a stranger wrote may be too long.
    """
    found = inks(window)
    return [
        *(fault for ink in found if (fault := _cut(ink)) is not None),
        *(fault for ink in found if (fault := _elided(ink, may_be_elided)) is not None),
        *(fault for ink in found if (fault := _covered(ink)) is not None),
        *_not_painted(window, found),
        *_overlaps(found),
        *_crossing_controls(window),
        *_outside(window),
        *small_targets(window),
        *nameless(window),
    ]


def controls(window: QWidget) -> Iterator[QWidget]:
    """What can be clicked, typed in, or reached with the Tab key."""
    for widget in widgets_of(window):
        if widget.isEnabled() and (_is_target(widget) or _takes_tab(widget)):
            yield widget


def small_targets(window: QWidget) -> Iterator[Fault]:
    """Controls and rows that are smaller than a finger needs."""
    for widget in controls(window):
        if _is_target(widget) and min(widget.width(), widget.height()) < TARGET:
            yield Fault(Kind.SMALL_TARGET, _path(widget), f"{widget.width()} × {widget.height()}")
        if isinstance(widget, QAbstractItemView) and _row_height(widget) < TARGET and _is_clicked(widget):
            yield Fault(Kind.SMALL_TARGET, _path(widget), f"rows of {_row_height(widget)}")


def nameless(window: QWidget) -> Iterator[Fault]:
    """Controls that a screen reader has no words for."""
    for widget in controls(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            yield Fault(Kind.NO_NAME, _path(widget))


def without_visible_focus(window: QWidget) -> list[Fault]:
    """Controls that look the same with the keyboard as without it. The focus ends where it was."""
    before = QApplication.focusWidget()
    found = [Fault(Kind.NO_FOCUS, _path(widget)) for widget in controls(window) if _hides_focus(window, widget)]
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)
    return found


def _cut(ink: Ink) -> Fault | None:
    seen = _seen_part(ink)
    inside = seen.adjusted(-TOLERANCE, -TOLERANCE, TOLERANCE, TOLERANCE).contains(ink.rect)
    return None if inside else Fault(Kind.CUT_OFF, _path(ink.widget), f"{ink.text!r}{_sides(ink.rect, seen)}")


def _sides(ink: QRectF, seen: QRectF) -> str:
    over = {
        "left": seen.left() - ink.left(),
        "right": ink.right() - seen.right(),
        "top": seen.top() - ink.top(),
        "bottom": ink.bottom() - seen.bottom(),
    }
    return "".join(f", {side} {pixels:.0f} px" for side, pixels in over.items() if pixels > TOLERANCE)


def _seen_part(ink: Ink) -> QRectF:
    """Where this text could be seen, in its widget; endless upwards and downwards where one can scroll."""
    widget = ink.widget
    seen = QRectF(_visible_rect(widget))
    if ink.clip is not None:
        seen = seen.intersected(ink.clip)
    for viewport in _scrolling_viewports(widget):
        window_on_it = QRectF(viewport.rect().translated(widget.mapFrom(viewport, QPoint())))
        if seen.isEmpty() and not window_on_it.intersects(ink.rect):
            return ink.rect  # scrolled out of sight
        if seen.top() <= window_on_it.top() + 1:
            seen.setTop(-1e6)
        if seen.bottom() >= window_on_it.bottom() - 1:
            seen.setBottom(1e6)
    return seen


def _visible_rect(widget: QWidget) -> QRect:
    """The part of a widget that its parents leave of it."""
    seen, at, parent = widget.rect(), QPoint(), widget
    while not parent.isWindow() and (above := parent.parentWidget()) is not None:
        at -= parent.pos()
        parent = above
        seen = seen.intersected(parent.rect().translated(at))
    return seen


def _scrolling_viewports(widget: QWidget) -> Iterator[QWidget]:
    """The viewports that `widget` is in or is, and that can be scrolled up and down, the innermost first."""
    inner: QWidget | None = widget
    while inner is not None and not inner.isWindow():
        area = inner.parentWidget()
        bar = area.verticalScrollBar() if isinstance(area, QAbstractScrollArea) and area.viewport() is inner else None
        if bar is not None and bar.maximum() > bar.minimum():
            yield inner
        inner = area


def _elided(ink: Ink, may_be: Callable[[str], bool]) -> Fault | None:
    before, ellipsis, _after = ink.text.partition("…")
    own = (*_own_texts(ink.widget), *_words_with_an_ellipsis())
    if not ellipsis or any(ink.text in text for text in own) or may_be(before.strip()):
        return None
    return Fault(Kind.ELIDED, _path(ink.widget), repr(ink.text))


@cache
def _words_with_an_ellipsis() -> tuple[str, ...]:
    """The program's own words for what goes on ("Loading…"), in every language."""
    found = []
    for path in TRANSLATIONS.glob("*.ts"):
        for message in ElementTree.parse(path).iter("message"):
            found += ["".join(part.itertext()) for part in message if part.tag in ("source", "translation")]
    return tuple(text for text in found if "…" in text)


def _own_texts(widget: QWidget) -> list[str]:
    """What a widget was given to show. A view's own rows are asked by its model."""
    match widget:
        case QLabel() | QAbstractButton():
            return [widget.text().replace("&", "")]
        case QLineEdit():
            return [widget.placeholderText(), widget.text()]
        case QComboBox():
            return [widget.itemText(row) for row in range(widget.count())]
    view = widget.parentWidget()
    if isinstance(view, QAbstractItemView) and view.viewport() is widget:
        model = view.model()
        columns = range(model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1)
        cells = [model.index(row, column).data() for row in range(model.rowCount()) for column in columns]
        return [str(cell) for cell in cells if cell is not None]
    return [widget.accessibleName(), widget.accessibleDescription()]


def _not_painted(window: QWidget, found: Sequence[Ink]) -> Iterator[Fault]:
    """Labels and buttons of which some words are missing: no room was left for their lines."""
    for widget in widgets_of(window):
        if type(widget).paintEvent not in _PAINTED_BY_QT or any(_scrolling_viewports(widget)):
            continue
        if not isinstance(widget, QLabel | QAbstractButton) or _is_rich(widget):
            continue
        painted = "".join(ink.text for ink in found if ink.widget is widget).replace(_UNSEEN, "")
        text = widget.text() if isinstance(widget, QLabel) else widget.text().replace("&", "")
        words = [word.strip(STOPS) for word in text.replace(_UNSEEN, "").split()]
        missing = [word for word in words if word not in painted]
        if missing and "…" not in painted:
            yield Fault(Kind.NOT_PAINTED, _path(widget), " ".join(missing)[:80])


_PAINTED_BY_QT = tuple(kind.paintEvent for kind in (QLabel, QCheckBox, QPushButton, QRadioButton))


def _is_rich(widget: QWidget) -> bool:
    return isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText


def _overlaps(found: Sequence[Ink]) -> Iterator[Fault]:
    seen = [(ink, ink.in_window.intersected(_seen_in_window(ink))) for ink in found]
    for (one, first), (other, second) in combinations(seen, 2):
        both = first.intersected(second)
        is_accent = unicodedata.combining(other.text.lstrip(_UNSEEN)[:1] or " ") and one.widget is other.widget
        if min(both.width(), both.height()) > TOLERANCE and not is_accent and not _hidden(one, both, by=other):
            yield Fault(Kind.OVERLAP, _path(one.widget), f"{one.text!r} and {other.text!r} of {_path(other.widget)}")


def _seen_in_window(ink: Ink) -> QRectF:
    origin = ink.widget.mapTo(ink.widget.window(), QPoint())
    seen = QRectF(_visible_rect(ink.widget))
    return (seen if ink.clip is None else seen.intersected(ink.clip)).translated(origin)


def _hidden(ink: Ink, where: QRectF, *, by: Ink) -> bool:
    return any(
        _is_opaque(above, ink.widget, where)
        for above in _above(ink.widget)
        if above.isAncestorOf(by.widget) or above is by.widget
    )


def _covered(ink: Ink) -> Fault | None:
    """Text below something that paints all over it, unless that is meant to float."""
    place = ink.in_window.intersected(_seen_in_window(ink))
    if place.isEmpty():
        return None
    for above in _above(ink.widget):
        if _reaches(above, ink.widget, place) and not _floats(above) and _is_opaque(above, ink.widget, place):
            return Fault(Kind.COVERED, _path(ink.widget), f"{ink.text!r} by {_path(above)}")
    return None


def _above(widget: QWidget) -> Iterator[QWidget]:
    """The visible widgets that are painted after `widget`, over it, and are not in it."""
    inner = widget
    while not inner.isWindow() and (parent := inner.parentWidget()) is not None:
        siblings = parent.children()
        after = siblings[siblings.index(inner) + 1 :]
        yield from (
            above for above in after if isinstance(above, QWidget) and above.isVisible() and not above.isWindow()
        )
        inner = parent


def _floats(widget: QWidget) -> bool:
    """Whether it floats, or is nothing but room for what does."""
    children = [child for child in widget.children() if isinstance(child, QWidget)]
    return any(one.property(name) == value for name, value in FLOATS for one in (widget, *children))


def _reaches(above: QWidget, below: QWidget, where: QRectF) -> bool:
    """Whether the middle of `where`, a place in the window, is in `above`: most are not, and this is quickly said."""
    return above.rect().contains(above.mapFrom(below.window(), where.center().toPoint()))


def _is_opaque(above: QWidget, below: QWidget, where: QRectF) -> bool:
    """Whether `above` paints something opaque in the middle of `where`, a place in the window."""
    if not _reaches(above, below, where):
        return False
    middle = above.mapFrom(below.window(), where.center().toPoint())
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    with without_effect(above):
        above.render(painter, QPoint(), QRegion(QRect(middle, middle)), QWidget.RenderFlag.DrawChildren)
    painter.end()
    return bool(QColor.fromRgba(image.pixel(0, 0)).alpha() > _OPAQUE)


def _crossing_controls(window: QWidget) -> Iterator[Fault]:
    """Controls that take each other's place."""
    targets = [(widget, _place(widget)) for widget in widgets_of(window) if _is_target(widget)]
    for (one, first), (other, second) in combinations(targets, 2):
        both = first & second
        if min(both.width(), both.height()) > TOLERANCE and not _is_below(one, other):
            yield Fault(Kind.OVERLAP, _path(one), f"and {_path(other)}, {_box(both)}")


def _place(widget: QWidget) -> QRect:
    return _visible_rect(widget).translated(widget.mapTo(widget.window(), QPoint()))


def _is_below(one: QWidget, other: QWidget) -> bool:
    """Whether `other` is, or is in, something that floats over `one`."""
    return any(_floats(above) and (above is other or above.isAncestorOf(other)) for above in _above(one))


def _outside(window: QWidget) -> Iterator[Fault]:
    for widget in widgets_of(window):
        parent = widget.parentWidget()
        if widget is window or parent is None or _is_scrolled(widget):
            continue
        if not parent.rect().contains(widget.geometry()) and not widget.geometry().isEmpty():
            yield Fault(Kind.OUTSIDE, _path(widget), f"{_box(widget.geometry())} in {_box(parent.rect())}")


def _is_scrolled(widget: QWidget) -> bool:
    viewport = widget.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is viewport


def _is_target(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox | QAbstractSlider):
        return False
    inside_another = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QLineEdit | QScrollBar)
    return not inside_another and not isinstance(widget, QScrollBar)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _row_height(view: QAbstractItemView) -> int:
    model = view.model()
    if model is None or model.rowCount() == 0:
        return TARGET
    return view.visualRect(model.index(0, 0)).height()


def _is_clicked(view: QAbstractItemView) -> bool:
    return view.selectionMode() != QAbstractItemView.SelectionMode.NoSelection


def _hides_focus(window: QWidget, widget: QWidget) -> bool:
    if not _takes_tab(widget):
        return False
    around = QRect(widget.mapTo(window, QPoint()), widget.size()).adjusted(-8, -8, 8, 8) & window.rect()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as a Tab key does, and setFocus undoes
    QApplication.processEvents()
    if not widget.hasFocus():
        return False  # it hands the keyboard on to another
    focused = window.grab(around).toImage()
    widget.clearFocus()
    QApplication.processEvents()
    return different_pixels(focused, window.grab(around).toImage()) < FOCUS_PIXELS


def different_pixels(one: QImage, other: QImage) -> int:
    """How many pixels of two pictures of the same size differ."""
    a, b = (image.convertToFormat(QImage.Format.Format_RGB32) for image in (one, other))
    one_bytes, other_bytes = bytes(a.constBits()), bytes(b.constBits())
    return sum(one_bytes[at : at + 4] != other_bytes[at : at + 4] for at in range(0, len(one_bytes), 4))


def _path(widget: QWidget) -> str:
    """Which widget it is: the names of what it is in, from the window down."""
    names: list[str] = []
    inner: QWidget | None = widget
    while inner is not None:
        names.append(inner.objectName() or type(inner).__name__)
        inner = None if inner.isWindow() else inner.parentWidget()
    return "/".join(reversed(names[:4]))


def _box(rect: QRect) -> str:
    return f"{rect.width()} × {rect.height()} at {rect.x()}, {rect.y()}"
