"""The question before what cannot be undone, first of all a cash-in: only a deliberate, fresh press confirms.

A held key, a double click and the Enter at the end of a scanner's row of digits never confirm: the press has to
begin at least `SETTLE_SECONDS` after the question opened, a repeated key is no press, and a digit drops the question.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.gui.buttons import push_button
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.promotions.breakable import breakable
from counter_app.gui.theme import TYPE_DETAIL, TYPE_ROW

SETTLE_SECONDS = 0.4

Asks = Callable[[], tuple[str, str]]
"""What is asked, and the warning that stands under it: made again when the language changes."""


class Question(QFrame):
    """Asks once, in place: it floats over the top of what it is about. `clock` gives monotonic seconds."""

    confirmed = Signal()
    cancelled = Signal()
    dropped = Signal()
    """Digits were typed: a card was scanned, or somebody types a number. Nothing is confirmed."""

    def __init__(self, look: Look, clock: Callable[[], float], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._clock = look, clock
        self._opened = self._pressed = 0.0
        self._asks: Asks = lambda: ("", "")
        self._confirm_words: Callable[[], str] | None = None
        self.setObjectName("question_frame")
        self.setProperty("kind", "float")
        self.setProperty("overlay", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text = plain_label(self, "question")
        self.warning = plain_label(self, "question_warning")
        self.warning.setProperty("role", "soft")
        self.confirm_button = push_button(self, "confirm_button", "primary")
        self.confirm_button.pressed.connect(self._press)
        self.confirm_button.clicked.connect(self._confirm)
        self.cancel_button = push_button(self, "cancel_button", "secondary")
        self.cancel_button.clicked.connect(self._cancel)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.confirm_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(4)
        layout.addWidget(self.text)
        layout.addWidget(self.warning)
        layout.addSpacing(12)
        layout.addLayout(buttons)
        look.lift(self)
        look.changed.connect(self._dress)
        self.hide()

    def ask(self, asks: Asks, *, confirm: Callable[[], str] | None = None) -> None:
        """Open the question; `confirm` says what stands on the button that confirms, where it is no cash-in."""
        self._asks, self._confirm_words = asks, confirm
        self.retranslate()
        self._opened = self._clock()
        self._pressed = 0.0
        self.show()
        self.raise_()
        self.setFocus()

    def ask_anew(self) -> None:
        """What the question says may have changed. Where it has, it has to be read first: it settles once more."""
        before = self.accessibleName()
        self.retranslate()
        if self.is_open and self.accessibleName() != before:
            self._opened = self._clock()

    @property
    def is_open(self) -> bool:
        """Whether an answer is awaited."""
        return not self.isHidden()

    def close_question(self) -> None:
        """Take the question away, unanswered."""
        self._go()

    def _go(self) -> None:
        """The keyboard is not handed on to whatever comes next in the window: the page says who gets it."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self.hide()

    def drop(self) -> None:
        """Digits were typed: take the question away, visibly and unanswered."""
        if self.is_open:
            self._go()
            self.dropped.emit()

    def retranslate(self) -> None:
        """Ask in the language of now."""
        asked, warning = self._asks()
        self.text.setText(breakable(asked))
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        confirm = self._confirm_words() if self._confirm_words is not None else self.tr("Cash in")
        for button, text, key in (
            (self.confirm_button, confirm, self.tr("Enter")),
            (self.cancel_button, self.tr("Cancel"), self.tr("Esc")),
        ):
            button.setText(f"{text}   {key}")
            button.setAccessibleName(text)
        self.setAccessibleName(" ".join(part for part in (asked, warning) if part))
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms, Esc cancels, a digit drops the question. Buttons pass on the keys they do not use."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._cancel()
        elif event.text().isdigit():
            self.drop()
            # The digit belongs to whoever collects numbers.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        look = self._look
        self.text.setFont(look.font(TYPE_DETAIL, bold=True))
        self.warning.setFont(look.font(TYPE_ROW))
        for button in (self.confirm_button, self.cancel_button):
            button.setFont(look.font(TYPE_ROW, bold=True))
            button.setMinimumSize(look.px(144), 48)

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
            self._go()
            self.confirmed.emit()

    def _cancel(self) -> None:
        if self.is_open:
            self._go()
            self.cancelled.emit()
