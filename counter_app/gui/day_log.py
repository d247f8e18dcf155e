"""The actions of today and what is open, as the journal has them: what the page of today and the top bar show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from counter_app.desk.brussels import in_brussels
from counter_app.desk.day_log import Entry, Names, entry
from counter_app.desk.desk import Told
from counter_app.desk.due import open_check_in
from counter_app.desk.journal import JournalProblem, Opened
from counter_app.desk.journal.records import Action, Attempt, Place, State
from counter_app.desk.look_up import Person
from counter_app.desk.tap import CardNumber


class DayLog(QObject):
    """Holds the rows of the journal that matter now. GUI thread; `wall` gives aware local time.

    Names stand in the journal only as long as a row is open; here they stay until the program ends.
    """

    changed = Signal()
    noticed = Signal()
    """There is something else to know of the journal itself."""

    def __init__(self, *, wall: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wall = wall
        self._entries: dict[str, Entry] = {}
        self._notice: JournalProblem | Opened | None = None

    @property
    def notice(self) -> JournalProblem | Opened | None:
        """What the employee is to know of the journal: why it cannot be used, or that a damaged file was set aside."""
        return self._notice

    def tell_of_journal(self, told: JournalProblem | Opened | None) -> None:
        """The journal was opened, or cannot be; None takes back what was told."""
        is_news = isinstance(told, JournalProblem) or (told is not None and told.set_aside is not None)
        self._notice = told if is_news else None
        self.noticed.emit()

    @property
    def today(self) -> date:
        """In Europe/Brussels."""
        return in_brussels(self._wall()).date()

    @property
    def entries(self) -> list[Entry]:
        """Of today (Europe/Brussels), newest first."""
        today = self.today
        rows = [one for one in self._entries.values() if in_brussels(one.at).date() == today]
        return sorted(rows, key=_when, reverse=True)

    @property
    def open_items(self) -> list[Entry]:
        """What is not certain yet, or not seen yet by the employee, of whatever day; newest first."""
        return sorted((one for one in self._entries.values() if one.is_open), key=_when, reverse=True)

    def open_check_in(self, card: CardNumber, cdbid: str, place: Place) -> Attempt | None:
        """What a tap of this card is about, where it is no new check-in."""
        return open_check_in((one.attempt for one in self.open_items), card, cdbid, place)

    def lock(self, person: Person, promotion_id: int) -> Attempt | None:
        """The cash-in of this promotion for this person that nobody knows the end of, and that holds back another."""
        for one in self.open_items:
            attempt = one.attempt
            if attempt.action is not Action.CASH_IN or attempt.what.id != str(promotion_id):
                continue
            if attempt.state is State.UNKNOWN and not attempt.is_unlocked and _is_of(attempt, person):
                return attempt
        return None

    def entries_of(self, attempts: Iterable[Attempt]) -> list[Entry]:
        """The entries of another day, newest first, with the names that this run still knows."""
        known = self._entries
        rows = [Entry(one, known[one.id].names) if one.id in known else entry(one) for one in attempts]
        return sorted(rows, key=_when, reverse=True)

    def load(self, attempts: Iterable[Attempt]) -> None:
        """What the journal holds: it knows the attempts, this run the names. It may have been read some time ago."""
        for attempt in attempts:
            known = self._entries.get(attempt.id)
            if known is not None and attempt.is_open and not known.attempt.is_open:
                continue
            names = known.names if known is not None and known.names.first_name is not None else None
            self._entries[attempt.id] = entry(attempt, names)
        self.changed.emit()

    def keep(self, told: Told) -> None:
        """An attempt has got another state."""
        if told.attempt is None:
            return
        values, before = told.feedback.values, self._entries.get(told.attempt.id)
        if before is not None and told.attempt.is_open and not before.attempt.is_open:
            return  # told late, by another thread
        names = Names(values.first_name, values.name)
        if names.first_name is None:
            names = before.names if before is not None else entry(told.attempt).names
        self._entries[told.attempt.id] = Entry(told.attempt, names)
        self.changed.emit()

    def change_employee(self) -> None:
        """Somebody else is at work: who came before is only known by the end of the number."""
        self._entries = {one.id: Entry(one.attempt) for one in self._entries.values()}
        self.changed.emit()

    def name(self, attempt_id: str, person: Person) -> None:
        """Whose attempt it is, told later."""
        known = self._entries.get(attempt_id)
        if known is not None:
            self._entries[attempt_id] = Entry(known.attempt, Names(person.first_name, person.name))
            self.changed.emit()


def _when(one: Entry) -> tuple[datetime, str]:
    return (one.at, one.id)


def _is_of(attempt: Attempt, person: Person) -> bool:
    """A uid may be missing, and a person may have two cards."""
    who = attempt.who
    if who is None:
        return False
    return who.uitpas_number == person.uitpas_number or (who.uid is not None and who.uid == person.uid)
