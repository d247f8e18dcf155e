"""From a tap to a check-in and its result: what is sent, what is kept, and whose answer may be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter_app.desk.check_in import before_sending, check_in
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.follow_up import wants_follow_up
from counter_app.desk.look_up import Found, Person, look_up
from counter_app.desk.promotions import first_query, load_page, possible
from counter_app.desk.read_back import SentCheckIn, read_back_check_in
from counter_app.desk.same_card import Decision, SameCard
from counter_app.desk.tap import CardNumber, Tap
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Workplace
from counter_app.uitpas import UitpasClient
from counter_app.uitpas.model import Activity


@dataclass(frozen=True, slots=True)
class Named:
    """Who the card belongs to, told after the result: the person and how many promotions are possible now."""

    found: Found
    possible: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Sent:
    """A check-in on its way, or one that nobody knows the end of: what was sent, and through which client."""

    client: UitpasClient
    check_in: SentCheckIn


_ANOTHER_ACTIVITY_HELPS = (Message.CHOOSE_ACTIVITY, Message.NOT_NOW, Message.ACTIVITY_UNKNOWN)
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
        *,
        wall: Callable[[], datetime],
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._worker = workplace, worker
        self._wall, self._clock = wall, clock
        self._same_card = SameCard()
        self._latest: Tap | None = None
        self._sent: dict[tuple[CardNumber, str], _Sent] = {}
        self._done: dict[tuple[CardNumber, str], tuple[datetime, ...]] = {}

    def tap(self, tap: Tap) -> None:
        """Check this card in, unless it is the one before seen twice or must not be sent."""
        self._latest = tap
        self._worker.drop_reads(lambda task: task.tap is None or task.tap.card == tap.card)
        activity = self._workplace.activity
        refused = before_sending(tap.card, activity, self._wall())
        if refused is not None or activity is None:
            self.card_read.emit(tap)
            self._not_to_be_sent(tap, refused or Feedback(Tone.NOTICE, Message.CHOOSE_ACTIVITY))
            return
        decision = self._same_card.decide(tap.card, activity.cdbid, self._clock())
        if decision is Decision.KEEP:
            self.kept.emit(tap, self._same_card.result_of(tap.card))
            return
        self.card_read.emit(tap)
        if decision is Decision.SEND:
            self._send(tap, activity)
        else:
            self._read_back(tap, activity)

    def forget(self, card: CardNumber) -> None:
        """This card is somebody else's now: its next tap is a new attempt."""
        self._same_card.forget(card)

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

    def _send(self, tap: Tap, activity: Activity) -> None:
        client, key = self._workplace.client, (tap.card, activity.cdbid)
        check_in_sent = SentCheckIn(self._wall(), self._workplace.balie_consumer_key, self._done.get(key, ()))
        self._sent[key] = _Sent(client, check_in_sent)
        self._submit(tap, activity, Kind.WRITE, partial(check_in, client, tap.card, activity), self._finished)

    def _read_back(self, tap: Tap, activity: Activity) -> None:
        """At the counter and with the client of then, whatever was chosen since."""
        sent = self._sent[tap.card, activity.cdbid]
        work = partial(read_back_check_in, sent.client, tap.card, activity, sent.check_in)
        self._submit(tap, activity, Kind.FOLLOW_UP, work, self._known)

    def _submit(
        self,
        tap: Tap,
        activity: Activity,
        kind: Kind,
        work: Callable[[], Feedback],
        ended: Callable[[Tap, Activity, Feedback], None],
    ) -> None:
        """Have `work` done, whoever is at the desk by then: its result counts, also when the person has left."""

        def done(feedback: Feedback) -> None:
            ended(tap, activity, feedback)

        def failed(_error: Exception) -> None:
            # A defect after the request may have left: nobody knows what became of it.
            self._known(tap, activity, _NOT_CERTAIN)

        self._worker.submit(Task(kind, work, done, person=tap.card, failed=failed))

    def _finished(self, tap: Tap, activity: Activity, feedback: Feedback) -> None:
        self._known(tap, activity, feedback)
        if feedback.outcome is Outcome.UNKNOWN:
            self._same_card.decide(tap.card, activity.cdbid, self._clock())
            self._read_back(tap, activity)

    def _known(self, tap: Tap, activity: Activity, feedback: Feedback) -> None:
        self._same_card.finished(tap.card, activity.cdbid, feedback, self._clock())
        self._remember(tap.card, activity, feedback)
        self.ended.emit(tap, feedback)
        self._keep_for_later(tap, feedback)
        if wants_follow_up(feedback):
            self._name(tap)

    def _remember(self, card: CardNumber, activity: Activity, feedback: Feedback) -> None:
        """Which check-ins counted, for as long as a later one of the same card could be taken for them."""
        key = (card, activity.cdbid)
        if feedback.outcome is Outcome.UNKNOWN:
            return
        sent = self._sent.pop(key, None)
        if sent is not None and feedback.outcome is Outcome.DONE:
            recent = self._wall() - timedelta(minutes=5)
            self._done = {
                one: kept for one, moments in self._done.items() if (kept := tuple(at for at in moments if at > recent))
            }
            self._done[key] = (*self._done.get(key, ()), sent.check_in.at)

    def _name(self, tap: Tap) -> None:
        client, key = self._workplace.client, self._workplace.balie_consumer_key

        def work() -> Named:
            found = look_up(client, tap.card)
            return Named(found, _possible(found.person) if found.person else None)

        def _possible(person: Person) -> int | None:
            page = load_page(client, first_query(person, key))
            return None if page.failure else possible(page.promotions)

        self._worker.submit(Task(Kind.FOLLOW_UP, work, lambda named: self.named.emit(tap, named), tap=tap))
