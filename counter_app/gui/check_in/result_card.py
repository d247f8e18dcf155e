"""The coloured card of the panel, with the icon on its disc."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from counter_app.gui.look import Look
from counter_app.gui.theme import RADIUS_LARGE, ToneColours

_GLYPH = 0.66
"""The share of its disc that a calm icon takes; the icons of the tones are round themselves, and take it all."""


class ResultCard(QWidget):
    """Everything else of the panel stands on it."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self._tone: ToneColours | None = None
        self._disc_tone: ToneColours | None = None
        self._icon = ""
        self._disc = QRect()

    @property
    def disc(self) -> QRect:
        """Where the icon is."""
        return self._disc

    def place_disc(self, disc: QRect) -> None:
        """Put the icon there."""
        self._disc = disc
        self.update()

    def dress(self, tone: ToneColours | None, icon: str, *, disc: ToneColours | None = None) -> None:
        """A result fills the card with its tone; everything else is calm. `disc` fills no more than the disc."""
        self._tone, self._icon, self._disc_tone = tone, icon, disc
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded card, and the icon on it."""
        colours, tone, disc = self._look.theme.colours, self._tone, self._disc_tone
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._look.px(RADIUS_LARGE)
        painter.setPen(Qt.PenStyle.NoPen if tone else QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(tone.fill if tone else colours.surface))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if tone is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(disc.fill if disc else colours.accent_soft))
            painter.drawEllipse(self._disc)
        side = self._disc.width() if tone else round(self._disc.width() * _GLYPH)
        spot = self._disc.center() - QRect(0, 0, side, side).center()
        filled = tone or disc
        painter.drawPixmap(spot, self._look.pixmap(self._icon, side, filled.on_fill if filled else colours.accent))
