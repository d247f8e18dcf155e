"""From a tap to a person and their promotions, and from a confirmed question to a cash-in and its result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter_app.desk.cash_in import cash_in
from counter_app.desk.cashed import Before, read_before
from counter_app.desk.choices import counters
from counter_app.desk.desk import Desk, Told
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.journal.records import Action, Attempt
from counter_app.desk.look_up import Found, Person, look_up
from counter_app.desk.promotion_filters import USUAL, Filters
from counter_app.desk.promotion_order import Entry
from counter_app.desk.promotions import first_query, load_promotion, values_of
from counter_app.desk.read_back.asking import not_certain
from counter_app.desk.tap import Tap
from counter_app.gui.day_log import DayLog
from counter_app.gui.promotions.loading import PromotionLoading
from counter_app.gui.resolving import Resolving
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.errors import UitpasError
from counter_app.uitpas.model import Promotion


@dataclass(frozen=True, slots=True, repr=False)
class CashIn:
    """A cash-in on its way."""

    person: Person
    promotion: Promotion

    def is_of(self, person: Person | None, promotion: Promotion) -> bool:
        """Whether it is this promotion for this person."""
        return person is not None and promotion.id == self.promotion.id and same_person(person, self.person)


def same_person(one: Person, other: Person) -> bool:
    """Whether two look-ups found the same person: a uid may be missing, and a person may have two cards."""
    return one.uitpas_number == other.uitpas_number or (one.uid is not None and one.uid == other.uid)


class PromotionsFlow(QObject):
    """The person at the desk, their promotions, and the cash-ins under way. GUI thread."""

    card_read = Signal(object)
    """Tap: somebody else's data leaves the screen now."""
    left = Signal()
    """Nobody is at the desk any more, and nothing is looked at."""
    found = Signal(object, object)
    """Tap, Found: who it is, or why nobody."""
    promotions_changed = Signal()
    list_failed = Signal(object)
    """Feedback: the rest of the list did not come."""
    cash_in_ended = Signal(object, object, object)
    """Person, Promotion, Feedback: also when somebody else is at the desk by now."""
    before_known = Signal(object)
    """Promotion: what a question about it is to be compared with has been read, and with it the balance."""
    counters_known = Signal(object)
    """Tuple of Counter: those that the employee may work at."""

    def __init__(
        self,
        workplace: Workplace,
        worker: Worker,
        day: DayLog,
        resolving: Resolving,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._worker = workplace, worker
        self._day, self._resolving = day, resolving
        self._list = PromotionLoading(worker, self)
        self._list.changed.connect(self.promotions_changed)
        self._list.failed.connect(self.list_failed)
        self._told: dict[int, Feedback] = {}
        self._running: list[CashIn] = []
        self._questions = 0
        self._before: tuple[int, Before] | None = None
        self._first: int | None = None
        self._counter_key = workplace.balie_consumer_key
        self._is_asking_who = False
        self.tap: Tap | None = None
        self.person: Person | None = None
        self.filters: Filters = USUAL
        self.is_browsing = False
        workplace.changed.connect(self._workplace_changed)
        day.changed.connect(self._open_items_changed)
        resolving.found_out.connect(self._found_out)

    @property
    def entries(self) -> Mapping[int, Entry]:
        """What is loaded so far, by the number of the promotion."""
        return self._list.entries

    @property
    def is_loading(self) -> bool:
        """Whether the person or the list is being asked for."""
        return self._is_asking_who or self._list.is_under_way

    @property
    def total(self) -> int:
        """How many promotions there are in all, as far as the server has told."""
        return self._list.total

    @property
    def promotions(self) -> list[Promotion]:
        """The same, without order."""
        return [one.promotion for one in self.entries.values()]

    def look_up(self, tap: Tap) -> None:
        """Another card: whoever was at the desk has left. It never checks in."""
        self._leave()
        self.tap = tap
        self._worker.drop_reads(lambda task: task.tap is None or task.tap.id == tap.id)
        self.card_read.emit(tap)
        self._ask_who(tap)

    def leave(self) -> None:
        """Nobody is at the desk, and nothing is looked at."""
        self._leave()
        self.left.emit()
        self.promotions_changed.emit()

    def browse(self) -> None:
        """Show what there is, without a card."""
        self._leave()
        self.is_browsing = True
        self._start_loading(starts_over=True)
        self.promotions_changed.emit()

    def filter(self, filters: Filters) -> None:
        """Ask the server for another choice; it holds until it is changed."""
        self.filters = filters
        if self.person is not None or self.is_browsing:
            self._start_loading(starts_over=True)
        self.promotions_changed.emit()

    def load_again(self) -> None:
        """Ask for the whole list once more: it did not come before."""
        if self.person is not None or self.is_browsing:
            self._start_loading()
        elif self.tap is not None:
            self._ask_who(self.tap)
        self.promotions_changed.emit()

    def stop_loading(self) -> None:
        """What is loaded so far is enough."""
        self._list.stop()
        self.promotions_changed.emit()

    def is_running(self, promotion: Promotion) -> bool:
        """Whether this promotion is being cashed in for the person at the desk."""
        return any(attempt.is_of(self.person, promotion) for attempt in self._running)

    def is_locked(self, promotion: Promotion) -> bool:
        """Whether nobody knows yet if it was cashed in for the person at the desk."""
        return self.lock(promotion) is not None

    def lock(self, promotion: Promotion) -> Attempt | None:
        """The attempt of the journal that nobody knows the end of, and that holds this promotion back."""
        return self._day.lock(self.person, promotion.id) if self.person is not None else None

    def refusal(self, promotion: Promotion) -> Feedback | None:
        """What was told of the cash-in that has just been refused, until the server tells the state anew."""
        return None if self._list.is_fresh(promotion.id) else self._told.get(promotion.id)

    def is_simulated(self, promotion: Promotion) -> bool:
        """Whether it is only possible with the points more that were asked about."""
        has = self.person.points if self.person else None
        if not self.filters.extra_points or not promotion.is_possible:
            return False
        return promotion.points is None or has is None or promotion.points > has

    def can_ask(self, promotion: Promotion) -> bool:
        """Whether to offer cashing in: the server says it is possible, a counter is chosen, no attempt of ours is open.

        After a cash-in nothing is offered until the server has told the new balance and states; what never left is
        no cash-in, and may be offered again at once.
        """
        if self.person is None or not self._list.is_fresh(promotion.id):
            return False
        if self.is_running(promotion) or self.is_locked(promotion) or self.is_simulated(promotion):
            return False
        return promotion.is_possible and self.has_counter

    @property
    def has_counter(self) -> bool:
        """Whether it is known where the employee works: a cash-in is made at a counter (seed 001)."""
        return self._workplace.balie_consumer_key is not None

    def prepare(self, promotion: Promotion) -> None:
        """A question about `promotion` opens: read what is so before, and open a connection for the cash-in.

        It fails silently: then it is read once more when the question is confirmed.
        """
        person, tap, desk = self.person, self.tap, self._workplace.desk
        if person is None or tap is None:
            return

        self._questions += 1
        number = self._questions

        def done(before: Before | None) -> None:
            if before is not None and self._is_here(tap) and number == self._questions:
                self._before = (promotion.id, before)
                self._take_balance(before)
                self.before_known.emit(promotion)

        self._before = None
        self._worker.submit(Task(Kind.READ, partial(_before, desk, person), done, tap=tap))
        self._worker.submit(Task(Kind.READ, desk.client.warm, lambda _: None))

    def unlock(self, promotion: Promotion) -> None:
        """The employee wants to offer it again, although nobody knows what became of the cash-in before."""
        attempt, journal = self.lock(promotion), self._workplace.journal
        if attempt is None:
            return

        def done(unlocked: Attempt) -> None:
            self._day.keep(Told(unlocked.feedback or not_certain(unlocked), unlocked))

        self._worker.submit(Task(Kind.READ, partial(journal.unlock, attempt.id), done))

    def cash_in(self, promotion: Promotion) -> None:
        """Send one cash-in for the person at the desk; while it is under way the same one is not sent again."""
        person, tap = self.person, self.tap
        if person is None or tap is None or not self.can_ask(promotion):
            return
        attempt = CashIn(person, promotion)
        self._running.append(attempt)
        self.promotions_changed.emit()

        def done(told: Told) -> None:
            self._cashed_in(tap, attempt, told)

        def failed(_error: Exception) -> None:
            # A defect after the request may have left: nobody knows what became of it, and the journal has it.
            values = values_of(promotion, person)
            done(Told(Feedback(Tone.UNKNOWN, Message.CASH_IN_NOT_CERTAIN, values, Outcome.UNKNOWN)))
            self._resolving.load()

        before = self._before_of(promotion)
        self._before = None
        work = partial(cash_in, self._workplace.desk, tap.card, person, promotion, before)
        key = person.uid or person.uitpas_number
        self._worker.submit(Task(Kind.WRITE, work, done, tap=tap, person=key, failed=failed))

    def reload(self, promotion_id: int) -> None:
        """Ask the server for one promotion again, with its state for the person at the desk."""
        tap, person, loading = self.tap, self.person, self._list.number

        def done(answer: Promotion | Feedback) -> None:
            is_here = tap is not None and self._is_here(tap) and loading == self._list.number
            if is_here and isinstance(answer, Promotion):
                self._list.keep(answer)
                self.promotions_changed.emit()

        work = partial(load_promotion, self._workplace.client, promotion_id, person)
        self._worker.submit(Task(Kind.READ, work, done, tap=tap))

    def ask_counters(self) -> None:
        """Find out at which other counters one could look."""
        work = partial(counters, self._workplace.client, self._workplace.user_id)
        self._worker.submit(Task(Kind.READ, work, lambda found: self.counters_known.emit(found.counters)))

    def _leave(self) -> None:
        self.tap = self.person = self._first = self._before = None
        self.is_browsing = self._is_asking_who = False
        self._told = {}
        self._list.clear()

    def _is_here(self, tap: Tap) -> bool:
        return self.tap is not None and self.tap.id == tap.id

    def _ask_who(self, tap: Tap) -> None:
        work = partial(look_up, self._workplace.client, tap.card)
        self._is_asking_who = True
        self._worker.submit(Task(Kind.READ, work, partial(self._is_found, tap), tap=tap))

    def _is_found(self, tap: Tap, found: Found) -> None:
        if not self._is_here(tap):
            return
        self._is_asking_who = False
        if found.person is not None:
            self.person = found.person
            self._start_loading()
            self._load_first()
        if found.person is not None or self.person is None:
            self.found.emit(tap, found)
        else:
            # They are here already: only what is new about them did not come.
            self.list_failed.emit(found.feedback)
        self.promotions_changed.emit()

    def _load_first(self) -> None:
        """What was cashed in just now is asked for by itself: it may be far down the list."""
        if self._first is not None:
            self.reload(self._first)
        self._first = None

    def _workplace_changed(self) -> None:
        """Another counter has other promotions."""
        if self._counter_key != self._workplace.balie_consumer_key:
            self._counter_key = self._workplace.balie_consumer_key
            self.filter(self.filters)

    def _start_loading(self, *, starts_over: bool = False) -> None:
        query = first_query(self.person, self._workplace.balie_consumer_key, self.filters)
        self._list.start(self._workplace.client, query, self.tap, starts_over=starts_over)

    def _before_of(self, promotion: Promotion) -> Before | None:
        """What was read for this question, and for no other."""
        self._questions += 1
        return self._before[1] if self._before is not None and self._before[0] == promotion.id else None

    def _take_balance(self, before: Before) -> None:
        """The balance of now is what the question shows."""
        points = before.baseline.points
        if self.person is not None and points is not None and points != self.person.points:
            self.person = replace(self.person, points=points)

    def _cashed_in(self, tap: Tap, attempt: CashIn, told: Told) -> None:
        self._running.remove(attempt)
        self._day.keep(told)
        self._ended(attempt.person, attempt.promotion, told.feedback, tap)

    def _ended(self, person: Person, promotion: Promotion, feedback: Feedback, tap: Tap | None = None) -> None:
        """What never left has changed nothing: all that the server told of before still holds."""
        is_here = self.person is not None and same_person(self.person, person)
        has_left = feedback.outcome is not Outcome.NOT_SENT
        if has_left and self.tap is not None and (is_here or (tap is not None and self.tap.card == tap.card)):
            self._learn(promotion, feedback)
            self._ask_who(self.tap)
        self.cash_in_ended.emit(person, promotion, feedback)
        self.promotions_changed.emit()

    def _found_out(self, before: Attempt, told: Told) -> None:
        """A cash-in that was not certain was read back: it is told with its person and promotion."""
        now, who, values = told.attempt, before.who, told.feedback.values
        if before.action is not Action.CASH_IN or who is None or now is None or now.state is before.state:
            return
        number = who.uitpas_number or str(who.card)
        person = Person(number, who.first_name or "", who.name or "", values.points, who.uid)
        self._ended(person, Promotion(int(before.what.id), before.what.title, before.what.points), told.feedback)

    def _open_items_changed(self) -> None:
        """What is locked for the person at the desk may have changed."""
        if self.person is not None:
            self.promotions_changed.emit()

    def _learn(self, promotion: Promotion, feedback: Feedback) -> None:
        """Nothing is offered until the server has told anew; what it refused is said on the row at once."""
        self._list.outdate()
        self._first = promotion.id
        if feedback.outcome is not Outcome.REFUSED:
            return
        self._told[promotion.id] = feedback
        state = feedback.values.state
        if feedback.message is Message.CASH_IN_REFUSED and state is not None:
            self._list.correct(replace(promotion, cash_in_state=state))


def _before(desk: Desk, person: Person) -> Before | None:
    """What is so before a cash-in; None where it cannot be read now."""
    try:
        return read_before(desk.client, person, desk.wall())
    except UitpasError:
        return None
