"""From a tap to a check-in and its result: what is sent, what is kept, and whose answer may be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter_app.desk.check_in import before_sending, check_in, keep_for_later
from counter_app.desk.desk import Told
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.follow_up import wants_follow_up
from counter_app.desk.journal.records import Attempt, State
from counter_app.desk.look_up import Found, Person, look_up
from counter_app.desk.promotions import first_query, load_page, possible
from counter_app.desk.same_card import Decision, SameCard
from counter_app.desk.tap import CardNumber, Tap
from counter_app.gui.day_log import DayLog
from counter_app.gui.resolving import Resolving
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.model import Activity


@dataclass(frozen=True, slots=True)
class Named:
    """Who the card belongs to, told after the result: the person and how many promotions are possible now."""

    found: Found
    possible: int | None = None


@dataclass(frozen=True, slots=True)
class _Tapped:
    """The last tap of an attempt of this run, and the activity that was chosen then."""

    tap: Tap
    activity: Activity


_ANOTHER_ACTIVITY_HELPS = (Message.CHOOSE_ACTIVITY, Message.NOT_NOW, Message.ACTIVITY_UNKNOWN)
_LAST_TAPS = 50
_NOT_CERTAIN = Feedback(Tone.UNKNOWN, Message.CHECK_IN_NOT_CERTAIN, outcome=Outcome.UNKNOWN)


class CheckInFlow(QObject):
    """Checks cards in. GUI thread; `wall` gives aware local time, `clock` monotonic seconds."""

    card_read = Signal(object)
    """Tap: the first sign that something happens."""
    ended = Signal(object, object)
    """Tap, Feedback: the result, or why nothing was sent."""
    kept = Signal(object, object)
    """Tap, Feedback or None: the card before seen twice; nothing was sent. None while its result is awaited."""
    named = Signal(object, object)
    """Tap, Named: follows the result, and never delays it."""
    activity_wanted = Signal(object)
    """Tap: nothing was done with it, and it can be used once another activity is chosen."""
    sign_in_wanted = Signal(object)
    """Tap: nothing was done with it, and it can be used once somebody has signed in again."""

    def __init__(
        self,
        workplace: Workplace,
        worker: Worker,
        day: DayLog,
        resolving: Resolving,
        *,
        wall: Callable[[], datetime],
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._worker = workplace, worker
        self._day, self._resolving = day, resolving
        self._wall, self._clock = wall, clock
        self._same_card = SameCard()
        self._latest: Tap | None = None
        self._tapped: dict[str, _Tapped] = {}
        self._last_tap_id = self._of_before = 0
        """Of the last tap, and of the last one before another employee came."""
        resolving.found_out.connect(self._found_out)

    def tap(self, tap: Tap) -> None:
        """Check this card in, unless it is the one before seen twice or must not be sent."""
        self._latest, self._last_tap_id = tap, max(tap.id, self._last_tap_id)
        self._worker.drop_reads(lambda task: task.tap is None or task.tap.card == tap.card)
        activity = self._workplace.activity
        refused = before_sending(tap.card, activity, self._now())
        if refused is not None or activity is None:
            self.card_read.emit(tap)
            self._not_to_be_sent(tap, refused or Feedback(Tone.NOTICE, Message.CHOOSE_ACTIVITY))
            return
        decision = self._same_card.decide(tap.card, activity.cdbid, self._clock())
        if decision is Decision.KEEP:
            self.kept.emit(tap, self._same_card.result_of(tap.card))
            return
        self.card_read.emit(tap)
        self._use(tap, activity)

    def forget(self, card: CardNumber) -> None:
        """This card is somebody else's now: its next tap is a new attempt."""
        self._same_card.forget(card)

    def change_employee(self) -> None:
        """Somebody else is at work. What is under way still ends, and is told without a name or a balance."""
        self._of_before = self._last_tap_id
        self._latest = None
        self._tapped.clear()

    def _now(self) -> datetime:
        """The hours of an activity are the server's; the clock of this PC may be wrong."""
        told = self._workplace.client.server_now() if self._workplace.is_connected else None
        return told or self._wall()

    def _not_to_be_sent(self, tap: Tap, feedback: Feedback) -> None:
        self.ended.emit(tap, feedback)
        self._keep_for_later(tap, feedback)

    def _keep_for_later(self, tap: Tap, feedback: Feedback) -> None:
        """A card that another choice or a new sign-in would help; not when its person made place for the next."""
        if self._latest is None or self._latest.card != tap.card:
            return
        if feedback.message in _ANOTHER_ACTIVITY_HELPS:
            self.activity_wanted.emit(tap)
        elif feedback.message is Message.SIGN_IN_AGAIN:
            self.sign_in_wanted.emit(tap)

    def _use(self, tap: Tap, activity: Activity) -> None:
        """A new check-in, unless the journal has an open one of this card at this activity, of this run or before.

        One that is not certain is only asked about, and one that was kept is sent now.
        """
        before = self._day.open_check_in(tap.card, activity.cdbid, self._workplace.desk.place)
        if before is not None:
            self._tapped[before.id] = _Tapped(tap, activity)
            go_on = self._resolving.send_now if before.state is State.KEPT else self._resolving.ask_now
            go_on(before)
        else:
            self._send(tap, activity)

    def _send(self, tap: Tap, activity: Activity) -> None:
        desk = self._workplace.desk

        def done(told: Told) -> None:
            self._finished(tap, activity, told)

        def failed(_error: Exception) -> None:
            # A defect after the request may have left: nobody knows what became of it, and the journal has it.
            done(Told(_NOT_CERTAIN))
            self._resolving.load()

        work, unsent = partial(check_in, desk, tap.card, activity), partial(keep_for_later, desk, tap.card, activity)
        self._worker.submit(Task(Kind.WRITE, work, done, person=tap.card, failed=failed, unsent=unsent))

    def _finished(self, tap: Tap, activity: Activity, told: Told) -> None:
        """Its result counts, whoever is at the desk by then, and also when the person has left."""
        if tap.id <= self._of_before:
            told = Told(_of_nobody(told.feedback), told.attempt)
        self._tell(tap, activity, told.feedback)
        self._day.keep(told)
        if told.attempt is not None:
            self._tapped[told.attempt.id] = _Tapped(tap, activity)
            self._forget_old_taps()

    def _forget_old_taps(self) -> None:
        """Those whose end is known, but for the last ones, whose names may still follow."""
        open_ids = {one.id for one in self._day.open_items}
        for attempt_id in list(self._tapped)[:-_LAST_TAPS]:
            if attempt_id not in open_ids:
                del self._tapped[attempt_id]

    def _found_out(self, before: Attempt, told: Told) -> None:
        """What was not certain, or was kept, was read back or sent: it is told with the tap that it was of."""
        tapped = self._tapped.get(before.id)
        if tapped is not None:
            self._tell(tapped.tap, tapped.activity, told.feedback)

    def _tell(self, tap: Tap, activity: Activity, feedback: Feedback) -> None:
        self._same_card.finished(tap.card, activity.cdbid, feedback, self._clock())
        self.ended.emit(tap, feedback)
        self._keep_for_later(tap, feedback)
        if wants_follow_up(feedback):
            self._name(tap)

    def _name(self, tap: Tap) -> None:
        if tap.id <= self._of_before:
            return
        client, key = self._workplace.client, self._workplace.balie_consumer_key

        def work() -> Named:
            found = look_up(client, tap.card)
            return Named(found, _possible(found.person) if found.person else None)

        def _possible(person: Person) -> int | None:
            page = load_page(client, first_query(person, key))
            return None if page.failure else possible(page.promotions)

        self._worker.submit(Task(Kind.FOLLOW_UP, work, lambda named: self._is_named(tap, named), tap=tap))

    def _is_named(self, tap: Tap, named: Named) -> None:
        person = named.found.person
        if tap.id <= self._of_before:
            return
        for attempt_id, tapped in self._tapped.items():
            if person is not None and tapped.tap.id == tap.id:
                self._day.name(attempt_id, person)
        self.named.emit(tap, named)


def _of_nobody(feedback: Feedback) -> Feedback:
    return replace(feedback, values=replace(feedback.values, first_name=None, name=None, points=None))
