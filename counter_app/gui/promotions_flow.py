"""From a tap to a person and their promotions, and from a confirmed question to a cash-in and its result."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from counter_app.desk.cash_in import cash_in
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.look_up import Found, Person, look_up
from counter_app.desk.promotions import Loaded, first_query, in_order, load_page, load_promotion, values_of
from counter_app.desk.tap import Tap
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Workplace
from counter_app.uitpas import PromotionQuery
from counter_app.uitpas.model import Promotion


@dataclass(frozen=True, slots=True)
class Attempt:
    """A cash-in on its way, or one that nobody knows the end of. Its person is named by uid where there is one."""

    person: str
    promotion_id: int


def _who(person: Person) -> str:
    return person.uid or person.uitpas_number


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
        self._running: set[Attempt] = set()
        self._not_certain: set[Attempt] = set()
        self._is_stale = False
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

    def is_running(self, promotion: Promotion) -> bool:
        """Whether this promotion is being cashed in for the person at the desk."""
        return self.person is not None and Attempt(_who(self.person), promotion.id) in self._running

    def is_locked(self, promotion: Promotion) -> bool:
        """Whether nobody knows yet if it was cashed in for the person at the desk."""
        return self.person is not None and Attempt(_who(self.person), promotion.id) in self._not_certain

    def can_ask(self, promotion: Promotion) -> bool:
        """Whether to offer cashing in: the server says it is possible, and no attempt of ours is open.

        After a cash-in nothing is offered until the server has told the new balance and states.
        """
        if self._is_stale or self.is_running(promotion) or self.is_locked(promotion):
            return False
        return promotion.is_possible

    def warm(self) -> None:
        """Open a connection, so that a confirmed cash-in goes out on a fresh one."""
        client = self._workplace.client
        self._worker.submit(Task(Kind.READ, client.warm, lambda _: None))

    def cash_in(self, promotion: Promotion) -> None:
        """Send one cash-in for the person at the desk; while it is under way the same one is not sent again."""
        person, tap = self.person, self.tap
        if person is None or tap is None or not self.can_ask(promotion):
            return
        attempt = Attempt(_who(person), promotion.id)
        self._running.add(attempt)
        self.promotions_changed.emit()
        client = self._workplace.client

        def done(feedback: Feedback) -> None:
            self._cashed_in(attempt, person, promotion, feedback)

        def failed(_error: Exception) -> None:
            # A defect after the request may have left: nobody knows what became of it.
            values = values_of(promotion, person)
            done(Feedback(Tone.UNKNOWN, Message.CASH_IN_NOT_CERTAIN, values, Outcome.UNKNOWN))

        work = lambda: cash_in(client, person, promotion)  # noqa: E731 - reads best beside its task
        self._worker.submit(Task(Kind.WRITE, work, done, tap=tap, person=tap.card, failed=failed))

    def _leave(self) -> None:
        self.tap = self.person = None
        self._promotions = {}
        self.is_loading = self._is_stale = False

    def _is_here(self, tap: Tap) -> bool:
        return self.tap is not None and self.tap.id == tap.id

    def _ask_who(self, tap: Tap) -> None:
        client = self._workplace.client
        self.is_loading = True
        self._worker.submit(
            Task(Kind.READ, lambda: look_up(client, tap.card), lambda found: self._is_found(tap, found), tap=tap)
        )

    def _is_found(self, tap: Tap, found: Found) -> None:
        if not self._is_here(tap):
            return
        self.is_loading = found.person is not None
        if found.person is None:
            self._is_stale = False
        else:
            self.person = found.person
            self._load(tap, first_query(found.person, self._workplace.balie_consumer_key))
        self.found.emit(tap, found)
        self.promotions_changed.emit()

    def _load(self, tap: Tap, query: PromotionQuery) -> None:
        client = self._workplace.client
        self._worker.submit(
            Task(Kind.READ, lambda: load_page(client, query), lambda loaded: self._is_loaded(tap, loaded), tap=tap)
        )

    def _is_loaded(self, tap: Tap, loaded: Loaded) -> None:
        if not self._is_here(tap):
            return
        self._promotions.update((promotion.id, promotion) for promotion in loaded.promotions)
        self.is_loading = loaded.following is not None
        self._is_stale = False
        if loaded.following is not None:
            self._load(tap, loaded.following)
        self.promotions_changed.emit()
        if loaded.failure is not None:
            self.list_failed.emit(loaded.failure)

    def _cashed_in(self, attempt: Attempt, person: Person, promotion: Promotion, feedback: Feedback) -> None:
        self._running.discard(attempt)
        if feedback.outcome is Outcome.UNKNOWN:
            self._not_certain.add(attempt)
        if self.tap is not None and self.person is not None and _who(self.person) == attempt.person:
            self._is_stale = True
            self._ask_who(self.tap)
        self.cash_in_ended.emit(person, promotion, feedback)
        self.promotions_changed.emit()

    def reload(self, promotion_id: int) -> None:
        """Ask the server for one promotion again, with its state for the person at the desk."""
        tap, person, client = self.tap, self.person, self._workplace.client

        def done(answer: Promotion | Feedback) -> None:
            if tap is not None and self._is_here(tap) and isinstance(answer, Promotion):
                self._promotions[answer.id] = answer
                self.promotions_changed.emit()

        self._worker.submit(Task(Kind.READ, lambda: load_promotion(client, promotion_id, person), done, tap=tap))
