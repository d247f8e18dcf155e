"""Push buttons as all windows have them: with a name, and pressed by Enter only where the keyboard is."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget


def push_button(parent: QWidget, name: str, kind: str | None = None) -> QPushButton:
    """A button with the object name `name`; `kind` is one of the stylesheet's."""
    button = QPushButton(parent)
    button.setObjectName(name)
    if kind is not None:
        button.setProperty("kind", kind)
    button.setAutoDefault(False)
    return button
