"""Offering a promotion again although nobody knows what became of it: after a second, explicit question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.gui import words
from counter_app.gui.announce import announce
from counter_app.gui.look import Look
from counter_app.gui.promotions_flow import PromotionsFlow
from counter_app.gui.question import Question
from counter_app.uitpas.model import Promotion


class Unlocking(QObject):
    """Asks, and unlocks. Its own question, so that none is ever taken for the one that cashes in."""

    opened = Signal()
    """The question is to be put in its place."""

    def __init__(
        self,
        flow: PromotionsFlow,
        look: Look,
        *,
        wall: Callable[[], datetime],
        clock: Callable[[], float],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._flow, self._wall = flow, wall
        self._promotion: Promotion | None = None
        self.question = Question(look, clock, parent)
        self.question.setObjectName("unlock_question")
        self.question.confirmed.connect(self._confirmed)
        flow.promotions_changed.connect(self._close_if_outdated)

    def ask(self, promotion: Promotion) -> None:
        """Open the question about `promotion`, which is locked for the person at the desk."""
        attempt, person = self._flow.lock(promotion), self._flow.person
        if attempt is None or person is None or self.question.is_open:
            return
        self._promotion = promotion
        first_name = person.first_name or person.name or ""
        self.question.ask(
            lambda: words.unlocking(attempt, first_name, self._wall()), confirm=lambda: self.tr("Offer it again")
        )
        self.opened.emit()
        announce(self.question, self.question.accessibleName(), at_once=True)

    def close(self) -> None:
        """Nothing is unlocked."""
        self._promotion = None
        self.question.close_question()

    def _confirmed(self) -> None:
        promotion, self._promotion = self._promotion, None
        if promotion is not None:
            self._flow.unlock(promotion)

    def _close_if_outdated(self) -> None:
        """Meanwhile it is known what became of it, or the person has left."""
        if self._promotion is not None and self._flow.lock(self._promotion) is None:
            self.close()
