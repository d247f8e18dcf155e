"""Keeps what the flows tell of check-ins and cash-ins, newest first, for the page of today and the open items."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import count

from PySide6.QtCore import QObject, Signal

from counter_app.desk.day_log import Action, Entry
from counter_app.desk.feedback import Feedback, Message
from counter_app.desk.look_up import Person
from counter_app.desk.tap import Tap
from counter_app.gui.check_in_flow import CheckInFlow, Named
from counter_app.gui.promotions_flow import PromotionsFlow
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.model import Activity, Promotion

MOST_ENTRIES = 5000


class DayLog(QObject):
    """The actions of this run. GUI thread; `wall` gives aware local time."""

    changed = Signal()

    def __init__(
        self,
        check_ins: CheckInFlow,
        promotions: PromotionsFlow,
        workplace: Workplace,
        *,
        wall: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._wall = workplace, wall
        self._ids = count(1)
        self._tapped_at: dict[int, Activity | None] = {}
        self._entries: dict[int, Entry] = {}
        check_ins.card_read.connect(self._card_read)
        check_ins.ended.connect(self._checked_in)
        check_ins.named.connect(self._named)
        promotions.cash_in_ended.connect(self._cashed_in)

    @property
    def entries(self) -> list[Entry]:
        """Newest first."""
        return list(reversed(self._entries.values()))

    @property
    def open_items(self) -> list[Entry]:
        """What nobody knows the end of yet, newest first."""
        return [entry for entry in self.entries if entry.is_open]

    def _card_read(self, tap: Tap) -> None:
        """The activity is the one of the tap, whatever is chosen by the time that its answer comes."""
        self._tapped_at[tap.id] = self._workplace.activity

    def _checked_in(self, tap: Tap, feedback: Feedback) -> None:
        if feedback.message is Message.CHOOSE_ACTIVITY:
            return
        known = self._of_tap(tap)
        activity = self._tapped_at.pop(tap.id, known.activity if known else None)
        known = known or self._asked_about(tap, activity)
        title = activity.title if activity else None
        if known is not None:
            self._keep(replace(known, feedback=feedback, activity=activity, title=title))
            return
        self._keep(
            Entry(
                id=next(self._ids),
                at=self._wall(),
                action=Action.CHECK_IN,
                feedback=feedback,
                masked=tap.card.mask(),
                title=title,
                first_name=feedback.values.first_name,
                name=feedback.values.name,
                tap_id=tap.id,
                card=tap.card,
                activity=activity,
            )
        )

    def _of_tap(self, tap: Tap) -> Entry | None:
        return next((entry for entry in self.entries if entry.tap_id == tap.id), None)

    def _asked_about(self, tap: Tap, activity: Activity | None) -> Entry | None:
        """The check-in that was not certain, where a later tap of its card at its activity only asked about it."""
        cdbid = activity.cdbid if activity else None
        for entry in self.open_items:
            at = entry.activity.cdbid if entry.activity else None
            if entry.action is Action.CHECK_IN and entry.card == tap.card and at == cdbid:
                return entry
        return None

    def _named(self, tap: Tap, named: Named) -> None:
        person = named.found.person
        if person is None:
            return
        for entry in reversed(self._entries.values()):
            if entry.action is Action.CHECK_IN and entry.card == tap.card:
                self._keep(replace(entry, first_name=person.first_name, name=person.name))
                return

    def _cashed_in(self, person: Person, promotion: Promotion, feedback: Feedback) -> None:
        self._keep(
            Entry(
                id=next(self._ids),
                at=self._wall(),
                action=Action.CASH_IN,
                feedback=feedback,
                masked=f"…{person.uitpas_number[-4:]}",
                title=promotion.title,
                first_name=person.first_name,
                name=person.name,
            )
        )

    def _keep(self, entry: Entry) -> None:
        self._entries[entry.id] = entry
        while len(self._entries) > MOST_ENTRIES:
            del self._entries[next(iter(self._entries))]
        self.changed.emit()
