"""The log of the check-ins of this run, as data: said anew when the language changes, and forgotten on demand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from counter_app.desk.feedback import Feedback, Message, Outcome
from counter_app.desk.follow_up import followed_up
from counter_app.desk.look_up import Found
from counter_app.desk.tap import CardNumber, Tap
from counter_app.gui import words

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One card that was offered. `at` is aware; `since` are the monotonic seconds of its last news."""

    tap_id: int
    card: CardNumber
    cdbid: str | None
    at: datetime
    since: float
    feedback: Feedback
    is_masked: bool = False
    """Its person has left: what becomes known later is kept without name and balance."""

    @property
    def is_open(self) -> bool:
        """Whether it is not certain how it ended."""
        return self.feedback.outcome is Outcome.UNKNOWN

    @property
    def counted(self) -> bool:
        """Whether the server counted it."""
        return self.feedback.message is Message.CHECKED_IN

    def with_news(self, feedback: Feedback, since: float) -> Entry:
        """This entry, with what is known now."""
        return replace(self, feedback=_masked(feedback) if self.is_masked else feedback, since=since)

    def masked(self) -> Entry:
        """This entry without name and balance."""
        return replace(self, feedback=_masked(self.feedback), is_masked=True)


class LogModel(QAbstractListModel):
    """The newest first. The text of a row is one sentence, for a screen reader; the row itself is `ENTRY_ROLE`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them."""
        return tuple(self._entries)

    @property
    def checked_in(self) -> int:
        """How many were checked in."""
        return sum(entry.counted for entry in self._entries)

    def tell(self, tap: Tap, cdbid: str | None, feedback: Feedback, at: datetime, since: float) -> None:
        """What became of `tap`: one line for each attempt, in which what is known later replaces what was said first.

        A tap that only asks what became of an earlier attempt of its card belongs to the line of that attempt.
        """
        row = self._row_of(tap, cdbid)
        if row is None:
            self.beginInsertRows(QModelIndex(), 0, 0)
            self._entries.insert(0, Entry(tap.id, tap.card, cdbid, at, since, feedback))
            self.endInsertRows()
        else:
            self._replace(row, self._entries[row].with_news(feedback, since))

    def tell_more(self, tap: Tap, found: Found) -> None:
        """Whose card `tap` was, or what kind of card, told later."""
        row = next((row for row, entry in enumerate(self._entries) if entry.tap_id == tap.id), None)
        if row is not None:
            entry = self._entries[row]
            self._replace(row, entry.with_news(followed_up(entry.feedback, found), entry.since))

    def mask_all(self) -> None:
        """Everybody has left: no names, no balances."""
        self._mask(lambda _entry: True)

    def mask_until(self, since: float) -> None:
        """No names and no balances in what is older than `since` (monotonic seconds)."""
        self._mask(lambda entry: entry.since <= since)

    def clear(self) -> None:
        """Begin anew. What became of a tap of before still gets a line, which names nobody."""
        self.beginResetModel()
        self._entries = []
        self.endResetModel()

    def say_again(self) -> None:
        """The language has changed."""
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """A list has no rows under a row."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The sentence of a row, or its entry."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words.log_line(entry.at, entry.card, entry.feedback)
        return None

    def _row_of(self, tap: Tap, cdbid: str | None) -> int | None:
        for row, entry in enumerate(self._entries):
            if entry.tap_id == tap.id or (entry.is_open and (entry.card, entry.cdbid) == (tap.card, cdbid)):
                return row
        return None

    def _mask(self, leaves: Any) -> None:
        for row, entry in enumerate(self._entries):
            if not entry.is_masked and leaves(entry):
                self._replace(row, entry.masked())

    def _replace(self, row: int, entry: Entry) -> None:
        self._entries[row] = entry
        self.dataChanged.emit(self.index(row), self.index(row))


def _masked(feedback: Feedback) -> Feedback:
    return replace(feedback, values=replace(feedback.values, first_name=None, name=None, points=None))
