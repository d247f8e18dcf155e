"""Digits typed anywhere go to the number field; a number scanned into a field for text is a scan.

The window asks here before the widget with the keyboard gets a key (`QEvent.ShortcutOverride`, which a field for text
keeps to itself for what it types). So no filter has to look at every event of the program.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from counter_app.desk.tap import CardNumber
from counter_app.gui.number_field import NumberField
from counter_app.gui.typed_number import scan_at_the_end

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class TypedKeys:
    """What becomes of a key. `before` is called when a first digit comes: a question that is open is dropped then."""

    def __init__(
        self, field: NumberField, *, before: Callable[[], None], scanned: Callable[[CardNumber], None]
    ) -> None:
        self._field, self._before, self._scanned = field, before, scanned

    def offer(self, event: QKeyEvent) -> bool:
        """Whether this key is for the number field, or ends a scan; the field then has the keyboard."""
        if is_digit(event):
            self._before()
            self._field.open()
            return True
        if event.key() in _ENTER and not event.isAutoRepeat():
            return self._ends_scan()
        return False

    def type(self, event: QKeyEvent) -> bool:
        """Take a digit that a widget had and did not want."""
        if not is_digit(event):
            return False
        self._before()
        self._field.add(event.text())
        return True

    def _ends_scan(self) -> bool:
        field = QApplication.focusWidget()
        if not isinstance(field, QLineEdit) or field is self._field.edit:
            return False
        scan = scan_at_the_end(field.text())
        if scan is None:
            return False
        before, card = scan
        field.setText(before)
        # After the Enter itself, which still goes to the field that it was typed in.
        QTimer.singleShot(0, self._field, lambda: self._scanned(card))
        return True


def is_digit(event: QKeyEvent) -> bool:
    """Whether this key types a digit, on whatever keyboard."""
    text = event.text()
    return len(text) == 1 and text in "0123456789" and not event.modifiers() & _HELD
