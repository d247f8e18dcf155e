"""Big digit keys on the screen: a touch PC has no keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from counter_app.gui.look import Look

_DIGITS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0")
_BACK_PLACE, _USE_PLACE = 9, 11
_KEY_WIDTH, _KEY_HEIGHT = 88, 56
_COLUMNS = 3


class NumberPad(QWidget):
    """Ten digits, a key that takes the last one back, and one to use the number. It never takes the keyboard away."""

    digit = Signal(str)
    back = Signal()
    use = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("number_pad")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.keys = [self._key(digit) for digit in _DIGITS if digit]
        self.back_key = QPushButton(self)
        self.back_key.setObjectName("pad_back")
        self.back_key.setProperty("kind", "key")
        self.back_key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.back_key.setAutoRepeat(True)
        self.back_key.clicked.connect(self.back)
        places = [place for place, digit in enumerate(_DIGITS) if digit]
        for place, key in zip(places, self.keys, strict=True):
            self._grid.addWidget(key, *divmod(place, _COLUMNS))
        self.use_key = QPushButton(self)
        self.use_key.setObjectName("pad_use")
        self.use_key.setProperty("kind", "primary")
        self.use_key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.use_key.clicked.connect(self.use)
        self._grid.addWidget(self.back_key, *divmod(_BACK_PLACE, _COLUMNS))
        self._grid.addWidget(self.use_key, *divmod(_USE_PLACE, _COLUMNS))
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.back_key.setAccessibleName(self.tr("Take the last digit back"))
        self.use_key.setText(self.tr("Use"))
        self.back_key.setToolTip(self.tr("Take the last digit back"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _key(self, digit: str) -> QPushButton:
        key = QPushButton(digit, self)
        key.setObjectName(f"pad_{digit}")
        key.setProperty("kind", "key")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.clicked.connect(lambda: self.digit.emit(digit))
        return key

    def _restyle(self) -> None:
        look = self._look
        self._grid.setSpacing(8)
        for key in (*self.keys, self.back_key, self.use_key):
            key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            key.setMinimumSize(look.px(_KEY_WIDTH), look.px(_KEY_HEIGHT))
        self.back_key.setIconSize(QSize(look.px(24), look.px(24)))
        self.back_key.setIcon(look.icon("backspace", look.theme.colours.text))
