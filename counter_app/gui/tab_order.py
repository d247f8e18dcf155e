"""The order in which Tab goes through what was not made in the order in which it is read."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QWidget


def tab_in_order(*widgets: QWidget) -> None:
    """Let Tab go from each of `widgets` to the next. The first one stays where it is."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
