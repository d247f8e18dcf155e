"""The list of promotions as Qt's views and screen readers see it: one row for each that is shown, kept as data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter, eq
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from counter_app.desk.promotion_order import Entry
from counter_app.uitpas.model import Promotion

Index = QModelIndex | QPersistentModelIndex
_ID = attrgetter("id")
_MOST_ADDED = 500
"""Qt adds rows one by one; more than so many are faster all anew (ten thousand: 1 ms instead of 13)."""


class PromotionModel(QStringListModel):
    """Rows in the order they were given. `title` and `said` make the words of one: on the screen, and read aloud.

    A view asks for the number of rows twice for each row that it lays out. For ten thousand that holds up the window
    when Python has to answer, so that the rows are counted by a list of empty texts in C++.
    """

    def __init__(
        self, title: Callable[[Promotion], str], said: Callable[[Promotion], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._title, self._said = title, said
        self._rows: list[Entry] = []

    @property
    def rows(self) -> Sequence[Entry]:
        """What is shown, from top to bottom."""
        return self._rows

    def promotion(self, index: Index) -> Promotion | None:
        """The promotion of a row."""
        return self._rows[index.row()].promotion if 0 <= index.row() < len(self._rows) else None

    def row_of(self, promotion_id: int) -> int | None:
        """Where a promotion is shown, if it is."""
        return next((row for row, one in enumerate(self._rows) if one.id == promotion_id), None)

    def show(self, rows: list[Entry]) -> None:
        """Show these. Rows that are only added at the end, or only changed, leave the view as it is."""
        before, self._rows = self._rows, rows
        added = len(rows) - len(before)
        goes_on = 0 <= added <= _MOST_ADDED and all(map(eq, map(_ID, before), map(_ID, rows)))
        if not goes_on:
            self.setStringList([""] * len(rows))
            return
        if added:
            self.insertRows(len(before), added)
        self.say_again()

    def say_again(self) -> None:
        """The words of the rows are others: a state, the language, the balance."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, and what a screen reader says."""
        promotion = self.promotion(index)
        if promotion is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._title(promotion)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(promotion)
        return None
