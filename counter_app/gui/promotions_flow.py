"""From a tap to a person and their promotions, and from a confirmed question to a cash-in and its result."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter_app.desk.cash_in import cash_in
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.look_up import Found, Person, look_up
from counter_app.desk.promotions import Loaded, first_query, in_order, load_page, values_of
from counter_app.desk.tap import Tap
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Workplace
from counter_app.uitpas import PromotionQuery
from counter_app.uitpas.model import Promotion


@dataclass(frozen=True, slots=True, repr=False)
class Attempt:
    """A cash-in on its way, or one that nobody knows the end of."""

    person: Person
    promotion_id: int

    def is_of(self, person: Person, promotion_id: int) -> bool:
        """Whether it is this promotion for this person: the same number, or the same uid where both have one."""
        return promotion_id == self.promotion_id and same_person(person, self.person)


def same_person(one: Person, other: Person) -> bool:
    """Whether two look-ups found the same person: a uid may be missing, and a person may have two cards."""
    return one.uitpas_number == other.uitpas_number or (one.uid is not None and one.uid == other.uid)


class PromotionsFlow(QObject):
    """The person at the desk, their promotions, and the cash-ins under way. GUI thread."""

    card_read = Signal(object)
    """Tap: somebody else's data leaves the screen now."""
    found = Signal(object, object)
    """Tap, Found: who it is, or why nobody."""
    promotions_changed = Signal()
    list_failed = Signal(object)
    """Feedback: the rest of the list did not come."""
    cash_in_ended = Signal(object, object, object)
    """Person, Promotion, Feedback: also when somebody else is at the desk by now."""

    def __init__(self, workplace: Workplace, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._worker = workplace, worker
        self._promotions: dict[int, Promotion] = {}
        self._told_in: dict[int, int] = {}
        self._generation = 0
        self._running: list[Attempt] = []
        self._not_certain: list[Attempt] = []
        self.tap: Tap | None = None
        self.person: Person | None = None
        self.is_loading = False

    @property
    def promotions(self) -> list[Promotion]:
        """What is loaded so far: possible first, then by points."""
        return in_order(self._promotions.values())

    def look_up(self, tap: Tap) -> None:
        """Another card: whoever was at the desk has left. It never checks in."""
        self._leave()
        self.tap = tap
        self._worker.drop_reads(lambda task: task.tap is None or task.tap.id == tap.id)
        self.card_read.emit(tap)
        self._ask_who(tap)

    def leave(self) -> None:
        """Nobody is at the desk."""
        self._leave()
        self.promotions_changed.emit()

    def is_here(self, person: Person) -> bool:
        """Whether this person is at the desk now."""
        return self.person is not None and same_person(self.person, person)

    def is_running(self, promotion: Promotion) -> bool:
        """Whether this promotion is being cashed in for the person at the desk."""
        return self._is_among(self._running, promotion)

    def is_locked(self, promotion: Promotion) -> bool:
        """Whether nobody knows yet if it was cashed in for the person at the desk."""
        return self._is_among(self._not_certain, promotion)

    def is_old(self, promotion: Promotion) -> bool:
        """Whether the server has not told its state since the last cash-in of the person at the desk."""
        return self._told_in.get(promotion.id) != self._generation

    def can_ask(self, promotion: Promotion) -> bool:
        """Whether to offer cashing in: the server says it is possible, a counter is chosen, no attempt of ours is open.

        After a cash-in nothing is offered until the server has told its state anew.
        """
        if self.is_old(promotion) or self.is_running(promotion) or self.is_locked(promotion):
            return False
        return promotion.is_possible and self.has_counter

    @property
    def has_counter(self) -> bool:
        """Whether it is known where the employee works: a cash-in is made at a counter (seed 001)."""
        return self._workplace.balie_consumer_key is not None

    def load_again(self) -> None:
        """Ask the server again who is at the desk and what they can have: something did not come."""
        if self.tap is not None and not self.is_loading:
            self._ask_who(self.tap)
            self.promotions_changed.emit()

    def warm(self) -> None:
        """Open a connection, so that a confirmed cash-in goes out on a fresh one."""
        client = self._workplace.client
        self._worker.submit(Task(Kind.READ, client.warm, lambda _: None))

    def cash_in(self, promotion: Promotion) -> None:
        """Send one cash-in for the person at the desk; while it is under way the same one is not sent again."""
        person, tap = self.person, self.tap
        if person is None or tap is None or not self.can_ask(promotion):
            return
        attempt = Attempt(person, promotion.id)
        self._running.append(attempt)
        self.promotions_changed.emit()
        client = self._workplace.client

        def done(feedback: Feedback) -> None:
            self._cashed_in(attempt, person, promotion, feedback)

        def failed(_error: Exception) -> None:
            # A defect after the request may have left: nobody knows what became of it.
            values = values_of(promotion, person)
            done(Feedback(Tone.UNKNOWN, Message.CASH_IN_NOT_CERTAIN, values, Outcome.UNKNOWN))

        work = partial(cash_in, client, person, promotion)
        self._worker.submit(Task(Kind.WRITE, work, done, tap=tap, person=tap.card, failed=failed))

    def _is_among(self, attempts: list[Attempt], promotion: Promotion) -> bool:
        person = self.person
        return person is not None and any(attempt.is_of(person, promotion.id) for attempt in attempts)

    def _leave(self) -> None:
        self.tap = self.person = None
        self._promotions, self._told_in = {}, {}
        self._generation += 1
        self.is_loading = False

    def _ask_who(self, tap: Tap) -> None:
        """Begin anew: answers to what was asked before count no more."""
        self._generation += 1
        self.is_loading = True
        generation, client = self._generation, self._workplace.client

        def done(found: Found) -> None:
            if generation == self._generation:
                self._is_found(tap, found)

        self._worker.submit(Task(Kind.READ, partial(look_up, client, tap.card), done, tap=tap))

    def _is_found(self, tap: Tap, found: Found) -> None:
        self.is_loading = found.person is not None
        if found.person is not None:
            self.person = found.person
            self._load(tap, first_query(found.person, self._workplace.balie_consumer_key))
        self.found.emit(tap, found)
        self.promotions_changed.emit()

    def _load(self, tap: Tap, query: PromotionQuery) -> None:
        generation, client = self._generation, self._workplace.client

        def done(loaded: Loaded) -> None:
            if generation == self._generation:
                self._is_loaded(tap, loaded)

        self._worker.submit(Task(Kind.READ, partial(load_page, client, query), done, tap=tap))

    def _is_loaded(self, tap: Tap, loaded: Loaded) -> None:
        for promotion in loaded.promotions:
            self._promotions[promotion.id] = promotion
            self._told_in[promotion.id] = self._generation
        self.is_loading = loaded.following is not None
        if loaded.following is not None:
            self._load(tap, loaded.following)
        elif loaded.failure is None:
            self._promotions = {one: kept for one, kept in self._promotions.items() if not self.is_old(kept)}
        self.promotions_changed.emit()
        if loaded.failure is not None:
            self.list_failed.emit(loaded.failure)

    def _cashed_in(self, attempt: Attempt, person: Person, promotion: Promotion, feedback: Feedback) -> None:
        self._running.remove(attempt)
        if feedback.outcome is Outcome.UNKNOWN:
            self._not_certain.append(attempt)
        if self.is_here(person) and self.tap is not None:
            self._ask_who(self.tap)
        self.cash_in_ended.emit(person, promotion, feedback)
        self.promotions_changed.emit()
