"""The rows of the page of today, as data: said again when the language changes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from counter_app.desk.day_log import Entry
from counter_app.gui import words
from counter_app.gui.labels import plain_tip
from counter_app.gui.look import Look
from counter_app.gui.tones import style

Index = QModelIndex | QPersistentModelIndex
_ICON_SIZE = 20


class Column(IntEnum):
    """What stands beside each other."""

    TIME = 0
    WHO = 1
    WHAT = 2
    RESULT = 3
    POINTS = 4


class TodayModel(QAbstractTableModel):
    """Shows the entries that it is given, newest first."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: Sequence[Entry] = ()
        self._is_masked = False

    @property
    def entries(self) -> Sequence[Entry]:
        """What is shown."""
        return self._entries

    def show(self, entries: Sequence[Entry], *, is_masked: bool) -> None:
        """Show these; masked, nobody is named."""
        self.beginResetModel()
        self._entries, self._is_masked = entries, is_masked
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One row for each."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As `Column` has them."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What each column is."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _along(Column(section))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TIME: self.tr("Time"),
            Column.WHO: self.tr("Who"),
            Column.WHAT: self.tr("What"),
            Column.RESULT: self.tr("Result"),
            Column.POINTS: self.tr("Points"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, the icon and the colour of a cell."""
        entry, column = self._entries[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(entry, column)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._text(entry, column))
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.TIME:
                return words.entry_line(entry, words.hour(entry.at), is_masked=self._is_masked)
            case Qt.ItemDataRole.DecorationRole if column is Column.RESULT:
                tone = entry.feedback.tone
                colour = self._look.theme.colours.tone(tone).ink
                return self._look.pixmap(style(tone).icon, self._look.px(_ICON_SIZE), colour)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _along(column)
            case _:
                return None

    def _text(self, entry: Entry, column: Column) -> str:
        match column:
            case Column.TIME:
                return words.hour(entry.at)
            case Column.WHO:
                return words.entry_who(entry, is_masked=self._is_masked)
            case Column.WHAT:
                return words.entry_title(entry) or words.entry_action(entry)
            case Column.RESULT:
                return words.entry_result(entry)
            case Column.POINTS:
                return words.entry_points(entry)


def _along(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column is Column.POINTS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
