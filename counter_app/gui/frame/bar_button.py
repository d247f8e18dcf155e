"""A button of the bar at the top: an icon, words that may have to be shortened, and a sign that it opens something."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from counter_app.gui.labels import plain_tip
from counter_app.gui.look import Look
from counter_app.gui.theme import TARGET, TYPE_BODY

_ICON, _CHEVRON, _GAP, _SIDE = 20, 14, 8, 10
_LEAST_TEXT, _MOST_TEXT = 72, 300


class BarButton(QPushButton):
    """Shows its whole text where there is room for it, and the beginning of it elsewhere; its name is always whole."""

    def __init__(
        self, look: Look, name: str, parent: QWidget, *, is_strong: bool = False, shrinks: bool = False
    ) -> None:
        super().__init__(parent)
        self._look, self._is_strong, self._shrinks = look, is_strong, shrinks
        self._icon_name, self._icon_colour = "", ""
        self._is_brief = False
        self.setObjectName(name)
        self.setProperty("kind", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        look.changed.connect(self._restyle)
        self._restyle()

    def say(self, text: str, tip: str, icon: str, colour: str | None = None) -> None:
        """Show `text` beside `icon`; `tip` says more. `colour` is the icon's, by default that of soft text."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tip)
        self._show_tip()
        self._icon_name, self._icon_colour = icon, colour or self._look.theme.colours.soft_text
        self.updateGeometry()
        self.update()

    def set_brief(self, is_brief: bool) -> None:
        """The icon alone; the words are in the tooltip then too."""
        self._is_brief = is_brief
        self._show_tip()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the whole text, within reason."""
        if self._is_brief:
            return QSize(max(self._look.px(_ICON + 2 * _SIDE), TARGET), self._height())
        return self._size(min(self._text_width(), self._look.px(_MOST_TEXT)))

    def minimumSizeHint(self) -> QSize:
        """Room for the whole text, or for the beginning of it where it may be shortened."""
        if self._shrinks:
            return self._size(min(self._text_width(), self._look.px(_LEAST_TEXT)))
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The button of the style, with its parts laid out from the left."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        px, colours = self._look.px, self._look.theme.colours
        left, right = px(_SIDE), self.width() - px(_SIDE)
        self._draw(painter, self._icon_name, self._icon_colour, QRect(left, 0, px(_ICON), self.height()))
        if self._is_brief:
            return
        chevron = QRect(right - px(_CHEVRON), 0, px(_CHEVRON), self.height())
        self._draw(painter, "chevron-down", colours.soft_text, chevron)
        room = QRect(left + px(_ICON + _GAP), 0, chevron.left() - px(_GAP) - left - px(_ICON + _GAP), self.height())
        painter.setPen(colours.text)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)

    def _draw(self, painter: QStylePainter, icon: str, colour: str, where: QRect) -> None:
        if icon:
            pixmap = self._look.pixmap(icon, where.width(), colour)
            painter.drawPixmap(where.left(), where.center().y() - where.width() // 2 + 1, pixmap)

    def _show_tip(self) -> None:
        tip = self.accessibleDescription()
        self.setToolTip(plain_tip(self.text(), tip) if self._is_brief or self._shrinks else tip)

    def _text_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text()) + 1

    def _size(self, text_width: int) -> QSize:
        px = self._look.px
        return QSize(px(_SIDE + _ICON + _GAP) + text_width + px(_GAP + _CHEVRON + _SIDE), self._height())

    def _height(self) -> int:
        return max(TARGET, self.fontMetrics().height() + 20)

    def _restyle(self) -> None:
        self.setFont(self._look.font(TYPE_BODY, bold=self._is_strong))
        self.updateGeometry()
        self.update()
