"""One line of the diagnosis: how it is as an icon, what was looked at, what was found and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counter_app.desk.feedback import Tone
from counter_app.diagnosis.findings import Finding, Probe, State
from counter_app.gui import words
from counter_app.gui.focus_ring import RING_PROPERTY
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.promotions.breakable import breakable
from counter_app.gui.theme import TYPE_ROW
from counter_app.gui.tones import style

_ICON, _NAME_WIDTH = 24, 260
QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's word for no limit, which PySide leaves out."""
_TONES = {State.WELL: Tone.DONE, State.NOTE: Tone.NOTICE, State.WRONG: Tone.REFUSED}


class FindingRow(QFrame):
    """Shows that it is awaited, until it is known."""

    def __init__(self, probe: Probe, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._probe, self._look = probe, look
        self.finding: Finding | None = None
        self.setObjectName(f"finding_{probe}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the keyboard alone reads, and scrolls, to the last one
        self.setProperty(RING_PROPERTY, True)
        self.icon = QLabel(self)
        self.name = plain_label(self, f"finding_{probe}_name")
        self.said = plain_label(self, f"finding_{probe}_said")
        self.advice = plain_label(self, f"finding_{probe}_advice")
        self.said.setProperty("role", "soft")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.said)
        texts.addWidget(self.advice)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(2)
        self._beside.addWidget(self.name, alignment=Qt.AlignmentFlag.AlignTop)
        self._beside.addLayout(texts, stretch=1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(12)
        row.addWidget(self.icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._beside, stretch=1)
        self._is_compact = False
        self.restyle()

    def show_finding(self, finding: Finding | None) -> None:
        """Show what was found; None: it is being looked at."""
        self.finding = finding
        self.say()

    def set_compact(self, is_compact: bool) -> None:
        """One below the other."""
        self._is_compact = is_compact
        direction = QBoxLayout.Direction
        self._beside.setDirection(direction.TopToBottom if is_compact else direction.LeftToRight)
        self._beside.setSpacing(2 if is_compact else 16)
        width = self._look.px(_NAME_WIDTH)
        self.name.setMinimumWidth(0 if is_compact else width)
        self.name.setMaximumWidth(QWIDGETSIZE_MAX if is_compact else width)

    def restyle(self) -> None:
        """Colours and sizes of now."""
        self.set_compact(self._is_compact)
        self.name.setFont(self._look.font(TYPE_ROW, bold=True))
        for label in (self.said, self.advice):
            label.setFont(self._look.font(TYPE_ROW))
        self.say()

    def say(self) -> None:
        """Say it in the language of now."""
        finding = self.finding
        name = words.probe_name(self._probe)
        self.name.setText(name)
        said = self.tr("Looking…") if finding is None else words.finding_said(finding)
        advice = "" if finding is None else words.finding_advice(finding)
        self.said.setText(breakable(said))
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        # A layout within a layout keeps the height of before, when a line of it comes or goes.
        self._beside.invalidate()
        self.updateGeometry()
        state = "" if finding is None else words.finding_state(finding.state)
        self.setAccessibleName(" ".join(part for part in (f"{name}:", state, said, advice) if part))
        self._draw(finding)

    def _draw(self, finding: Finding | None) -> None:
        look, colours = self._look, self._look.theme.colours
        tone = None if finding is None else _TONES.get(finding.state)
        name = "waiting" if finding is None else "minus" if tone is None else style(tone).icon
        ink = colours.soft_text if tone is None else colours.tone(tone).ink
        size = look.px(_ICON)
        self.icon.setFixedSize(QSize(size, size))
        self.icon.setPixmap(look.pixmap(name, size, ink))
