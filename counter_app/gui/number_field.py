"""The field at the bottom in which digits collect that are typed or scanned on any page; Enter uses them as a tap."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counter_app.desk.tap import CardNumber
from counter_app.gui import words
from counter_app.gui.announce import announce
from counter_app.gui.buttons import push_button
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.number_pad import NumberPad
from counter_app.gui.typed_number import UITPAS_DIGITS, Typed, Verdict, grouped, typed
from counter_app.uitpas.numbers import Insz

_MOST_CHARACTERS = 24
"""A number with its separators; a runaway scanner types no more than that."""


class NumberField(QFrame):
    """Appears with the first digit, checks while more come, and goes with Enter or Esc."""

    entered = Signal(object)
    """CardNumber: use it as a tap."""
    closed = Signal()
    """It has gone: the keyboard is free again."""
    resized = Signal()
    """It wants another size."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._is_refused = False
        self.setObjectName("number_field")
        self.setProperty("kind", "float")
        self.setProperty("overlay", True)
        look.lift(self)
        self.pad_button = self._button("show_pad", "quiet")
        self.pad_button.setCheckable(True)
        self.pad_button.toggled.connect(self._pad_toggled)
        self.edit = QLineEdit(self)
        self.edit.setObjectName("typed_number")
        self.edit.setMaxLength(_MOST_CHARACTERS)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.edit.textEdited.connect(self._edited)
        self.edit.returnPressed.connect(self.use)
        self.message = plain_label(self, "typed_message", wraps=True)
        self.use_button = self._button("use_number", "primary")
        self.use_button.clicked.connect(self.use)
        self.close_button = self._button("close_number", "quiet")
        self.close_button.clicked.connect(self.close_field)
        self.pad = NumberPad(look, self)
        self.pad.digit.connect(self.add)
        self.pad.back.connect(self._take_back)
        self.pad.use.connect(self.use)
        self.pad.hide()
        self._row = QHBoxLayout()
        for widget in (self.pad_button, self.edit, self.use_button, self.close_button):
            self._row.addWidget(widget, stretch=1 if widget is self.edit else 0)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.message)
        self._column.addLayout(self._row)
        self._column.addWidget(self.pad)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self.hide()

    @property
    def typed(self) -> Typed:
        """The digits so far, judged."""
        return typed(self.edit.text())

    def add(self, digit: str) -> None:
        """One more digit, from whatever page; the keyboard is the field's from then on."""
        self.open()
        self.edit.insert(digit)
        self._edited(self.edit.text())

    def size_within(self, most: QSize) -> QSize:
        """The size that it wants, where there is no more room than this."""
        self._column.activate()
        width = min(self.sizeHint().width(), most.width())
        return QSize(width, min(max(self._column.totalHeightForWidth(width), self.sizeHint().height()), most.height()))

    def open(self) -> None:
        """Be there and have the keyboard."""
        if self.isHidden():
            self.show()
            self.raise_()
            self.resized.emit()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_with_pad(self) -> None:
        """Be there with the keys for a finger."""
        self.open()
        self.pad_button.setChecked(True)

    def use(self) -> None:
        """Use the number as a tap if it is right; else say that it is not, and send nothing."""
        now = self.typed
        if now.card is not None:
            card: CardNumber = now.card
            self.close_field()
            self.entered.emit(card)
        elif now.verdict is not Verdict.EMPTY:
            self._is_refused = True
            self.edit.selectAll()
            self._judge()

    def close_field(self) -> None:
        """Forget the digits and go."""
        self.edit.clear()
        self._is_refused = False
        self.pad_button.setChecked(False)
        self._judge()
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.setAccessibleName(self.tr("Number"))
        self.edit.setAccessibleName(self.tr("Number of the card or national number"))
        self.edit.setPlaceholderText(self.tr("Type or scan"))
        self.use_button.setText(self.tr("Use"))
        self.use_button.setToolTip(self.tr("Use this number (Enter)"))
        for button, text in (
            (self.pad_button, self.tr("Number pad")),
            (self.close_button, self.tr("Close (Esc)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._judge()

    def event(self, event: QEvent) -> bool:
        """Something in it needs more room, or less: a text, another language, another text size."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.resized.emit()
        return is_done

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc: it was not meant so."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_field()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """It never shows what was typed for somebody before."""
        self._judge()
        super().showEvent(event)

    def _edited(self, text: str) -> None:
        self._is_refused = False
        now = typed(text)
        shown = grouped(now.digits) if now.verdict is not Verdict.WRONG else text
        if shown != text and self.edit.cursorPosition() == len(text):
            self.edit.setText(shown)
        self._judge()

    def _take_back(self) -> None:
        self.edit.backspace()
        self._edited(self.edit.text())

    def _judge(self) -> None:
        now = self.typed
        is_wrong = now.verdict is Verdict.WRONG or (self._is_refused and now.verdict is Verdict.MORE)
        said = self._words(now, is_wrong=is_wrong)
        if is_wrong and said != self.message.text() and self.isVisible():
            announce(self.edit, said, at_once=True)
        self.message.setText(said)
        if self.edit.property("wrong") is not is_wrong:
            self.message.setProperty("role", "" if is_wrong else "soft")
            self.message.setProperty("ink", "refused" if is_wrong else "")
            self.edit.setProperty("wrong", is_wrong)
            self._look.redress(self)
        self.use_button.setEnabled(now.card is not None)
        self.pad.use_key.setEnabled(now.card is not None)

    def _words(self, now: Typed, *, is_wrong: bool) -> str:
        if is_wrong:
            return self.tr("This number is not right")
        if now.verdict is Verdict.EMPTY:
            return self.tr("UiTPAS number or national number")
        if now.card is not None:
            return self.tr("National number") if isinstance(now.card, Insz) else self.tr("UiTPAS number")
        return words.digits_so_far(len(now.digits), UITPAS_DIGITS)

    def _pad_toggled(self, is_on: bool) -> None:
        self.pad.setVisible(is_on)
        self.use_button.setVisible(not is_on)
        self.edit.setFocus()
        self.resized.emit()

    def _button(self, name: str, kind: str) -> QPushButton:
        button = push_button(self, name, kind)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)  # as high as the field beside it
        return button

    def _restyle(self) -> None:
        look = self._look
        colours = look.theme.colours
        self.edit.setFont(look.font(18))
        self.edit.setMinimumWidth(look.px(264))
        for button in (self.pad_button, self.close_button):
            button.setIconSize(QSize(look.px(22), look.px(22)))
        self.pad_button.setIcon(look.icon("keypad", colours.text))
        self.close_button.setIcon(look.icon("close", colours.text))
        self._column.setContentsMargins(16, 12, 16, 16)
        self._column.setSpacing(8)
        self._row.setSpacing(8)
        self.resized.emit()
