"""The order in which Tab goes through what was not made in the order in which it is read."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget


def tab_in_order(*widgets: QWidget) -> None:
    """Let Tab go from each of `widgets` to the next. The first one stays where it is."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def tab_to_chosen(group: QButtonGroup) -> None:
    """Let Tab come to the chosen button of `group` alone; arrows lead on from there.

    By itself Qt leads to the first button, or from below to the last one, and stays with that one ever after.
    """

    def follow(chosen: QAbstractButton, is_chosen: bool) -> None:
        if not is_chosen:
            return
        for button in group.buttons():
            policy = button.focusPolicy()
            with_tab, without_tab = policy | Qt.FocusPolicy.TabFocus, policy & ~Qt.FocusPolicy.TabFocus
            button.setFocusPolicy(with_tab if button is chosen else without_tab)

    group.buttonToggled.connect(follow)
    chosen = group.checkedButton()
    if chosen is not None:
        follow(chosen, True)
