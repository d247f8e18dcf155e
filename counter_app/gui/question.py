"""The question before a cash-in. It cannot be undone, so that only a deliberate, fresh press confirms.

A held key, a double click and the Enter at the end of a scanner's row of digits never confirm: the press has to
begin at least `SETTLE_SECONDS` after the question opened, a repeated key is no press, and a digit drops the question.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter_app.gui.labels import plain_label

SETTLE_SECONDS = 0.4


class Question(QFrame):
    """Asks once, in place. `clock` gives monotonic seconds."""

    confirmed = Signal()
    cancelled = Signal()
    dropped = Signal()
    """Digits were typed: a card was scanned, or somebody types a number. Nothing is confirmed."""

    def __init__(self, parent: QWidget, clock: Callable[[], float]) -> None:
        super().__init__(parent)
        self._clock = clock
        self._opened = self._pressed = 0.0
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text = plain_label(self, "question", points=16)
        self.confirm_button = QPushButton(self)
        self.confirm_button.setObjectName("confirm_button")
        self.confirm_button.setAutoDefault(False)
        self.confirm_button.pressed.connect(self._press)
        self.confirm_button.clicked.connect(self._confirm)
        self.cancel_button = QPushButton(self)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self._cancel)
        buttons = QHBoxLayout()
        buttons.addWidget(self.confirm_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addLayout(buttons)
        self.hide()

    def ask(self, text: str) -> None:
        """Open the question."""
        self.text.setText(text)
        self.confirm_button.setText(self.tr("Cash in"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.setAccessibleName(text)
        self._opened = self._clock()
        self._pressed = 0.0
        self.show()
        self.setFocus()

    @property
    def is_open(self) -> bool:
        """Whether an answer is awaited."""
        return not self.isHidden()

    def close_question(self) -> None:
        """Take the question away, unanswered."""
        self.hide()

    def drop(self) -> None:
        """Digits were typed: take the question away, visibly and unanswered."""
        if self.is_open:
            self.hide()
            self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms, Esc cancels, a digit drops the question. Buttons pass on the keys they do not use."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._cancel()
        elif event.text().isdigit():
            self.drop()
        else:
            super().keyPressEvent(event)

    def _enter(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if self.cancel_button.hasFocus():
            self._cancel()
            return
        self._press()
        self._confirm()

    def _press(self) -> None:
        self._pressed = self._clock()

    def _confirm(self) -> None:
        if self.is_open and self._pressed - self._opened >= SETTLE_SECONDS:
            self.hide()
            self.confirmed.emit()

    def _cancel(self) -> None:
        if self.is_open:
            self.hide()
            self.cancelled.emit()
