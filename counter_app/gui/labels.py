"""Labels that show text as text: nothing that a server or a card sends is ever taken for markup."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def plain_label(parent: QWidget, name: str, *, points: int = 0, wraps: bool = True) -> QLabel:
    """A label for plain text with the object name `name`; `points` sets the size of its type."""
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    if points:
        font = label.font()
        font.setPointSize(points)
        label.setFont(font)
    return label


def button_text(text: str) -> str:
    """`text` for a button, which would take an "&" for the mark of a shortcut."""
    return text.replace("&", "&&")


def plain_tip(*lines: str) -> str:
    """A tooltip of these lines, which Qt would take for markup where one begins like it."""
    return f"<qt>{'<br>'.join(escape(line, quote=False) for line in lines)}</qt>"
