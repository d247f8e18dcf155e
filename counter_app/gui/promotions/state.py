"""What stands at the right of a promotion: the button that asks, or in words why there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from counter_app.desk.feedback import Message, Tone
from counter_app.desk.look_up import Person
from counter_app.gui import words
from counter_app.gui.promotions_flow import PromotionsFlow
from counter_app.gui.words.promotion_list import (
    cashing_in,
    counter_first,
    not_certain,
    not_known,
    offer,
    one_moment,
    only_with_more_points,
)
from counter_app.uitpas.model import Promotion


class Offer(Enum):
    """What can be done with a promotion now."""

    NOTHING = auto()
    """Nobody is at the desk."""
    ASK = auto()
    WAIT = auto()
    """It is being cashed in, or its state is being asked."""
    LOCKED = auto()
    """Nobody knows yet whether it was cashed in; the employee can have it offered again."""
    NOT = auto()


@dataclass(frozen=True, slots=True)
class RowState:
    """The state of a promotion for the person at the desk, in words; a tone where there is news."""

    offer: Offer
    text: str
    tone: Tone | None = None
    why: str = ""
    """The same in full, where there is more to say."""
    why_short: str = ""
    """The same on the row."""


def row_state(flow: PromotionsFlow, promotion: Promotion, wall: Callable[[], datetime]) -> RowState:
    """What to show for `promotion`; `wall` gives aware local time."""
    if flow.person is None:
        return RowState(Offer.NOTHING, "")
    return _of_attempt(flow, promotion, wall) or _of_server(flow, promotion, flow.person, wall)


def _of_attempt(flow: PromotionsFlow, promotion: Promotion, wall: Callable[[], datetime]) -> RowState | None:
    if flow.is_running(promotion):
        return RowState(Offer.WAIT, cashing_in())
    lock = flow.lock(promotion)
    if lock is not None:
        why, short = words.locked_why(lock, wall()), words.locked_since(lock, wall())
        return RowState(Offer.LOCKED, not_certain(), Tone.UNKNOWN, why, short)
    refused = flow.refusal(promotion)
    if refused is not None and refused.message is not Message.CASH_IN_REFUSED:
        return RowState(Offer.NOT, words.headline(refused), refused.tone)
    return None


def _of_server(flow: PromotionsFlow, promotion: Promotion, person: Person, wall: Callable[[], datetime]) -> RowState:
    if flow.can_ask(promotion):
        return RowState(Offer.ASK, offer())
    if promotion.is_possible:
        return _possible_later(flow, promotion)
    refused = flow.refusal(promotion)
    return RowState(Offer.NOT, words.state_words(promotion, person, wall()), refused.tone if refused else None)


def _possible_later(flow: PromotionsFlow, promotion: Promotion) -> RowState:
    if not flow.has_counter:
        return RowState(Offer.NOT, counter_first())
    if flow.is_simulated(promotion):
        return RowState(Offer.NOT, only_with_more_points(flow.filters.extra_points or 0))
    if flow.is_loading:
        return RowState(Offer.WAIT, one_moment())
    return RowState(Offer.NOT, not_known())
