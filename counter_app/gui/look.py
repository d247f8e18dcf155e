"""How everything looks, in one object: `app` makes it and hands it to whatever paints.

What a widget sets to be dressed (`widget.setProperty("kind", "primary")`, before it is shown; else `redress` follows):

    QPushButton, QToolButton
        kind = "primary"     the one thing to do here: filled with the accent
               (none)        secondary: an edge around it
               "quiet"       no edge until the pointer is on it: icons, "more", close
               "link"        a word in a text
               "menu"        an entry of the menu at the left; checkable
               "chip"        a filter, a pill; checkable
               "key"         of the number pad
    QLabel
        role = "title" 18 pt, "heading" 14 pt bold, "detail" 20 pt, "row" 14 pt, "caption" 11 pt and soft,
               "soft" and "warning" for the colour alone
        ink  = "done", "notice", "refused", "unknown", "fault": the ink of a tone
    QLineEdit
        wrong = True         what is typed is not right
    QFrame
        kind = "card" (a rounded surface), "float" (the same above the page; see `Look.lift`), "bar" (the top bar),
               "side" (the menu's column), "line" (a hairline)
        tone = "done", "notice", …: filled with the tone; labels and buttons on it follow
    any button
        focusRadius = 18     how round the ring of the keyboard is where the button is not; -1 is a pill
    QDateEdit
        nothing; but `look.calm(edit.calendarWidget())` dresses what it opens
    QSpinBox
        nothing; a minus and a plus for fingers stand at its sides
    QComboBox
        nothing; but `setItemDelegate(QStyledItemDelegate(box))` gives its rows the height of a finger
    any list
        nothing; but one that is filled before it is shown needs `ensurePolished()` first, else its rows are too low

What is painted by hand takes its colours from `look.theme.colours`, its type from `look.font`, its sizes from
`look.px`, and paints anew on `look.changed`.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette, QPixmap, QTextCharFormat
from PySide6.QtWidgets import QAbstractButton, QApplication, QCalendarWidget, QGraphicsDropShadowEffect, QWidget

from counter_app.gui import icons
from counter_app.gui.contrast_theme import of_palette, stronger
from counter_app.gui.focus_ring import FocusRing
from counter_app.gui.resources import resource
from counter_app.gui.stylesheet import stylesheet
from counter_app.gui.system_look import SystemLook
from counter_app.gui.theme import (
    DARK,
    LIGHT,
    POINT,
    SHADOW_BLUR,
    SHADOW_DROP,
    SHADOW_STRENGTH,
    TARGET,
    TYPE_BODY,
    TYPE_DISPLAY_FROM,
    Colours,
    Mode,
    Theme,
)

TEXT_FAMILY = "Inter"
DISPLAY_FAMILY = "Inter Display"
_FONT_FILES = ("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf", "InterDisplay-Bold.otf")
_STYLE = "Fusion"
_TABULAR = "tnum"
_ICON_GAP = 0.25
"""Between an icon and the words of its button, as a share of the icon; Qt adds four pixels at every text size."""


class Look(QObject):
    """The theme and the text size that hold now, and all that is made of them."""

    changed = Signal()
    """Theme or text size is another: paint anew, and measure anew."""

    def __init__(
        self,
        application: QApplication,
        *,
        mode: Mode = Mode.SYSTEM,
        percent: int = 100,
        system: SystemLook | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._application, self._mode, self._percent = application, mode, percent
        self._system = system or SystemLook(self)
        load_fonts()
        application.setStyle(_STYLE)
        application.setWindowIcon(icons.app_icon())
        self._system.dress_frames(mode)
        self.theme = self._choose()
        self._ring = FocusRing(application, self.theme.colours.focus, self)
        self._dress()
        self._system.changed.connect(self._refresh)

    @property
    def reduce_motion(self) -> bool:
        """Whether the system asks for less motion: show the end of it at once."""
        return self._system.wants_less_motion

    @property
    def percent(self) -> int:
        """The text size."""
        return self._percent

    def set_mode(self, mode: Mode) -> None:
        """Light, dark, or as the system is."""
        self._mode = mode
        self._system.dress_frames(mode)
        self._refresh()

    def set_percent(self, percent: int) -> None:
        """Set the text size: 100, 125, 150 or 200."""
        if percent != self._percent:
            self._percent = percent
            self._dress()
            self.changed.emit()

    def px(self, units: float) -> int:
        """`units` at this text size, in pixels."""
        return round(units * self._percent / 100)

    def font(self, points: float, bold: bool = False, *, tabular: bool = False) -> QFont:
        """Type of `points` at this text size; `tabular` makes figures equally wide, for columns and for counting."""
        is_display = bold and points >= TYPE_DISPLAY_FROM and not tabular  # its figures cannot be equally wide
        font = QFont(DISPLAY_FAMILY if is_display else TEXT_FAMILY)
        font.setPointSizeF(points * POINT * self._percent / 100)
        if bold:
            font.setWeight(QFont.Weight.Bold if is_display else QFont.Weight.DemiBold)
        if tabular:
            font.setFeature(QFont.Tag(_TABULAR), 1)
        return font

    def icon(self, name: str, colour: str) -> QIcon:
        """The icon `name` ("check-in") in `colour` (#rrggbb)."""
        return icons.icon(name, colour)

    def put_icon(self, button: QAbstractButton, name: str, units: float, colour: str) -> None:
        """Show the icon `name`, `units` wide at this text size, on a button; with room before its words, if any."""
        gap = _ICON_GAP if button.text() else 0
        side = self.px(units)
        button.setIcon(icons.icon(name, colour, gap))
        button.setIconSize(QSize(round(side * (1 + gap)), side))

    def pixmap(self, name: str, px: int, colour: str) -> QPixmap:
        """The icon `name` in `colour`, `px` logical pixels wide; sharp on every screen. It knows no text size."""
        return icons.pixmap(name, px, colour, self._application.devicePixelRatio())

    def redress(self, widget: QWidget) -> None:
        """Dress `widget` and what is in it again, after one of its properties was set."""
        for one in (widget, *widget.findChildren(QWidget)):
            one.style().unpolish(one)
            one.style().polish(one)
            one.update()

    def calm(self, calendar: QCalendarWidget) -> None:
        """Dress a calendar: no red days, no numbers of weeks, and days that a finger can hit."""
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setMinimumSize(self.px(8 * TARGET), self.px(8 * TARGET))

    def lift(self, widget: QWidget) -> None:
        """Let `widget` float: a soft shadow below it. For small things alone, it is painted anew with all in it."""
        shadow = QGraphicsDropShadowEffect(widget)
        shadow.setBlurRadius(SHADOW_BLUR)
        shadow.setOffset(0, SHADOW_DROP)
        colour = QColor(self.theme.colours.shadow)
        colour.setAlphaF(SHADOW_STRENGTH)
        shadow.setColor(colour)
        widget.setGraphicsEffect(shadow)

    def _refresh(self) -> None:
        theme = self._choose()
        if theme != self.theme:
            self.theme = theme
            self._dress()
            self.changed.emit()

    def _choose(self) -> Theme:
        is_dark = self._system.is_dark if self._mode is Mode.SYSTEM else self._mode is Mode.DARK
        if not self._system.wants_contrast:
            return DARK if is_dark else LIGHT
        prescribed = self._system.contrast_palette()
        return of_palette(prescribed) if prescribed is not None else stronger(is_dark=is_dark)

    def _dress(self) -> None:
        self._application.setPalette(palette(self.theme.colours))
        self._application.setFont(self.font(TYPE_BODY))
        self._ring.colour = self.theme.colours.focus
        sheet = stylesheet(self.theme, self._percent)
        if self._application.styleSheet() != sheet:
            self._application.setStyleSheet(sheet)


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the fonts of the program known to Qt, once. Returns their families."""
    families: list[str] = []
    for name in _FONT_FILES:
        font = QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))
        families += QFontDatabase.applicationFontFamilies(font)
    return tuple(families)


def palette(colours: Colours) -> QPalette:
    """The palette for what the stylesheet leaves to Qt, and for what is painted by hand."""
    made = QPalette()
    role = QPalette.ColorRole
    for of, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.PlaceholderText: colours.soft_text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.Light: colours.raised,
        role.Midlight: colours.hover,
        role.Mid: colours.line,
        role.Dark: colours.edge,
        role.Shadow: colours.shadow,
    }.items():
        made.setColor(of, QColor(colour))
    for of in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, of, QColor(colours.soft_text))
    return made
